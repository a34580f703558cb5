/** The pages of a built site, read once for all tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMovedPage } from '../../src/redirects/inventory.ts';

export interface BuiltPage {
  /** From the site's root: `branches/hokkaido/2021/`, `` for the home page, `404.html`. */
  path: string;
  html: string;
}

export const plain = 'dist';
export const withAddress = '.cache/test/site';
export const root = new URL('https://example.org/plans/');

/** Pages of the site itself, those of moved addresses left out. */
export function readPages(dist: string): BuiltPage[] {
  if (!existsSync(dist))
    throw new Error(
      `There is no ${dist}: npm test builds it first (or npm run build -- --out ${dist}, with SITE_URL=${root} for the second)`,
    );
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ path: file.replace(/index\.html$/, ''), html: readFileSync(join(dist, file), 'utf8') }))
    .filter(({ html }) => !isMovedPage(html));
}

/** The content of the first element or attribute that the pattern's first group matches, as a reader sees it. */
export function textOf(html: string, pattern: RegExp): string | undefined {
  return pattern
    .exec(html)?.[1]
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}

export const meta = (html: string, name: string) =>
  textOf(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`));

export interface Graph {
  '@graph': ({ '@type': string } & Record<string, unknown>)[];
}

export function graphOf(html: string): Graph | undefined {
  const text = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
  return text === undefined ? undefined : (JSON.parse(text) as Graph);
}
