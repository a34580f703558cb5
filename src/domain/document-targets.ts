/** A plan's targets with the figures printed beside them: headquarters' target, last year's, the current value. */
import { fiscalYearOf } from './labels.ts';
import { blockAtLine } from './outline.ts';
import type { Block, Figure, Metric, PlanDocument, Target } from './types.ts';

export interface StatedTarget {
  block: Block;
  target: Target;
  /** The words that print its number. */
  words: string;
}

/**
 * Every target once, in reading order. Where the statement holds no number and the table that repeats it does
 * (対前年度以下 in the text, 1.3% in the table), the number is the table's.
 */
export function statedTargets(document: PlanDocument): StatedTarget[] {
  const all = document.blocks.flatMap((block) => (block.kpis ?? []).map((target) => ({ block, target })));
  return all
    .filter(({ target }) => !target.repeat)
    .map(({ block, target }) => {
      if (target.value !== null) return { block, target, words: target.text };
      const repeat = all.find(
        (other) => other.target.repeat && other.target.metric === target.metric && other.target.value !== null,
      )?.target;
      if (!repeat) return { block, target, words: target.text };
      return { block, target: { ...target, value: repeat.value, unit: repeat.unit }, words: repeat.text };
    });
}

/** A figure with the block it stands in. */
export interface PlacedFigure {
  figure: Figure;
  block: Block | undefined;
}

export interface TargetDetail extends StatedTarget {
  metric: Metric | undefined;
  hqTarget: PlacedFigure | null;
  previousTarget: PlacedFigure | null;
  current: (PlacedFigure & { asOf: string | null }) | null;
}

export interface TargetDetails {
  rows: TargetDetail[];
  /** Which of the figures any row has: the table's columns. */
  has: { hqTarget: boolean; previousTarget: boolean; current: boolean };
}

/** The rows of a plan's KPI table; null where nothing but the targets is printed. */
export function targetDetails(document: PlanDocument, metrics: readonly Metric[]): TargetDetails | null {
  const place = (figure: Figure | undefined): PlacedFigure | null =>
    figure ? { figure, block: blockAtLine(document.blocks, figure.line) } : null;
  const rows = statedTargets(document).map(({ block, target, words }): TargetDetail => {
    const current = place(target.current);
    return {
      block,
      target,
      words,
      metric: metrics.find(({ id }) => id === target.metric),
      hqTarget: place(target.hqTarget),
      previousTarget: place(target.previousTarget),
      current: current && { ...current, asOf: target.asOf ?? null },
    };
  });
  const has = {
    hqTarget: rows.some((row) => row.hqTarget),
    previousTarget: rows.some((row) => row.previousTarget),
    current: rows.some((row) => row.current),
  };
  return has.hqTarget || has.previousTarget || has.current ? { rows, has } : null;
}

/** The fiscal year that a plan's current value belongs to: the day's, else the year before the plan's. */
export function currentYear(document: PlanDocument, target: Target): number {
  return target.asOf ? fiscalYearOf(target.asOf) : document.fiscalYear - 1;
}
