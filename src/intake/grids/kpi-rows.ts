/** Rows of a table of targets: what each counts, and what its columns say of it. */

import { likelyMeasure } from '../../convert/likeness/likeness.ts';
import type { MeasureModel } from '../../convert/likeness/measure-model.ts';
import { readMarks } from '../../convert/lines/marks.ts';
import { meantAs } from '../../convert/shapes/figures.ts';
import { labelOf } from '../../convert/targets/labels.ts';
import { squeeze } from '../../convert/text.ts';
import { headingWords } from '../../convert/words/heading-key.ts';
import type { Vocabulary } from '../../convert/words/vocabulary.ts';
import type { Figure, Target } from '../../schema/document.ts';
import { type Column, type ColumnHeads, type ColumnRole, looksLikeFigure } from './columns.ts';
import { figureOf, saysNothing, takenAt } from './figures.ts';
import { coveringCell, type Grid, type GridCell } from './grid.ts';

export interface KpiRow {
  /** Index in the grid. */
  row: number;
  /** Its number in a series: ①. */
  mark: string | null;
  /** What is counted, as printed. */
  label: string;
  line: number;
  /** Words of the measure that it stands under, as the table prints them. */
  section: string | null;
  /** Under a head that says （参考）: no target. */
  reference: boolean;
  /** Cells by the role of their column, the first of each; `unit` by the row or the column. */
  cells: Map<ColumnRole, { text: string; line: number; column: Column }>;
  unit: string | null;
}

