/**
 * Results out of one page of a results table: what answers a KPI, figures of other indicators, and a figure that the
 * evaluation gives by another method.
 */
import type { Figure, Result } from '../../schema/document.ts';
import { mostLike } from '../likeness/similar.ts';
import type { Line } from '../lines/lines.ts';
import { type PrintedFigure, readFigureRow } from '../targets/figure-rows.ts';
import { type Judgement, readJudgement, readOtherMethod, readStatedTime } from '../targets/results-language.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { evaluationOf, evaluationsOf, letterOf, warningOf } from './evaluations.ts';
import { readFigure } from './figures.ts';
import { firstLine, type Piece } from './piece.ts';
import { type Indicator, otherIndicators } from './result-indicators.ts';
import { achievedOf, lastYearOf, pair } from './result-pairs.ts';

export type FoundResult = Omit<Result, 'blockId'> & { piece: Piece };

/** What all results of a page share. */
interface Page {
  pieces: readonly Piece[];
  evaluations: readonly (readonly Piece[])[];
  vocabulary: Vocabulary;
  fiscalYear: number;
}

/** One result in the making. */
interface Parts {
  metric: string;
  measure: string | null;
  piece: Piece;
  /** null: no figure of this year is printed. */
  figure: PrintedFigure | null;
  target: Figure | null;
  /** Last year's figure in a column of its own. */
  before: { piece: Piece; figure: PrintedFigure | null } | null;
  /** Where a judgement of it would stand. */
  words: string;
  /** The only KPI of its measure: the measure's letter judges it alone. */
  alone: boolean;
}

export function resultsOf(pieces: readonly Piece[], vocabulary: Vocabulary, fiscalYear: number): FoundResult[] {
  const evaluations = evaluationsOf(pieces);
  const inEvaluation = new Set(evaluations.flat());
  const body = pieces.filter((p) => !inEvaluation.has(p));
  const page: Page = { pieces, evaluations, vocabulary, fiscalYear };
  const results = [...new Set(body.map((p) => p.measure))].flatMap((measure) => {
    const own = body.filter((p) => p.measure === measure);
    return ofMeasure(measure, own, page);
  });
  return results.toSorted((a, b) => a.line - b.line);
}

/** A measure's part of a page has some 60 pieces; where it has more than this, it is no table of results. */
const MOST_PIECES = 500;

function ofMeasure(measure: string | null, own: readonly Piece[], page: Page): FoundResult[] {
  if (own.length > MOST_PIECES) return [];
  const kpis = own.filter((p) => p.type === 'kpi');
  const achieved = achievedOf(own, page.vocabulary);
  const lastYear = lastYearOf(own, achieved);
  const before = pair(lastYear, kpis, page.vocabulary);
  const reached = pair(achieved, kpis, page.vocabulary);
  const results: FoundResult[] = [];
  for (const kpi of kpis) {
    const piece = reached.get(kpi);
    const metric = kpi.kpis?.[0]?.metric;
    if (!piece || !metric) continue;
    const target: Figure = { ...readFigure(kpi.text), text: kpi.text, line: firstLine(kpi) };
    const unit = page.vocabulary.unitOf(metric) ?? target.unit;
    const figure = figureIn(piece, unit, page.fiscalYear);
    const last = before.get(kpi);
    results.push(
      ...resultsFor(
        {
          metric,
          measure,
          piece,
          figure,
          target,
          before: last ? { piece: last, figure: figureIn(last, figure?.unit ?? unit, page.fiscalYear) } : null,
          words: piece.text,
          alone: kpis.length === 1,
        },
        page,
      ),
    );
  }
  const told = new Map(results.map(({ metric, value }) => [metric, value]));
  const used = new Set([...reached.values(), ...before.values()]);
  for (const indicator of otherIndicators({ own, lastYear, used, told }, page.vocabulary, page.fiscalYear))
    results.push(
      ...resultsFor(
        {
          ...indicator,
          measure,
          target: branchTarget(indicator, measure, lastYear, page),
          before: indicator.last,
          words: indicator.figure?.words ?? '',
          alone: false,
        },
        page,
      ),
    );
  return results;
}

/** A metric's result; where the evaluation gives it by another method too, a second, which takes last year's value. */
function resultsFor(parts: Parts, page: Page): FoundResult[] {
  const said = evaluationOf(parts.metric, parts.measure, page.evaluations, page.vocabulary);
  const result = resultOf(parts, page, said);
  for (const { piece, text } of said) {
    const other = readOtherMethod(text);
    if (!other || other.unit !== result.unit || other.value === result.value) continue;
    const printed = text.normalize('NFKC').match(/[\d,.]*\d/gu) ?? [];
    const second: FoundResult = {
      ...result,
      target: null,
      value: other.value,
      achieved: null,
      achievedText: null,
      inferred: false,
      asOf: null,
      method: other.method,
      rank: null,
      nationalAverage: null,
      warning: null,
      text: text.trim(),
      line: lineOf(piece, printed.find((each) => Number(each.replaceAll(',', '')) === other.value) ?? ''),
      piece,
    };
    return [{ ...result, previousValue: null }, second];
  }
  return [result];
}

