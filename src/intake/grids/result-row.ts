/** The result that a row of a table, or a box of figures, says: target, value, judgement, rank, averages. */

import { readFigure } from '../../convert/shapes/figures.ts';
import { achievedBy } from '../../convert/shapes/result-rows.ts';
import { readFigureRow } from '../../convert/targets/figure-rows.ts';
import { readNumber } from '../../convert/targets/numbers.ts';
import { readAverage, readJudgement, readLetter, readRank } from '../../convert/targets/results-language.ts';
import type { Figure, Result } from '../../schema/document.ts';
import type { ColumnRole } from './columns.ts';
import { figureOf, saysNothing, takenAt } from './figures.ts';
import { type KpiRow, measureOfRow, metricOfRow, type RowWords } from './kpi-rows.ts';

/** `measure` is the section's that it stands in; null where a row says nothing of a result. */
export function resultOfRow(row: KpiRow, measure: string | null, words: RowWords): Omit<Result, 'blockId'> | null {
  const { vocabulary } = words;
  const { cells } = row;
  const target = cells.get('target');
  const result = cells.get('result');
  if (!result && !cells.has('judgement')) return null;
  // A statement may name in the target's cell what the box leaves out.
  const own = metricOfRow(row, vocabulary);
  const stated = own.startsWith('other:') && target ? vocabulary.metricOf(target.text) : null;
  const metric = stated ?? own;
  const unit = vocabulary.unitOf(metric) ?? row.unit;
  const said = result?.text ?? '';
  const figures = readFigureRow(said).figures;
  const counted = figures.find((figure) => figure.unit === unit) ?? figures[0];
  const value = result
    ? counted
      ? { value: counted.value, unit: counted.unit }
      : plainFigure(row, 'result', unit)
    : null;
  const goal: Figure | null = target
    ? (figureOf(target.text, target.line, row.unit ?? target.column.unit, unit) ?? {
        ...readFigure(target.text),
        text: target.text,
        line: target.line,
      })
    : null;
  const previous = plainFigure(row, 'previousResult', unit);
  const judged =
    readJudgement(cells.get('judgement')?.text ?? '') ??
    signOf(cells.get('judgement')?.text ?? '') ??
    readJudgement(said);
  const drawn =
    judged || !goal || !value || value.value === null
      ? null
      : achievedBy({ value: value.value, unit: value.unit ?? '' }, goal, previous?.value ?? null);
  return {
    metric,
    measure: measureOfRow(row.section, metric, words) ?? measure,
    target: goal,
    value: value?.value ?? null,
    unit: value?.unit ?? null,
    achieved: judged ? judged.achieved : drawn,
    achievedText: judged?.text ?? null,
    inferred: !judged && drawn !== null,
    asOf: result ? (takenAt(said, { head: '', year: null }) ?? null) : null,
    method: null,
    rank: rankIn(cells.get('rank')?.text) ?? readRank(said),
    nationalAverage: plainFigure(row, 'average', unit)?.value ?? readAverage(said)?.value ?? null,
    previousValue: previous?.value ?? counted?.previous ?? null,
    selfEvaluation: readLetter(cells.get('letter')?.text ?? ''),
    warning: null,
    text: said === '' ? row.label : said,
    line: result?.line ?? row.line,
  };
}

/** The figure of a column as a number with its unit. */
function plainFigure(
  row: KpiRow,
  role: ColumnRole,
  unit: string | null,
): { value: number | null; unit: string | null } | null {
  const cell = row.cells.get(role);
  if (!cell || saysNothing(cell.text)) return null;
  const { value, unit: printed } = figureOf(cell.text, cell.line, row.unit ?? cell.column.unit, unit) ?? {
    value: null,
    unit: null,
  };
  return { value, unit: printed };
}

/** ○, ×, △ alone in a column of judgements. */
function signOf(text: string): { achieved: boolean | null; text: string } | null {
  const sign = /^[○〇◯◎●×✕✗✖△▲]$/u.exec(text.trim())?.[0];
  if (!sign) return null;
  return { achieved: /[△▲]/u.test(sign) ? null : /[○〇◯◎●]/u.test(sign), text: sign };
}

/** `12位`, `12`, `12／47`. */
function rankIn(text: string | undefined): number | null {
  if (!text) return null;
  const rank =
    readRank(text) ??
    (/^\D{0,4}\d{1,2}(?:位)?(?:\s*[／/]\s*47\D*)?$/u.test(text.normalize('NFKC').trim()) ? readNumber(text) : null);
  return rank !== null && rank >= 1 && rank <= 47 ? rank : null;
}
