/** Turns a page whose text runs sideways, so that it is read upright: the way most of its characters stand is up. */
import type { Glyph, Painted } from './paint.ts';

export interface Upright {
  painted: Painted;
  width: number;
  height: number;
  /** Degrees, clockwise, by which it was turned. */
  turned: 0 | 90 | 180 | 270;
}

const swap = (most: number): boolean => most % 2 === 1;

export function upright(painted: Painted, width: number, height: number): Upright {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of painted.glyphs) if (text.trim() !== '') counts[turn] = (counts[turn] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts)) as Glyph['turn'];
  if (most === 0) return { painted, width, height, turned: 0 };
  const point = (x: number, y: number): [number, number] =>
    most === 1 ? [y, width - x] : most === 2 ? [width - x, height - y] : [height - y, x];
  const area = <A extends { x: number; y: number; width: number; height: number }>(given: A): A => {
    const [x1, y1] = point(given.x, given.y);
    const [x2, y2] = point(given.x + given.width, given.y + given.height);
    return { ...given, x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  };
  return {
    painted: {
      glyphs: painted.glyphs.map((glyph) => {
        const [x, y] = point(glyph.x, glyph.y);
        const [endX, endY] = point(glyph.endX, glyph.endY);
        return { ...glyph, x, y, endX, endY, turn: ((glyph.turn - most + 4) % 4) as Glyph['turn'] };
      }),
      strokes: painted.strokes.map((stroke) => {
        const [x1, y1] = stroke.level ? point(stroke.from, stroke.at) : point(stroke.at, stroke.from);
        const [x2, y2] = stroke.level ? point(stroke.to, stroke.at) : point(stroke.at, stroke.to);
        const level = swap(most) ? !stroke.level : stroke.level;
        const [from, to] = level ? [x1, x2] : [y1, y2];
        return { ...stroke, level, at: level ? y1 : x1, from: Math.min(from, to), to: Math.max(from, to) };
      }),
      shapes: painted.shapes.map(area),
      images: painted.images.map(area),
    },
    width: swap(most) ? height : width,
    height: swap(most) ? width : height,
    turned: ((4 - most) * 90) as Upright['turned'],
  };
}
