/** A sheet of a workbook → a page: its cells in their places, as they are shown. */
import type { CharacterCounts } from '../characters.ts';
import type { Box, Cell, Page } from '../layout.ts';
import { type DraftLine, Paragraph } from '../office/paragraph.ts';
import { all, attribute, child, numberOf, switched, type XmlNode } from '../office/xml.ts';
import { cellAt, type Grid, gridOf, type Range, rangeOf } from './places.ts';
import { holds, regionsOf, type Slot } from './regions.ts';
import type { CellStyle, RichText } from './styles.ts';
import { shownIn, type Workbook } from './values.ts';

/** A cell, or merged cells, that is not hidden. */
interface Held extends Slot {
  style: CellStyle;
  text: RichText[];
}

export interface SheetTraits {
  number: number;
  name: string;
  /** Rows that its print repeats on every page. */
  heads: Range | null;
  counts: CharacterCounts;
}

/** Lines with the places that order them; boxes are set among them by whoever reads drawings. */
export interface SheetRead {
  page: Page;
  rows: { y: number; lines: DraftLine[] }[];
  grid: Grid;
}

export function readSheet(sheet: XmlNode, book: Workbook, traits: SheetTraits): SheetRead {
  const grid = gridOf(sheet);
  const slots = slotsOf(sheet, grid, book, traits);
  const { tables, frames } = regionsOf(slots);
  const areas = tables.map((table) => visible(trimmed(table, slots), grid));
  const boxes: Box[] = frames
    .filter(({ filled }) => filled)
    .map((frame, number) => ({ number, ...placeOf(frame, grid), ...fillOf(frame as Held) }));
  const framed = frames.filter(({ filled }) => filled);
  const rows = new Map<number, DraftLine[]>();
  for (const slot of slots) {
    if (!slot.filled) continue;
    const table = areas.findIndex(({ area }) => holds(area, slot));
    const box = framed.indexOf(slot);
    const lines = rows.get(slot.row) ?? [];
    rows.set(slot.row, lines);
    const place = placeOf(slot, grid);
    const own = linesOf(slot, traits.counts).map((line, at) => ({
      ...line,
      ...(at === 0 ? { x: place.x, y: place.y } : {}),
      ...(table < 0 ? {} : { cell: { table, ...(areas[table] as Visible).at(slot) } }),
      ...(box < 0 ? {} : { box }),
      ...(slot.style.vertical ? { vertical: true } : {}),
    }));
    lines.push(...own);
  }
  for (const line of [...rows.values()].flat())
    if (line.doubts?.some(({ kind }) => kind === 'struck')) book.said.add('struck');
  return {
    grid,
    rows: [...rows].sort(([a], [b]) => a - b).map(([row, lines]) => ({ y: grid.top(row), lines })),
    page: {
      number: traits.number,
      label: traits.name,
      rotation: 0,
      unit: 'sheet',
      lines: [],
      cells: areas.flatMap((area, table) => cellsOf(area, table, slots, grid, traits.heads)),
      boxes,
      images: [],
    },
  };
}

function linesOf({ text, style }: Held, counts: CharacterCounts): DraftLine[] {
  const builder = new Paragraph(counts);
  for (const { text: piece, run } of text) builder.add(piece, run ?? style.run);
  return builder.lines({});
}

const fillOf = ({ style: { fill } }: Held): { fill?: string } => (fill ? { fill } : {});

function placeOf({ row, column, lastRow, lastColumn }: Range, { left, top }: Grid) {
  const [x, y] = [left(column), top(row)];
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return { x, y, width: tenth(left(lastColumn + 1) - x), height: tenth(top(lastRow + 1) - y) };
}

