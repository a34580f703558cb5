/**
 * A box of figures whose labels stand beside or above their values: 目標｜65.0％以上, 実績｜66.2％, 達成状況｜達成, 全国順位｜12位.
 * One box says one target's result.
 */
import { readMarks } from '../../convert/lines/marks.ts';
import { type Column, type ColumnRole, looksLikeFigure, roleOfLabel } from './columns.ts';
import { coveringCell, type Grid, type GridCell } from './grid.ts';
import type { KpiRow } from './kpi-rows.ts';

const wanted: readonly ColumnRole[] = ['target', 'result', 'judgement', 'rank', 'average', 'previousResult', 'letter'];

/** What a label of a box may say; other words are what is counted, and a figure is no label. */
function labelRole(text: string): ColumnRole | null {
  const role = roleOfLabel(text);
  return role && (role === 'metric' || role === 'hqTarget' || wanted.includes(role)) && !looksLikeFigure(text)
    ? role
    : null;
}

/** The record of a box; null where the grid is none. `above` are the words over it. */
export function labelledRecord(grid: Grid, above: { text: string; line: number } | null = null): KpiRow | null {
  const cells: KpiRow['cells'] = new Map();
  const used = new Set<GridCell>();
  const give = (role: ColumnRole, label: GridCell, value: GridCell): void => {
    if (cells.has(role) || used.has(value)) return;
    used.add(label).add(value);
    const column: Column = { role, head: label.text, year: null, unit: null };
    cells.set(role, { text: value.text, line: lineOf(value), column });
  };
  grid.rows.forEach((row, index) => {
    for (const label of row.cells) {
      const named = label && label.text.length <= 16 ? labelRole(label.text) : null;
      if (!label || !named || used.has(label)) continue;
      const beside = coveringCell(grid, index, label.column + label.columnSpan);
      const below = coveringCell(grid, label.row + label.rowSpan, label.column);
      const value = [beside, below].find((cell) => cell && cell.text !== '' && labelRole(cell.text) === null);
      // KPI beside words names what is counted.
      const names =
        named === 'target' &&
        /^[^目標値]*KPI[^目標値]*$/u.test(label.text.normalize('NFKC')) &&
        !looksLikeFigure(value?.text ?? '');
      if (value) give(names ? 'metric' : named, label, value);
    }
  });
  const told = wanted.filter((role) => cells.has(role));
  if (!cells.has('result') || told.length < 2 || grid.rows.length > 8) return null;
  const named = cells.get('metric');
  const title = named ?? titleOf(grid, used) ?? above;
  if (!title) return null;
  return {
    row: 0,
    mark: null,
    label: title.text,
    line: title.line,
    section: null,
    reference: false,
    cells,
    unit: null,
  };
}

/** 「目標：65.0％以上」, 「【実績】66.2％」: a line that labels its figure. */
const labelled = /^[・●■◆○]?\s*(?:[【［〔(（]([^】］〕)）]{2,14})[】］〕)）]|([^：:。、]{2,14})[：:])\s*(.+)$/u;

export function labelOfLine(text: string): { role: ColumnRole; head: string; value: string } | null {
  const found = labelled.exec(text.trim());
  const head = found?.[1] ?? found?.[2] ?? '';
  const role = head === '' ? null : labelRole(head);
  return role ? { role, head, value: found?.[3] ?? '' } : null;
}

/** The record of lines in one box, each with its label; null where they are none. */
export function lineRecord(
  lines: readonly { text: string; number: number }[],
  above: { text: string; line: number } | null = null,
): KpiRow | null {
  const cells: KpiRow['cells'] = new Map();
  let title: { text: string; line: number } | null = null;
  for (const { text, number } of lines) {
    const found = labelOfLine(text);
    const words =
      found && found.role === 'target' && /KPI/u.test(found.head.normalize('NFKC')) && !looksLikeFigure(found.value);
    if (found && !words) {
      const column: Column = { role: found.role, head: found.head, year: null, unit: null };
      if (found.role === 'metric') title ??= { text: found.value, line: number };
      else if (!cells.has(found.role)) cells.set(found.role, { text: found.value, line: number, column });
    } else if (cells.size === 0) title ??= { text: found?.value ?? readMarks(text).text, line: number };
  }
  const named = title ?? above;
  if (!cells.has('result') || wanted.filter((role) => cells.has(role)).length < 2 || !named) return null;
  return {
    row: 0,
    mark: null,
    label: named.text,
    line: named.line,
    section: null,
    reference: false,
    cells,
    unit: null,
  };
}

const lineOf = (cell: GridCell): number => cell.lines[0]?.number ?? 1;

/** A cell that is neither label nor value: the first names the box. */
function titleOf(grid: Grid, used: ReadonlySet<GridCell>): { text: string; line: number } | null {
  for (const { cells } of grid.rows)
    for (const cell of cells)
      if (cell && cell.text !== '' && !used.has(cell)) return { text: cell.text, line: lineOf(cell) };
  return null;
}
