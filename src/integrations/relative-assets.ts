/** The addresses of Astro's own CSS and script files, relative to the page that names them. */

/** `/_astro/…` in an attribute → the same address as the page links to it. Text is never touched: it holds no bare `"`. */
export function relativeAssets(html: string, link: (to: string) => string): string {
  return html.replace(/ (href|src)="\/(_astro\/[^"]*)"/g, (_, name: string, url: string) => {
    return ` ${name}="${link(url)}"`;
  });
}
