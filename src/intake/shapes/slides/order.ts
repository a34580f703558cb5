/** Reading order of areas that lie on a page in any order: bands from the top, in each its columns from the left, and so on. */
import type { Area } from '../../layout.ts';

/** Areas may overlap by so many points and still lie apart. */
const TOUCH = 6;

type Axis = 'y' | 'x';

/** Classified across first (`y`) or downwards first (`x`); an area that no cut parts from others goes by its place. */
export function inReadingOrder<T extends Area>(areas: readonly T[], first: Axis = 'y'): T[] {
  if (areas.length <= 1) return [...areas];
  for (const axis of first === 'y' ? (['y', 'x'] as const) : (['x', 'y'] as const)) {
    const parts = cutAlong(areas, axis);
    if (parts.length > 1) return parts.flatMap((part) => inReadingOrder(part, axis === 'y' ? 'x' : 'y'));
  }
  return areas.toSorted((a, b) => (Math.abs(a.y - b.y) > TOUCH ? a.y - b.y : a.x - b.x));
}

/** Groups of areas between which a straight line passes. */
function cutAlong<T extends Area>(areas: readonly T[], axis: Axis): T[][] {
  const length = axis === 'y' ? 'height' : 'width';
  const groups: T[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const area of areas.toSorted((a, b) => a[axis] - b[axis])) {
    const last = groups.at(-1);
    if (last && area[axis] < end - TOUCH) last.push(area);
    else groups.push([area]);
    end = Math.max(end, area[axis] + area[length]);
  }
  return groups;
}
