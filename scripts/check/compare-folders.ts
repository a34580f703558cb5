/** Do two folders hold the same bytes? */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface Difference {
  /** Path below both folders. */
  path: string;
  /** `one` or `other`: the file stands there alone; `both`: their bytes differ. */
  in: 'one' | 'other' | 'both';
  /** Of the first byte that differs: its line, and what stands there in either file. */
  place?: { line: number; one: string; other: string };
}

/** Path → sha256 of every file below a folder, by path. */
export function hashTree(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(files.map((file) => [relative(folder, file).replaceAll('\\', '/'), hash(file)] as const).sort());
}

/** All differences, by path. */
export function compareFolders(one: string, other: string): Difference[] {
  const [a, b] = [hashTree(one), hashTree(other)];
  const paths = [...new Set([...a.keys(), ...b.keys()])].sort();
  return paths.flatMap((path): Difference[] => {
    if (!b.has(path)) return [{ path, in: 'one' }];
    if (!a.has(path)) return [{ path, in: 'other' }];
    if (a.get(path) === b.get(path)) return [];
    return [
      { path, in: 'both', place: firstDifference(readFileSync(join(one, path)), readFileSync(join(other, path))) },
    ];
  });
}

function firstDifference(one: Buffer, other: Buffer): NonNullable<Difference['place']> {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  const line = one.subarray(0, at).toString('latin1').split('\n').length;
  const excerpt = (bytes: Buffer) => bytes.subarray(Math.max(0, at - 30), at + 50).toString();
  return { line, one: excerpt(one), other: excerpt(other) };
}

/** `index.html:3: …one… / …other…` */
export function differenceLine({ path, in: where, place }: Difference): string {
  if (!place) return `${path}: only in the ${where} build`;
  return `${path}:${place.line}: ${JSON.stringify(place.one)} and ${JSON.stringify(place.other)}`;
}
