/** The lines of a file that a person named, or why it is none that can be read: what was seen, and what to do. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readSourceText } from '../../src/content/source-text.ts';
import { MOST_LINES } from '../../src/convert/limits.ts';
import type { Fault } from '../../src/foundation/faults.ts';

/** Why a file is not read: a code for programs, a sentence for people. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** First bytes of files that are no text, what they are and the way to their text. */
const kinds: readonly [bytes: readonly number[], what: string, fix: string][] = [
  [[0xff, 0xfe], 'text in UTF-16', 'Save it as UTF-8 (iconv -f UTF-16 -t UTF-8).'],
  [[0xfe, 0xff], 'text in UTF-16', 'Save it as UTF-8 (iconv -f UTF-16 -t UTF-8).'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Take its text first (pdftotext -layout).'],
  [[0x50, 0x4b, 0x03, 0x04], 'a file of an office program, or a ZIP', 'Save its text as UTF-8 first.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a file of an older office program', 'Save its text as UTF-8 first.'],
];

/** `lines[0]` is line 1. Throws Refused. */
export function fileText(file: string): string[] {
  const bytes = bytesOf(file);
  const name = basename(file);
  for (const [head, what, fix] of kinds)
    if (head.every((byte, at) => bytes[at] === byte)) throw new Refused('unreadable', `${name}: is ${what}. ${fix}`);
  const { lines, faults } = readSourceText(bytes, name);
  if (lines.every((line) => line.trim() === '') && faults.every(({ found }) => found === 'an empty file'))
    throw new Refused('unreadable', `${name}: is empty. Check whether it was saved, or name another file.`);
  if (faults.length > 0) throw new Refused('unreadable', faults.map(sentence).join(' '));
  if (lines.length > MOST_LINES)
    throw new Refused(
      'too-long',
      `${name}: has ${lines.length} lines; a document has at most ${MOST_LINES}. Give each document a file of its own.`,
    );
  return lines;
}

/** One fault as people read it, in one line. */
export const sentence = ({ file, line, expected, found, fix }: Fault): string =>
  `${file}, line ${line}: expected ${expected}, found ${found}. To fix it: ${fix}.`;

/** Throws Refused. */
export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Refused('no-file', `${file}: there is no such file. Check its name and folder.`);
    if (code === 'EISDIR') throw new Refused('no-file', `${file}: is a folder. Name the files in it.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new Refused('no-file', `${file}: may not be read. Check its rights.`);
    throw new Refused('no-file', `${file}: could not be read (${message}). Try again, or copy it elsewhere.`);
  }
}
