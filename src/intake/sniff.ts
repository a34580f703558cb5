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

/** The names of a ZIP's files stand unpacked in it: in its list of contents, or where that is lost, before each file. */
function officeKind(bytes: Uint8Array): Sniffed {
  const kinds = [
    ['word/', 'docx'],
    ['xl/', 'xlsx'],
    ['ppt/', 'pptx'],
  ] as const;
  const names = zipNames(bytes);
  const main = ['document', 'workbook', 'presentation'];
  const holds = (folder: string): boolean =>
    names
      ? names.some((name) => name.startsWith(folder) && main.some((part) => name.startsWith(part, folder.length)))
      : main.some((part) => holdsAscii(bytes, folder + part));
  return kinds.find(([folder]) => holds(folder))?.[1] ?? 'zip';
}

/** Where a ZIP's list of contents is told, or -1 where its end is lost. */
function zipEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at -= 1)
    if (starts(bytes, [0x50, 0x4b, 0x05, 0x06], at)) return at;
  return -1;
}

export const endsZip = (bytes: Uint8Array): boolean => zipEnd(bytes) >= 0;

/** Null where the list is lost or damaged. */
function zipNames(bytes: Uint8Array): string[] | null {
  const end = zipEnd(bytes);
  if (end < 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at < end) {
    if (!starts(bytes, [0x50, 0x4b, 0x01, 0x02], at)) return null;
    const length = view.getUint16(at + 28, true);
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(length, 1000))));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** An encrypted office file is one of the old form that holds the new one under this name. */
export const isEncrypted = (bytes: Uint8Array): boolean => holdsAscii(bytes, [...'EncryptedPackage'].join('\0'));

function holdsAscii(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].map((char) => char.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0] as number); at >= 0; at = bytes.indexOf(codes[0] as number, at + 1))
    if (starts(bytes, codes, at)) return true;
  return false;
}

/** No control character but tab, line feed, form feed, return and escape; in UTF-16, two bytes are one. */
function isText(bytes: Uint8Array): boolean {
  if (starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])) return true;
  const head = bytes.subarray(0, 65_536);
  return head.every(isPlain) || isWide(head, 1) || isWide(head, 0);
}

const isPlain = (byte: number): boolean => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);

/** Of two bytes the one at `high` is small: it names the block, and no text is without a space, a digit or a line end. */
function isWide(bytes: Uint8Array, high: 0 | 1): boolean {
  let zeros = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const block = bytes[at + high] as number;
    const low = bytes[at + 1 - high] as number;
    if (block === 0) zeros += 1;
    // Surrogates, private characters and unassigned blocks are no everyday text.
    if ((block === 0 && !isPlain(low)) || (block > 0x9f && block < 0xf9)) return false;
  }
  return bytes.length % 2 === 0 && zeros > 0;
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
