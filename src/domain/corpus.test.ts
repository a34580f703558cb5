import { describe, expect, test } from 'vitest';
import { measureTargets } from '../views/measure-targets.ts';
import { metricTable } from '../views/metric-table.ts';
import { createCorpus } from './corpus.ts';
import { catalogFixture, planFixture } from './fixtures.ts';

describe('the three states of a measure', () => {
  const corpus = createCorpus(catalogFixture(3), [planFixture(0, [], 2), planFixture(1, [])]);
  test('stated, absent and not held', () => {
    expect(corpus.passages('measure', 2021).map(({ presence, items }) => [presence, items])).toEqual([
      ['stated', 2],
      ['absent', 0],
      ['not-held', 0],
    ]);
  });
});

test('pages without a year show the newest of the fullest years', () => {
  const plans = [planFixture(0, [], 1), planFixture(1, [], 1), planFixture(0, [], 1, 2025)];
  const corpus = createCorpus(catalogFixture(2), plans);
  expect([corpus.years, corpus.mainYear]).toEqual([[2025, 2021], 2021]);
  expect(createCorpus(catalogFixture(2), [...plans, planFixture(1, [], 1, 2025)]).mainYear).toBe(2025);
});

test('ranges, changes and figures of last year are no levels: none is drawn or ranked', () => {
  const none = (['range', 'change', 'gte-previous', 'gte-average', 'gte-higher-of'] as const).map((comparator, at) =>
    planFixture(at, [{ comparator, value: 50 }]),
  );
  const levels = (['eq', 'gte', 'lte', 'gt', 'lt'] as const).map((comparator, at) =>
    planFixture(at + 5, [{ comparator, value: 60 + at }]),
  );
  const data = createCorpus(catalogFixture(10), [...none, ...levels]).metricYear('rate', 2021);
  expect(data.comparable.map(({ value }) => value)).toEqual([60, 61, 62, 63, 64]);
  expect([data.summary?.median, data.uncounted.length]).toEqual([62, 5]);
});

describe('a metric across branches', () => {
  const corpus = createCorpus(catalogFixture(5), [
    planFixture(0, [{ value: 90 }, { value: 91, repeat: true }]),
    planFixture(1, [{ value: 95 }, { value: 80 }]),
    planFixture(2, [{ value: null, comparator: 'gte-previous' }]),
    planFixture(3, [{ value: 300, unit: '人' }]),
  ]);
  const data = corpus.metricYear('rate', 2021);

  test('draws one number a branch, in the metric’s unit, the first stated', () => {
    expect(data.comparable.map((row) => [row.branch.slug, row.value])).toEqual([
      ['branch-1', 90],
      ['branch-2', 95],
    ]);
  });
  test('leaves repeats out and counts what cannot be drawn', () => {
    expect(data.rows).toHaveLength(5);
    expect(data.uncounted.map((branch) => branch.slug)).toEqual(['branch-3', 'branch-4']);
    expect(data.notHeld.map((branch) => branch.slug)).toEqual(['branch-5']);
  });
  test('ranks them, the rest behind', () => {
    const metric = corpus.metric('rate');
    if (!metric) throw new Error('fixture');
    expect(metricTable(corpus, metric, 2021).map(({ row, rank, value }) => [row.branch.slug, rank, value])).toEqual([
      ['branch-2', 1, 95],
      ['branch-1', 2, 90],
      ['branch-2', null, null],
      ['branch-3', null, null],
      ['branch-4', null, null],
    ]);
  });
  test('a branch sees its place among the others', () => {
    expect(corpus.standings('branch-1', 2021).map(({ rank, of, median }) => [rank, of, median])).toEqual([
      [2, 2, 92.5],
    ]);
  });
  test('a measure’s table holds a row for every plan held', () => {
    const { columns, rows } = measureTargets(corpus, 'measure', 2021);
    expect(columns.map(({ metric, column }) => [metric.id, column])).toEqual([['rate', 1]]);
    expect(rows.map(({ cells }) => cells[0]?.drawn)).toEqual([90, 95, undefined, undefined]);
  });
});

test('targets outside the catalogue share one page and no ranks', () => {
  const corpus = createCorpus(catalogFixture(1), [
    planFixture(0, [{ metric: 'other:禁煙' }, { metric: 'other:歩数' }]),
  ]);
  const data = corpus.metricYear('other:禁煙', 2021);
  expect([data.rows.length, data.comparable.length]).toEqual([2, 0]);
  expect(corpus.standings('branch-1', 2021)[0]).toMatchObject({ metric: null, rank: null, median: null });
});