/** All rows that name something and say a figure of it. */
export function kpiRows(grid: Grid, heads: ColumnHeads, vocabulary: Vocabulary): KpiRow[] {
  const label = labelColumn(grid, heads);
  if (label < 0) return [];
  const found: KpiRow[] = [];
  let reference = false;
  let spanning: string | null = null;
  grid.rows.forEach((row, index) => {
    if (index < heads.rows) return;
    const across = acrossIn(grid, index);
    if (across) {
      reference = /^[（(【]?参考/u.test(across.text);
      spanning = vocabulary.pillarOf(across.text) === null ? across.text : null;
      return;
    }
    const named = coveringCell(grid, index, label);
    if (!named || named.text === '') return;
    const cells: KpiRow['cells'] = new Map();
    for (let column = 0; column < grid.columns; column += 1) {
      const head = heads.columns[column] as Column;
      const cell = coveringCell(grid, index, column);
      if (!head.role || !cell || (cell.columnSpan > 1 && cell.column !== column) || cell.text === '') continue;
      const before = cells.get(head.role);
      // Of several results the newest says how it stands now.
      const newer = before && (head.year ?? 0) > (before.column.year ?? 0) && !saysNothing(cell.text);
      if (!before || newer || saysNothing(before.text))
        cells.set(head.role, { text: cell.text, line: lineOf(cell), column: head });
    }
    const section = sectionOf(grid, heads, index, label, vocabulary) ?? spanning;
    // A label that covers several rows names the first; the rows below say more of it.
    if (named.row !== index && row.cells.every((cell) => !cell || cell.text === '')) return;
    for (const part of partsOf(named, cells))
      found.push({ row: index, section, reference, unit: unitOfRow(cells), ...part });
  });
  return found.filter(({ cells }) => figures.some((role) => cells.has(role)));
}

const figures: readonly ColumnRole[] = ['target', 'previousTarget', 'result', 'previousResult', 'hqTarget'];

const lineOf = (cell: GridCell): number => cell.lines[0]?.number ?? 1;
const unitOfRow = (cells: KpiRow['cells']): string | null => cells.get('unit')?.text.normalize('NFKC') ?? null;

/** The column of what is counted: the one that says so, else the last column of words before the figures. */
function labelColumn(grid: Grid, { columns, rows }: ColumnHeads): number {
  const metric = columns.findIndex(({ role }) => role === 'metric');
  if (metric >= 0) return metric;
  const target = columns.findIndex(({ role }) => role === 'target');
  if (target >= 0 && states(grid, rows, target)) return target;
  const first = columns.findIndex(({ role }) => role !== null && figures.includes(role));
  const words = columns.findLastIndex(({ role }, at) => at < first && role !== 'unit' && role !== 'mark');
  if (words >= 0) return words;
  // Figures before the words: the columns may stand in either order.
  return columns.findIndex(({ role }) => role === 'measure' || role === 'plan' || role === null);
}

/** Whole statements stand in the column: 「受診率を62.4％以上とする」 says itself what is counted. */
function states(grid: Grid, from: number, column: number): boolean {
  const texts = grid.rows.slice(from).flatMap(({ cells }) => cells[column]?.text || []);
  const whole = texts.filter((text) => text.length > 10 && !looksLikeFigure(text) && /[をはがにの]/u.test(text));
  return texts.length > 0 && whole.length > texts.length / 2;
}

/** A row of one cell over (nearly) all columns, or whose other cells are empty. */
export function acrossIn(grid: Grid, row: number): GridCell | null {
  const cells = (grid.rows[row]?.cells ?? []).filter((cell) => cell !== undefined);
  const filled = cells.filter(({ text }) => text !== '');
  const [only] = filled;
  if (filled.length !== 1 || !only || only.rowSpan > 1) return null;
  const own = cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  return only.columnSpan > grid.columns / 2 || (own === grid.columns && grid.columns > 2 && only.column === 0)
    ? only
    : null;
}

/**
 * The words of the column that names the measure, the nearest to the label's own; a merged cell counts for all its rows, an empty
 * one for those above. A pillar's name is none.
 */
function sectionOf(
  grid: Grid,
  { columns, rows }: ColumnHeads,
  index: number,
  label: number,
  { pillarOf }: Vocabulary,
): string | null {
  const rank = (column: number): number => (columns[column]?.role === 'measure' ? 0 : 1);
  const candidates = columns
    .flatMap(({ role }, at) =>
      at !== label && (role === 'measure' || role === 'pillar' || role === 'plan') ? [at] : [],
    )
    .sort((a, b) => rank(a) - rank(b) || Math.abs(a - label) - Math.abs(b - label));
  for (const column of candidates) {
    for (let row = index; row >= rows; row -= 1) {
      const cell = coveringCell(grid, row, column);
      if (cell && cell.text !== '') {
        if (
          cell.text.length <= LONGEST_SECTION &&
          (columns[column]?.role === 'measure' || pillarOf(cell.text) === null)
        )
          return cell.text;
        break;
      }
      if (acrossIn(grid, row)) break;
    }
  }
  return null;
}

/** Longer words are text, not a measure's name. */
const LONGEST_SECTION = 60;

/** A cell that numbers several statements is as many rows; each figure goes to its number. */
function partsOf(named: GridCell, cells: KpiRow['cells']): Pick<KpiRow, 'mark' | 'label' | 'line' | 'cells'>[] {
  const labels = numbered(named.text);
  const whole = { mark: labels[0]?.mark ?? null, label: labels[0]?.text ?? named.text, line: lineOf(named), cells };
  if (labels.length < 2) return [whole];
  return labels.map(({ mark, text }) => ({
    mark,
    label: text,
    line: named.lines.find((line) => line.text.includes(mark))?.number ?? lineOf(named),
    cells: new Map(
      [...cells].flatMap(([role, cell]) => {
        const parts = numbered(cell.text);
        if (parts.length < 2) return parts.length === 1 || role === 'measure' ? [[role, cell] as const] : [];
        const own = parts.find((part) => part.mark === mark);
        return own ? [[role, { ...cell, text: own.text }] as const] : [];
      }),
    ),
  }));
}

/** `①… ②…` in pieces; one without a mark where nothing is numbered. */
function numbered(text: string): { mark: string; text: string }[] {
  const parts = text
    .split(/(?=[①-⑳])/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!parts.every((part) => /^[①-⑳]/u.test(part))) return [];
  return parts.map((part) => ({ mark: part.slice(0, 1), text: part.slice(1).trim() }));
}

export interface RowWords {
  vocabulary: Vocabulary;
  model?: MeasureModel | undefined;
}

/** The label without the signs of notes. */
export const labelWords = (label: string): string => readMarks(label).text.replace(/\s*[（(]?※\s*\d*[）)]?\s*$/u, '');

/** The metric of a row: by its label, with the words of its section where the label leaves them out. */
export function metricOfRow({ label, section }: Pick<KpiRow, 'label' | 'section'>, { metricOf }: Vocabulary): string {
  const words = labelWords(label);
  return (
    metricOf(words) ??
    (section !== null && squeeze(words).length <= 14 ? metricOf(`${headingWords(section)}の${words}`) : null) ??
    `other:${labelOf(words)}`
  );
}

/** The measure of a row: what its section names, else the home of its metric, else what the section is like. */
export function measureOfRow(section: string | null, metric: string, { vocabulary, model }: RowWords): string | null {
  const words = section === null ? '' : headingWords(section);
  const named = words === '' ? null : vocabulary.measureOf(words);
  const home = vocabulary.homeOf(metric);
  if (named ?? home) return named ?? home;
  return model && words !== '' ? likelyMeasure(model, { heading: words }).measure : null;
}

/** The target that a row states for the document's year; null where it states none. */
export function targetOfRow(row: KpiRow, words: RowWords): Target | null {
  const { vocabulary } = words;
  const metric = metricOfRow(row, vocabulary);
  const unit = vocabulary.unitOf(metric) ?? row.unit;
  const read = (role: ColumnRole): Figure | null => {
    const cell = row.cells.get(role);
    return cell ? figureOf(cell.text, cell.line, row.unit ?? cell.column.unit, unit) : null;
  };
  const target = read('target');
  if (!target) return null;
  const { comparator = 'eq', value, valueTo, unit: counted } = target;
  const own = { comparator };
  const [previous, hq, current] = [read('previousTarget'), read('hqTarget'), read('result') ?? read('previousResult')];
  const now = row.cells.get('result') ?? row.cells.get('previousResult');
  const asOf = now && current ? takenAt(now.text, now.column) : null;
  return {
    metric,
    comparator,
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit: counted,
    measure: measureOfRow(row.section, metric, words),
    line: row.line,
    text: statementOf(row),
    ...(previous ? { previousTarget: meantAs(previous, own) } : {}),
    ...(hq ? { hqTarget: meantAs(hq, own) } : {}),
    ...(current ? { current: withoutComparator(current) } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

const statementOf = ({ label, cells }: KpiRow): string => {
  const asked = cells.get('target')?.text ?? '';
  return asked.includes(label) ? asked : `${label} ${asked}`.trim();
};

const withoutComparator = ({ comparator: _, ...figure }: Figure): Figure => figure;
