/**
 * Stage 1: a text's lines as the stages read them, with what a text file still tells of the printed page: number, gap, indent,
 * page. It is the Layout of a document without geometry; extractors of other formats fill in the fields of `LineGeometry`.
 *
 * Two habits of texts taken from a PDF are told by the text itself. `spaced`: an empty line stands between any two lines, more
 * between groups, and a new page shows only by its first line, which follows without one and begins with one space. Else
 * (`tight`): a paragraph's lines follow each other, a page ends with three empty lines, or without any where the next one's
 * first line begins with one space. A form feed in front of a line turns the page in both.
 */
import type { LineRange } from '../../schema/document.ts';
import { displayWidth } from '../text.ts';
import { readMarks } from './marks.ts';

/** What a laid-out page tells of a line, made out of its place beside the lines around it. */
export interface LineGeometry {
  /** The line that it goes on; false where it begins anew; null where the page leaves that to the words. */
  goesOn: number | false | null;
  /** It reaches the right edge of its column, cell or box; it leaves no room there for two more characters. */
  full: boolean;
  tight: boolean;
  /** Size, weight and ground, where they are others than the text's own: lines of one look may be headings of one rank. */
  look: string;
  /** What its place says it is: a name in a column of labels, a statement among targets, a remark beside the text. */
  part?: 'label' | 'target' | 'note';
}

export interface Line {
  /** 1-based, counted in the file. */
  number: number;
  raw: string;
  /** Without outer white space. */
  text: string;
  /** Half-width columns of white space in front. */
  indent: number;
  /** Half-width columns of the text alone. */
  width: number;
  /** Empty lines between this one and the one before it. */
  gap: number;
  /** First line of a page. */
  pageStart: boolean;
  /** Page of the published file, or null where nothing tells. */
  page: number | null;
  /** The number that it prints, where it is a page number alone. */
  pageNumber: number | null;
  /** A line that stands on page after page, at its head or foot. */
  running: boolean;
  geometry?: LineGeometry;
}

/** The page counted is not the page printed at `line`. */
export interface PageFault {
  line: number;
  printed: number;
  counted: number;
}

export interface SourceText {
  /** All lines that are not empty. */
  lines: Line[];
  /** An empty line stands between any two lines. */
  spaced: boolean;
  faults: PageFault[];
}

export interface PageOptions {
  /**
   * Where lines that begin with a space are common inside a page: may this one open a page?
   * `page` holds the lines of the page so far.
   */
  opens?: (line: string, page: readonly Line[]) => boolean;
  /** Says outright what the text is, where the shape is known. */
  spaced?: boolean;
}

const dashedNumber = /^-\s*([0-9０-９]{1,3})\s*-$/u;
const bareNumber = /^\d{1,3}$/u;
/** Further forms, page numbers where they rise by one through the text: 3/12, ― 3 ―, P.3, 3ページ. */
const risingNumber =
  /^(?:[-–—―－ー]\s*)?(?:[Pp]\s*\.?\s*)?(\d{1,3})(?:\s*[/／]\s*\d{1,3})?\s*(?:ページ|頁)?(?:\s*[-–—―－ー])?$/u;
/** The printed page number at the end of a line that ends a page, as in `…Ｄ：目標を大きく下回る 10`. */
const trailingNumber = /^[^\d]*[^\d\s]\s(\d{1,3})$/u;

/** A page number alone on its line. */
export const isPageNumber = (text: string): boolean => bareNumber.test(text) || dashedNumber.test(text);

/** Share of lines without an empty line before them, up to which a text is spaced. */
const MOST_TIGHT = 0.2;

/** Is an empty line printed between any two lines? */
export function isSpaced(raw: readonly string[]): boolean {
  let lines = 0;
  let tight = 0;
  raw.forEach((line, at) => {
    if (line.trim() === '') return;
    lines += 1;
    if (at > 0 && (raw[at - 1] as string).trim() !== '') tight += 1;
  });
  return lines > 1 && tight <= lines * MOST_TIGHT;
}

/** Share of lines without an empty line before them from which on they are the heads of pages. */
const PAGE_HEADS = 0.015;

/** Of a spaced text: the spaces that begin its pages were lost, so any line without an empty one before it begins one. */
function lostIndents(raw: readonly string[]): boolean {
  const lines = raw.filter((line) => line.trim() !== '').length;
  const tight = raw.filter((line, at) => at > 0 && line.trim() !== '' && raw[at - 1]?.trim() !== '');
  return tight.length > Math.max(4, lines * PAGE_HEADS) && !tight.some((line) => line.startsWith(' '));
}

/** Of a tight text: so many lines begin with one space that it is an indent, and turns no page. */
function indentsByOne(raw: readonly string[]): boolean {
  const lines = raw.filter((line) => line.trim() !== '');
  return lines.filter((line) => /^ [^\s]/u.test(line)).length > lines.length * MOST_TIGHT;
}

