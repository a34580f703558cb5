/**
 * The order in which a page is read. What stands side by side is cut at white gaps: first into bands from top to bottom, in a
 * band from left to right. Neighbouring bands with one gutter through all of them are columns of prose, as in a newspaper, read
 * one column after the other; a heading across, or a larger one, begins anew. Tables and boxes are whole items.
 */
import { COLUMN_EMS, COLUMN_LINES } from '../bounds.ts';
import type { Piece } from './pieces.ts';

/** What the order must know of a line. */
export interface Sized {
  width: number;
  size: number;
  column?: number;
}

export interface Item<L> {
  x: number;
  endX: number;
  top: number;
  bottom: number;
  /** A piece of a line, or lines in their order. */
  piece?: Piece;
  lines?: L[];
}

/** `lineOf` makes a line of pieces on one base line. */
export type MakeLine<L> = (pieces: Piece[], column: number | null) => L;

export function inOrder<L extends Sized>(items: readonly Item<L>[], makeLine: MakeLine<L>, gutters: boolean): L[] {
  if (!gutters) return arrange(items, makeLine, null, null);
  // Short columns are told by long ones beside the same gutter, which may stand below them.
  const seen: number[] = [];
  const lines = arrange(items, makeLine, { known: [], seen }, null);
  return seen.length === 0 ? lines : arrange(items, makeLine, { known: seen, seen: [] }, null);
}

/** Gutters of the page: those known before, and those that are found on the way. */
interface Gutters {
  known: readonly number[];
  seen: number[];
}

/** Items may overlap so far, of the lower one's height, and still stand in two bands. */
const OVERLAP = 0.3;
/** Points by which the upper edges of boxes in one row differ. */
const LEVEL = 3;
/** Width of a gutter in ems, and of a gap beside a table or box in points. */
const GUTTER = 1.2;
const GAP = 2;
/** A line larger than the text by this begins columns anew. */
const LARGER = 1.15;

function arrange<L extends Sized>(
  items: readonly Item<L>[],
  make: MakeLine<L>,
  gutters: Gutters | null,
  column: number | null,
): L[] {
  if (items.length === 0) return [];
  const bands = bandsOf(items);
  if (bands.length > 1) {
    const groups = gutters ? columnGroups(bands, gutters) : bands.map((band) => ({ items: band, gutter: null }));
    return groups.flatMap(({ items: group, gutter }) => {
      if (gutter === null) return arrangeBand(group, make, gutters, column);
      const left = group.filter((item) => item.endX <= gutter);
      const right = group.filter((item) => item.endX > gutter);
      const first = column ?? 0;
      const lines = arrange(left, make, gutters, first);
      const columns = lines.map((line) => line.column ?? first);
      return [...lines, ...arrange(right, make, gutters, Math.max(first, ...columns) + 1)];
    });
  }
  return arrangeBand(items, make, gutters, column);
}

/** Of one band: lines where it holds pieces alone, else cut between what stands side by side. */
function arrangeBand<L extends Sized>(
  band: readonly Item<L>[],
  make: MakeLine<L>,
  gutters: Gutters | null,
  column: number | null,
): L[] {
  const [only] = band;
  if (band.length === 1 && only) return only.lines ?? (only.piece ? [make([only.piece], column)] : []);
  if (band.some(({ lines }) => lines !== undefined)) {
    const cut = widestGap(band);
    if (cut !== null)
      return [
        ...arrange(
          band.filter(({ endX }) => endX <= cut),
          make,
          gutters,
          column,
        ),
        ...arrange(
          band.filter(({ endX }) => endX > cut),
          make,
          gutters,
          column,
        ),
      ];
  }
  return stacked(band, make, column);
}

/** Items that nothing parts: pieces of one base line are a line; all by height. */
function stacked<L extends Sized>(items: readonly Item<L>[], make: MakeLine<L>, column: number | null): L[] {
  const rows: { top: number; y: number | null; size: number; items: Item<L>[] }[] = [];
  for (const item of [...items].sort((a, b) => a.top - b.top || a.x - b.x)) {
    const { piece } = item;
    const row =
      piece && rows.find(({ y, size }) => y !== null && Math.abs(y - piece.y) <= Math.min(size, piece.size) * 0.3);
    if (row) row.items.push(item);
    else rows.push({ top: item.top, y: piece?.y ?? null, size: piece?.size ?? 0, items: [item] });
  }
  rows.sort((a, b) => a.top - b.top);
  return rows.flatMap(({ items: row }) => {
    const pieces = row.flatMap(({ piece }) => piece ?? []).sort((a, b) => a.x - b.x);
    return [...(pieces.length > 0 ? [make(pieces, column)] : []), ...row.flatMap(({ lines }) => lines ?? [])];
  });
}

