/**
 * Stage 1: a source file's text becomes lines that know their number, gap and page.
 * The 2021 file was got from a PDF: an empty line stands between any two lines of a page, more between groups,
 * and a new page shows only by its first line, which follows without an empty line and begins with one space.
 */
import { displayWidth } from './text.ts';

export interface SourceLine {
  /** 1-based, counted in the file. */
  number: number;
  raw: string;
  /** Without outer white space. */
  text: string;
  /** Half-width columns of white space in front. */
  indent: number;
  /** Empty lines between this one and the one before it (page numbers aside). */
  gap: number;
  /** First line of a page. */
  pageStart: boolean;
  /** Page of the published file, or null where nothing tells. */
  page: number | null;
  /** Half-width columns, indent included. */
  width: number;
}

export interface PageNumberLine {
  number: number;
  text: string;
  /** The number as printed. */
  printed: number;
}

export interface SourceText {
  lines: SourceLine[];
  pageNumbers: PageNumberLine[];
}

const pageNumber = /^-\s*([0-9０-９]+)\s*-$/u;

/** Reads a whole file (already split at \n). Blank lines are left out; page-number lines stand apart. */
export function readLines(raw: string[]): SourceText {
  const lines: SourceLine[] = [];
  const pageNumbers: PageNumberLine[] = [];
  let gap = 0;
  let turned = 0;
  let afterNumber = false;
  raw.forEach((line, index) => {
    const text = line.trim();
    const number = index + 1;
    if (text === '') {
      gap += 1;
      return;
    }
    const printed = pageNumber.exec(text);
    if (printed) {
      // The page that carries the number is the one before it turns.
      pageNumbers.push({ number, text, printed: Number((printed[1] as string).normalize('NFKC')) });
      afterNumber = true;
      return;
    }
    const pageStart = afterNumber || (index > 0 && gap === 0 && line.startsWith(' '));
    if (pageStart) turned += 1;
    lines.push({
      number,
      raw: line,
      text,
      indent: displayWidth(line.slice(0, line.length - line.trimStart().length).concat('|')) - 1,
      gap: afterNumber ? 0 : gap,
      pageStart,
      page: turned,
      width: displayWidth(line),
    });
    gap = 0;
    afterNumber = false;
  });
  numberPages(lines, pageNumbers);
  return { lines, pageNumbers };
}

/**
 * Turns counts of page turns into the published numbers. The first printed number fixes the offset;
 * without a printed number pages stay unknown.
 */
function numberPages(lines: SourceLine[], pageNumbers: PageNumberLine[]): void {
  const first = pageNumbers[0];
  const offset = first ? first.printed - turnsBefore(lines, first.number) : null;
  // What stands before page 1 has no number.
  for (const line of lines)
    line.page = offset === null || line.page === null || line.page + offset < 1 ? null : line.page + offset;
}

function turnsBefore(lines: SourceLine[], number: number): number {
  return lines.filter((line) => line.pageStart && line.number < number).length;
}

export interface PageFault {
  line: number;
  printed: number;
  counted: number | null;
}

/** Check points: every printed page number must be the counted page of the line before it. */
export function checkPages(source: SourceText): PageFault[] {
  let next = 0;
  return source.pageNumbers.flatMap(({ number, printed }) => {
    while ((source.lines[next]?.number ?? Number.POSITIVE_INFINITY) < number) next += 1;
    const counted = source.lines[next - 1]?.page ?? null;
    return counted === printed ? [] : [{ line: number, printed, counted }];
  });
}
