/** Where the tables of a sheet are: told by the edges of its cells; in a sheet without edges, by cells that stand together. */
import type { Range } from './places.ts';

export interface Slot extends Range {
  filled: boolean;
  /** Sides of the whole slot that have an edge. */
  edges: { left: boolean; right: boolean; top: boolean; bottom: boolean };
}

/** Tables, and frames around one cell alone. */
export interface Regions {
  tables: Range[];
  frames: Slot[];
}

export function regionsOf(slots: readonly Slot[]): Regions {
  const ruled = slots.filter(({ edges }) => Object.values(edges).some((edge) => edge));
  // A line under a title, or one over a sum, is no table.
  const corner = ({ edges }: Slot): boolean =>
    [edges.left, edges.right, edges.top, edges.bottom].filter(Boolean).length > 1;
  if (!ruled.some(corner))
    return {
      tables: together(slots.filter(({ filled }) => filled))
        .filter(isTable)
        .map(around),
      frames: [],
    };
  const groups = together(ruled).filter((group) => group.some(corner));
  const areas = merged(groups.filter((group) => group.length > 1).map(around));
  return {
    tables: areas,
    frames: groups.flatMap((group) =>
      group.length === 1 && group[0] && !areas.some((area) => holds(area, group[0] as Slot)) ? [group[0]] : [],
    ),
  };
}

/** Two rows and two columns are the least that a table has. */
const isTable = (group: readonly Slot[]): boolean =>
  new Set(group.map(({ row }) => row)).size > 1 && new Set(group.map(({ column }) => column)).size > 1;

const around = (slots: readonly Range[]): Range =>
  slots.reduce(
    (all, one) => ({
      row: Math.min(all.row, one.row),
      column: Math.min(all.column, one.column),
      lastRow: Math.max(all.lastRow, one.lastRow),
      lastColumn: Math.max(all.lastColumn, one.lastColumn),
    }),
    slots[0] as Range,
  );

export const holds = (area: Range, { row, column }: Pick<Range, 'row' | 'column'>): boolean =>
  row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

const meet = (one: Range, other: Range): boolean =>
  one.row <= other.lastRow &&
  other.row <= one.lastRow &&
  one.column <= other.lastColumn &&
  other.column <= one.lastColumn;

/** Areas that lie over each other are one: a frame around a block of cells. */
function merged(areas: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const area of areas) {
    let whole = area;
    for (;;) {
      const at = found.findIndex((other) => meet(other, whole));
      if (at < 0) break;
      whole = around([whole, ...found.splice(at, 1)]);
    }
    found.push(whole);
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Groups of slots that stand side by side or one below the other. */
function together(slots: readonly Slot[]): Slot[][] {
  const byPlace = new Map<string, number>();
  const parents = slots.map((_, at) => at);
  const root = (at: number): number => {
    let found = at;
    while (parents[found] !== found) {
      parents[found] = parents[parents[found] as number] as number;
      found = parents[found] as number;
    }
    return found;
  };
  slots.forEach((slot, at) => {
    for (const place of rim(slot, 0)) byPlace.set(place, at);
  });
  slots.forEach((slot, at) => {
    for (const place of rim(slot, 1)) {
      const other = byPlace.get(place);
      if (other !== undefined) parents[root(other)] = root(at);
    }
  });
  const groups = new Map<number, Slot[]>();
  slots.forEach((slot, at) => {
    const group = groups.get(root(at));
    if (group) group.push(slot);
    else groups.set(root(at), [slot]);
  });
  return [...groups.values()];
}

/** Longest side of a merged cell that is walked along. */
const LONGEST = 2000;

/** Places along a slot's sides, `out` of them outside. */
function* rim({ row, column, lastRow, lastColumn }: Range, out: number): Generator<string> {
  for (let at = column; at <= Math.min(lastColumn, column + LONGEST); at += 1) {
    yield `${row - out}/${at}`;
    yield `${lastRow + out}/${at}`;
  }
  for (let at = row; at <= Math.min(lastRow, row + LONGEST); at += 1) {
    yield `${at}/${column - out}`;
    yield `${at}/${lastColumn + out}`;
  }
}
