/**
 * Rules that meet → tables of cells, and frames of one cell; what is left over are single rules (underlines, dividers).
 * A cell is what no rule parts: between two neighbouring slots of the grid that all rules span, a rule stands or they are one.
 */
import { RULE_REACH } from '../bounds.ts';
import type { Area } from '../layout.ts';
import type { Rule, Rules } from './rules.ts';

export interface GridCell extends Area {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface Grid extends Area {
  /** Row by row. */
  cells: GridCell[];
}

export interface Grids {
  tables: Grid[];
  frames: Area[];
  /** Level rules that meet no upright one. */
  loose: Rule[];
}

/** Lines of a grid beyond which it is squared paper or a drawing. */
const MOST_LINES = 150;

export function gridsOf({ level, upright }: Rules): Grids {
  const groups = meeting(level, upright);
  const grids: Grids = { tables: [], frames: [], loose: [] };
  for (const group of groups) {
    if (group.upright.length === 0) grids.loose.push(...group.level);
    if (group.level.length + group.upright.length < 3) continue;
    const cells = cellsOf(group.level, group.upright);
    if (cells.length === 1) grids.frames.push(areaAround(cells));
    else if (cells.length > 1) grids.tables.push({ ...areaAround(cells), cells });
  }
  grids.tables.sort((a, b) => a.y - b.y || a.x - b.x);
  return grids;
}

const areaAround = (areas: readonly Area[]): Area => {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
};

/** Groups of rules of which each crosses or touches another. */
function meeting(level: readonly Rule[], upright: readonly Rule[]): Rules[] {
  const parents = [...level, ...upright].map((_, i) => i);
  const sets = disjoint(parents.length);
  level.forEach((row, i) => {
    upright.forEach((column, j) => {
      const reach = RULE_REACH;
      const meets =
        column.at >= row.from - reach &&
        column.at <= row.to + reach &&
        row.at >= column.from - reach &&
        row.at <= column.to + reach;
      if (meets) sets.join(i, level.length + j);
    });
  });
  const groups = new Map<number, Rules>();
  parents.forEach((_, i) => {
    const root = sets.root(i);
    const group = groups.get(root) ?? { level: [], upright: [] };
    groups.set(root, group);
    if (i < level.length) group.level.push(level[i] as Rule);
    else group.upright.push(upright[i - level.length] as Rule);
  });
  return [...groups.values()];
}

function disjoint(size: number): { root(i: number): number; join(a: number, b: number): void } {
  const parent = Array.from({ length: size }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  return {
    root,
    join: (a, b) => {
      parent[root(a)] = root(b);
    },
  };
}

/** Distinct places of rules, near ones being one. */
function places(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at))
    if (found.length === 0 || at - (found.at(-1) as number) > RULE_REACH) found.push(at);
  return found;
}

/** Where most rules of one way end together and no rule closes them, a table is open at its side: it is closed there. */
function closed(rules: readonly Rule[], across: readonly Rule[]): Rule[] {
  if (across.length < 2) return [...rules];
  const from = Math.min(...across.map((rule) => rule.from));
  const to = Math.max(...across.map((rule) => rule.to));
  const [low, high] = [Math.min(...across.map(({ at }) => at)), Math.max(...across.map(({ at }) => at))];
  const added: Rule[] = [];
  for (const [end, of] of [
    [from, (rule: Rule) => rule.from],
    [to, (rule: Rule) => rule.to],
  ] as const) {
    const together = across.filter((rule) => Math.abs(of(rule) - end) <= RULE_REACH);
    const shut = rules.some(({ at }) => Math.abs(at - end) <= RULE_REACH);
    if (!shut && together.length >= 2 && together.length * 2 > across.length)
      added.push({ at: end, from: low, to: high });
  }
  return [...rules, ...added];
}

function cellsOf(givenLevel: readonly Rule[], givenUpright: readonly Rule[]): GridCell[] {
  const upright = closed(givenUpright, givenLevel);
  const level = closed(givenLevel, givenUpright);
  const xs = places(upright);
  const ys = places(level);
  if (xs.length < 2 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return [];
  // One more slot on each side is the outside.
  const columns = xs.length + 1;
  const sets = disjoint(columns * (ys.length + 1));
  const slot = (row: number, column: number): number => row * columns + column;
  const edge = (list: readonly number[], i: number): number => list[i] ?? 0;
  const stands = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
    const covered = rules
      .filter((rule) => Math.abs(rule.at - at) <= RULE_REACH)
      .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
    return covered >= (to - from) * 0.5;
  };
  for (let row = 0; row <= ys.length; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const outerRow = row === 0 || row === ys.length;
      const outerColumn = column === 0 || column === xs.length;
      if (column < xs.length && (outerRow || !stands(upright, edge(xs, column), edge(ys, row - 1), edge(ys, row))))
        sets.join(slot(row, column), slot(row, column + 1));
      if (row < ys.length && (outerColumn || !stands(level, edge(ys, row), edge(xs, column - 1), edge(xs, column))))
        sets.join(slot(row, column), slot(row + 1, column));
    }
  const outside = sets.root(slot(0, 0));
  const spans = new Map<number, [top: number, left: number, bottom: number, right: number]>();
  for (let row = 1; row < ys.length; row += 1)
    for (let column = 1; column < xs.length; column += 1) {
      const root = sets.root(slot(row, column));
      if (root === outside) continue;
      const [top, left, bottom, right] = spans.get(root) ?? [row, column, row, column];
      spans.set(root, [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)]);
    }
  return [...spans.values()]
    .map(([top, left, bottom, right]) => ({
      row: top - 1,
      column: left - 1,
      rowSpan: bottom - top + 1,
      columnSpan: right - left + 1,
      x: edge(xs, left - 1),
      y: edge(ys, top - 1),
      width: edge(xs, right) - edge(xs, left - 1),
      height: edge(ys, bottom) - edge(ys, top - 1),
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