function bandsOf<L extends Sized>(items: readonly Item<L>[]): Item<L>[][] {
  const bands: { bottom: number; items: Item<L>[] }[] = [];
  for (const item of [...items].sort((a, b) => a.top - b.top || a.x - b.x)) {
    const last = bands.at(-1);
    const height = item.bottom - item.top;
    if (
      last &&
      last.bottom - item.top > OVERLAP * Math.min(height, last.bottom - Math.min(...last.items.map(({ top }) => top)))
    ) {
      last.items.push(item);
      last.bottom = Math.max(last.bottom, item.bottom);
    } else bands.push({ bottom: item.bottom, items: [item] });
  }
  return bands.map((band) => band.items);
}

/** Middle of the widest upright gap that parts a band, one side of which is a table or box. */
function widestGap<L extends Sized>(band: readonly Item<L>[]): number | null {
  const sorted = [...band].sort((a, b) => a.x - b.x);
  let reach = -Infinity;
  let best: { width: number; at: number } | null = null;
  sorted.forEach((item, i) => {
    const width = item.x - reach;
    if (i > 0 && width > -GAP && (best === null || width > best.width))
      best = { width, at: reach + Math.max(0, width / 2) };
    reach = Math.max(reach, item.endX);
  });
  return (best as { at: number } | null)?.at ?? null;
}

interface Group<L> {
  items: Item<L>[];
  /** x of the gutter, where the group is columns. */
  gutter: number | null;
}

/** Neighbouring bands with a gutter in common, where both sides are columns of prose, become one group. */
function columnGroups<L extends Sized>(bands: readonly Item<L>[][], { known, seen }: Gutters): Group<L>[] {
  const groups: Group<L>[] = [];
  const body = bodySize(bands.flat());
  for (let at = 0; at < bands.length; ) {
    const run = longestRun(bands, at, body, known) ?? titledRun(bands, at);
    if (run === null) {
      groups.push({ items: bands[at] as Item<L>[], gutter: null });
      at += 1;
    } else {
      groups.push({ items: bands.slice(at, run.end).flat(), gutter: run.gutter });
      seen.push(run.gutter);
      at = run.end;
    }
  }
  return groups;
}

/** Lines of two columns that stand half a line apart are in bands of their own: they begin columns together. */
function beginning<L extends Sized>(bands: readonly Item<L>[][], start: number): readonly Item<L>[] {
  const [own = [], next = []] = [bands[start], bands[start + 1]];
  const [first, second] = [own[0], next[0]];
  const staggered = first?.piece && second?.piece && second.piece.y - first.piece.y < first.piece.size;
  return staggered ? [...own, ...next] : own;
}

function bodySize<L extends Sized>(items: readonly Item<L>[]): number {
  const sizes = items.flatMap(({ piece }) => (piece ? [piece.size] : [])).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}

/** Columns begin where a band has pieces on both sides of a gutter. */
function longestRun<L extends Sized>(
  bands: readonly Item<L>[][],
  start: number,
  body: number,
  known: readonly number[],
): { end: number; gutter: number } | null {
  for (const [from, to] of gapsOf(beginning(bands, start), (GUTTER * body) / 2)) {
    let [low, high] = [from, to];
    let end = start + 1;
    for (; end < bands.length; end += 1) {
      const band = bands[end] as Item<L>[];
      const large = band.length === 1 && (band[0]?.piece?.size ?? 0) > body * LARGER;
      const next = large ? null : narrowed(band, low, high, (GUTTER * body) / 2);
      if (next === null) break;
      [low, high] = next;
    }
    const gutter = (low + high) / 2;
    const items = bands.slice(start, end).flat();
    const left = items.filter(({ endX }) => endX <= gutter);
    const right = items.filter(({ endX }) => endX > gutter);
    const same = known.some((other) => other > low - GUTTER * body && other < high + GUTTER * body);
    const sides = same ? left.length > 0 && right.length > 0 : areColumns(left, right);
    if (sides && !areRows(left, right)) return { end, gutter };
  }
  return null;
}

/** Lines of an item. */
const height = <L extends Sized>({ lines }: Item<L>): number => lines?.length ?? 1;
/** Width of the narrower side, of the wider, from which two sides are columns and not labels beside boxes. */
const BALANCE = 0.3;