/** Reads a whole file, already split at \n: pages are counted over all of it, then fixed by the printed numbers. */
export function readLines(raw: readonly string[], options: PageOptions = {}): SourceText {
  const spaced = options.spaced ?? isSpaced(raw);
  const unspaced = spaced && lostIndents(raw);
  const rising = risingNumbers(raw);
  const indents = !spaced && indentsByOne(raw);
  const lines: Line[] = [];
  const checks: PageFault[] = [];
  let page: Line[] = [];
  let pages = 0;
  let gap = 0;
  let afterNumber = false;
  raw.forEach((line, index) => {
    const text = line.trim();
    if (text === '') {
      gap += 1;
      return;
    }
    const printed = rising.get(index) ?? printedNumber(text, spaced);
    const turns = (): boolean => {
      if (lines.length === 0 || line.startsWith('\f')) return true;
      if (printed !== null && spaced) return false;
      if (spaced) return afterNumber || (gap === 0 && (line.startsWith(' ') || unspaced));
      if (gap >= 3) return true;
      return gap === 0 && /^ [^\s]/u.test(line) && !indents && page.length > 1 && (options.opens?.(text, page) ?? true);
    };
    const pageStart = turns();
    if (pageStart) {
      pages += 1;
      page = [];
    }
    const entry: Line = {
      number: index + 1,
      raw: line,
      text,
      indent: displayWidth(line.slice(0, line.length - line.trimStart().length).concat('|')) - 1,
      width: displayWidth(text),
      gap: afterNumber ? 0 : gap,
      pageStart,
      page: pages,
      pageNumber: printed,
      running: false,
    };
    const checked = printed ?? (spaced ? null : endingNumber(text, raw[index + 1]));
    if (checked !== null) checks.push({ line: entry.number, printed: checked, counted: pages });
    // In a spaced text the page that carries the number is the one before it turns; the gap behind it says nothing.
    afterNumber = spaced && printed !== null;
    lines.push(entry);
    page.push(entry);
    gap = 0;
  });
  markRunning(lines);
  return { lines, spaced, faults: numberPages(lines, checks) };
}

/** Fewest numbers that make a series of pages. */
const FEWEST_PAGES = 3;

/** Lines (0-based) that are numbers of pages, since all lines of their form rise by one. */
function risingNumbers(raw: readonly string[]): Map<number, number> {
  const forms = new Map<string, [line: number, number: number][]>();
  raw.forEach((line, at) => {
    const text = line.trim().normalize('NFKC');
    const found = risingNumber.exec(text)?.[1];
    if (found === undefined) return;
    const form = text.replace(/\d+/gu, '#');
    forms.set(form, [...(forms.get(form) ?? []), [at, Number(found)]]);
  });
  const rising = [...forms.values()].filter(
    (series) =>
      series.length >= FEWEST_PAGES &&
      series.every(([, number], i) => i === 0 || number === (series[i - 1]?.[1] ?? 0) + 1),
  );
  return new Map(rising.flat());
}

/** Words that stand beside page numbers again and again (digits aside) are running heads and feet. */
function markRunning(lines: Line[]): void {
  const key = ({ text }: Line): string => text.normalize('NFKC').replace(/[\d\s]+/gu, '');
  const beside = lines.filter((line, at) => {
    const near = [lines[at - 1], lines[at + 1]].some((other) => other !== undefined && other.pageNumber !== null);
    // A mark that repeats (a KPI's) is none.
    return line.pageNumber === null && near && key(line).length >= 4 && readMarks(line.text, true).marks.length === 0;
  });
  const counts = new Map<string, number>();
  for (const line of beside) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  for (const line of beside) line.running = (counts.get(key(line)) ?? 0) >= FEWEST_PAGES;
}

function printedNumber(text: string, spaced: boolean): number | null {
  const found = spaced ? dashedNumber.exec(text)?.[1] : (bareNumber.exec(text)?.[0] ?? dashedNumber.exec(text)?.[1]);
  return found === undefined ? null : Number(found.normalize('NFKC'));
}

function endingNumber(text: string, next: string | undefined): number | null {
  const endsPage = next === undefined || (next.startsWith(' ') && next.trim() !== '');
  const found = endsPage ? trailingNumber.exec(text)?.[1] : undefined;
  return found === undefined ? null : Number(found);
}

/** Turns counts of page turns into the published numbers: the first printed one fixes them; without any pages stay unknown. */
function numberPages(lines: Line[], checks: readonly PageFault[]): PageFault[] {
  const [first] = checks;
  const offset = first ? first.printed - first.counted : null;
  // What stands before page 1 has no number.
  for (const line of lines)
    line.page = offset === null || line.page === null || line.page + offset < 1 ? null : line.page + offset;
  return checks
    .map((check) => ({ ...check, counted: check.counted + (offset ?? 0) }))
    .filter((check) => check.counted !== check.printed);
}

/** A tight text's lines with the gaps that a spaced one would have: 1 between neighbours, 0 where a page begins. */
export const asSpaced = ({ lines, spaced }: SourceText): Line[] =>
  spaced ? lines : lines.map((line) => ({ ...line, gap: line.pageStart ? 0 : line.gap + 1 }));

export const within = (lines: readonly Line[], [from, to]: LineRange): Line[] =>
  lines.filter((line) => line.number >= from && line.number <= to);

/** Runs of one page each. */
export function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    const last = pages.at(-1);
    if (last && !line.pageStart) last.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** What stands on each of the pages, told by its first line; in the order given. */
export function onPages<T extends { at: readonly Line[] }>(
  pages: readonly (readonly Line[])[],
  things: readonly T[],
): T[][] {
  const pageOf = new Map(pages.flatMap((page, index) => page.map((line) => [line, index] as const)));
  const groups: T[][] = pages.map(() => []);
  for (const thing of things) groups[pageOf.get(thing.at[0] as Line) as number]?.push(thing);
  return groups;
}
