/** An anchor that a page does not have: what every page carries of the redirects. The rest is loaded when one is missing. */
import { siteRoot } from '../browser/site-root.ts';

/** Leads on to where the address's anchor has moved; false where nothing is known of it. */
export async function followMissing(): Promise<boolean> {
  const { followRedirect } = await import('./follow.ts');
  return followRedirect(siteRoot());
}