/** Every cell that the file lists and that is not wholly hidden, merged ones once, in reading order. */
function slotsOf(sheet: XmlNode, grid: Grid, book: Workbook, { number }: SheetTraits): Held[] {
  const zeros = switched(child(child(sheet, 'sheetViews'), 'sheetView'), 'showZeros') ?? true;
  const merges = all(child(sheet, 'mergeCells'), 'mergeCell').flatMap(
    (node) => rangeOf(attribute(node, 'ref') ?? '') ?? [],
  );
  const starts = new Map(merges.map((range) => [`${range.row}/${range.column}`, range]));
  const byRow = mergesByRow(merges);
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const edges = new Map<Range, Slot['edges']>();
  const slots: Held[] = [];
  let row = -1;
  for (const rowNode of all(child(sheet, 'sheetData'), 'row')) {
    row = (numberOf(attribute(rowNode, 'r')) ?? row + 2) - 1;
    let column = -1;
    for (const cell of all(rowNode, 'c')) {
      column = cellAt(attribute(cell, 'r') ?? '')?.column ?? column + 1;
      const style = book.style(numberOf(attribute(cell, 's')) ?? 0);
      const start = starts.get(`${row}/${column}`);
      const inner = start ?? byRow.get(row)?.find((range) => holds(range, { row, column }));
      if (inner) joinEdges(edges, inner, { row, column }, style);
      const text = shownIn(cell, style, book, zeros, number);
      const filled = text.some((piece) => piece.text.trim() !== '');
      if (inner && !start) {
        // A value under merged cells is shown nowhere.
        if (filled) book.said.add('hidden-cells', 1, number);
        continue;
      }
      const range = start ?? { row, column, lastRow: row, lastColumn: column };
      const noRow = everyOf(range.row, range.lastRow, grid.hiddenRow);
      const noColumn = everyOf(range.column, range.lastColumn, grid.hiddenColumn);
      if (noRow && filled) hiddenRows.add(row);
      else if (noColumn && filled) hiddenColumns.add(column);
      if (noRow || noColumn) continue;
      slots.push({ ...range, style, text, filled, edges: (inner && edges.get(inner)) ?? style.edges });
    }
  }
  book.said.add('hidden-rows', hiddenRows.size, number);
  book.said.add('hidden-columns', hiddenColumns.size, number);
  return slots;
}

const everyOf = (from: number, to: number, holdsFor: (index: number) => boolean): boolean => {
  for (let at = from; at <= to; at += 1) if (!holdsFor(at)) return false;
  return true;
};

/** Longest merged cell whose rows are listed one by one. */
const LONGEST = 20_000;

function mergesByRow(merges: readonly Range[]): Map<number, Range[]> {
  const byRow = new Map<number, Range[]>();
  for (const range of merges)
    for (let row = range.row; row <= Math.min(range.lastRow, range.row + LONGEST); row += 1) {
      const list = byRow.get(row);
      if (list) list.push(range);
      else byRow.set(row, [range]);
    }
  return byRow;
}

/** Merged cells have the edges of the cells at their sides. */
function joinEdges(
  edges: Map<Range, Slot['edges']>,
  range: Range,
  { row, column }: { row: number; column: number },
  { edges: own }: CellStyle,
): void {
  const joined = edges.get(range) ?? { left: false, right: false, top: false, bottom: false };
  edges.set(range, joined);
  if (column === range.column) joined.left ||= own.left;
  if (column === range.lastColumn) joined.right ||= own.right;
  if (row === range.row) joined.top ||= own.top;
  if (row === range.lastRow) joined.bottom ||= own.bottom;
}

/** Rows and columns behind the last text are no part of a table: forms are ruled in advance. */
function trimmed(table: Range, slots: readonly Slot[]): Range {
  const filled = slots.filter((slot) => slot.filled && holds(table, slot));
  if (filled.length === 0) return table;
  return {
    ...table,
    lastRow: Math.min(table.lastRow, Math.max(...filled.map(({ lastRow }) => lastRow))),
    lastColumn: Math.min(table.lastColumn, Math.max(...filled.map(({ lastColumn }) => lastColumn))),
  };
}

interface Visible {
  area: Range;
  /** Row and column of a slot, hidden ones not counted. */
  at(slot: Pick<Range, 'row' | 'column'>): { row: number; column: number };
}

function visible(area: Range, grid: Grid): Visible {
  const counted = (from: number, to: number, hidden: (index: number) => boolean): number[] => {
    let count = 0;
    return Array.from({ length: to - from + 2 }, (_, at) => {
      const before = count;
      if (!hidden(from + at)) count += 1;
      return before;
    });
  };
  const rows = counted(area.row, area.lastRow, grid.hiddenRow);
  const columns = counted(area.column, area.lastColumn, grid.hiddenColumn);
  return {
    area,
    at: ({ row, column }) => ({
      row: rows[Math.min(Math.max(0, row - area.row), rows.length - 1)] as number,
      column: columns[Math.min(Math.max(0, column - area.column), columns.length - 1)] as number,
    }),
  };
}

function cellsOf(
  { area, at }: Visible,
  table: number,
  slots: readonly Held[],
  grid: Grid,
  heads: Range | null,
): Cell[] {
  return slots
    .filter((slot) => holds(area, slot))
    .map((slot) => {
      const first = at(slot);
      const end = at({
        row: Math.min(slot.lastRow, area.lastRow) + 1,
        column: Math.min(slot.lastColumn, area.lastColumn) + 1,
      });
      return {
        table,
        ...first,
        rowSpan: Math.max(1, end.row - first.row),
        columnSpan: Math.max(1, end.column - first.column),
        head: heads !== null && slot.row >= heads.row && slot.row <= heads.lastRow,
        ...placeOf(slot, grid),
        ...fillOf(slot),
      };
    });
}
