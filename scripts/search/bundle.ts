/** One Pagefind bundle: an index over some sections, and the ids that Pagefind gave them. */
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Records a chunk of the index holds, more or less: the less, the less a query loads and the longer the list of chunks. */
const CHUNK_SIZE = 500;

export interface Bundle {
  /** Files by their path in the bundle's folder. */
  files: Map<string, Uint8Array>;
  /** Pagefind's id of each record, by its number. */
  ids: Map<number, string>;
}

/** Indexes records by their number. `shared` leaves the script and the WASM out: a further bundle uses the first one's. */
export async function buildBundle(records: ReadonlyMap<number, string>, { shared = false } = {}): Promise<Bundle> {
  // Undocumented in Pagefind 1.6.0. Should a later version drop it, chunks get larger and queries load more; they find
  // the same. `npm run bench:search` shows it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK_SIZE);
  // Imported here, not at the top: its service reads the environment when it starts.
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await Promise.all(
    [...records].map(([number, content]) => index.addCustomRecord({ url: String(number), content, language: 'ja' })),
  );
  const refused = [...errors, ...added.flatMap((answer) => answer.errors)];
  const written = await index.getFiles();
  refused.push(...written.errors);
  if (refused.length > 0) throw new Error(`Pagefind refused sections: ${refused.slice(0, 5).join('; ')}`);
  await index.deleteIndex();

  const files = new Map<string, Uint8Array>();
  const ids = new Map<number, string>();
  for (const { path, content } of written.files) {
    // Fragments would hold the text as words of the index, of use to nobody: they only tell which id a record got.
    if (path.startsWith('fragment/')) ids.set(recordNumber(content), basename(path, '.pf_fragment'));
    else if (isNeeded(path, shared)) files.set(path, content);
  }
  for (const number of records.keys())
    if (!ids.has(number)) throw new Error(`Pagefind wrote no record for section ${number}`);
  return { files, ids };
}

function recordNumber(fragment: Uint8Array): number {
  const text = gunzipSync(fragment).toString('utf8').slice('pagefind_dcd'.length);
  // `url` is the record's own; the rest of the fragment is its content, long and not needed.
  return Number(/"url":"(\d+)"/.exec(text)?.[1]);
}

/** Pagefind also writes three ready-made interfaces, a highlighter and a worker; search uses none of them. */
function isNeeded(path: string, shared: boolean): boolean {
  if (path === 'pagefind.js' || path.startsWith('wasm.')) return !shared;
  return path === 'pagefind-entry.json' || path.endsWith('.pf_meta') || path.startsWith('index/');
}
