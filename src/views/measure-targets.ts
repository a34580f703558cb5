/** A measure's targets of one year as a table: a row a branch, a column a metric. */
import type { Corpus, MetricYear, TargetRow } from '../domain/corpus.ts';
import type { Branch, Metric } from '../domain/types.ts';

export interface TargetCell {
  row: TargetRow;
  /** The number that the chart draws; undefined where it cannot be compared. */
  drawn: number | undefined;
  /** Whether the target stands in the measure's own text (and so on its page). */
  here: boolean;
}

export interface MeasureTargets {
  /** `column` counts the table's columns from 0, the branch's name first. */
  columns: { metric: Metric; data: MetricYear; column: number }[];
  /** Only branches whose plan of the year is held. */
  rows: { branch: Branch; cells: (TargetCell | null)[] }[];
}

export function measureTargets(corpus: Corpus, measure: string, year: number): MeasureTargets {
  const columns = corpus.metrics
    .filter((metric) => metric.measure === measure)
    .map((metric) => ({ metric, data: corpus.metricYear(metric.id, year) }))
    .filter(({ data }) => data.rows.length > 0)
    .map((column, index) => ({ ...column, column: index + 1 }));
  const rows = corpus.heldIn(year).map((branch) => ({
    branch,
    cells: columns.map(({ data }): TargetCell | null => {
      const drawn = data.comparable.find((row) => row.branch.slug === branch.slug);
      const row = drawn ?? data.rows.find((other) => other.branch.slug === branch.slug);
      return row ? { row, drawn: drawn?.value, here: row.block.measure === measure } : null;
    }),
  }));
  return { columns, rows };
}
