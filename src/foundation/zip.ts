/** ZIP files whose bytes depend on their content alone: entries in order of their names, one time for all. */
import { type Zippable, zipSync } from 'fflate';

/** The earliest time a ZIP can hold, in local time as ZIP means it: the same bytes in every time zone. */
const TIME = new Date(1980, 0, 1);

/** `stored` says which files are packed already and only slow to pack again. */
export function zipOf(
  files: ReadonlyMap<string, Uint8Array>,
  stored: (path: string) => boolean = () => false,
): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort())
    entries[path] = [files.get(path) ?? new Uint8Array(), { mtime: TIME, level: stored(path) ? 0 : 9 }];
  return zipSync(entries);
}
