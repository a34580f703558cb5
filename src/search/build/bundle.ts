/** One Pagefind bundle: an index over some sections, and the ids that Pagefind gave them. */
import { basename } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { recordIds } from '../format.ts';

/** Records a chunk of the index holds, more or less: the less, the less a query loads and the longer the list of chunks. */
const CHUNK_SIZE = 500;

export interface BundleOptions {
  /** Leaves the script and the WASM out: a further bundle uses the first one's. */
  shared?: boolean;
  /** Tells the records of one bundle from those of another: equal ones would get one id. */
  name?: string;
}

/** Indexes records; answers with the bundle's files by their path in its folder. */
export async function buildBundle(
  contents: readonly string[],
  { shared = false, name = '' }: BundleOptions = {},
): Promise<Map<string, Uint8Array>> {
  // Undocumented in Pagefind 1.6.0. Should a later version drop it, chunks get larger and queries load more; they find
  // the same. `npm run bench:search` shows it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK_SIZE);
  // Imported here, not at the top: its service reads the environment when it starts.
  const { createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await Promise.all(
    contents.map((content, at) => index.addCustomRecord({ url: `${name}#${at}`, content, language: 'ja' })),
  );
  const refused = [...errors, ...added.flatMap((answer) => answer.errors)];
  const written = await index.getFiles();
  refused.push(...written.errors);
  if (refused.length > 0) throw new Error(`Pagefind refused sections: ${refused.slice(0, 5).join('; ')}`);
  await index.deleteIndex();

  const files = new Map<string, Uint8Array>();
  const ids: string[] = new Array(contents.length);
  let listed: string[] = [];
  for (const { path, content } of written.files) {
    // Fragments would hold the text as words of the index, of use to nobody: they only tell which id a record got.
    if (path.startsWith('fragment/')) ids[recordNumber(content)] = basename(path, '.pf_fragment');
    else if (isNeeded(path, shared)) files.set(path, packedWell(content));
    if (path.endsWith('.pf_meta')) listed = recordIds(gunzipSync(content), contents.length);
  }
  const wrong = ids.findIndex((id, at) => id !== listed[at]);
  if (wrong >= 0 || ids.length !== contents.length || new Set(ids).size !== ids.length)
    throw new Error(`Pagefind's list of records is not as recordIds reads it (record ${wrong}): was Pagefind updated?`);
  return files;
}

/** Pagefind packs fast rather than well: of what every first query loads that is most of a KB. */
function packedWell(content: Uint8Array): Uint8Array {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return content;
  const again = gzipSync(gunzipSync(content), { level: 9 });
  return again.length < content.length ? again : content;
}

function recordNumber(fragment: Uint8Array): number {
  const text = gunzipSync(fragment).toString('utf8').slice('pagefind_dcd'.length);
  // `url` is the record's own; the rest of the fragment is its content, long and not needed.
  return Number(/"url":"[^"#]*#(\d+)"/.exec(text)?.[1]);
}

/** Pagefind also writes three ready-made interfaces, a highlighter and a worker; search uses none of them. */
function isNeeded(path: string, shared: boolean): boolean {
  if (path === 'pagefind.js' || path.startsWith('wasm.')) return !shared;
  return path === 'pagefind-entry.json' || path.endsWith('.pf_meta') || path.startsWith('index/');
}
