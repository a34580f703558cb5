/** A sheet of a workbook → a page: its cells in their places, as they are shown. */
import type { CharacterCounts } from '../characters.ts';
import type { Area, Box, Cell, Page } from '../layout.ts';
import { type DraftLine, Paragraph } from '../office/paragraph.ts';
import { all, attribute, child, numberOf, switched, type XmlNode } from '../office/xml.ts';
import { cellAt, type Grid, gridOf, type Range, rangeOf } from './places.ts';
import { holds, regionsOf, type Slot } from './regions.ts';
import type { CellStyle, RichText } from './styles.ts';
import { shownIn, type Workbook } from './values.ts';

/** A cell, or merged cells, that is not hidden: its rows and columns are counted without the hidden ones. */
interface Held extends Slot {
  style: CellStyle;
  text: RichText[];
  place: Area;
  /** In a row that the print repeats. */
  head: boolean;
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
  const areas = tables.map((table) => trimmed(table, slots));
  const boxes: Box[] = frames
    .filter(({ filled }) => filled)
    .map((frame, number) => ({ number, ...(frame as Held).place, ...fillOf(frame as Held) }));
  const framed = frames.filter(({ filled }) => filled);
  const rows = new Map<number, { y: number; lines: DraftLine[] }>();
  for (const slot of slots) {
    if (!slot.filled) continue;
    const table = areas.findIndex((area) => holds(area, slot));
    const box = framed.indexOf(slot);
    const row = rows.get(slot.row) ?? { y: slot.place.y, lines: [] };
    rows.set(slot.row, row);
    const own = linesOf(slot, traits.counts).map((line, at) => ({
      ...line,
      ...(at === 0 ? { x: slot.place.x, y: slot.place.y } : {}),
      ...(table < 0 ? {} : { cell: { table, ...within(slot, areas[table] as Range) } }),
      ...(box < 0 ? {} : { box }),
      ...(slot.style.vertical ? { vertical: true } : {}),
    }));
    row.lines.push(...own);
  }
  return {
    grid,
    rows: [...rows].sort(([a], [b]) => a - b).map(([, row]) => row),
    page: {
      number: traits.number,
      label: traits.name,
      rotation: 0,
      unit: 'sheet',
      lines: [],
      cells: areas.flatMap((area, table) => cellsOf(area, table, slots)),
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
function slotsOf(sheet: XmlNode, grid: Grid, book: Workbook, { number, heads }: SheetTraits): Held[] {
  const zeros = switched(child(child(sheet, 'sheetViews'), 'sheetView'), 'showZeros') ?? true;
  const merges = all(child(sheet, 'mergeCells'), 'mergeCell').flatMap(
    (node) => rangeOf(attribute(node, 'ref') ?? '') ?? [],
  );
  const starts = new Map(merges.map((range) => [`${range.row}/${range.column}`, range]));
  const through = mergesAt(merges);
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const edges = new Map<Range, Slot['edges']>();
  const slots: Held[] = [];
  let row = -1;
  for (const rowNode of all(child(sheet, 'sheetData'), 'row')) {
    row = (numberOf(attribute(rowNode, 'r')) ?? row + 2) - 1;
    let column = -1;
    const open = through(row);
    for (const cell of all(rowNode, 'c')) {
      column = cellAt(attribute(cell, 'r') ?? '')?.column ?? column + 1;
      const style = book.style(numberOf(attribute(cell, 's')) ?? 0);
      const start = starts.get(`${row}/${column}`);
      const inner = start ?? open.find((range) => holds(range, { row, column }));
      if (inner) joinEdges(edges, inner, { row, column }, style);
      const text = shownIn(cell, style, book, zeros, number);
      const filled = text.some((piece) => piece.text.trim() !== '');
      if (inner && !start) {
        // A value under merged cells is shown nowhere.
        if (filled) book.said.add('hidden-cells', 1, number);
        continue;
      }
      const range = start ?? { row, column, lastRow: row, lastColumn: column };
      const shown = {
        row: grid.shownRow(range.row),
        column: grid.shownColumn(range.column),
        lastRow: grid.shownRow(range.lastRow + 1) - 1,
        lastColumn: grid.shownColumn(range.lastColumn + 1) - 1,
      };
      const [noRow, noColumn] = [shown.lastRow < shown.row, shown.lastColumn < shown.column];
      if (noRow && filled) hiddenRows.add(row);
      else if (noColumn && filled) hiddenColumns.add(column);
      if (noRow || noColumn) continue;
      slots.push({
        ...shown,
        style,
        text,
        filled,
        edges: (inner && edges.get(inner)) ?? style.edges,
        place: placeOf(range, grid),
        head: heads !== null && row >= heads.row && row <= heads.lastRow,
      });
    }
  }
  book.said.add('hidden-rows', hiddenRows.size, number);
  book.said.add('hidden-columns', hiddenColumns.size, number);
  return slots;
}

/** The merged cells that a row runs through, asked for row by row. */
function mergesAt(merges: readonly Range[]): (row: number) => readonly Range[] {
  const waiting = [...merges].sort((a, b) => a.row - b.row);
  let [next, last] = [0, -1];
  let open: Range[] = [];
  return (row) => {
    if (row < last) [next, open] = [0, []];
    last = row;
    while (next < waiting.length && (waiting[next] as Range).row <= row) {
      open.push(waiting[next] as Range);
      next += 1;
    }
    open = open.filter(({ lastRow }) => lastRow >= row);
    return open;
  };
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

const within = (slot: Range, table: Range): { row: number; column: number } => ({
  row: slot.row - table.row,
  column: slot.column - table.column,
});

const cellsOf = (area: Range, table: number, slots: readonly Held[]): Cell[] =>
  slots
    .filter((slot) => holds(area, slot))
    .map((slot) => ({
      table,
      ...within(slot, area),
      rowSpan: Math.min(slot.lastRow, area.lastRow) - slot.row + 1,
      columnSpan: Math.min(slot.lastColumn, area.lastColumn) - slot.column + 1,
      head: slot.head,
      ...slot.place,
      ...fillOf(slot),
    }));
