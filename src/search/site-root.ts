/** The site's root as the search form knows it: its action is the search page, one folder below. */
export function siteRoot(form: HTMLFormElement): URL {
  // Not form.action: a field of that name would stand before the attribute.
  const action = new URL(form.getAttribute('action') ?? '', document.baseURI);
  return new URL('../', new URL('./', action));
}

export function indexBase(form: HTMLFormElement): string {
  return new URL('pagefind/', siteRoot(form)).href;
}
