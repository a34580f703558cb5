/** What a file is, by its first bytes: its ending only says what somebody thought. */
import type { LayoutKind } from './layout.ts';

/** `zip` is a ZIP that holds no office file; `ole` an office file of before 2007, or an encrypted new one. */
export type Sniffed = LayoutKind | 'zip' | 'ole' | 'empty' | 'unknown';

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte);

/** Readers of PDF look for its signature in so many bytes. */
const PDF_HEAD = 1024;

/** Tells the kind of `bytes`. A text is told last: by having no byte that only a binary file has. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty';
  if (holdsAscii(bytes.subarray(0, PDF_HEAD), '%PDF-')) return 'pdf';
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return officeKind(bytes);
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole';
  return isText(bytes) ? 'text' : 'unknown';
}

/** The names of a ZIP's files stand unpacked in it, at its end once more. */
function officeKind(bytes: Uint8Array): Sniffed {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_536));
  const kinds = [
    ['word/document', 'docx'],
    ['xl/workbook', 'xlsx'],
    ['ppt/presentation', 'pptx'],
  ] as const;
  return kinds.find(([name]) => holdsAscii(tail, name) || holdsAscii(bytes, name))?.[1] ?? 'zip';
}

function holdsAscii(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].map((char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0] as number); at >= 0; at = bytes.indexOf(codes[0] as number, at + 1))
    if (starts(bytes, codes, at)) return true;
  return false;
}

/** UTF-16 shows by its mark; else no control character but tab, line feed, form feed, return and escape. */
function isText(bytes: Uint8Array): boolean {
  if (starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])) return true;
  return bytes.subarray(0, 65_536).every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));
}

const endings: Record<string, LayoutKind | 'ole'> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  txt: 'text',
  md: 'text',
  doc: 'ole',
  xls: 'ole',
  ppt: 'ole',
};

/** What a file's name says that it is, or null where it says nothing known. */
export const namedKind = (file: string): LayoutKind | 'ole' | null =>
  endings[/\.([^.]+)$/u.exec(file.toLowerCase())?.[1] ?? ''] ?? null;

/** What people call it. */
export const kindNames: Record<Sniffed, string> = {
  pdf: 'PDF',
  docx: 'Word（.docx）のファイル',
  xlsx: 'Excel（.xlsx）のファイル',
  pptx: 'PowerPoint（.pptx）のファイル',
  text: 'テキストファイル',
  zip: 'ZIPファイル',
  ole: '古い形式のOffice文書（.doc・.xls・.ppt）または暗号化されたOffice文書',
  empty: '空のファイル',
  unknown: '種類の分からないファイル',
};
