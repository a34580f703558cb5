/**
 * A metric over the years: targets, results and current values of plans and results documents, in periods in which it stayed the same.
 * A figure of another year printed in a document (前年度目標, 前年度実績) counts for its own year, unless that year's document says it itself.
 */
import type { Corpus } from './corpus.ts';
import { documentUrl } from './dataset/place.ts';
import { currentYear, statedTargets } from './document-targets.ts';
import { dateLabel, eraYear, figureLabel, kindLabel, quantity, targetLabel } from './labels.ts';
import { blockAtLine, lineNumber } from './outline.ts';
import type { Branch, Figure, Metric, MetricBreak, PlanDocument } from './types.ts';

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
    value: found.value,
    label: figureLabel(found),
    notes: [],
    warning: null,
    later: false,
    ...at(blockAtLine(document.blocks, found.line)?.id),
    ...more,
  });
  const plain = { branch, notes: [], warning: null, later: false };

  if (document.kind === 'plan')
    return statedTargets(document).flatMap(({ block, target }): Point[] => {
      const { metric, previousTarget, hqTarget, current, asOf } = target;
      const label = targetLabel(target);
      return [
        { ...plain, year, metric, kind: 'target', value: target.value, label, ...at(block.id) },
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
    const notes = [
      ...(result.achieved === null ? [] : [result.achieved ? '達成' : '未達成']),
      ...(result.rank === null ? [] : [`${result.rank}位／${corpus.branches.length}支部`]),
    ];
    const place = at(result.blockId);
    const amount = (number: number) => quantity(number, unit);
    return [
      ...(result.target ? [figure(metric, result.target, { year, kind: 'target' })] : []),
      ...(value === null
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
  for (const document of corpus.documents)
    for (const point of pointsOf(document, corpus)) {
      const key = `${point.metric} ${point.branch?.slug} ${point.year} ${point.kind}`;
      const known = found.get(key);
      if (!known || weight(point) > weight(known)) found.set(key, point);
    }
  return [...found.values()];
}

export interface HistoryRow<T> {
  head: T;
  /** One cell a year, target before result before current value. */
  cells: Point[][];
}

/** Years in which a metric stayed the same. */
export interface Period {
  /** The break it begins with. */
  start: MetricBreak | null;
  years: number[];
  /** null is the whole association. */
  rows: HistoryRow<Branch | null>[];
}

/** Breaks that concern a metric: of its own, or that replaced it. */
export function breaksOf(breaks: readonly MetricBreak[], metric: string): MetricBreak[] {
  return breaks.filter((each) => each.metrics.includes(metric) || each.replaces === metric);
}

/** The series of a metric, for the branches that have more than the main year's plan; a new method begins a new period. */
export function metricPeriods(
  points: readonly Point[],
  corpus: Corpus,
  metric: string,
  breaks: readonly MetricBreak[],
) {
  const own = points.filter((point) => point.metric === metric);
  const followed = new Set(own.filter((point) => point.year !== corpus.mainYear).map((point) => point.branch));
  const shown = own.filter((point) => followed.has(point.branch));
  const starts = breaks
    .filter((each) => each.kind === 'method' && each.metrics.includes(metric))
    .sort((a, b) => a.fiscalYear - b.fiscalYear);
  const heads = [...corpus.branches, null].filter((branch) => followed.has(branch));
  return [null, ...starts].flatMap((start, index): Period[] => {
    const from = start?.fiscalYear ?? Number.NEGATIVE_INFINITY;
    const to = starts[index]?.fiscalYear ?? Number.POSITIVE_INFINITY;
    const inside = shown.filter(({ year }) => from <= year && year < to);
    if (inside.length === 0) return [];
    const years = yearsOf(inside);
    const rows = tabulate(heads, years, inside, (point) => point.branch);
    return [{ start, years, rows: rows.filter(hasPoints) }];
  });
}

export interface BranchHistory {
  years: number[];
  rows: (HistoryRow<Metric> & {
    /** Breaks that concern the row's metric. */
    breaks: MetricBreak[];
    /** Column that a new method begins with: not to be read across. */
    breakAt: number | null;
  })[];
  /** The breaks of all rows, each once. */
  breaks: MetricBreak[];
}

/** A branch's figures, a row a metric; null where it has one document alone. */
export function branchHistory(
  points: readonly Point[],
  corpus: Corpus,
  branch: Branch,
  breaks: readonly MetricBreak[],
): BranchHistory | null {
  const own = points.filter((point) => point.branch === branch && corpus.metric(point.metric));
  const years = yearsOf(own);
  if (years.length < 2) return null;
  const rows = tabulate(corpus.metrics, years, own, (point) => corpus.metric(point.metric))
    .filter(hasPoints)
    .map((row) => {
      const concerned = breaksOf(breaks, row.head.id);
      const method = concerned.find((each) => each.kind === 'method')?.fiscalYear;
      const at = method === undefined ? -1 : years.findIndex((year) => year >= method);
      const crossed =
        at > 0 && hasPoints({ cells: row.cells.slice(0, at) }) && hasPoints({ cells: row.cells.slice(at) });
      return { ...row, breaks: concerned, breakAt: crossed ? at : null };
    });
  return { years, rows, breaks: breaks.filter((each) => rows.some((row) => row.breaks.includes(each))) };
}

/** 目標, 結果, 現状: before a figure, where a cell may hold any of them. */
export const pointLabel: Record<PointKind, string> = { target: '目標', result: '結果', current: '現状' };

/** How a break is named beside a metric, in a few words. */
export function breakLabel(
  { kind, replaces, fiscalYear, metrics }: MetricBreak,
  corpus: Corpus,
  metric: string,
): string {
  const year = eraYear(fiscalYear);
  const name = (id: string | undefined) => corpus.metric(id ?? '')?.short ?? id;
  if (kind === 'ended') return `${year}まで`;
  if (kind === 'method') return `${year}に数え方が変更`;
  return replaces === metric ? `${year}から「${name(metrics[0])}」に交代` : `${year}から「${name(replaces)}」に代わる`;
}

export interface Place {
  to: string;
  line: string;
  /** The document in short: 茨城 令和6年度 事業実施結果. */
  name: string;
}

/** Where a break's document says so: the passage on this site, if the document is held. */
export function breakPlace({ source }: MetricBreak, corpus: Corpus): Place | null {
  for (const document of corpus.documents) {
    const [from, to] = document.source.lines;
    if (document.source.file !== source.file || source.lines[0] < from || source.lines[0] > to) continue;
    const block = blockAtLine(document.blocks, source.lines[0]);
    if (!block) continue;
    const branch = corpus.branch(document.branch ?? '')?.name;
    const name = branch ? `${branch} ${eraYear(document.fiscalYear)} ${kindLabel[document.kind]}` : document.title;
    return { to: `${documentUrl(document)}#${block.id}`, line: lineNumber(block.id), name };
  }
  return null;
}

/** The metric that took this one's place, or whose place it took. */
export function counterpart(each: MetricBreak, metric: string): string | null {
  if (each.kind !== 'replaced') return null;
  return each.replaces === metric ? (each.metrics[0] ?? null) : (each.replaces ?? null);
}

function yearsOf(points: readonly Point[]): number[] {
  return [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
}

function tabulate<T>(
  heads: readonly T[],
  years: readonly number[],
  points: readonly Point[],
  headOf: (point: Point) => T | null,
) {
  const order: PointKind[] = ['target', 'result', 'current'];
  return heads.map((head): HistoryRow<T> => {
    const own = points.filter((point) => headOf(point) === head);
    const cell = (year: number) =>
      own.filter((point) => point.year === year).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    return { head, cells: years.map(cell) };
  });
}

const hasPoints = ({ cells }: { cells: Point[][] }) => cells.some((cell) => cell.length > 0);
