/** How a passage is cited, and its text. Pure: a passage and a day in, text out. Its Markdown: ./markdown.ts. */
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
  return `${sourceOf(passage)} ${passage.address}（${dayInJapan(seen)}閲覧）`;
}

/** The same without its address and day. */
export function sourceOf(passage: Passage): string {
  return `${placeInWords(passage)}${passage.publisher}`;
}

/** The passage's words, a block a line; a table's cells are parted by tabs, as a spreadsheet takes them. */
export function textOf({ blocks }: Passage): string {
  return blocks.map(({ text, rows }) => rows?.map((row) => row.join('\t')).join('\n') ?? text).join('\n');
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

/** 北海道支部 令和3年度事業計画 2-1-ⅰ 特定健診…（126行、原本5頁） */
export function placeInWords({ document, section, goesOn, blocks }: Passage): string {
  const pages = blocks.flatMap(({ page }) => (page === null ? [] : [page]));
  const original = pages.length > 0 ? `、原本${range([Math.min(...pages), Math.max(...pages)])}頁` : '';
  const name = [document, section].filter((part) => part !== '').join(' ');
  return `${name}${goesOn ? ' ほか' : ''}（${linesOf(blocks)}${original}）`;
}

function range(numbers: readonly (string | number)[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === last ? `${first}` : `${first}〜${last}`;
}