function resultOf(parts: Parts, page: Page, said: readonly { text: string }[]): FoundResult {
  const { metric, measure, piece, figure, target, before } = parts;
  const sentences = said.map(({ text }) => text);
  const letter = letterOf(before?.piece ?? piece, page.pieces);
  const warning = warningOf(piece, page.pieces, sentences);
  const previousValue = before ? (before.figure?.value ?? null) : (figure?.previous ?? null);
  return {
    metric,
    measure,
    target,
    value: figure?.value ?? null,
    unit: figure?.unit ?? before?.figure?.unit ?? null,
    ...judgementOf(parts, previousValue, sentences, letter),
    asOf: figure === null ? null : (figure.asOf ?? (warning?.startsWith('※') ? readStatedTime(warning) : null)),
    method: null,
    rank: figure?.rank ?? null,
    nationalAverage: figure?.average ?? null,
    previousValue,
    selfEvaluation: letter,
    warning,
    text: piece.text,
    line: lineOf(piece, figure?.printed ?? ''),
    piece,
  };
}

/** The KPI's figure: the first in its own unit (`1件あたり査定効果額 4,499 円` is 4,499), else the first. */
function figureIn(p: Piece, unit: string | null, fiscalYear: number): PrintedFigure | null {
  const { figures } = readFigureRow(p.text, fiscalYear);
  return figures.find((figure) => figure.unit === unit) ?? figures[0] ?? null;
}

const lineOf = (p: Piece, printed: string): number => {
  const line: Line | undefined = p.at.find(
    ({ text }) => printed !== '' && text.normalize('NFKC').replace(/\s+/gu, '').includes(printed),
  );
  return line?.number ?? firstLine(p);
};

/** `（支部目標：毎月150％以上）` in what was to be done: the target of the indicator whose name is most like it. */
function branchTarget(
  { metric, piece }: Indicator,
  measure: string | null,
  lastYear: readonly Piece[],
  { pieces, vocabulary: { metricOf } }: Page,
): Figure | null {
  for (const p of pieces) {
    const stated = p.measure === measure ? /[（(]支部目標[：:]([^）)]*)[）)]/u.exec(p.text) : null;
    if (!stated) continue;
    const rivals = pieces.filter(
      (q) =>
        q.measure === measure &&
        !lastYear.includes(q) &&
        q.role === 'item' &&
        metricOf(q.text) !== null &&
        readFigureRow(q.text).bare,
    );
    const nearest =
      rivals[
        mostLike(
          p.text,
          rivals.map(({ text }) => text.normalize('NFKC')),
        )
      ];
    if (nearest === piece && metricOf(nearest.text) === metric)
      return { ...readFigure(stated[1] as string), text: stated[1] as string, line: (p.at.at(-1) as Line).number };
  }
  return null;
}

type Judged = Pick<Result, 'achieved' | 'achievedText' | 'inferred'>;

/** Printed beside the figure, else said in the evaluation; else drawn from the figures, or from the letter of a lone KPI. */
function judgementOf(
  { words, figure, target, alone }: Parts,
  previous: number | null,
  said: readonly string[],
  letter: Result['selfEvaluation'],
): Judged {
  const printed = readJudgement(words) ?? sayingOf(said);
  if (printed) return { achieved: printed.achieved, achievedText: printed.text, inferred: false };
  const drawn = target && (compared(figure, target, previous) ?? (alone ? meantBy(letter) : null));
  return { achieved: drawn ?? null, achievedText: null, inferred: typeof drawn === 'boolean' };
}

/** Of several sentences the one that judges a target: 全国平均を下回り judges none. */
function sayingOf(sentences: readonly string[]): Judgement | null {
  const judged = sentences.flatMap((sentence) => readJudgement(sentence) ?? []);
  return judged.find(({ achieved }) => achieved === false) ?? judged[0] ?? null;
}

const compared = (figure: PrintedFigure | null, target: Figure, previous: number | null): boolean | null =>
  figure && achievedBy(figure, target, previous);

/** Whether a figure reaches its target; null where the two do not compare. */
export function achievedBy(
  figure: { value: number; unit: string },
  target: Figure,
  previous: number | null,
): boolean | null {
  const { comparator } = target;
  const asBefore = comparator === 'gte-previous' || comparator === 'lte-previous';
  const bound = asBefore ? previous : target.unit === figure.unit ? target.value : null;
  if (bound === null || comparator === undefined || comparator === 'do') return null;
  if (comparator === 'eq') return figure.value === bound;
  return comparator.startsWith('gte') ? figure.value >= bound : figure.value <= bound;
}

/** S and A are above the target, C and D below; B (概ね達成) says neither. */
const meantBy = (letter: Result['selfEvaluation']): boolean | null =>
  letter === null || letter === 'B' ? null : letter === 'S' || letter === 'A';
