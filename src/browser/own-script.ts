/**
 * The address of one of this site's scripts, as the security policy wants it where a script is started by its address:
 * `navigator.serviceWorker.register(ownScript(new URL('sw.js', root)))`, `new Worker(ownScript(…))`.
 * No other policy for trusted types exists, so no other text becomes a script or markup.
 */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): string };
}

/** Throws a TypeError for an address of another host. */
export function ownScript(url: URL): string {
  return policy().createScriptURL(url.href);
}

let made: { createScriptURL(text: string): string } | undefined;
/** Made once a page: the security policy allows the name once. Browsers without trusted types check no less. */
function policy() {
  const rules = { createScriptURL: checked };
  made ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('own-script', rules) ?? rules;
  return made;
}

function checked(text: string): string {
  if (new URL(text).origin !== location.origin) throw new TypeError(`${text} is no script of this site`);
  return text;
}
