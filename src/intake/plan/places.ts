/**
 * A Layout's lines with what holds them, in reading order: the page's own text, boxes, and tables with their rows, gone on over
 * the ends of pages. Furniture is left out.
 */
import type { Area, Box, Cell, Layout, Line, Page } from '../layout.ts';

/** A line with its page and what holds it. */
export interface Placed {
  line: Line;
  page: Page;
}

/** Lines of one column of a page, or of one box, without a break between them. */
export interface TextPlace {
  kind: 'text' | 'box';
  lines: Placed[];
  box?: Box;
}

/** A cell of a table; of a merged one the slots that it fills. */
export interface Slot {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  cell: Cell;
  page: Page;
  lines: Placed[];
}

export interface TablePlace {
  kind: 'table';
  columns: number;
  /** Cells by row; those that are furniture alone are left out. */
  rows: Slot[][];
  /** Left edges of its columns, where the format tells them. */
  edges: number[];
}

export type Place = TextPlace | TablePlace;

/** Edges of one column differ by no more from page to page. */
const SAME_EDGE = 4;

export function placesOf(layout: Layout): Place[] {
  const places: Place[] = [];
  for (const page of layout.pages) {
    const first = places.length;
    const tables = new Map<number, TablePlace>();
    let open: TextPlace | null = null;
    for (const line of page.lines) {
      if (line.furniture) continue;
      if (line.cell) {
        open = null;
        const known = tables.get(line.cell.table);
        if (known) continue;
        const table = tableOf(page, line.cell.table);
        tables.set(line.cell.table, table);
        const before = places.at(-1);
        if (places.length === first && before?.kind === 'table' && goesOn(before, table)) {
          const offset = before.rows.length;
          before.rows.push(...table.rows.map((row) => row.map((slot) => ({ ...slot, row: slot.row + offset }))));
        } else places.push(table);
        continue;
      }
      const box = line.box === undefined ? undefined : page.boxes.find(({ number }) => number === line.box);
      const same = open !== null && open.box === box && sameColumn(open, line);
      if (!same) {
        open = { kind: box ? 'box' : 'text', lines: [], ...(box ? { box } : {}) };
        places.push(open);
      }
      open?.lines.push({ line, page });
    }
  }
  return places;
}

const sameColumn = ({ lines }: TextPlace, line: Line): boolean => lines.at(-1)?.line.column === line.column;

/** The table of one page, row by row. */
function tableOf(page: Page, table: number): TablePlace {
  const cells = page.cells.filter((cell) => cell.table === table);
  const lines = page.lines.filter((line) => line.cell?.table === table && !line.furniture);
  const columns = Math.max(1, ...cells.map(({ column, columnSpan }) => column + columnSpan));
  const rows: Slot[][] = [];
  for (const cell of cells) {
    const own = lines.filter((line) => line.cell?.row === cell.row && line.cell.column === cell.column);
    const gone = own.length === 0 && isRepeatedHead(page, cell);
    if (gone) continue;
    const { row, column, rowSpan, columnSpan } = cell;
    const slots = rows[row] ?? [];
    slots.push({ row, column, rowSpan, columnSpan, cell, page, lines: own.map((line) => ({ line, page })) });
    rows[row] = slots;
  }
  const filled = rows.filter((row) => row !== undefined && row.length > 0);
  filled.forEach((row, at) => {
    row.sort((a, b) => a.column - b.column);
    for (const slot of row) slot.row = at;
  });
  const edges = Array.from(
    { length: columns },
    (_, column) => cells.find((cell) => cell.column === column && cell.x !== undefined)?.x,
  ).flatMap((x) => (x === undefined ? [] : [x]));
  return { kind: 'table', columns, rows: filled, edges };
}

const isRepeatedHead = (page: Page, { table, row }: Cell): boolean =>
  page.lines.some((line) => line.cell?.table === table && line.cell.row === row && line.furniture === 'repeated head');

/** One table over the end of a page: as many columns, with the same edges. */
const goesOn = (before: TablePlace, table: TablePlace): boolean =>
  before.columns === table.columns &&
  before.edges.length === before.columns &&
  table.edges.length === table.columns &&
  before.edges.every((x, at) => Math.abs(x - (table.edges[at] ?? 0)) <= SAME_EDGE);

/** All lines of a place, in their order. */
export const linesIn = (place: Place): Placed[] =>
  place.kind === 'table' ? place.rows.flatMap((row) => row.flatMap(({ lines }) => lines)) : place.lines;

export const textOf = (lines: readonly Placed[]): string => lines.map(({ line }) => line.text).join('');

/** Left and right end of what lines stand in, in points; null where the format tells no place. */
export function spanOf(lines: readonly Placed[], area?: Partial<Area>): { left: number; right: number } | null {
  const placed = lines.flatMap(({ line: { x, width } }) =>
    x === undefined || width === undefined ? [] : [{ x, end: x + width }],
  );
  if (placed.length === 0) return null;
  const left = Math.min(...placed.map(({ x }) => x));
  const end = Math.max(...placed.map((one) => one.end));
  if (area?.x === undefined || area.width === undefined) return { left, right: end };
  const padding = Math.min(MOST_PADDING, Math.max(LEAST_PADDING, left - area.x));
  // A part of a cell on another page has other indents, but the same edge.
  return { left: area.x, right: Math.max(end, area.x + area.width - padding) };
}

/** Text stands so far from the edge of its cell or box, as at its left. */
const LEAST_PADDING = 2;
const MOST_PADDING = 12;
