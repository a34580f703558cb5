/**
 * Files of the content folder, changed together and whole: the folders are made aside, out of links to the files that stay, and
 * swapped in (scripts/files/swap.ts). Whatever ends a run leaves all of the old or all of the new.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { writeFiles } from '../../src/foundation/write-files.ts';
import { contentPlaces, makeAside, swapIn } from '../files/swap.ts';

export interface ContentChange {
  /** Path below content/ → what stands there then. */
  write: ReadonlyMap<string, string | Uint8Array>;
  /** Paths below content/ that go. */
  remove?: readonly string[];
}

const FOLDERS = ['sources', 'plans', 'results', 'documents'];

export function changeContent(content: string, { write, remove = [] }: ContentChange): void {
  const files = [...write.keys()].filter((path) => !path.includes('/'));
  const { aside } = contentPlaces(content);
  const folder = makeAside({ root: content, names: FOLDERS, aside });
  try {
    const gone = new Set([...write.keys(), ...remove]);
    for (const name of FOLDERS)
      for (const path of filesBelow(content, name)) if (!gone.has(path)) keep(join(content, path), join(folder, path));
    writeFiles(folder, write);
    swapIn(folder, { root: content, names: [...FOLDERS, ...files], aside });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same file under another name; on a disk without links a copy. */
function keep(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function filesBelow(content: string, folder: string): string[] {
  if (!existsSync(join(content, folder))) return [];
  return readdirSync(join(content, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(content, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
