/**
 * The page's own address, without query and anchor; `at` leads to the dated page where this one shows the same without a date.
 * Opened from a folder, the site's published address says more than a file's, where it is known.
 */
export function pageAddress(at = ''): string {
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  if (location.protocol === 'file:' && published) return published;
  const address = new URL(at, location.href);
  address.search = '';
  address.hash = '';
  return address.href;
}
