/** The site's root, as the page says it: `<html data-root="../../">` (src/layouts/Page.astro), whatever folder the site lies in. */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset['root'] ?? './', document.baseURI);
}

/** The folder of the search index. */
export function indexBase(): string {
  return new URL('pagefind/', siteRoot()).href;
}

/** An address of this site, relative to its root; null for another site's. */
export function fromRoot(url: URL): string | null {
  const root = siteRoot().href;
  return url.href.startsWith(root) ? url.href.slice(root.length) : null;
}
