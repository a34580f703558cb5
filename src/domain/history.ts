/** A metric over the years, in periods in which it stayed the same, and a branch's metrics side by side. */
import { breaksOf, firstYear } from './breaks.ts';
import type { Corpus } from './corpus.ts';
import type { Point, PointKind } from './points.ts';
import type { Branch, Metric, MetricBreak } from './types.ts';

/** So many years stand side by side at most, the newest: a table of more can neither be read across nor printed. */
export const YEARS_ABREAST = 10;

/** The newest of them. */
export function newestYears(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b).slice(-YEARS_ABREAST);
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

/**
 * The series of a metric, for the branches that have more than the main year's plan; a new method begins a new period.
 * The newest years only (YEARS_ABREAST).
 */
export function metricPeriods(
  points: readonly Point[],
  corpus: Corpus,
  metric: string,
  breaks: readonly MetricBreak[],
) {
  const own = points.filter((point) => point.metric === metric);
  const followed = new Set(own.filter((point) => point.year !== corpus.mainYear).map((point) => point.branch));
  const abreast = new Set(newestYears(own.map((point) => point.year)));
  const shown = own.filter((point) => followed.has(point.branch) && abreast.has(point.year));
  const starts = breaks
    .filter((each) => each.kind === 'method' && each.metrics.includes(metric))
    .sort((a, b) => firstYear(a) - firstYear(b));
  const heads = [...corpus.branches, null].filter((branch) => followed.has(branch));
  return [null, ...starts].flatMap((start, index): Period[] => {
    const next = starts[index];
    const from = start ? firstYear(start) : Number.NEGATIVE_INFINITY;
    const to = next ? firstYear(next) : Number.POSITIVE_INFINITY;
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
    /** Columns that a new method begins with: not to be read across. */
    breakAt: number[];
  })[];
  /** The breaks of all rows, each once. */
  breaks: MetricBreak[];
}

/** A branch's figures of the newest years, a row a metric; null where it has one document alone. */
export function branchHistory(
  points: readonly Point[],
  corpus: Corpus,
  branch: Branch,
  breaks: readonly MetricBreak[],
): BranchHistory | null {
  const own = points.filter((point) => point.branch === branch && corpus.metric(point.metric));
  const years = newestYears(own.map((point) => point.year));
  if (years.length < 2) return null;
  const rows = tabulate(corpus.metrics, years, own, (point) => corpus.metric(point.metric))
    .filter(hasPoints)
    .map((row) => {
      const concerned = breaksOf(breaks, row.head.id);
      const crossed = (at: number) =>
        at > 0 && hasPoints({ cells: row.cells.slice(0, at) }) && hasPoints({ cells: row.cells.slice(at) });
      const starts = concerned
        .filter((each) => each.kind === 'method')
        .map((each) => years.findIndex((year) => year >= firstYear(each)));
      return { ...row, breaks: concerned, breakAt: [...new Set(starts)].filter(crossed) };
    });
  return { years, rows, breaks: breaks.filter((each) => rows.some((row) => row.breaks.includes(each))) };
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