/** Titles side by side, each over its own box: as on a slide of several measures. */
function titledRun<L extends Sized>(
  bands: readonly Item<L>[][],
  start: number,
): { end: number; gutter: number } | null {
  const titles = bands[start] as Item<L>[];
  for (const [from, to] of gapsOf(titles, GAP)) {
    let [low, high] = [from, to];
    let end = start + 1;
    for (; end < bands.length; end += 1) {
      const next = narrowed(bands[end] as Item<L>[], low, high, GAP);
      if (next === null) break;
      [low, high] = next;
    }
    const gutter = (low + high) / 2;
    const below = bands.slice(start + 1, end).flat();
    const sides = [true, false].map((left) => {
      const of = (items: readonly Item<L>[]): Item<L>[] => items.filter(({ endX }) => endX <= gutter === left);
      const all = of([...titles, ...below]);
      const width = Math.max(...all.map(({ endX }) => endX)) - Math.min(...all.map(({ x }) => x));
      return { title: of(titles), body: of(below), width };
    });
    const titled = sides.every(
      ({ title, body }) =>
        title.every((item) => height(item) <= 2) &&
        body.some((item) => item.lines !== undefined && height(item) > Math.max(...title.map(height))),
    );
    const [left = 0, right = 0] = sides.map(({ width }) => width);
    if (titled && Math.min(left, right) >= Math.max(left, right) * BALANCE) return { end, gutter };
  }
  return null;
}

/** Text keeps half a gutter clear on its sides, a table or box, which has its own padding, next to nothing. */
const edges = <L extends Sized>({ x, endX, lines }: Item<L>, clear: number): [number, number] =>
  lines ? [x - GAP, endX + GAP] : [x - clear, endX + clear];

/** What is left of a gutter beside a band's items, or null where one stands in it. */
function narrowed<L extends Sized>(
  band: readonly Item<L>[],
  from: number,
  to: number,
  clear: number,
): [number, number] | null {
  let [low, high] = [from, to];
  for (const item of band) {
    const [x, endX] = edges(item, clear);
    if (endX <= low || x >= high) continue;
    const [before, behind] = [x - low, high - endX];
    if (Math.max(before, behind) <= 0) return null;
    if (before > behind) high = x;
    else low = endX;
  }
  return [low, high];
}

function gapsOf<L extends Sized>(band: readonly Item<L>[], clear: number): [number, number][] {
  const gaps: [number, number][] = [];
  let reach = Infinity;
  for (const [x, endX] of band.map((item) => edges(item, clear)).sort((a, b) => a[0] - b[0])) {
    if (x > reach) gaps.push([reach, x]);
    reach = reach === Infinity ? endX : Math.max(reach, endX);
  }
  return gaps;
}

/** Both sides hold prose; one may be short, as the last column of a page. */
function areColumns<L extends Sized>(left: readonly Item<L>[], right: readonly Item<L>[]): boolean {
  const [one, other] = [proseLines(left), proseLines(right)];
  return Math.max(one, other) >= COLUMN_LINES && Math.min(one, other) >= COLUMN_LINES / 2;
}

/** Boxes of both sides begin at one height, again and again: each row is read for itself. */
function areRows<L extends Sized>(left: readonly Item<L>[], right: readonly Item<L>[]): boolean {
  const boxes = right.filter(({ lines }) => lines !== undefined);
  const level = left.filter(({ top, lines }) => lines && boxes.some((box) => Math.abs(box.top - top) <= LEVEL));
  return level.length > 1;
}

/**
 * Lines of prose on one side of a gutter, in its best column: lines that fill it. Rows of figures and labels do not, and where
 * they are the most there is none.
 */
function proseLines<L extends Sized>(items: readonly Item<L>[]): number {
  let best = 0;
  let [long, all] = [0, 0];
  for (const column of clusters(items)) {
    const width = Math.max(...column.map(({ endX }) => endX)) - Math.min(...column.map(({ x }) => x));
    const fills = (line: Sized): boolean => line.width >= Math.max(COLUMN_EMS * line.size, width * 0.5);
    const pieces = column.flatMap(({ piece }) => piece ?? []);
    const full = pieces.filter(({ x, endX, size }) => fills({ width: endX - x, size })).length;
    // Tables and boxes count by their lines of prose, but what is in them is never against it.
    const boxed = column.flatMap(({ lines }) => lines ?? []).filter(fills).length;
    best = Math.max(best, full + boxed);
    long += full;
    all += pieces.length;
  }
  return long * 2 >= all ? best : 0;
}

/** Items that share some of their width, from left to right. */
function clusters<L extends Sized>(items: readonly Item<L>[]): Item<L>[][] {
  const found: { endX: number; items: Item<L>[] }[] = [];
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last && item.x < last.endX) {
      last.items.push(item);
      last.endX = Math.max(last.endX, item.endX);
    } else found.push({ endX: item.endX, items: [item] });
  }
  return found.map((cluster) => cluster.items);
}
