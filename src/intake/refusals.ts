/** What is refused and how it is said: the file, what was seen, what to do. */
import { limits } from './bounds.ts';
import type { Refusal } from './layout.ts';
import { endsZip, isEncrypted, kindNames, namedKind, type Sniffed, sniff } from './sniff.ts';

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
  encryptedOffice: (file: string): Refusal => ({
    code: 'locked',
    message: `${file}：パスワードで暗号化されたOffice文書です。Officeで開き、パスワードを外して保存し直してください。`,
  }),
  unpacksTooLarge: (file: string): Refusal => ({
    code: 'too-large',
    message: `${file}：展開すると大きすぎます（全体で${limits.unpackedBytes / 1024 / 1024}MB・${limits.entries}個、文字の部分は${limits.partBytes / 1024 / 1024}MBまで）。画像を減らすか、分けてください。`,
  }),
  unsafeXml: (file: string): Refusal => ({
    code: 'unsafe-xml',
    message: `${file}：Officeの文書にはないはずの宣言（DTD）を含むため、安全のため読みません。Officeで開き、保存し直してください。`,
  }),
  nothingShown: (file: string): Refusal => ({
    code: 'no-text',
    message: `${file}：読める文字がありません（画像・図形だけか、すべて非表示です）。元の文書を確かめてください。`,
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
  garbledText: (file: string, line: string): Refusal => ({
    code: 'garbled',
    message: `${file}：文字コードが分からず、日本語として読めません${line === '' ? '' : `（例：「${line}」）`}。UTF-8で保存し直してください。`,
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
  if (kind === 'ole') return isEncrypted(bytes) ? refusals.encryptedOffice(file) : refusals.oldOffice(file);
  const named = namedKind(file);
  // A ZIP that lost its end lost its list of contents, so that it cannot be told for what it is.
  if (kind === 'zip' && (named === 'docx' || named === 'xlsx' || named === 'pptx'))
    return endsZip(bytes) ? refusals.damaged(file) : refusals.cutOff(file);
  if (kind !== 'unknown' && ((named !== null && named !== kind) || (wanted !== undefined && wanted !== kind)))
    return refusals.wrongEnding(file, kind);
  if (kind === 'unknown' || kind === 'zip')
    return wanted === 'pdf' ? refusals.damaged(file) : refusals.unknownKind(file);
  return null;
}
