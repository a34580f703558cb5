/** A file's bytes and what they give, with a progress line where somebody watches. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sha256 } from '../../src/intake/digest.ts';
import { extract } from '../../src/intake/extract.ts';
import type { Layout, Notice } from '../../src/intake/layout.ts';
import { sniff } from '../../src/intake/sniff.ts';
import { pdfResources } from '../intake/pdf-resources.ts';
import { readPdf } from '../intake/read-pdf.ts';
import { Refused } from '../read/file-text.ts';
import { type Ask, answered } from './ask.ts';
import { pagesOf, type Told } from './options.ts';

export interface ReadFile {
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

export interface ExtractedFile {
  layout: Layout;
  notices: Notice[];
}

/** Throws Refused where there is no such file. */
export async function readBytes(path: string): Promise<ReadFile> {
  try {
    const bytes = new Uint8Array(readFileSync(path));
    return { name: basename(path), bytes, sha256: await sha256(bytes) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found: Record<string, [string, string]> = {
      ENOENT: ['none', 'check its name and folder'],
      ENOTDIR: ['none', 'check its name and folder'],
      EISDIR: ['a folder', 'name a file, or give the folder a --list'],
      EACCES: ['one that may not be read', 'check its rights'],
      EPERM: ['one that may not be read', 'check its rights'],
    };
    const [what, fix] = found[code ?? ''] ?? [`an error (${code})`, 'try again, or copy it elsewhere'];
    throw new Refused('no-file', `${path}: expected a file, found ${what}. Fix: ${fix}.`);
  }
}

/** Throws Refused, with the sentence of the reader, where it cannot be read. A password is asked for where one is needed. */
export async function extractFile(file: ReadFile, told: Told, ask: Ask): Promise<ExtractedFile> {
  const pages = told.pages === undefined ? undefined : pagesOf(told.pages, '--pages');
  const read = (password: string | undefined) =>
    sniff(file.bytes) === 'pdf'
      ? readPdf(
          { file: file.name, bytes: file.bytes, ...(password ? { password } : {}), ...(pages ? { pages } : {}) },
          { onPage: progress },
        )
      : extract({ name: file.name, bytes: file.bytes, password, pages, onPage: progress, pdf: pdfResources });
  let extracted = await read(told.password);
  if ('refused' in extracted && extracted.refused.code === 'locked') {
    const password = await answered(ask, `${file.name}: its password? `, (answer) => answer);
    if (password !== null) extracted = await read(password);
  }
  clear();
  if ('refused' in extracted) {
    const { code, message } = extracted.refused;
    throw new Refused(code, code === 'locked' ? `${message}（--password）` : message);
  }
  return extracted;
}

const watched = process.stderr.isTTY === true;
const progress = (page: number, of: number): void => {
  if (watched) process.stderr.write(`\r${page} of ${of} pages`);
};
const clear = (): void => {
  if (watched) process.stderr.write('\r\u001b[K');
};
