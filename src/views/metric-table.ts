/** The rows of a metric's table: ranked targets first, then those without a number, each in the branches' order. */
import type { Corpus, TargetRow } from '../domain/corpus.ts';
import type { Metric, Population } from '../domain/types.ts';
import { rank } from '../foundation/stats.ts';

export interface MetricRow {
  row: TargetRow;
  code: string;
  /** The number that is drawn and ranked, null where it cannot be compared. */
  value: number | null;
  rank: number | null;
  population: Population | undefined;
}

export function metricTable(corpus: Corpus, metric: Metric, year: number): MetricRow[] {
  const data = corpus.metricYear(metric.id, year);
  const values = data.comparable.map((row) => row.value);
  const rows = data.rows.map((row): MetricRow => {
    const drawn = data.comparable.find((other) => other.block === row.block && other.target === row.target);
    const plan = corpus.plan(row.branch.slug, year);
    return {
      row,
      code: row.branch.code,
      value: drawn?.value ?? null,
      rank: drawn ? rank(drawn.value, values, metric.better) : null,
      population: drawn && plan?.populations.find((population) => population.metric === metric.id),
    };
  });
  const place = (row: MetricRow) => row.rank ?? Number.POSITIVE_INFINITY;
  // Equal ranks keep the branches' order: sort is stable. Infinity - Infinity is NaN, hence the comparison.
  return rows.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
