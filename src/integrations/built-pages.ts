/** What the one pass over the built pages learns of them, for the integrations that come after it. */
export interface BuiltPages {
  /** By address from the site's root: `branches/hokkaido/2021/`, `404.html`. */
  readonly pages: Map<string, BuiltPage>;
}

export interface BuiltPage {
  /** The address that it names as its own, where it names one. */
  canonical: string | undefined;
  /** Its ids; of pages that no redirect names they are left out. */
  ids: ReadonlySet<string>;
}

/** `branches/hokkaido/2021/index.html` → `branches/hokkaido/2021/`. */
export function pageAddress(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
