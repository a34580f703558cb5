import { expect, test } from 'vitest';
import { limits } from './bounds.ts';
import { refuseByBytes } from './refusals.ts';
import { namedKind, sniff } from './sniff.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const zip = (name: string): Uint8Array => bytes(`PK\x03\x04\x14\0\0\0${name}`);
const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

test.each([
  ['pdf', bytes('%PDF-1.7\n')],
  ['pdf', bytes('\n\n%PDF-1.4')],
  ['docx', zip('word/document.xml')],
  ['xlsx', zip('xl/workbook.xml')],
  ['pptx', zip('ppt/presentation.xml')],
  ['zip', zip('photo.jpg')],
  ['ole', ole],
  ['text', new TextEncoder().encode('計画\n')],
  ['text', Uint8Array.of(0xff, 0xfe, 0x08, 0x8a)],
  ['text', Uint8Array.of(0x8c, 0x76, 0x89, 0xe6)],
  ['empty', new Uint8Array()],
  ['unknown', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
])('%s', (kind, given) => {
  expect(sniff(given)).toBe(kind);
});

test('a name says a kind by its ending', () => {
  expect(['a.PDF', 'b.docm', 'c.xls', 'd'].map(namedKind)).toEqual(['pdf', 'docx', 'ole', null]);
});

test('a refusal names the file, what was seen and what to do', () => {
  const message = (file: string, given: Uint8Array): string | undefined => refuseByBytes(file, given)?.message;
  expect(message('計画.pdf', zip('word/document.xml'))).toMatchInlineSnapshot(
    `"計画.pdf：名前の終わりと中身が違います。中身はWord（.docx）のファイルです。名前の終わりを直すか、正しいファイルを選んでください。"`,
  );
  expect(message('計画.doc', ole)).toContain('.docx・.xlsx・.pptxで保存し直してください');
  expect(message('計画.pdf', new Uint8Array())).toContain('空（0バイト）');
  expect(message('計画.pdf', new Uint8Array(limits.bytes + 1))).toContain('30MBを超えています');
  expect(message('計画.png', Uint8Array.of(0x89, 0x50, 0))).toContain('いずれでもありません');
  expect(message('計画.txt', new TextEncoder().encode('計画'))).toBeUndefined();
});
