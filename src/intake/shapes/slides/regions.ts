/** A slide cut into regions: its boxes, its tables, and runs of lines that stand free. */
import { columnsOf } from '../../grids/columns.ts';
import type { Grid, GridCell } from '../../grids/grid.ts';
import type { Area, Box, Line, Page } from '../../layout.ts';

export interface Region extends Area {
  lines: Line[];
  box?: Box;
  /** A table of short cells; the cells of others are regions of their own. */
  grid?: Grid;
  /** The table whose cell it is. */
  table?: number;
}

/** A cell with more characters holds text, not a figure or a label. */
const LONGEST_LABEL = 30;
/** Free lines further apart, in their size, are of two regions. */
const FREE_GAP = 2.2;

/** `grids` are those that begin on the page; furniture stands in no region. */
export function regionsOf(page: Page, grids: readonly Grid[]): Region[] {
  const lines = page.lines.filter(({ furniture }) => !furniture);
  const regions: Region[] = [];
  const open = new Map<string, Region>();
  const tables = new Map(grids.map((grid) => [grid.table, grid]));
  let free: Region | null = null;
  for (const line of lines) {
    if (line.cell) {
      const grid = tables.get(line.cell.table);
      const whole = grid !== undefined && isTable(grid);
      const key = whole ? `t${line.cell.table}` : `c${line.cell.table}/${line.cell.row}/${line.cell.column}`;
      const known = open.get(key);
      if (known) known.lines.push(line);
      else {
        const area = whole ? areaOfTable(page, line.cell.table) : areaOfCell(page, line.cell);
        const region: Region = { ...(area ?? placeOf(line, regions)), lines: [line], table: line.cell.table };
        if (whole) region.grid = grid;
        open.set(key, region);
        regions.push(region);
      }
      free = null;
    } else if (line.box !== undefined) {
      const key = `b${line.box}`;
      const known = open.get(key);
      if (known) known.lines.push(line);
      else {
        const box = page.boxes.find(({ number }) => number === line.box);
        const region: Region = { ...(boxArea(box) ?? placeOf(line, regions)), lines: [line], ...(box ? { box } : {}) };
        open.set(key, region);
        regions.push(region);
      }
      free = null;
    } else if (free && isNext(free, line)) {
      free.lines.push(line);
      Object.assign(free, union(free, lineArea(line)));
    } else {
      free = { ...placeOf(line, regions), lines: [line] };
      regions.push(free);
    }
  }
  return regions;
}

/** Several rows of short cells, or heads that tell columns of figures. */
function isTable(grid: Grid): boolean {
  if (grid.rows.length < 2) return false;
  const filled = grid.rows.flatMap(({ cells }) => cells.filter((cell): cell is GridCell => !!cell && cell.text !== ''));
  const roles = columnsOf(grid, null)?.columns.map(({ role }) => role) ?? [];
  if (roles.includes('target') || roles.includes('result')) return true;
  return filled.filter(({ text }) => text.length <= LONGEST_LABEL).length >= 0.8 * filled.length;
}

const lineArea = ({ x = 0, y = 0, width = 0, height, size = 10 }: Line): Area => ({
  x,
  y,
  width,
  height: height ?? size,
});

/** What has no place stands below what comes before it in the file. */
function placeOf(line: Line, regions: readonly Region[]): Area {
  const last = regions.at(-1);
  if (line.y !== undefined || !last) return lineArea(line);
  return { x: last.x, y: last.y + last.height + 1, width: last.width, height: line.size ?? 10 };
}

function boxArea(box: Box | undefined): Area | null {
  if (!box || box.x === undefined || box.y === undefined) return null;
  return { x: box.x, y: box.y, width: box.width ?? 0, height: box.height ?? 0 };
}

function areaOfCell({ cells }: Page, place: NonNullable<Line['cell']>): Area | null {
  const cell = cells.find(
    ({ table, row, column }) => table === place.table && row === place.row && column === place.column,
  );
  return cell ? boxArea(cell as unknown as Box) : null;
}

function areaOfTable({ cells }: Page, table: number): Area | null {
  const areas = cells.filter((cell) => cell.table === table).flatMap((cell) => boxArea(cell as unknown as Box) ?? []);
  return areas.length > 0 ? areas.reduce(union) : null;
}

export function union(a: Area, b: Area): Area {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Right below the last line of a run, in its width. */
function isNext({ lines }: Region, line: Line): boolean {
  const last = lines.at(-1) as Line;
  if (line.y === undefined || last.y === undefined) return true;
  const step = line.y - last.y;
  const size = last.size ?? 10;
  return step >= 0 && step <= FREE_GAP * size && overlap(lineArea(last), lineArea(line)) > 0.3;
}

/** Share of the narrower one's width that lies in the other's. */
export function overlap(a: Area, b: Area): number {
  const both = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return both / Math.max(1, Math.min(a.width, b.width));
}

/** Share of `of` that lies in the width of `within`. */
export function inWidth(of: Area, within: Area): number {
  const both = Math.min(of.x + of.width, within.x + within.width) - Math.max(of.x, within.x);
  return both / Math.max(1, of.width);
}

export const inHeight = (of: Area, within: Area): number =>
  (Math.min(of.y + of.height, within.y + within.height) - Math.max(of.y, within.y)) / Math.max(1, of.height);
