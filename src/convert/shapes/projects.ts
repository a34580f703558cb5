/**
 * A branch's budget, project by project (千円): 区分, 新規, project, summary, amount asked for, limit, last year's amount.
 * The columns are flattened; a project ends with its amounts, 区分 stands in lines of at most six characters.
 */
import type { BudgetItem, Dropped, TableCell } from '../../schema/document.ts';
import { isPageNumber, type Line } from '../lines/lines.ts';
import { joinLines } from '../text.ts';
import type { Piece } from './piece.ts';
import { allText, cell, dropped, emptyCell, piece } from './pieces.ts';

export const isProjectPage = (page: readonly Line[]): boolean => page.some(({ text }) => tableStart.test(text));

const tableStart = /^区分 新規 事業名称 概要$/u;
const title = /^（[１-９]）.*予算枠と主要事業$/u;
const remark = /\S+ [\d,]+千円$/u;
const totals = /^([\d,]+) ([\d,]+) ([\d,]+)$/u;
const amounts = /(?:^|\s)([\d,]+) ([\d,]+|―)$/u;
/** Widest line of the column 区分, in half-width columns. */
const narrow = 12;

interface Words {
  text: string;
  at: Line[];
}
interface Row extends Omit<BudgetItem, 'blockId'> {
  cells: TableCell[];
}
type Budget = (idOf: (p: Piece) => string) => BudgetItem[];

export function readProjects(pages: readonly Line[][]): {
  pieces: Piece[];
  dropped: Dropped[];
  items: Row[];
  budget: Budget;
} {
  const lines = pages.flat();
  // The title is printed between the tables.
  const heads = lines
    .filter(({ text }) => title.test(text))
    .map((line) => piece('heading', line, line.text, { opens: true }));
  const notes = lines
    .filter(({ text }) => remark.test(text) && !title.test(text))
    .map((line) => piece('note', line, line.text));
  const apart = new Set([...heads, ...notes].flatMap((p) => p.at));
  const body = lines.filter((line) => !apart.has(line));
  const start = body.findIndex(({ text }) => tableStart.test(text));
  const before = body.slice(0, start < 0 ? undefined : start);
  const tables = tablesOf(body.slice(before.length)).map((body) => ({ body, rows: readRows(body) }));
  const made = tables.map(({ body, rows }) => ({
    p: { ...piece('table', body[0] as Line, allText(body)), at: body, rows: rows.table },
    items: rows.items,
  }));
  return {
    pieces: [
      ...heads,
      ...before.filter(({ text }) => !isPageNumber(text)).map((line) => piece('paragraph', line, line.text)),
      ...made.map(({ p }) => p),
      ...notes,
    ],
    dropped: before.filter(({ text }) => isPageNumber(text)).map((line) => dropped(line, 'page-number')),
    items: made.flatMap(({ items }) => items),
    budget: (idOf) =>
      made.flatMap(({ p, items }) => items.map(({ cells: _, ...item }) => ({ ...item, blockId: idOf(p) }))),
  };
}

function tablesOf(lines: readonly Line[]): Line[][] {
  const tables: Line[][] = [];
  for (const line of lines) {
    if (tableStart.test(line.text)) tables.push([]);
    tables.at(-1)?.push(line);
  }
  return tables;
}

const number = (text: string): number | null => (/\d/u.test(text) ? Number(text.replaceAll(',', '')) : null);
/** Full lines and lists go on; a shorter line ends its phrase. */
const glue = (a: Words, line: Line): Words => ({
  text:
    (a.at.at(-1)?.width ?? 0) >= 56 || /、$/u.test(a.text) || line.width <= 4
      ? joinLines(a.text, line.text)
      : `${a.text} ${line.text}`,
  at: [...a.at, line],
});
const toWords = ([first, ...more]: readonly Line[]): Words =>
  first ? more.reduce(glue, { text: first.text, at: [first] }) : { text: '', at: [] };
const joinedWords = (lines: readonly Line[]): Words => ({
  text: lines.map(({ text }) => text).join(''),
  at: [...lines],
});
const toCell = (words: Words | null): TableCell => (words ? cell(words.text, words.at) : emptyCell());

