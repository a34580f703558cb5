/**
 * Any document → its Layout, or why it is refused: one function for all formats. The same bytes give the same Layout in Node
 * and in the browser. Each reader is loaded when a file of its kind comes.
 */

import { garbledLine } from './japanese.ts';
import type { Extracted, LayoutKind, Notice } from './layout.ts';
import { finish, type Read } from './office/finish.ts';
import { refusalOf } from './office/unreadable.ts';
import type { PdfResources } from './pdf/library.ts';
import { refusals, refuseByBytes } from './refusals.ts';
import { sniff } from './sniff.ts';

export interface ExtractOptions {
  bytes: Uint8Array;
  /** Of the file, without its folder. */
  name: string;
  password?: string | undefined;
  /** Pages to read, 1-based; all where absent. */
  pages?: readonly number[] | undefined;
  onPage?: ((page: number, of: number) => void) | undefined;
  /** Ends the reading between two pages. */
  signal?: AbortSignal | undefined;
  /** Asked for only when the file is a PDF. */
  pdf: () => Promise<PdfResources>;
}

type OfficeKind = Exclude<LayoutKind, 'pdf'>;

export async function extract(options: ExtractOptions): Promise<Extracted> {
  const { bytes, name, signal } = options;
  const refused = refuseByBytes(name, bytes);
  if (refused) return { refused };
  if (signal?.aborted) return { refused: refusals.stopped(name) };
  const kind = sniff(bytes) as LayoutKind;
  if (kind === 'pdf') {
    const [{ extractPdf }, resources] = await Promise.all([import('./pdf/extract.ts'), options.pdf()]);
    return extractPdf(name, bytes, resources, definedOf(options));
  }
  try {
    return kind === 'text' ? await extractText(options) : await extractOffice(options, kind);
  } catch (error) {
    return { refused: refusalOf(name, error) };
  }
}

const definedOf = ({ password, pages, onPage, signal }: ExtractOptions) => ({
  ...(password === undefined ? {} : { password }),
  ...(pages ? { pages } : {}),
  ...(onPage ? { onPage } : {}),
  ...(signal ? { signal } : {}),
});

async function extractText(options: ExtractOptions): Promise<Extracted> {
  const { bytes, name } = options;
  const { readText, VERSION } = await import('./text/extract.ts');
  const read = readText(bytes);
  const lines = read?.pages.flatMap((page) => page.lines.map(({ text }) => text)) ?? [];
  // A text whose letters another program took for others reads as text, but not as Japanese.
  const garbled = read ? garbledLine(lines) : '';
  const foreign = lines.some((line) => /[^\0-\x7f]/u.test(line));
  if (!read || (garbled !== null && foreign))
    return { refused: refusals.garbledText(name, (garbled ?? '').slice(0, 40)) };
  return finish(reading(options, 'text', `text (${read.encoding})`, VERSION), wanted(read, options));
}

async function extractOffice(options: ExtractOptions, kind: Exclude<OfficeKind, 'text'>): Promise<Extracted> {
  const { bytes, signal, onPage } = options;
  const [{ openZip }, { openPackage }, { packageNotices }, reader] = await Promise.all([
    import('./office/zip.ts'),
    import('./office/package.ts'),
    import('./office/package-notices.ts'),
    readers[kind](),
  ]);
  const file = openPackage(openZip(bytes));
  const numbers = options.pages;
  const read = reader.read(file, { signal, onPage, wanted: numbers && ((page) => numbers.includes(page)) });
  const notices = [...read.notices, ...packageNotices(file)];
  const result = wanted({ ...read, notices }, options);
  return finish(reading(options, kind, kind, reader.VERSION), result);
}

const readers = {
  docx: async () => {
    const { readDocx: read, VERSION } = await import('./docx/extract.ts');
    return { read, VERSION };
  },
  xlsx: async () => {
    const { readXlsx: read, VERSION } = await import('./xlsx/extract.ts');
    return { read, VERSION };
  },
  pptx: async () => {
    const { readPptx: read, VERSION } = await import('./pptx/extract.ts');
    return { read, VERSION };
  },
};

const reading = ({ name: file, bytes }: ExtractOptions, kind: LayoutKind, name: string, version: string) => ({
  file,
  bytes,
  kind,
  extractor: { name, version },
});

/** The pages asked for, and what is said of them. */
function wanted(read: Read, { pages: numbers }: ExtractOptions): Read {
  if (!numbers) return read;
  const notices = read.notices.flatMap((notice): Notice[] => {
    if (!notice.pages) return [notice];
    const pages = notice.pages.filter((page) => numbers.includes(page));
    return pages.length > 0 ? [{ ...notice, pages }] : [];
  });
  return { ...read, notices, pages: read.pages.filter(({ number }) => numbers.includes(number)) };
}
