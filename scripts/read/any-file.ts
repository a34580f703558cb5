/** A file that a person named, of any format, read: a text by its lines, every other by its Layout. */
import { basename } from 'node:path';
import { readText, type TextInput, type TextReading } from '../../src/convert/read-text.ts';
import { extract } from '../../src/intake/extract.ts';
import { readLayout } from '../../src/intake/read-layout.ts';
import { type Sniffed, sniff } from '../../src/intake/sniff.ts';
import { pdfResources } from '../intake/pdf-resources.ts';
import { readPdf } from '../intake/read-pdf.ts';
import { bytesOf, fileText, Refused } from './file-text.ts';

export interface FileOptions {
  pages: number[] | undefined;
  password: string | undefined;
}

/** What has a Layout, or is refused as a file that should have one; the rest is a text, or refused as none. */
const paged: ReadonlySet<Sniffed> = new Set(['pdf', 'docx', 'xlsx', 'pptx', 'zip', 'ole'] as const);

/** Throws Refused. */
export async function readFileAs(
  file: string,
  { pages, password }: FileOptions,
  input: Omit<TextInput, 'file' | 'lines'>,
): Promise<TextReading> {
  const bytes = bytesOf(file);
  const name = basename(file);
  const kind = sniff(bytes);
  if (!paged.has(kind)) return readText({ ...input, file: name, lines: fileText(file) });
  // A damaged PDF may never come to an end: it is read in a thread that can be ended.
  const asked = { ...(pages ? { pages } : {}), ...(password === undefined ? {} : { password }) };
  const extracted =
    kind === 'pdf'
      ? await readPdf({ file: name, bytes, ...asked })
      : await extract({ bytes, name, pdf: pdfResources, ...asked });
  if ('refused' in extracted) throw new Refused(extracted.refused.code, extracted.refused.message);
  for (const { message } of extracted.notices) console.error(`${name}: ${message}`);
  return readLayout({ ...input, layout: extracted.layout });
}
