/** Opens a written index as a browser would, from the disk, and keeps count of what is fetched. For tests and measuring. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Engine, openEngine } from '../../src/search/engine.ts';

export interface Fetched {
  /** Path within the index's folder. */
  path: string;
  /** Bytes as a server sends them, compressed. */
  bytes: number;
}

/** `fails` lets a test withhold files. */
export async function openFromDisk(
  folder: string,
  { fails = () => false }: { fails?: (path: string) => boolean } = {},
): Promise<{ engine: Engine; fetched: Fetched[] }> {
  const base = pathToFileURL(`${folder.replace(/\/$/, '')}/`).href;
  const fetched: Fetched[] = [{ path: 'pagefind.js', bytes: sentBytes(fileURLToPath(`${base}pagefind.js`)) }];
  const fetchBefore = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    const file = address.startsWith('file:') ? fileURLToPath(address.replace(/\?.*/, '')) : address.replace(/\?.*/, '');
    const root = fileURLToPath(base);
    if (!file.startsWith(root)) return fetchBefore(input, init);
    const path = file.slice(root.length);
    try {
      if (fails(path)) throw new Error('withheld');
      const content = readFileSync(file);
      fetched.push({ path, bytes: sentBytes(file) });
      return new Response(content);
    } catch {
      return new Response(null, { status: 404 });
    }
  };
  return { engine: await openEngine(base), fetched };
}

/** Pagefind's own files are compressed already; servers compress the others. */
export function sentBytes(file: string): number {
  const content = readFileSync(file);
  return /\.(?:pf_meta|pf_index|pf_fragment|pagefind)$/.test(file)
    ? content.length
    : gzipSync(content, { level: 9 }).length;
}
