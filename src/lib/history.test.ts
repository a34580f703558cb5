import { describe, expect, test } from 'vitest';
import { metricBreak } from '../schema/crosswalk.ts';
import { createCorpus } from './corpus.ts';
import { catalogFixture, planFixture, resultsFixture } from './fixtures.ts';
import { allPoints, branchHistory, breakLabel, breakPlace, counterpart, metricPeriods, type Point } from './history.ts';

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

  test('begins anew where the method changes', () => {
    const periods = metricPeriods(points, corpus, 'rate', [method]);
    expect(periods.map(({ start, years }) => [start?.kind ?? null, years])).toEqual([
      [null, [2021, 2023]],
      ['method', [2024, 2025]],
    ]);
  });

  test('a year’s own document goes before what the next year says of it', () => {
    const own = createCorpus(catalogFixture(1), [
      planFixture(0, [{ value: 61 }], 0, 2024),
      planFixture(0, [later], 0, 2025),
    ]);
    const found = allPoints(own).filter(({ year, kind }) => year === 2024 && kind === 'target');
    expect(found.map(({ label, later: from, to }) => [label, from, to])).toEqual([
      ['61%以上', false, 'branches/branch-1/2024/#L50'],
    ]);
  });

  test('a result comes with its rank, whether it was reached, and its passage', () => {
    const result = points.find(({ kind, year, branch }) => kind === 'result' && year === 2024 && branch === second);
    expect(result).toMatchObject({
      notes: ['未達成', '2位／4支部'],
      to: 'branches/branch-2/2024/results/#L2',
      line: '2',
    });
  });

  test('a current value comes with its day, or with the words that stand for it', () => {
    const current = points.find(({ kind }) => kind === 'current');
    expect(current?.notes).toEqual(['2024年10月末']);
    const undated = createCorpus(catalogFixture(1), [
      planFixture(0, [{ current: { ...figure(35.7), text: '35.7％（R5.4～R5.10健診受診分）' } }], 0, 2025),
    ]);
    expect(allPoints(undated).find(({ kind }) => kind === 'current')?.notes).toEqual(['R5.4～R5.10健診受診分']);
  });
});

describe('a branch over the years', () => {
  test('marks the column that a new method begins with', () => {
    const history = second && branchHistory(points, corpus, second, [method]);
    expect(history?.years).toEqual([2021, 2023, 2024]);
    expect(history?.rows.map(({ breakAt }) => breakAt)).toEqual([2]);
    expect(history?.breaks).toEqual([method]);
  });
  test('is left out where there is one year alone', () => {
    expect(third && branchHistory(points, corpus, third, [method])).toBeNull();
    expect(first && branchHistory(points, corpus, first, [])?.rows[0]?.breakAt).toBeNull();
  });
});

test('a break is named in a few words, from either side', () => {
  const replaced = metricBreak.parse({ ...method, kind: 'replaced', metrics: ['rate'], replaces: 'old' });
  expect(breakLabel(method, corpus, 'rate')).toBe('令和6年度に数え方が変更');
  expect(breakLabel({ ...method, kind: 'ended' }, corpus, 'rate')).toBe('令和6年度まで');
  expect(breakLabel(replaced, corpus, 'rate')).toBe('令和6年度から「old」に代わる');
  expect(breakLabel(replaced, corpus, 'old')).toBe('令和6年度から「率」に交代');
  expect([counterpart(replaced, 'rate'), counterpart(replaced, 'old'), counterpart(method, 'rate')]).toEqual([
    'old',
    'rate',
    null,
  ]);
});

test('a break leads to the passage that says so', () => {
  const place = breakPlace({ ...method, source: { file: 'a.txt', lines: [50, 51] } }, corpus);
  expect(place).toEqual({ to: 'branches/branch-1/2021/#L50', line: '50', name: '支部1 令和3年度 事業計画' });
  expect(breakPlace({ ...method, source: { file: 'b.txt', lines: [1, 1] } }, corpus)).toBeNull();
});
