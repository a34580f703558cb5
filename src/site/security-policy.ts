/**
 * What a page of this site may do, in one place: Astro's meta element, the headers file, the site's own server and the
 * tests all take it from here. docs/security.md gives the reasons. Names and values are the standards' own.
 */

/** Directives of the Content-Security-Policy but for scripts and styles, to which Astro adds hashes. */
const directives = {
  // What is not named below is not loaded: frames, fonts, media, objects.
  'default-src': ["'none'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'"],
  'font-src': ["'none'"],
  'object-src': ["'none'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  // Strings become markup or a script's address only through the policy of src/browser/own-script.ts.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['own-script'],
} as const;

// Pagefind compiles WebAssembly; the search field, which every page has, loads it.
const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;
const styleSources = ["'self'"] as const;

/** A browser heeds it in a header only. */
const headerOnly = "frame-ancestors 'none'";

/** For `security.csp` of Astro's configuration. */
export const astroPolicy = {
  directives: Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(' ')}` as const),
  scriptDirective: { resources: [...scriptSources] },
  styleDirective: { resources: [...styleSources] },
};

/** Hashes of inline scripts and styles, as `sha256-…`. A page has none unless Astro put something inline. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** The policy as a page's meta element gives it. */
export function metaPolicy({ scripts, styles }: InlineHashes = { scripts: [], styles: [] }): string {
  const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);
  return [
    ...astroPolicy.directives,
    ['script-src', ...scriptSources, ...quoted(scripts)].join(' '),
    ['style-src', ...styleSources, ...quoted(styles)].join(' '),
  ].join('; ');
}

/** The headers of every answer; `hashes` are those of all pages, since a header and a meta element must both allow. */
export function securityHeaders(hashes?: InlineHashes): Record<string, string> {
  return {
    'Content-Security-Policy': `${metaPolicy(hashes)}; ${headerOnly}`,
    'X-Content-Type-Options': 'nosniff',
    // What was searched for stands in the address, and is nobody else's business.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': ['camera', 'microphone', 'geolocation', 'display-capture', 'payment', 'usb', 'serial', 'midi']
      .map((feature) => `${feature}=()`)
      .join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** Files whose names change with their content may be kept for a year; all others are asked for anew. */
const lasting = ['/_astro/*', '/pagefind/index/*'];

/** The file `_headers` of Netlify, Cloudflare Pages and others: paths, under each its headers. */
export function headersFile(hashes?: InlineHashes): string {
  const rule = (path: string, headers: Record<string, string>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    rule('/*', securityHeaders(hashes)),
    ...lasting.map((path) => rule(path, { 'Cache-Control': 'public, max-age=31536000, immutable' })),
  ].join('\n\n')}\n`;
}
