/** In the browser: an anchor that a page does not have may have moved. Loaded only when one is missing. */
import { relative } from '../domain/addresses.ts';
import { type Moves, nextAddress } from './resolve.ts';

/**
 * Leads on to where the missing anchor of this page stands now, and says whether it did.
 * `root` is the site's root. Where the list cannot be read (an unpacked ZIP, no network) nothing happens.
 */
export async function followRedirect(root: URL): Promise<boolean> {
  const anchor = location.hash.slice(1);
  if (anchor === '' || !location.href.startsWith(root.href)) return false;
  const page = location.pathname.slice(root.pathname.length).replace(/index\.html$/, '');
  const moves = await readMoves(root);
  const to = nextAddress(moves, `${page}#${anchor}`);
  if (to === undefined || location.hash.slice(1) !== anchor) return false;
  location.replace(new URL(relative(page, to), new URL(page, root)));
  return true;
}

async function readMoves(root: URL): Promise<Moves> {
  try {
    const response = await fetch(new URL('redirects.json', root));
    return response.ok ? ((await response.json()) as Moves) : {};
  } catch {
    return {};
  }
}
