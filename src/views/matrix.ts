/** The matrix of a year: 47 branches × the measures, and 47 × the metrics. Pure. */
import { address } from '../domain/addresses.ts';
import type { Corpus } from '../domain/corpus.ts';
import { targetLabel } from '../domain/figure-labels.ts';
import type { Presence } from '../domain/labels.ts';
import { asPrinted, printedValue } from '../domain/printed.ts';
import type { Branch, Measure, Metric } from '../domain/types.ts';
import { elsewhere } from '../likeness/elsewhere.ts';
import { isFigure } from '../likeness/normal.ts';
import type { Wordings } from '../likeness/wordings.ts';

/** `elsewhere` = no section of its own, but an item of it under another heading. */
export interface MeasureCell {
  presence: Presence | 'elsewhere';
  /** Path of the passage. */
  to: string | null;
  items: number;
  /** Items that no other branch writes alike; lines that only give a number are not counted. */
  own: number;
}

export interface MatrixRow<Cell> {
  branch: Branch;
  region: { name: string; place: number };
  cells: Cell[];
}

export interface MeasureRow extends MatrixRow<MeasureCell> {
  items: number;
  own: number;
}

export interface MeasureMatrix {
  columns: { measure: Measure; first: boolean; stated: number }[];
  pillars: { name: string; span: number }[];
  rows: MeasureRow[];
}

export function measureMatrix(corpus: Corpus, wordings: Wordings, year: number): MeasureMatrix {
  const pillars = corpus.pillars.map((pillar) => ({
    name: pillar.name,
    measures: corpus.measures.filter((measure) => measure.pillar === pillar.id),
  }));
  const ordered = pillars.flatMap(({ measures }) => measures);
  const passages = ordered.map((measure) => corpus.passages(measure.id, year));
  const others = elsewhere(
    wordings,
    year,
    ordered.map((measure) => measure.id),
    corpus.branches,
  );
  const rows = corpus.branches.map((branch, place): MeasureRow => {
    const plan = address.plan(branch.slug, year);
    const cells = ordered.map((measure, column): MeasureCell => {
      const passage = passages[column]?.[place];
      const first = passage?.sections[0];
      if (passage && first) {
        const alone = wordings
          .items(measure.id, year)
          .filter((item) => item.branch === branch.slug && item.group === null && !isFigure(item.text));
        return { presence: passage.presence, to: `${plan}#${first.id}`, items: passage.items, own: alone.length };
      }
      const other = others.get(`${measure.id} ${branch.slug}`);
      if (other) return { presence: 'elsewhere', to: `${plan}#${other.block.id}`, items: 0, own: 0 };
      return { presence: passage?.presence ?? 'not-held', to: null, items: 0, own: 0 };
    });
    return {
      branch,
      region: regionOf(corpus, branch),
      cells,
      items: cells.reduce((sum, cell) => sum + cell.items, 0),
      own: cells.reduce((sum, cell) => sum + cell.own, 0),
    };
  });
  return {
    columns: ordered.map((measure, column) => ({
      measure,
      first: pillars.some(({ measures }) => measures[0] === measure),
      stated: rows.filter((row) => row.cells[column]?.presence === 'stated').length,
    })),
    pillars: pillars.map(({ name, measures }) => ({ name, span: measures.length })),
    rows,
  };
}

export interface TargetCell {
  /** null = not stated, or no plan held. */
  label: string | null;
  /** What is compared; null where there is no number. */
  value: number | null;
  full: string;
  to: string | null;
  presence: Presence;
}

export interface TargetMatrix {
  columns: { metric: Metric; unit: string | null; median: string; stated: number }[];
  rows: MatrixRow<TargetCell>[];
}

export function targetMatrix(corpus: Corpus, year: number): TargetMatrix {
  const columns = corpus.metrics
    .map((metric) => ({ metric, data: corpus.metricYear(metric.id, year) }))
    .filter(({ data }) => data.rows.length > 0);
  const rows = corpus.branches.map((branch): MatrixRow<TargetCell> => {
    const held = corpus.plan(branch.slug, year) !== undefined;
    const cells = columns.map(({ data }): TargetCell => {
      const drawn = data.comparable.find((row) => row.branch.slug === branch.slug);
      const row = drawn ?? data.rows.find((other) => other.branch.slug === branch.slug);
      if (!row) return { label: null, value: null, full: '', to: null, presence: held ? 'absent' : 'not-held' };
      return {
        label: drawn ? printedValue(drawn) : '文',
        value: drawn?.value ?? null,
        full: targetLabel(row.target),
        to: `${address.plan(branch.slug, year)}#${row.block.id}`,
        presence: 'stated',
      };
    });
    return { branch, region: regionOf(corpus, branch), cells };
  });
  return {
    columns: columns.map(({ metric, data }, column) => ({
      metric,
      unit: data.unit,
      median: data.summary ? asPrinted(data.summary.median, data.comparable) : '—',
      stated: rows.filter((row) => row.cells[column]?.presence === 'stated').length,
    })),
    rows,
  };
}

function regionOf(corpus: Corpus, branch: Branch): { name: string; place: number } {
  const place = corpus.regions.findIndex((region) => region.id === branch.region);
  return { name: corpus.regions[place]?.name ?? '', place };
}
