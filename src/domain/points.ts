/**
 * Figures of one year each, out of plans and results documents: targets, results, current values.
 * A figure of another year printed in a document (前年度目標, 前年度実績) counts for its own year, unless that year's document says it itself.
 */

import type { Corpus } from './corpus.ts';
import { documentUrl, isCurrent } from './document-place.ts';
import { currentYear, statedTargets } from './document-targets.ts';
import { figureLabel, isInWords, judgementLabel, judgementNote, quantity, targetLabel } from './figure-labels.ts';
import { dateLabel } from './labels.ts';
import { blockAtLine, lineNumber } from './outline.ts';
import { wordsOf } from './results-table.ts';
import type { Branch, Figure, PlanDocument } from './types.ts';

export type PointKind = 'target' | 'result' | 'current';

/** One figure of one year. */
export interface Point {
  year: number;
  /** null: the whole association (本部の目標, 全国平均). */
  branch: Branch | null;
  metric: string;
  kind: PointKind;
  value: number | null;
  /** As it reads in a table: 61.8%以上. */
  label: string;
  /** The label is a whole statement: its number does not stand alone. */
  inWords: boolean;
  /** What belongs to it: rank, whether it was reached, its date. */
  notes: string[];
  /** The document's own caution about the figure. */
  warning: string | null;
  /** Printed in the document of the year after. */
  later: boolean;
  /** Path of the passage. */
  to: string;
  /** Its line, counted in the document. */
  line: string;
}

/** What is drawn of a figure: a change or a range is no place on the scale. */
const drawn = ({ comparator, value }: Pick<Figure, 'comparator' | 'value'>): number | null =>
  comparator === 'change' || comparator === 'range' ? null : value;

/** Every figure of a document, each with its year. */
export function pointsOf(document: PlanDocument, corpus: Corpus): Point[] {
  const branch = corpus.branch(document.branch ?? '');
  if (!branch) return [];
  const year = document.fiscalYear;
  const at = (blockId: string | undefined) => ({
    to: `${documentUrl(document)}${blockId ? `#${blockId}` : ''}`,
    line: blockId ? lineNumber(blockId) : '',
  });
  const figure = (metric: string, found: Figure, more: Pick<Point, 'year' | 'kind'> & Partial<Point>): Point => ({
    branch,
    metric,
    value: drawn(found),
    label: figureLabel(found),
    inWords: isInWords(found),
    notes: [],
    warning: null,
    later: false,
    ...at(blockAtLine(document.blocks, found.line)?.id),
    ...more,
  });
  const plain = { branch, inWords: false, notes: [], warning: null, later: false };

  if (document.kind === 'plan')
    return statedTargets(document).flatMap(({ block, target, words }): Point[] => {
      const { metric, previousTarget, hqTarget, current, asOf } = target;
      const label = targetLabel(target, words);
      return [
        { ...plain, year, metric, kind: 'target', value: drawn(target), label, ...at(block.id) },
        ...(previousTarget ? [figure(metric, previousTarget, { year: year - 1, kind: 'target', later: true })] : []),
        ...(hqTarget ? [figure(metric, hqTarget, { year, kind: 'target', branch: null })] : []),
        ...(current
          ? [
              figure(metric, current, {
                year: currentYear(document, target),
                kind: 'current',
                notes: currentNote(current, asOf),
              }),
            ]
          : []),
      ];
    });

  return (document.results ?? []).flatMap((result): Point[] => {
    const { metric, value, unit, previousValue, nationalAverage, warning } = result;
    const note = judgementNote(result);
    const notes = [
      ...(result.asOf === null ? [] : [dateLabel(result.asOf)]),
      ...(result.achieved === null && result.achievedText === null
        ? []
        : [`${judgementLabel(result)}${note === null ? '' : `：${note}`}`]),
      ...(result.rank === null ? [] : [`${result.rank}位／${corpus.branches.length}支部`]),
      ...(document.results ?? []).flatMap((other) =>
        other.metric === metric && other.method !== null && other.value !== null
          ? [`「${other.method}」では${quantity(other.value, other.unit, ...wordsOf(document, other))}`]
          : [],
      ),
    ];
    const place = at(result.blockId);
    const words = wordsOf(document, result);
    const amount = (number: number) => quantity(number, unit, ...words);
    return [
      ...(result.target ? [figure(metric, result.target, { year, kind: 'target' })] : []),
      // A value by another method is no point of the series: it is noted beside the indicator's own.
      ...(value === null || result.method !== null
        ? []
        : [{ ...plain, year, metric, kind: 'result' as const, value, label: amount(value), ...place, notes, warning }]),
      ...(previousValue === null
        ? []
        : [
            {
              ...plain,
              year: year - 1,
              metric,
              kind: 'result' as const,
              value: previousValue,
              label: amount(previousValue),
              later: true,
              ...place,
            },
          ]),
      ...(nationalAverage === null
        ? []
        : [
            {
              ...plain,
              year,
              metric,
              kind: 'result' as const,
              branch: null,
              value: nationalAverage,
              label: amount(nationalAverage),
              ...place,
            },
          ]),
    ];
  });
}

/** When a current value was taken; without a date the words beside it: 35.7％（R5.4～R5.10健診受診分）. */
function currentNote(current: Figure, asOf: string | undefined): string[] {
  if (asOf) return [dateLabel(asOf)];
  const [, words] = /（(.+)）/.exec(current.text) ?? [];
  return words ? [words] : [];
}

/** All points, each year's figure once: the year's own document goes before the next year's, a number before a statement without. */
export function allPoints(corpus: Corpus): Point[] {
  const found = new Map<string, Point>();
  const weight = (point: Point) => (point.later ? 0 : 2) + (point.value === null ? 0 : 1);
  for (const document of corpus.documents.filter(isCurrent))
    for (const point of pointsOf(document, corpus)) {
      const key = pointKey(point.metric, point.kind, point.year, point.branch?.slug);
      const known = found.get(key);
      if (!known || weight(point) > weight(known)) found.set(key, point);
    }
  return [...found.values()];
}

/** Finds the one figure of a metric, kind and year of a branch; without a branch the whole association's. */
export type PointFinder = (metric: string, kind: PointKind, year: number, branch?: string) => Point | undefined;

export function pointFinder(points: readonly Point[]): PointFinder {
  const byKey = new Map(points.map((each) => [pointKey(each.metric, each.kind, each.year, each.branch?.slug), each]));
  return (metric, kind, year, branch) => byKey.get(pointKey(metric, kind, year, branch));
}

function pointKey(metric: string, kind: PointKind, year: number, branch: string | undefined): string {
  return `${metric} ${branch ?? ''} ${year} ${kind}`;
}

/** 目標, 結果, 現状: before a figure, where a cell may hold any of them. */
export const pointLabel: Record<PointKind, string> = { target: '目標', result: '結果', current: '現状' };
