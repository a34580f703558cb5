/** Files below a folder, written from values; an error of the disk names the file it was at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes path → content below `folder`; gives the bytes written. */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
): number {
  let bytes = 0;
  const made = new Set<string>();
  for (const [name, content] of files) {
    const path = join(folder, name);
    try {
      const parent = dirname(path);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(path, content);
    } catch (error) {
      // A write that fails says what, and not where.
      throw Object.assign(error as NodeJS.ErrnoException, { path });
    }
    bytes += Buffer.byteLength(content);
  }
  return bytes;
}
