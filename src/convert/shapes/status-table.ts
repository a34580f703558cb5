/** The table in a KPI box: 指標, this year's target, last year's, the current value with its date. Flattened row by row. */
import type { Figure, TableCell, Target } from '../../schema/document.ts';
import type { Line } from '../lines/lines.ts';
import { firstAmount } from '../targets/amounts.ts';
import { readAsOf } from '../targets/dates.ts';
import { joinLines } from '../text.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { inWords, meantAs, readFigure, sayByNumber } from './figures.ts';
import type { Piece } from './piece.ts';
import { cell } from './pieces.ts';

interface Words {
  text: string;
  at: Line[];
}

/** One row: its label, then up to three figures. */
export interface StatusRow {
  label: Words;
  values: Words[];
}

const isValue = (token: string): boolean => /^(?:対?前年度|[─―－]|[\d０-９])/u.test(token);

export function readStatusTable(table: Piece): { cells: TableCell[][]; rows: StatusRow[] } {
  const [head, ...body] = table.at;
  const rows: StatusRow[] = [];
  for (const line of body) {
    for (const token of line.text.split(/\s+/u)) {
      const row = rows.at(-1);
      const last = row?.values.at(-1);
      if (last && token.startsWith('（')) add(last, token, line);
      else if (row && isValue(token) && row.values.length < 3) row.values.push({ text: token, at: [line] });
      else if (row && row.values.length === 0) add(row.label, token, line);
      else rows.push({ label: { text: token, at: [line] }, values: [] });
    }
  }
  const headLine = head as Line;
  const toCells = ({ label, values }: StatusRow): TableCell[] =>
    [label, ...values].map((words) => cell(words.text, words.at));
  return { cells: [headLine.text.split(/\s+/u).map((text) => cell(text, [headLine])), ...rows.map(toCells)], rows };
}

function add(to: Words, token: string, line: Line): void {
  to.text = joinLines(to.text, token);
  if (!to.at.includes(line)) to.at.push(line);
}

function figureOf(words: Words): Figure | null {
  if (/^[─―－]$/u.test(words.text)) return null;
  return { ...readFigure(words.text), text: words.text, line: (words.at[0] as Line).number };
}

/** `対前年度以上※` with a note `※34.0%以上`: the note gives the figure. */
function withNote(figure: Figure, notes: readonly Piece[]): Figure {
  const note = figure.value === null && /※$/u.test(figure.text) ? notes.find((p) => p.marker === '※') : undefined;
  const amount = note ? firstAmount(note.text) : null;
  return amount ? { ...figure, ...amount } : figure;
}

/** Gives the statements last year's target, the current value and its date; the table keeps this year's as a repeated target. */
export function fillFromStatusTable(
  table: Piece,
  rows: readonly StatusRow[],
  targets: readonly Target[],
  notes: readonly Piece[],
  { metricOf }: Vocabulary,
): void {
  for (const { label, values } of rows) {
    const metric = metricOf(label.text);
    const target = targets.find((other) => other.metric === metric);
    if (!target) continue;
    const [now, before, current] = values.map(figureOf);
    const extra: Pick<Target, 'previousTarget' | 'current' | 'asOf'> = {};
    if (before)
      extra.previousTarget = sayByNumber(before.text) ? meantAs(withNote(before, notes), target) : inWords(before);
    if (current) {
      const { comparator: _, ...plain } = current;
      extra.current = plain;
      const asOf = readAsOf(current.text);
      if (asOf) extra.asOf = asOf;
    }
    Object.assign(target, extra);
    if (!now) continue;
    const { comparator = target.comparator, value, valueTo, unit, text, line } = meantAs(now, target);
    const repeated: Target = {
      metric: target.metric,
      comparator,
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      unit,
      measure: target.measure,
      line,
      text,
      repeat: true,
      ...extra,
    };
    table.kpis = [...(table.kpis ?? []), repeated];
  }
}
