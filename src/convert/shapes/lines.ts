/**
 * Stage 1 for documents made of slides: lines that know their gap and page.
 * A slide ends with three empty lines, or without any where the next one's first line begins with one space.
 * A page number stands alone on its line; every one is a check point of the count.
 */
import type { LineRange } from '../../schema/document.ts';
import { displayWidth } from '../text.ts';

export interface DocLine {
  /** 1-based, counted in the file. */
  number: number;
  raw: string;
  text: string;
  /** Empty lines before it. */
  gap: number;
  pageStart: boolean;
  /** Page of the published file; null where no page number tells. */
  page: number | null;
  /** Half-width columns. */
  width: number;
}

export interface PageOptions {
  /**
   * Where a line that begins with a space but stands in the middle of a slide is common: may this one open a page?
   * `page` holds the lines of the page so far.
   */
  opens?: (line: string, page: readonly DocLine[]) => boolean;
}

/** A page number alone on its line. */
export const isPageNumber = (text: string): boolean => /^\d{1,3}$/u.test(text);

/** The printed page number at the end of a line that ends a page, as in `…Ｄ：目標を大きく下回る 10`. */
const trailingNumber = /^[^\d]*[^\d\s]\s(\d{1,3})$/u;

export interface PageCheck {
  line: number;
  printed: number;
  counted: number;
}

/** All non-blank lines of the file. Pages are counted over the whole file, then fixed by the printed numbers. */
export function readDocLines(
  raw: readonly string[],
  options: PageOptions = {},
): { lines: DocLine[]; faults: PageCheck[] } {
  const lines: DocLine[] = [];
  const checks: PageCheck[] = [];
  let gap = 0;
  let page = 0;
  let pageLines: DocLine[] = [];
  raw.forEach((line, index) => {
    const text = line.trim();
    if (text === '') {
      gap += 1;
      return;
    }
    const spaced =
      gap === 0 && line.startsWith(' ') && pageLines.length > 1 && (options.opens?.(text, pageLines) ?? true);
    const pageStart = lines.length === 0 || gap >= 3 || spaced;
    if (pageStart) {
      page += 1;
      pageLines = [];
    }
    const entry = { number: index + 1, raw: line, text, gap, pageStart, page, width: displayWidth(text) };
    const next = raw[index + 1];
    const endsPage = next === undefined || (next.startsWith(' ') && next.trim() !== '');
    const printed = isPageNumber(text)
      ? Number(text)
      : endsPage
        ? Number(trailingNumber.exec(text)?.[1] ?? Number.NaN)
        : Number.NaN;
    if (!Number.isNaN(printed)) checks.push({ line: entry.number, printed, counted: page });
    lines.push(entry);
    pageLines.push(entry);
    gap = 0;
  });
  const first = checks[0];
  const offset = first ? first.printed - first.counted : null;
  // What stands before page 1 has no number.
  for (const line of lines)
    line.page = offset === null || line.page === null || line.page + offset < 1 ? null : line.page + offset;
  const faults = checks
    .map((check) => ({ ...check, counted: check.counted + (offset ?? 0) }))
    .filter((check) => check.counted !== check.printed);
  return { lines, faults };
}

export const within = (lines: readonly DocLine[], [from, to]: LineRange): DocLine[] =>
  lines.filter((line) => line.number >= from && line.number <= to);

/** What stands on each of the pages, told by its first line; in the order given. */
export function onPages<T extends { at: readonly DocLine[] }>(
  pages: readonly (readonly DocLine[])[],
  things: readonly T[],
): T[][] {
  const pageOf = new Map(pages.flatMap((page, index) => page.map((line) => [line, index] as const)));
  const groups: T[][] = pages.map(() => []);
  for (const thing of things) groups[pageOf.get(thing.at[0] as DocLine) as number]?.push(thing);
  return groups;
}

/** Runs of one page each. */
export function pagesOf(lines: readonly DocLine[]): DocLine[][] {
  const pages: DocLine[][] = [];
  for (const line of lines) {
    const last = pages.at(-1);
    if (last && !line.pageStart) last.push(line);
    else pages.push([line]);
  }
  return pages;
}
