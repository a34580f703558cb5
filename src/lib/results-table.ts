/** A results document's figures as a table: target, result, reached or not, rank, self-evaluation. */
import type { Corpus } from './corpus.ts';
import { achievedLabel, comparatorLabel, quantity, targetLabel } from './labels.ts';
import { blockAtLine } from './outline.ts';
import type { Block, Figure, Measure, Metric, PlanDocument, Result } from './types.ts';

export interface ResultLine {
  name: string;
  metric: Metric | null;
  measure: Measure | undefined;
  target: { label: string; block: Block | undefined } | null;
  value: string;
  achieved: string;
  /** n of all branches. */
  rank: number | null;
  nationalAverage: string;
  previousValue: string;
  selfEvaluation: Result['selfEvaluation'];
  warning: string | null;
  blockId: string;
}

export function resultLines(document: PlanDocument, corpus: Corpus): ResultLine[] {
  return (document.results ?? []).map((result) => {
    const metric = corpus.metric(result.metric);
    const words = wordsOf(document, result);
    const amount = (value: number | null) => (value === null ? '—' : quantity(value, result.unit, ...words));
    return {
      name: metric?.name ?? result.metric.replace(/^other:/, ''),
      metric,
      measure: corpus.measure(result.measure ?? ''),
      target: result.target && {
        label: resultTarget(result.target),
        block: blockAtLine(document.blocks, result.target.line),
      },
      value: amount(result.value),
      achieved: achievedLabel(result.achieved),
      rank: result.rank,
      nationalAverage: amount(result.nationalAverage),
      previousValue: amount(result.previousValue),
      selfEvaluation: result.selfEvaluation,
      warning: result.warning,
      blockId: result.blockId,
    };
  });
}

/** Where a result's numbers are printed: its own words, then its measure's, where last year's stand. */
export function wordsOf(document: PlanDocument, { text, measure, blockId }: Result): string[] {
  const near = document.blocks.filter(
    (block) => block.id === blockId || (measure !== null && block.measure === measure),
  );
  return [text, ...near.map((block) => block.text)];
}

/** Neighbouring lines of one measure, as the document prints them together. */
export function byMeasure(lines: readonly ResultLine[]): { measure: Measure | undefined; lines: ResultLine[] }[] {
  const groups: { measure: Measure | undefined; lines: ResultLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last.measure === line.measure) last.lines.push(line);
    else groups.push({ measure: line.measure, lines: [line] });
  }
  return groups;
}

/** 達成10件、未達成11件、目標の記載なし1件, as it can be said above the table. */
export function resultsTakeaway(lines: readonly ResultLine[], branches: number): string {
  const count = (achieved: string) => lines.filter((line) => line.achieved === achieved).length;
  const ranked = lines.flatMap((line) => (line.rank === null ? [] : [line.rank]));
  const half = ranked.filter((rank) => rank <= branches / 2).length;
  const rest = count('—') > 0 ? `、達成・未達成の記載がないもの${count('—')}件` : '';
  const ranks = ranked.length > 0 ? `順位の記載がある${ranked.length}件のうち、上位半分に入るのは${half}件です。` : '';
  return `${lines.length}件の結果のうち、達成${count('達成')}件、未達成${count('未達成')}件${rest}です。${ranks}`;
}

export interface Legend {
  block: Block;
  /** Letter and meaning, in the document's order. */
  entries: [letter: string, meaning: string][];
}

/** What the letters of the self-evaluation mean: 【自己評価について】Ｓ：目標を大きく上回る、Ａ：…. */
export function evaluationLegend(document: PlanDocument): Legend | null {
  const block = document.blocks.find(({ text }) => text.includes('自己評価について'));
  if (!block) return null;
  const entries = [...block.text.matchAll(/([Ａ-ＺA-Z])[：:]([^、，]+)/g)].map(
    ([, letter = '', meaning = '']): [string, string] => [letter.normalize('NFKC'), meaning.trim()],
  );
  return entries.length > 0 ? { block, entries } : null;
}

/** A target of a results table: its number, or 前年度以上. */
function resultTarget({ comparator, value, unit, text }: Figure): string {
  if (comparator === undefined) return text;
  return value === null ? comparatorLabel[comparator] : targetLabel({ comparator, value, unit, text });
}
