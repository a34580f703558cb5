import { describe, expect, test } from 'vitest';
import { metricBreak } from '../schema/crosswalk.ts';
import { branchMeasures } from '../views/measure-history.ts';
import { createCorpus } from './corpus.ts';
import { catalogFixture, planFixture, resultsFixture } from './fixtures.ts';
import { branchHistory, metricPeriods } from './history.ts';
import { allPoints, type Point } from './points.ts';

const figure = (value: number) => ({ comparator: 'gte' as const, value, unit: '%', text: `${value}％以上`, line: 50 });
const later = {
  value: 65,
  previousTarget: figure(62),
  hqTarget: figure(63.5),
  current: figure(30),
  asOf: '2024-10-31',
};
const corpus = createCorpus(catalogFixture(4), [
  ...[0, 1, 2, 3].map((index) => planFixture(index, [{ value: 50 + index }])),
  planFixture(0, [later], 0, 2025),
  resultsFixture(1),
]);
const points = allPoints(corpus);
const [first, second, third] = corpus.branches;
const method = metricBreak.parse({
  metrics: ['rate'],
  fiscalYear: 2024,
  kind: 'method',
  text: '数え方が変わりました。',
  source: { file: 'a.txt', lines: [2, 2] },
});

const read = (cells: Point[][]) => cells.map((cell) => cell.map(({ kind, label }) => `${kind} ${label}`).join(', '));

describe('a metric over the years', () => {
  test('has the branches with more than the main year, and the whole association', () => {
    const [period, ...others] = metricPeriods(points, corpus, 'rate', []);
    expect(others).toEqual([]);
    expect(period?.years).toEqual([2021, 2023, 2024, 2025]);
    expect(period?.rows.map(({ head, cells }) => [head?.name ?? null, read(cells)])).toEqual([
      ['支部1', ['target 50%以上', '', 'target 62%以上, current 30%以上', 'target 65%以上']],
      ['支部2', ['target 51%以上', 'result 54%', 'target 60%以上, result 55%', '']],
      [null, ['', '', 'result 58.5%', 'target 63.5%以上']],
    ]);
  });

  test('shows no more years than can be read across, the newest', () => {
    const years = Array.from({ length: 14 }, (_, on) => 2021 + on);
    const long = createCorpus(
      catalogFixture(1),
      years.map((year) => planFixture(0, [{ value: 50 }], 1, year)),
    );
    const [period] = metricPeriods(allPoints(long), long, 'rate', []);
    expect(period?.years).toEqual(years.slice(-10));
    const [only] = long.branches;
    expect(only && branchHistory(allPoints(long), long, only, [])?.years).toEqual(years.slice(-10));
    expect(only && branchMeasures(long, only, [])?.documents.map(({ document }) => document.fiscalYear)).toEqual(
      years.slice(-10),
    );
  });

  test('begins anew where the method changes', () => {
    const periods = metricPeriods(points, corpus, 'rate', [method]);
    expect(periods.map(({ start, years }) => [start?.kind ?? null, years])).toEqual([
      [null, [2021, 2023]],
      ['method', [2024, 2025]],
    ]);
  });
});

describe('a branch over the years', () => {
  test('breaks once for each new method', () => {
    const earlier = { ...method, fiscalYear: 2024, before: { fiscalYear: 2021, source: method.source } };
    const history = second && branchHistory(points, corpus, second, [method, earlier]);
    expect(history?.rows.map(({ breakAt }) => breakAt)).toEqual([[2, 1]]);
    const periods = metricPeriods(points, corpus, 'rate', [method, earlier]);
    expect(periods.map(({ years }) => years)).toEqual([[2021], [2023], [2024, 2025]]);
  });
  test('marks the column that a new method begins with', () => {
    const history = second && branchHistory(points, corpus, second, [method]);
    expect(history?.years).toEqual([2021, 2023, 2024]);
    expect(history?.rows.map(({ breakAt }) => breakAt)).toEqual([[2]]);
    expect(history?.breaks).toEqual([method]);
  });
  test('is left out where there is one year alone', () => {
    expect(third && branchHistory(points, corpus, third, [method])).toBeNull();
    expect(first && branchHistory(points, corpus, first, [])?.rows[0]?.breakAt).toEqual([]);
  });
});
