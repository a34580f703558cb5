/** The straight strokes and the shapes of a painted path: upright and level lines alone can be rules. */
import { RULE_THICKNESS, SHORTEST_RULE } from '../bounds.ts';
import type { PdfLibrary } from './library.ts';
import { apply, type Matrix, type Point } from './matrix.ts';

/** An upright or level line; `white` may part the cells of a coloured table, and is no rule elsewhere. */
export interface Stroke {
  level: boolean;
  /** Its y where level, its x where upright. */
  at: number;
  from: number;
  to: number;
  white: boolean;
}

export interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  /** `#rrggbb`, `other` where a pattern fills it. */
  fill?: string;
  stroke?: string;
  /** With right angles at its corners. */
  rectangle: boolean;
}

export interface PaintedPath {
  operator: number;
  data: ArrayLike<number> | null;
}

interface SubPath {
  points: Point[];
  curved: boolean;
  closed: boolean;
}

/** How far from level or upright a line may be. */
const SLANT = 0.7;
/** Smaller shapes are marks and parts of drawings: nothing can be written in them. */
const SMALLEST_SHAPE = 7;

export interface Paint {
  matrix: Matrix;
  fill: string | null;
  stroke: string | null;
  lineWidth: number;
}

const isWhite = (colour: string | null): boolean => colour !== null && /^#(?:f[b-f]){3}$/iu.test(colour);

export function pathShapes(
  path: PaintedPath,
  OPS: PdfLibrary['OPS'],
  { matrix, fill, stroke }: Paint,
): { strokes: Stroke[]; shapes: Shape[] } {
  const strokes: Stroke[] = [];
  const shapes: Shape[] = [];
  const of = (...names: string[]): boolean => names.some((name) => OPS[name] === path.operator);
  const both = of('fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const stroked = both || of('stroke', 'closeStroke');
  const filled = both || of('fill', 'eoFill');
  if (path.data === null || !(stroked || filled)) return { strokes, shapes };
  const parts = subPaths(path.data, matrix).map((part) => ({ ...part, area: areaOf(part.points) }));
  const ring = filled && !stroked && isRing(parts.map(({ area }) => area));
  for (const { points, curved, closed, area } of parts) {
    const { x, y, width, height } = area;
    const rectangle = !curved && points.every((point, i) => i === 0 || isStraight(points[i - 1] as Point, point));
    const outlined = stroked || ring;
    const white = isWhite(outlined && stroked ? stroke : fill);
    if (outlined && !curved) {
      const ends = closed || ring ? [...points, points[0] as Point] : points;
      ends.forEach((end, i) => {
        if (i > 0) addStroke(strokes, ends[i - 1] as Point, end, white);
      });
    } else if (filled && rectangle && Math.min(width, height) <= RULE_THICKNESS && Math.max(width, height) >= 0.5) {
      // A rule drawn as a rectangle; a thin white one wipes something out.
      if (!white) {
        const level = width >= height;
        strokes.push({
          level,
          at: level ? y + height / 2 : x + width / 2,
          from: level ? x : y,
          to: level ? x + width : y + height,
          white: false,
        });
      }
      continue;
    }
    if (width < SMALLEST_SHAPE || height < SMALLEST_SHAPE) continue;
    const colour = filled && !ring && !isWhite(fill) ? (fill ?? 'other') : undefined;
    const frame = outlined && (closed || points.length > 3 || curved) && !white ? (stroke ?? 'other') : undefined;
    if (colour === undefined && frame === undefined) continue;
    shapes.push({
      ...area,
      rectangle,
      ...(colour === undefined ? {} : { fill: colour }),
      ...(frame === undefined ? {} : { stroke: frame }),
    });
  }
  return { strokes, shapes };
}

/** The path's commands are 0 move, 1 line, 2 cubic, 3 quadratic, 4 close, each before its numbers. */
function subPaths(data: ArrayLike<number>, matrix: Matrix): SubPath[] {
  const parts: SubPath[] = [];
  const counts = [2, 2, 6, 4, 0];
  for (let at = 0; at < data.length; ) {
    const command = data[at] as number;
    const count = counts[command];
    if (count === undefined) break;
    if (command === 0) parts.push({ points: [], curved: false, closed: false });
    const part = parts.at(-1);
    if (part && command === 4) part.closed = true;
    else if (part) {
      part.points.push(apply(matrix, data[at + count - 1] as number, data[at + count] as number));
      if (command > 1) part.curved = true;
    }
    at += 1 + count;
  }
  return parts.filter(({ points }) => points.length > 1);
}

const isStraight = ([x, y]: Point, [toX, toY]: Point): boolean =>
  Math.abs(toX - x) <= SLANT || Math.abs(toY - y) <= SLANT;

function addStroke(strokes: Stroke[], [x, y]: Point, [toX, toY]: Point, white: boolean): void {
  const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)];
  if (height <= SLANT && width >= SHORTEST_RULE / 4)
    strokes.push({ level: true, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX), white });
  else if (width <= SLANT && height >= SHORTEST_RULE / 4)
    strokes.push({ level: false, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY), white });
}

function areaOf(points: readonly Point[]): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Two outlines close inside each other, filled between: a frame. */
function isRing(areas: readonly { x: number; y: number; width: number; height: number }[]): boolean {
  const [outer, inner] = areas;
  if (areas.length !== 2 || !outer || !inner) return false;
  const margins = [
    inner.x - outer.x,
    inner.y - outer.y,
    outer.x + outer.width - inner.x - inner.width,
    outer.y + outer.height - inner.y - inner.height,
  ].map(Math.abs);
  return margins.every((margin) => margin <= RULE_THICKNESS * 2);
}
