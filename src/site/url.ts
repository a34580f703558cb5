/** Where the site will stand, told by the environment's SITE_URL; nothing inside the site needs it (docs/outside.md). */

/**
 * The site's root as an absolute address that ends in a slash, or undefined where it is not set.
 * Throws an Error with one sentence where it is set to what cannot be one.
 */
export function siteUrl(text: string | undefined = process.env['SITE_URL']): URL | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new Error(
      `SITE_URL: expected the site's address, such as https://example.org/plans/, found ${JSON.stringify(text)}. Correct it, or leave it out`,
    );
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
