/** What is copied of a passage: address, citation, text, Markdown. Pure: a passage and a day in, text out. */
import { markdownTable, markdownText } from './markdown.ts';
import { numberOf } from './run.ts';

export interface CitedBlock {
  id: string;
  /** The source's own words, mark included. */
  text: string;
  /** Rows of cells where it is a table. */
  rows?: readonly (readonly string[])[] | undefined;
  isHeading: boolean;
  /** Page of the original it begins on; null where that is not known. */
  page: number | null;
}

/** One block or a run of them, with all that a citation says. */
export interface Passage {
  /** 北海道支部 令和3年度事業計画 */
  document: string;
  publisher: string;
  /** 2-1-ⅰ 特定健診…; empty outside every section. */
  section: string;
  /** The run goes beyond that section. */
  goesOn: boolean;
  /** With its anchor. */
  address: string;
  blocks: readonly CitedBlock[];
}

/** 北海道支部 令和3年度事業計画 2-1-ⅰ 特定健診…（126行、原本5頁）全国健康保険協会 https://…（2026年11月21日閲覧） */
export function citationOf(passage: Passage, seen: Date): string {
  return `${placeOf(passage)}${passage.publisher} ${passage.address}（${dayInJapan(seen)}閲覧）`;
}

/** The passage's words, a block a line; a table's cells are parted by tabs, as a spreadsheet takes them. */
export function textOf({ blocks }: Passage): string {
  return blocks.map(({ text, rows }) => rows?.map((row) => row.join('\t')).join('\n') ?? text).join('\n');
}

/** The passage as a quotation in Markdown, its source below it. */
export function markdownOf(passage: Passage, seen: Date): string {
  const parts = passage.blocks.map(({ text, rows, isHeading }) => {
    if (rows) return markdownTable(rows);
    return isHeading ? `**${markdownText(text)}**` : markdownText(text);
  });
  const place = markdownText(placeOf(passage));
  // In pointed brackets an address may hold anything but these.
  const address = passage.address.replace(/[<>\s]/g, encodeURIComponent);
  const source = `${markdownText(passage.publisher)} [${place}](<${address}>)（${dayInJapan(seen)}閲覧）`;
  return [...parts, source]
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** 126行, 126〜130行. */
export function linesOf(blocks: readonly Pick<CitedBlock, 'id'>[]): string {
  const numbers = blocks.map(({ id }) => numberOf(id));
  return `${range(numbers)}行`;
}

/** 2026年11月21日: the day it is in Japan. */
export function dayInJapan(time: Date): string {
  return new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(time);
}

function placeOf({ document, section, goesOn, blocks }: Passage): string {
  const pages = blocks.flatMap(({ page }) => (page === null ? [] : [page]));
  const original = pages.length > 0 ? `、原本${range([Math.min(...pages), Math.max(...pages)])}頁` : '';
  const name = [document, section].filter((part) => part !== '').join(' ');
  return `${name}${goesOn ? ' ほか' : ''}（${linesOf(blocks)}${original}）`;
}

function range(numbers: readonly (string | number)[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === last ? `${first}` : `${first}〜${last}`;
}
