/**
 * What holds a page's text: cells of its tables, boxes (frames and filled shapes), each in the smallest that encloses it.
 * A line never runs over the edge of one.
 */
import type { Area, Box, Cell } from '../layout.ts';
import type { Grids } from './grid.ts';
import type { Glyph } from './paint.ts';
import type { Shape } from './path.ts';

export interface Container extends Area {
  /** Set for a cell, or for a box. */
  cell?: Cell & Area;
  box?: Box & Area;
  /** Index of the container that encloses it, -1 for the page. */
  parent: number;
}

/** A shape of so much of the page is its ground. */
const GROUND_SHARE = 0.85;
/** Two shapes whose edges lie this near are one, painted twice. */
const SAME = 3;
const MOST_SHAPES = 2000;
/** Word sets text 5.4 points in from a cell's edge. */
const PADDING = 8;
const MOST_OF_CELL = 0.5;

const inside = (inner: Area, outer: Area, reach = SAME): boolean =>
  inner.x >= outer.x - reach &&
  inner.y >= outer.y - reach &&
  inner.x + inner.width <= outer.x + outer.width + reach &&
  inner.y + inner.height <= outer.y + outer.height + reach;
const same = (one: Area, other: Area): boolean => inside(one, other) && inside(other, one);
const size = ({ width, height }: Area): number => width * height;

/** Where a character is looked for: the middle of its body. */
export const middleOf = ({ x, y, endX, endY, size, vertical, turn }: Glyph): [number, number] => {
  const lift = vertical ? 0 : size * 0.35;
  const [upX, upY] = [
    [0, -lift],
    [lift, 0],
    [0, lift],
    [-lift, 0],
  ][turn] as [number, number];
  return [(x + endX) / 2 + upX, (y + endY) / 2 + upY];
};

export function containersOf(
  grids: Grids,
  shapes: readonly Shape[],
  glyphs: readonly Glyph[],
  page: Area,
): Container[] {
  const cells = grids.tables.flatMap(({ cells }, table) =>
    cells.map((cell): Container => ({ ...areaOf(cell), cell: { table, ...cell, head: false }, parent: -1 })),
  );
  const boxes: (Area & Partial<Shape>)[] = [];
  for (const frame of grids.frames) boxes.push({ ...frame, stroke: 'other' });
  const shown = shapes.length > MOST_SHAPES ? [] : shapes;
  for (const shape of shown) {
    if (size(shape) >= size(page) * GROUND_SHARE) continue;
    const ofTable = grids.tables.some((table) => inside(shape, table) && isTableGround(shape, cells, table));
    if (ofTable) {
      if (shape.fill !== undefined && shape.fill !== 'other')
        for (const { cell } of cells)
          if (cell && cell.fill === undefined && isGroundOf(shape, cell)) cell.fill = shape.fill;
      continue;
    }
    const twin = boxes.find((box) => same(box, shape));
    if (!twin) boxes.push({ ...shape });
    else {
      if (shape.fill !== undefined) twin.fill = shape.fill;
      if (shape.stroke !== undefined && (twin.stroke === undefined || twin.stroke === 'other'))
        twin.stroke = shape.stroke;
    }
  }
  const printed = glyphs.filter(({ text, turn }) => text.trim() !== '' && turn === 0);
  const holding = boxes.filter((box) => holdsText(box, printed));
  holding.sort((a, b) => a.y - b.y || a.x - b.x);
  const all = [
    ...cells,
    ...holding.map((box, number): Container => {
      const { fill, stroke } = box;
      const area = areaOf(box);
      return {
        ...area,
        box: { number, ...area, ...(isColour(fill) ? { fill } : {}), ...(isColour(stroke) ? { stroke } : {}) },
        parent: -1,
      };
    }),
  ];
  all.forEach((container, i) => {
    container.parent = smallest(
      all,
      (outer, j) => j !== i && inside(container, outer) && size(outer) > size(container) + 1,
    );
  });
  return all;
}

const areaOf = ({ x, y, width, height }: Area): Area => ({ x, y, width, height });
const isColour = (colour: string | undefined): colour is string => colour?.startsWith('#') ?? false;

/** Index of the smallest container that `holds`, or -1. */
function smallest(all: readonly Container[], holds: (container: Container, index: number) => boolean): number {
  let best = -1;
  all.forEach((container, i) => {
    if (holds(container, i) && (best < 0 || size(container) < size(all[best] as Container))) best = i;
  });
  return best;
}

const isGroundOf = (shape: Area, cell: Area): boolean =>
  inside(cell, shape) || (inside(shape, cell) && size(shape) >= size(cell) * MOST_OF_CELL);

/** The fill of whole cells, or what shades a cell's text: it reaches from side to side, or over most of it. */
function isTableGround(shape: Area & Partial<Shape>, cells: readonly Container[], table: Area): boolean {
  if (cells.some((cell) => inside(cell, table, 1) && inside(cell, shape))) return true;
  if (shape.stroke !== undefined) return false;
  return cells.some(
    (cell) =>
      inside(shape, cell) && (shape.width >= cell.width - 2 * PADDING || size(shape) >= size(cell) * MOST_OF_CELL),
  );
}

/** Text stands in it, and none runs over its sides: a shade behind some words of a line holds none. */
function holdsText(box: Area & Partial<Shape>, glyphs: readonly Glyph[]): boolean {
  const right = box.x + box.width;
  const level = glyphs.filter((glyph) => {
    const [, y] = middleOf(glyph);
    return y >= box.y && y <= box.y + box.height;
  });
  const held = level.filter(({ x, endX }) => (x + endX) / 2 >= box.x && (x + endX) / 2 <= right);
  if (held.length === 0) return false;
  if (held.some(({ x, endX, size }) => x < box.x - size * 0.5 || endX > right + size * 0.5)) return false;
  if (box.stroke !== undefined) return true;
  // The line goes on close outside the shade, from close inside it.
  const near = (distance: number, size: number): boolean => Math.abs(distance) < size * 0.35;
  const sides: [(glyph: Glyph) => number, (glyph: Glyph) => number][] = [
    [({ x }) => x - box.x, ({ endX }) => endX - box.x],
    [({ endX }) => endX - right, ({ x }) => x - right],
  ];
  return !sides.some(([inner, outer]) =>
    held.some(
      (glyph) =>
        near(inner(glyph), glyph.size) &&
        level.some(
          (other) => !held.includes(other) && near(outer(other), other.size) && near(other.y - glyph.y, glyph.size),
        ),
    ),
  );
}

/** Finds the container of a character. */
export const locate = (containers: readonly Container[], [x, y]: readonly [number, number]): number =>
  smallest(containers, (area) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height);
