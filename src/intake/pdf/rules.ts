/** Strokes → rules: pieces of one line are joined, double lines are one, and what meets no other is told apart. */
import { RULE_REACH, SHORTEST_RULE } from '../bounds.ts';
import type { Shape, Stroke } from './path.ts';

/** A level rule at height `at`, or an upright one at x `at`, from `from` to `to`. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Rules {
  level: Rule[];
  upright: Rule[];
}

/** Strokes of a page beyond which it is a drawing: joining them would take long and give no table. */
const MOST_STROKES = 20_000;

export function rulesOf(strokes: readonly Stroke[], shapes: readonly Shape[]): Rules {
  const fills = shapes.filter(({ fill }) => fill !== undefined);
  const used = [...strokes.filter((stroke) => !stroke.white || onColour(stroke, fills)), ...sharedEdges(fills)];
  if (used.length > MOST_STROKES) return { level: [], upright: [] };
  return { level: joined(used.filter(({ level }) => level)), upright: joined(used.filter(({ level }) => !level)) };
}

/** A white line is seen only on a colour. */
function onColour({ level, at, from, to }: Stroke, fills: readonly Shape[]): boolean {
  const middle = (from + to) / 2;
  const [x, y] = level ? [middle, at] : [at, middle];
  const near = RULE_REACH;
  return fills.some(
    (fill) =>
      x >= fill.x - near && x <= fill.x + fill.width + near && y >= fill.y - near && y <= fill.y + fill.height + near,
  );
}

/** Coloured cells without rules: where two fills lie side by side, their edge parts them. */
function sharedEdges(fills: readonly Shape[]): Stroke[] {
  const boxes = fills.filter(({ rectangle }) => rectangle);
  if (boxes.length > 500) return [];
  const edges: Stroke[] = [];
  for (const [i, one] of boxes.entries())
    for (const other of boxes.slice(i + 1)) {
      const above = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const beside = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
      const touchesX =
        Math.abs(one.x + one.width - other.x) <= RULE_REACH || Math.abs(other.x + other.width - one.x) <= RULE_REACH;
      const touchesY =
        Math.abs(one.y + one.height - other.y) <= RULE_REACH || Math.abs(other.y + other.height - one.y) <= RULE_REACH;
      const sameRow = Math.abs(one.y - other.y) <= RULE_REACH && Math.abs(one.height - other.height) <= RULE_REACH;
      const sameColumn = Math.abs(one.x - other.x) <= RULE_REACH && Math.abs(one.width - other.width) <= RULE_REACH;
      if ((touchesX && sameRow && beside > 0) || (touchesY && sameColumn && above > 0))
        edges.push(...outline(one), ...outline(other));
    }
  return edges;
}

const outline = ({ x, y, width, height }: Shape): Stroke[] => [
  { level: true, at: y, from: x, to: x + width, white: false },
  { level: true, at: y + height, from: x, to: x + width, white: false },
  { level: false, at: x, from: y, to: y + height, white: false },
  { level: false, at: x + width, from: y, to: y + height, white: false },
];

function joined(strokes: readonly Stroke[]): Rule[] {
  const rules: Rule[] = [];
  const sorted = [...strokes].sort((a, b) => a.at - b.at || a.from - b.from);
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start] as Stroke;
    let end = start;
    while (end < sorted.length && (sorted[end] as Stroke).at - first.at <= RULE_REACH) end += 1;
    const bundle = sorted.slice(start, end).sort((a, b) => a.from - b.from);
    let last: (Rule & { pieces: number }) | undefined;
    for (const { at, from, to } of bundle) {
      if (last && from <= last.to + RULE_REACH) {
        last.to = Math.max(last.to, to);
        last.at = (last.at * last.pieces + at) / (last.pieces + 1);
        last.pieces += 1;
      } else {
        last = { at, from, to, pieces: 1 };
        rules.push(last);
      }
    }
    start = end;
  }
  return rules.filter(({ from, to }) => to - from >= SHORTEST_RULE).map(({ at, from, to }) => ({ at, from, to }));
}
