/**
 * Runs inside the page for unknown addresses (src/integrations/not-found.ts puts it there). The page's links begin at `base`;
 * where the site lies elsewhere (below a path that no SITE_URL told, a copy of the site), they are led to the root that is
 * found, and what the other pages load as scripts is loaded from there.
 */
import { firstRoot, movedTo, rootsAbove } from './site-root.ts';

/** Put in by the build. */
declare const SITE: {
  base: string;
  /** The page's scripts from the site's root. Their names hold a hash: where the first is, this very site is. */
  modules: readonly [string, ...string[]];
};

async function isRoot(root: string): Promise<boolean> {
  const response = await fetch(root + SITE.modules[0], { method: 'HEAD' }).catch(() => null);
  // Some hosts answer every address with a page.
  return response?.ok === true && /javascript/.test(response.headers.get('content-type') ?? '');
}

async function start(): Promise<void> {
  const root = await firstRoot(rootsAbove(location.pathname, SITE.base), isRoot);
  if (root === undefined) return;
  // Links, the search form, and what the page says of its root (src/browser/site-root.ts).
  for (const name of ['href', 'action', 'data-root'])
    for (const element of document.querySelectorAll(`[${name}]`))
      element.setAttribute(name, movedTo(root, SITE.base, element.getAttribute(name) ?? ''));
  for (const module of SITE.modules) await import(root + module);
}

void start();
