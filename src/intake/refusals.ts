/** What is refused and how it is said: the file, what was seen, what to do. */
import { limits } from './bounds.ts';
import type { Refusal } from './layout.ts';
import { kindNames, namedKind, type Sniffed, sniff } from './sniff.ts';

const again = '発行元からもう一度入手してください。';
const ocr = '元のWord等から作り直すか、文字認識（OCR）をしてください。';

const pagesText = (pages: readonly number[]): string => `${pages.join('・')}ページ`;

export const refusals = {
  empty: (file: string): Refusal => ({ code: 'empty', message: `${file}：ファイルが空（0バイト）です。${again}` }),
  wrongEnding: (file: string, kind: Sniffed): Refusal => ({
    code: 'wrong-ending',
    message: `${file}：名前の終わりと中身が違います。中身は${kindNames[kind]}です。名前の終わりを直すか、正しいファイルを選んでください。`,
  }),
  oldOffice: (file: string): Refusal => ({
    code: 'old-office',
    message: `${file}：${kindNames.ole}です。Officeで開き（パスワードがあれば外し）、.docx・.xlsx・.pptxで保存し直してください。`,
  }),
  unknownKind: (file: string): Refusal => ({
    code: 'unknown-kind',
    message: `${file}：PDF・Word・Excel・PowerPoint・テキストのいずれでもありません。正しいファイルを選んでください。`,
  }),
  locked: (file: string): Refusal => ({
    code: 'locked',
    message: `${file}：開くのにパスワードが要ります。パスワードを入れるか、パスワードを外したファイルを使ってください。`,
  }),
  wrongPassword: (file: string): Refusal => ({
    code: 'wrong-password',
    message: `${file}：パスワードが違います。もう一度入れてください。`,
  }),
  cutOff: (file: string): Refusal => ({
    code: 'cut-off',
    message: `${file}：ファイルが途中で切れています。${again}`,
  }),
  damaged: (file: string): Refusal => ({ code: 'damaged', message: `${file}：ファイルが壊れています。${again}` }),
  damagedPages: (file: string, pages: readonly number[]): Refusal => ({
    code: 'damaged',
    message: `${file}：${pagesText(pages)}が壊れていて読めません。${again}`,
  }),
  noText: (file: string, pages: readonly number[]): Refusal => ({
    code: 'no-text',
    message: `${file}：画像だけのPDFです。文字の情報がありません（${pagesText(pages)}）。${ocr}`,
  }),
  garbled: (file: string, line: string): Refusal => ({
    code: 'garbled',
    message: `${file}：文字の情報が壊れていて（文字コードの対応表がなく）日本語として取り出せません（例：「${line}」）。${ocr}`,
  }),
  tooLarge: (file: string): Refusal => ({
    code: 'too-large',
    message: `${file}：${limits.bytes / 1024 / 1024}MBを超えています。画像を減らすか、分けてください。`,
  }),
  tooManyPages: (file: string, pages: number): Refusal => ({
    code: 'too-many-pages',
    message: `${file}：${pages}ページあります（${limits.pages}ページまで）。計画の部分だけのファイルにしてください。`,
  }),
  tooManyLines: (file: string, lines: number): Refusal => ({
    code: 'too-many-lines',
    message: `${file}：${lines}行あります（${limits.lines}行まで）。計画の部分だけのファイルにしてください。`,
  }),
  stopped: (file: string): Refusal => ({
    code: 'stopped',
    message: `${file}：時間がかかりすぎたか、取り消されたため、読むのをやめました。計画の部分だけのファイルで試してください。`,
  }),
};

/** Refuses before anything is opened: by size, and where the content is not of the kind `wanted` by the file's reader. */
export function refuseByBytes(file: string, bytes: Uint8Array, wanted?: Sniffed): Refusal | null {
  if (bytes.length > limits.bytes) return refusals.tooLarge(file);
  const kind = sniff(bytes);
  if (kind === 'empty') return refusals.empty(file);
  if (kind === 'ole') return refusals.oldOffice(file);
  const named = namedKind(file);
  if (kind !== 'unknown' && ((named !== null && named !== kind) || (wanted !== undefined && wanted !== kind)))
    return refusals.wrongEnding(file, kind);
  if (kind === 'unknown' || kind === 'zip')
    return wanted === 'pdf' ? refusals.damaged(file) : refusals.unknownKind(file);
  return null;
}
