/** Pages of the flow → pages of the Layout: tables are numbered by page, and a table that runs over pages is cut between its rows. */
import type { Cell, Line, Page } from '../layout.ts';
import type { DraftLine } from '../office/paragraph.ts';
import type { Flow, FlowPage, FlowTable } from './flow.ts';
import type { Section } from './sections.ts';

export const emptyPage = (number: number): Page => ({
  number,
  rotation: 0,
  unit: 'page',
  lines: [],
  cells: [],
  boxes: [],
  images: [],
});

export function pagesOf(flow: Flow, sections: readonly Section[]): Page[] {
  return flow.pages.map((page, at) => {
    const lines = [...page.heads, ...page.lines, ...page.notes, ...page.feet];
    const section = sections[page.section];
    const pieces = flow.tables.flatMap((table) => {
      const rows = table.rows.flatMap(({ from, to }, row) => (from <= at && at <= to ? [row] : []));
      const [first] = rows;
      const last = rows.at(-1);
      return first === undefined || last === undefined ? [] : [{ table, first, last }];
    });
    const numbers = new Map(pieces.map(({ table, first }, number) => [table.id, { number, first }]));
    return {
      number: at + 1,
      ...(section?.width === undefined ? {} : { width: section.width }),
      ...(section?.height === undefined ? {} : { height: section.height }),
      rotation: 0,
      unit: flow.rendered ? 'page' : 'flow',
      lines: lines.map((line) => placed(line, numbers)),
      cells: pieces.flatMap((piece, number) => cellsOf(piece, number, at)),
      boxes: boxesOf(page, lines),
      images: [],
    };
  });
}

function placed(line: DraftLine, numbers: ReadonlyMap<number, { number: number; first: number }>): Line {
  const found = line.cell && numbers.get(line.cell.table);
  return {
    ...line,
    number: 0,
    ...(line.cell && found
      ? { cell: { ...line.cell, table: found.number, row: Math.max(0, line.cell.row - found.first) } }
      : {}),
  };
}

/** Boxes that hold a line. */
const boxesOf = ({ boxes }: FlowPage, lines: readonly DraftLine[]): Page['boxes'] =>
  boxes.filter(({ number }) => lines.some(({ box }) => box === number));

function cellsOf(
  { table, first, last }: { table: FlowTable; first: number; last: number },
  number: number,
  at: number,
): Cell[] {
  return table.cells.flatMap(({ row, rowSpan, column, ...cell }) => {
    const from = Math.max(row, first);
    const to = Math.min(row + rowSpan - 1, last);
    if (from > to) return [];
    const goesOn = (table.rows[row]?.from ?? at) < at;
    return [
      { table: number, row: from - first, column, rowSpan: to - from + 1, ...cell, ...(goesOn ? { goesOn } : {}) },
    ];
  });
}
