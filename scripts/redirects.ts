/**
 * Keeps moved addresses alive (content/redirects.yaml): pages that lead on, copies of files, redirects.json for anchors,
 * `_redirects` for hosts that read it. Last of the build: every `to` is held against what was built.
 *
 *   node scripts/redirects.ts [--out dist] [--redirects content/redirects.yaml]
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { FaultsError } from '../src/foundation/faults.ts';
import { anchorMoves, hostRedirects, movedFiles, movedPage, movedPages } from '../src/redirects/files.ts';
import { loadRedirects, redirectsFile } from '../src/redirects/read.ts';
import { siteUrl } from '../src/site/url.ts';
import { readSite } from './check/inventory.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, redirects: { type: 'string', default: redirectsFile } },
});
try {
  // The pages are read only where something has moved.
  const moved = loadRedirects(values.redirects).length > 0;
  const redirects = moved ? loadRedirects(values.redirects, readSite(values.out)) : [];
  const root = siteUrl();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(values.out, path)), { recursive: true });
    writeFileSync(join(values.out, path), text);
  };
  write('redirects.json', `${JSON.stringify(anchorMoves(redirects))}\n`);
  for (const page of movedPages(redirects)) write(`${page.from}index.html`, movedPage(page, root));
  for (const { from, to } of movedFiles(redirects)) {
    mkdirSync(dirname(join(values.out, from)), { recursive: true });
    copyFileSync(join(values.out, to), join(values.out, from));
  }
  if (moved) write('_redirects', hostRedirects(redirects, root));
  console.log(`redirects: ${redirects.length}`);
} catch (error) {
  if (!(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exit(1);
}