function readRows(body: readonly Line[]): { table: TableCell[][]; items: Row[] } {
  const headEnd = body.findLastIndex(({ text }) => /（千円）$/u.test(text)) + 1;
  const table: TableCell[][] = [headOf(body.slice(0, headEnd))];
  const items: Row[] = [];
  let category: string | null = null;
  let subcategory: Words | null = null;
  let fresh = false;
  let spanning: Words | null = null;
  let pending: Line[][] = [];

  const add = (
    line: Line,
    project: Words,
    summary: Words | null,
    isNew: boolean,
    asked: string,
    before: string,
  ): void => {
    const cells = [
      toCell(fresh ? subcategory : null),
      isNew ? cell('新規', [line]) : emptyCell(),
      spanning === project && items.at(-1)?.project === project.text && !pending.length ? emptyCell() : toCell(project),
      toCell(summary),
      cell(asked, [line]),
      emptyCell(),
      cell(before, [line]),
    ];
    table.push(cells);
    items.push({
      category,
      subcategory: subcategory?.text ?? null,
      project: project.text,
      summary: summary?.text ?? null,
      isNew,
      requested: number(asked),
      limit: null,
      previous: number(before),
      line: line.number,
      cells,
    });
    fresh = false;
    pending = [];
  };

  for (const paragraph of paragraphsOf(body.slice(headEnd))) {
    if (paragraph.every(({ text }) => [...text].length === 1)) {
      const words = joinedWords(paragraph);
      category = words.text;
      table.push([toCell(words), ...Array.from({ length: 6 }, emptyCell)]);
      continue;
    }
    let rest = paragraph;
    const wide = rest.findIndex(({ text, width }) => width > narrow || amounts.test(text));
    const part = rest.slice(0, wide < 0 ? rest.length : wide);
    if (part.length > 0) {
      subcategory = joinedWords(part);
      fresh = true;
      spanning = null;
      pending = [];
      rest = rest.slice(part.length);
    }
    for (const line of rest) {
      const sums = totals.exec(line.text);
      const found = amounts.exec(line.text);
      if (sums)
        table.push([...Array.from({ length: 4 }, emptyCell), ...sums.slice(1).map((text) => cell(text, [line]))]);
      else if (!found) {
        const open = pending.at(-1);
        if (open && line !== rest[0]) open.push(line);
        else pending.push([line]);
      } else {
        const [, asked = '', before = ''] = found;
        const printed = line.text.slice(0, found.index).trim();
        const isNew = printed.startsWith('新規 ');
        const [first = '', ...more] = printed.replace(/^新規 /u, '').split(/\s+/u);
        const inline = (text: string): Words => ({ text, at: [line] });
        if (printed === '') {
          const [head = [], tail] = pending;
          if (tail) add(line, toWords(head), toWords(tail), false, asked, before);
          else
            add(line, toWords(head.slice(0, 1)), head.length > 1 ? toWords(head.slice(1)) : null, false, asked, before);
        } else if (more.length > 0) add(line, inline(first), inline(more.join(' ')), isNew, asked, before);
        else {
          // One project over several rows: its name stands once, alone above them.
          if (pending[0]) spanning = toWords(pending[0]);
          if (spanning) add(line, spanning, inline(first), isNew, asked, before);
          else add(line, inline(first), null, isNew, asked, before);
        }
      }
    }
  }
  return { table, items };
}

/** `区分 新規 事業名称 概要`, then the amounts' heads, each broken over two lines. */
function headOf(lines: readonly Line[]): TableCell[] {
  const [first, ...rest] = lines;
  // A table cut off behind its first line has no head.
  const names = (first?.text ?? '').split(' ').map((text) => cell(text, first ? [first] : []));
  const wrapped: Line[][] = [];
  for (const line of rest) {
    const last = wrapped.at(-1);
    if (last && !/（千円）$/u.test(last.at(-1)?.text ?? '')) last.push(line);
    else wrapped.push([line]);
  }
  return [...names, ...wrapped.map((part) => toCell(joinedWords(part)))];
}

function paragraphsOf(lines: readonly Line[]): Line[][] {
  const result: Line[][] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last && line.gap === 0) last.push(line);
    else result.push([line]);
  }
  return result;
}
