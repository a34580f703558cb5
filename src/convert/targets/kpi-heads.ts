/** The head of a list of targets: 「令和 3 年度 KPI」「（参考）令和 2 年度 KPI」 over the columns of values. */
import type { TableCell } from '../../schema/document.ts';
import { squeeze } from '../text.ts';
import type { Draft } from '../types.ts';

export interface HeadCell {
  cell: TableCell;
  /** Fiscal year that it names; null where it names none. */
  year: number | null;
}

const yearWord = '(?:令和|平成)\\s*[0-9０-９元]+\\s*年度|[今本当前昨]年度(?![以比])';
/** A column's name begins with its year, or with （参考） before it. */
const columnStart = new RegExp(`(?:[（(]\\s*参考\\s*[）)]\\s*)?(?:${yearWord})`, 'gu');

/** The year that a column's name says. `fiscalYear` is the document's own: 前年度 is the one before it. */
function yearOf(text: string, fiscalYear: number): number | null {
  const words = new RegExp(yearWord, 'u').exec(text)?.[0].normalize('NFKC') ?? null;
  if (words === null) return null;
  if (/^[今本当]/u.test(words)) return fiscalYear;
  if (/^[前昨]/u.test(words)) return fiscalYear - 1;
  const number = /元/u.test(words) ? 1 : Number(/\d+/u.exec(words)?.[0]);
  return number + (words.startsWith('令和') ? 2018 : 1988);
}

const startsOf = (text: string): number[] => [...text.matchAll(columnStart)].map(({ index }) => index);

/** Names two columns of years or more: the head of a table, wherever it stands. */
export const isHead = (text: string): boolean => startsOf(text).length > 1 && !/。/u.test(text);

/**
 * The cells of a head, first to last, with the words and lines of the document; null for a text that is none.
 * `raw` are the source's lines.
 */
export function readHead(draft: Draft, fiscalYear: number, raw: readonly string[]): HeadCell[] | null {
  // 「KPI 項目」: the first word may have been taken for a mark.
  const printed = draft.marker === null ? draft.text : `${draft.marker} ${draft.text}`;
  if (!isHead(printed)) return null;
  const starts = startsOf(printed);
  // Words before the first year name the column of labels.
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  const cells = bounds.map((start, at) => {
    const text = printed.slice(start, bounds[at + 1]).trim();
    return { cell: { text, lines: [] as TableCell['lines'] }, year: yearOf(text, fiscalYear) };
  });
  let at = 0;
  for (const { cell } of cells) {
    const end = at + squeeze(cell.text).length;
    cell.lines = linesBetween(draft.lines, at, end, raw);
    at = end;
  }
  return cells;
}

/** The lines that characters `from` to `to` of a text stand on, white space aside. */
function linesBetween(lines: readonly number[], from: number, to: number, raw: readonly string[]): TableCell['lines'] {
  let at = 0;
  return lines.flatMap((line): TableCell['lines'] => {
    const start = at;
    at += squeeze(raw[line - 1] ?? '').length;
    return start < to && at > from ? [[line, line]] : [];
  });
}
