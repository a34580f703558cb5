/** A document that is not published yet: all that it would give, in a folder of its own that git does not see. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { writeFiles } from '../../src/foundation/write-files.ts';
import type { Notice } from '../../src/intake/layout.ts';
import { correctionsFile } from '../convert/corrections.ts';
import { toMdx } from '../convert/mdx.ts';
import { makeAside, swapIn } from '../files/swap.ts';
import type { Made } from './make.ts';

/** Writes the folder whole. The corrections that somebody wrote into it stay. */
export function writeDraft(folder: string, made: Made, notices: readonly Notice[]): void {
  const { source, text, packed, converted, corrections } = made;
  const { document, doubts, gate, shape } = converted;
  const places = { root: dirname(folder), names: [basename(folder)], aside: join(dirname(folder), '.aside') };
  const aside = makeAside(places);
  try {
    const kept = join(folder, correctionsFile(source));
    writeFiles(join(aside, basename(folder)), [
      ['document.json', `${JSON.stringify({ ...document, doubts, gate, shape, notices }, null, 1)}\n`],
      ['document.mdx', toMdx(document)],
      ['entry.yaml', stringify([source], { lineWidth: 0 })],
      [source.file, text],
      [source.layout?.file ?? 'layout.json.gz', packed],
      [correctionsFile(source), existsSync(kept) ? readFileSync(kept) : corrections],
    ]);
    swapIn(aside, places);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** A draft that was published since waits no longer. */
export const removeDraft = (folder: string): void => rmSync(folder, { recursive: true, force: true });
