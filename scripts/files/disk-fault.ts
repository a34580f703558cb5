/** Errors of the disk as sentences: what was asked of it, what it said, what to do. */
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a code means, and the fix. */
const codes: Record<string, { expected: string; found: string; fix: string }> = {
  ENOSPC: { expected: 'room on the disk', found: 'it full', fix: 'free some space and run it again' },
  EDQUOT: { expected: 'room on the disk', found: 'the quota used up', fix: 'free some space and run it again' },
  EFBIG: {
    expected: 'room for the file',
    found: 'a limit on the size of files',
    fix: 'lift it (ulimit -f unlimited) and run it again',
  },
  EROFS: {
    expected: 'a folder that can be written',
    found: 'a read-only disk',
    fix: 'make it writable, or work in a copy of the project elsewhere',
  },
  EACCES: {
    expected: 'permission for it',
    found: 'none',
    fix: 'give yourself the right to it, or work in a copy of the project elsewhere',
  },
  EPERM: {
    expected: 'permission for it',
    found: 'none',
    fix: 'give yourself the right to it, and close programs that hold it open',
  },
  EBUSY: { expected: 'a folder that can be moved', found: 'it in use', fix: 'close the programs that hold it open' },
  ENOTDIR: { expected: 'a folder', found: 'a file in its place', fix: 'remove the file' },
  EISDIR: { expected: 'a file', found: 'a folder in its place', fix: 'move the folder away' },
  EEXIST: { expected: 'a folder', found: 'a file in its place', fix: 'remove the file' },
  EXDEV: {
    expected: 'one disk for all of it',
    found: 'another disk',
    fix: 'put the project with content and dist on one disk',
  },
  EMFILE: {
    expected: 'files that can be opened',
    found: 'too many open',
    fix: 'raise the limit (ulimit -n 4096) and run it again',
  },
  EIO: { expected: 'a disk that answers', found: 'an input/output error', fix: 'check the disk' },
};

const sentence = (code: string, path: string | URL | undefined): string => {
  const { expected, found, fix } = codes[code] as (typeof codes)[string];
  return `${path ? fromHere(path) : 'The disk'}: expected ${expected}, found ${found} (${code}). Fix: ${fix}.`;
};

/** As it is named from the folder one works in, where it lies below it; whoever writes may have named it by a URL. */
function fromHere(path: string | URL): string {
  const file = String(path).startsWith('file:') ? fileURLToPath(path) : String(path);
  const near = relative(process.cwd(), file);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? file : near;
}

/** The sentence for an error of node:fs; null for any other error. */
export function diskFault(error: unknown): string | null {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  return error instanceof Error && code !== undefined && Object.hasOwn(codes, code) ? sentence(code, path) : null;
}

/** The sentence for the first such error that a program's output tells of; null where there is none. */
export function diskFaultIn(output: string): string | null {
  const found = new RegExp(`(${Object.keys(codes).join('|')}): [^\\n]*?(?:'([^'\\n]+)'|$)`, 'm').exec(output);
  return found ? sentence(found[1] as string, found[2]) : null;
}
