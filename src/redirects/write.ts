/**
 * Keeps moved addresses alive (content/redirects.yaml): pages that lead on, copies of files, redirects.json for anchors,
 * `_redirects` for hosts that read it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../foundation/write-files.ts';
import { anchorMoves, hostRedirects, movedFiles, movedPage, movedPages } from './files.ts';
import { type Inventory, loadRedirects } from './read.ts';

/**
 * Writes them into the site `dist`, every `to` held against `site`; answers with the number of redirects.
 * Throws a FaultsError before anything is written.
 */
export function writeRedirects(dist: string, site: Inventory, root?: URL, file?: string): number {
  const redirects = loadRedirects(file, site);
  const moved: [string, string | Uint8Array][] = [
    ...movedPages(redirects).map((page): [string, string] => [`${page.from}index.html`, movedPage(page, root)]),
    ...movedFiles(redirects).map(({ from, to }): [string, Uint8Array] => [from, readFileSync(join(dist, to))]),
  ];
  writeFiles(dist, [
    ['redirects.json', anchorList(redirects)],
    ...moved,
    ...(redirects.length > 0 ? [['_redirects', hostRedirects(redirects, root)] as const] : []),
  ]);
  return redirects.length;
}

/** redirects.json as the browser asks for it. */
export function anchorList(redirects: Parameters<typeof anchorMoves>[0]): string {
  return `${JSON.stringify(anchorMoves(redirects))}\n`;
}
