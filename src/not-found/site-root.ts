/** Where the site's root may be, seen from an address that the site does not have: one of the folders above it. */

/** Folders that are asked for at most: a made-up address of a thousand folders costs no thousand requests. */
export const MOST_ASKED = 8;

/**
 * The paths to try, the likeliest first: `base` (which the page's links begin with), then the folders of `pathname` from
 * the host's root down. Each begins and ends in one slash, so that none can name another host.
 */
export function rootsAbove(pathname: string, base: string): string[] {
  const folders = pathname.split('/').slice(0, -1).filter(Boolean);
  const above = ['/', ...folders.map((_, index) => `/${folders.slice(0, index + 1).join('/')}/`)];
  return [...new Set([base, ...above])].slice(0, MOST_ASKED);
}

/** The first of `roots` that is the site's; they are asked one after another, so that a right guess is one request. */
export async function firstRoot(
  roots: readonly string[],
  isRoot: (root: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const root of roots) if (await isRoot(root)) return root;
  return undefined;
}

/** An address that begins at `base`, led from `root` instead; every other (`#main`, another host's) stays. */
export function movedTo(root: string, base: string, address: string): string {
  return address.startsWith(base) && !address.startsWith('//') ? root + address.slice(base.length) : address;
}
