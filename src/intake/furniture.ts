/**
 * Marks what is no text of its own: lines of one shape (digits as #) at one height on many pages, page numbers, and rows of a
 * table's head that stand again on its next page. They keep their place; whoever reads on drops them with this reason.
 */
import { FURNITURE_SHARE, MARGIN_SHARE } from './bounds.ts';
import type { Line, Page } from './layout.ts';

/** Lines stand at one height that differ by no more. */
const SAME_HEIGHT = 4;
/** Fewest page numbers that rise page by page, where they stand on fewer than the share of pages. */
const FEWEST_NUMBERS = 3;

const shapeOf = (text: string): string => text.normalize('NFKC').replace(/\d+/gu, '#').replace(/\s+/gu, '');
const numberShape = /^(?:[-–—―ー─(（|]|p\.?|page)*#(?:[-–—―ー─)）|]|\/#|ページ|頁|of#)*$/iu;

/** Reads a line like the number of its page, alone or with the marks that stand around one? */
export const isPageNumber = (text: string): boolean => numberShape.test(shapeOf(text));

/** Changes `furniture` of lines, and `head` of cells. */
export function markFurniture(pages: readonly Page[]): void {
  markRepeated(pages);
  markNumbers(pages);
  markSections(pages);
  markHeads(pages);
}

/** Lines at the head and foot of a page that stand in no table. */
function marginLines({ lines, height }: Page): Line[] {
  if (height === undefined) return [];
  return lines.filter(
    ({ cell, y = height / 2, size = 0 }) =>
      cell === undefined && (y + size < height * MARGIN_SHARE || y > height * (1 - MARGIN_SHARE)),
  );
}

function markRepeated(pages: readonly Page[]): void {
  const places = new Map<string, { line: Line; page: Page }[]>();
  for (const page of pages)
    for (const line of marginLines(page)) {
      const shape = shapeOf(line.text);
      places.set(shape, [...(places.get(shape) ?? []), { line, page }]);
    }
  // Pages without a line have no furniture either.
  const filled = pages.filter(({ lines }) => lines.length > 0).length;
  const most = Math.max(2, filled * FURNITURE_SHARE);
  for (const [shape, found] of places)
    for (const { line, page } of found) {
      // From the foot, where pages are of several sizes.
      const same = found.filter(
        (other) =>
          (numberShape.test(shape) || sameButPage({ line, page }, other)) &&
          (Math.abs((other.line.y ?? 0) - (line.y ?? 0)) <= SAME_HEIGHT ||
            Math.abs((other.page.height ?? 0) - (other.line.y ?? 0) - (page.height ?? 0) + (line.y ?? 0)) <=
              SAME_HEIGHT),
      );
      if (new Set(same.map((other) => other.page)).size >= most)
        line.furniture = numberShape.test(shape) ? 'page number' : 'repeated';
    }
}

/** The same words, and the same numbers but for those that count the pages: 「目標：62.4％以上」 is none of 「目標：70.5％以上」. */
function sameButPage(one: { line: Line; page: Page }, other: { line: Line; page: Page }): boolean {
  const numbers = (text: string): number[] => (text.normalize('NFKC').match(/\d+/gu) ?? []).map(Number);
  const there = numbers(other.line.text);
  const step = other.page.number - one.page.number;
  return numbers(one.line.text).every((number, at) => there[at] === number || there[at] === number + step);
}

/** A text of a running section stands on so many pages, on average. */
const SECTION_PAGES = 3;

/** Lines at one place of most pages, of few different texts: the name of the chapter, of the group in charge. */
function markSections(pages: readonly Page[]): void {
  const lines = pages.flatMap((page) =>
    marginLines(page)
      .filter(({ furniture }) => furniture === undefined)
      .map((line) => ({ line, page })),
  );
  const most = Math.max(SECTION_PAGES, pages.length * FURNITURE_SHARE);
  for (const { line } of lines) {
    const same = lines.filter((other) => samePlace(line, other.line));
    const texts = new Map<string, Set<Page>>();
    for (const other of same) {
      const text = other.line.text.replace(/\s+/gu, '');
      texts.set(text, (texts.get(text) ?? new Set()).add(other.page));
    }
    const found = new Set(same.map((other) => other.page)).size;
    const own = texts.get(line.text.replace(/\s+/gu, ''))?.size ?? 0;
    if (found >= most && found >= texts.size * SECTION_PAGES && own > 1) line.furniture = 'running section';
  }
}

/** At one height, and with the left end, the middle or the right end at one place. */
function samePlace(one: Line, other: Line): boolean {
  const places = ({ x = 0, width = 0 }: Line): number[] => [x, x + width / 2, x + width];
  const there = places(other);
  return (
    Math.abs((one.y ?? 0) - (other.y ?? 0)) <= SAME_HEIGHT &&
    one.size === other.size &&
    places(one).some((x, i) => Math.abs(x - (there[i] ?? 0)) <= SAME_HEIGHT)
  );
}

function markNumbers(pages: readonly Page[]): void {
  const numbers = pages.flatMap((page) =>
    marginLines(page)
      .filter(({ text, furniture }) => furniture === undefined && numberShape.test(shapeOf(text)))
      .map((line) => ({ line, off: Number(/\d+/u.exec(line.text.normalize('NFKC'))?.[0]) - page.number })),
  );
  for (const { line, off } of numbers)
    if (numbers.filter((other) => other.off === off).length >= FEWEST_NUMBERS) line.furniture = 'page number';
}

const textOf = (page: Page, table: number, row: number): string =>
  page.lines
    .filter(({ cell }) => cell?.table === table && cell.row === row)
    .map(({ text, cell }) => `${cell?.column}:${shapeOf(text)}`)
    .join('|');

const headRows = 3;

/** The first rows of a page's first table that are those of the last table before it. */
function markHeads(pages: readonly Page[]): void {
  let before: { page: Page; table: number } | null = null;
  for (const page of pages) {
    const tables = [...new Set(page.cells.map(({ table }) => table))];
    for (const table of tables) {
      if (before && before.page !== page) repeatedHead(before, { page, table });
      before = { page, table };
    }
  }
}

function repeatedHead(before: { page: Page; table: number }, now: { page: Page; table: number }): void {
  for (let row = 0; row < headRows; row += 1) {
    const text = textOf(now.page, now.table, row);
    if (text === '' || text !== textOf(before.page, before.table, row)) return;
    for (const line of now.page.lines)
      if (line.cell?.table === now.table && line.cell.row === row) line.furniture = 'repeated head';
    for (const { page, table } of [before, now])
      for (const cell of page.cells) if (cell.table === table && cell.row === row) cell.head = true;
  }
}
