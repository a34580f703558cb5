/** A results document's figures as a table: target, result, reached or not, rank, self-evaluation. */
import type { Corpus } from './corpus.ts';
import { judgementLabel, judgementNote, quantity, targetLabel } from './figure-labels.ts';
import { dateLabel } from './labels.ts';
import { blockAtLine } from './outline.ts';
import type { Block, Figure, Measure, Metric, PlanDocument, Result } from './types.ts';

export interface ResultLine {
  name: string;
  metric: Metric | null;
  measure: Measure | undefined;
  target: { label: string; block: Block | undefined } | null;
  value: string;
  /** 2025年2月末, where the value is of a stated time. */
  asOf: string | null;
  /** How it was counted, where that is not the indicator's own method. */
  method: string | null;
  achieved: string;
  reached: boolean | null;
  inferred: boolean;
  /** That the site drew the judgement, or the printed words where they are others. */
  judgement: string | null;
  /** n of all branches. */
  rank: number | null;
  nationalAverage: string;
  previousValue: string;
  selfEvaluation: Result['selfEvaluation'];
  warning: string | null;
  blockId: string;
}

export function resultLines(document: PlanDocument, corpus: Corpus): ResultLine[] {
  return besideTheirOwn(document.results ?? []).map((result) => {
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
      value: result.value === null ? withoutNumber(result) : amount(result.value),
      asOf: result.asOf && dateLabel(result.asOf),
      method: result.method,
      achieved: judgementLabel(result),
      reached: result.achieved,
      inferred: result.inferred,
      judgement: judgementNote(result),
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

/** A value by another method right behind the indicator's own. */
function besideTheirOwn(results: readonly Result[]): Result[] {
  const own = (result: Result) => result.method === null;
  return results.flatMap((result) => {
    if (!own(result) && results.some((other) => own(other) && other.metric === result.metric)) return [];
    return [result, ...results.filter((other) => own(result) && !own(other) && other.metric === result.metric)];
  });
}

/** A result without a number in the document's words (毎月配信, 未実施); — where they only give last year's figure. */
function withoutNumber({ text, previousValue }: Result): string {
  const digits = text.normalize('NFKC').replaceAll(',', '');
  return previousValue !== null && digits.includes(`${previousValue}`) ? '—' : text;
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

/** 達成10件、未達成11件（うち当サイトの判断1件）, as it can be said above the table. */
export function resultsSentence(lines: readonly ResultLine[], branches: number): string {
  const said = (reached: boolean) => {
    const found = lines.filter((line) => line.reached === reached);
    const drawn = found.filter((line) => line.inferred).length;
    return `${found.length}件${drawn > 0 ? `（うち当サイトの判断${drawn}件）` : ''}`;
  };
  const silent = lines.filter((line) => line.achieved === '—').length;
  const between = lines.filter((line) => line.reached === null).length - silent;
  const ranked = lines.flatMap((line) => (line.rank === null ? [] : [line.rank]));
  const half = ranked.filter((rank) => rank <= branches / 2).length;
  const rest = `${between > 0 ? `、どちらともされていないもの（概ね達成など）${between}件` : ''}${silent > 0 ? `、達成・未達成の記載がないもの${silent}件` : ''}`;
  const ranks = ranked.length > 0 ? `順位の記載がある${ranked.length}件のうち、上位半分に入るのは${half}件です。` : '';
  return `${lines.length}件の結果のうち、達成${said(true)}、未達成${said(false)}${rest}です。${ranks}`;
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
function resultTarget({ comparator, ...figure }: Figure): string {
  return comparator === undefined ? figure.text : targetLabel({ ...figure, comparator });
}
