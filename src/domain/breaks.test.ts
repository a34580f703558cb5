import { expect, test } from 'vitest';
import { metricBreak } from '../schema/crosswalk.ts';
import { breakLabel, breakPlaces, breaksOf, counterpart, divides, firstYear, remarkOf } from './breaks.ts';
import { createCorpus } from './corpus.ts';
import { catalogFixture, planFixture } from './fixtures.ts';

const corpus = createCorpus(catalogFixture(1), [planFixture(0, [{}])]);
const method = metricBreak.parse({
  metrics: ['rate'],
  fiscalYear: 2024,
  kind: 'method',
  text: '数え方が変わりました。',
  source: { file: 'a.txt', lines: [2, 2] },
});

test('a break is named in a few words, from either side', () => {
  const replaced = metricBreak.parse({ ...method, kind: 'replaced', metrics: ['rate'], replaces: 'old' });
  expect(breakLabel(method, corpus, 'rate')).toBe('令和6年度に数え方が変更');
  expect(breakLabel({ ...method, kind: 'ended' }, corpus, 'rate')).toBe('令和6年度まで');
  expect(breakLabel(replaced, corpus, 'rate')).toBe('令和6年度から「old」に代わる');
  expect(breakLabel(replaced, corpus, 'old')).toBe('令和6年度から「率」に交代');
  expect([breaksOf([method, replaced], 'rate').length, breaksOf([method, replaced], 'old')]).toEqual([2, [replaced]]);
  expect([counterpart(replaced, 'rate'), counterpart(replaced, 'old'), counterpart(method, 'rate')]).toEqual([
    'old',
    'rate',
    null,
  ]);
});

test('a break leads to the passage that says so', () => {
  const places = breakPlaces({ ...method, source: { file: 'a.txt', lines: [50, 51] } }, corpus);
  expect(places).toEqual([{ to: 'branches/branch-1/2021/#L50', line: '50', name: '支部1 令和3年度 事業計画' }]);
  expect(breakPlaces({ ...method, source: { file: 'b.txt', lines: [1, 1] } }, corpus)).toEqual([]);
});

test('two definitions without a day of change break the series behind the last year of the old', () => {
  const two = metricBreak.parse({
    ...method,
    before: { fiscalYear: 2021, source: { file: 'a.txt', lines: [50, 50] } },
  });
  expect(breakLabel(two, corpus, 'rate')).toBe('令和3年度と令和6年度で数え方が違う');
  expect([firstYear(method), firstYear(two)]).toEqual([2024, 2022]);
  expect([divides(two, 2021, 2023), divides(two, 2025, 2024), divides(method, 2024, 2023)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(breakPlaces({ ...two, source: { file: 'a.txt', lines: [1, 1] } }, corpus).map(({ line }) => line)).toEqual([
    '50',
    '1',
  ]);
});

test('a note breaks no series', () => {
  const note = metricBreak.parse({ ...method, kind: 'note' });
  expect(breakLabel(note, corpus, 'rate')).toBe('令和6年度の数え方に注記');
  expect(divides(note, 2021, 2024)).toBe(false);
});

test('a remark is of one metric, year and branch', () => {
  const remark = { metric: 'rate', fiscalYear: 2021, branch: 'gifu', text: '合計数です。', source: method.source };
  expect(remarkOf([remark], 'rate', 2021, 'gifu')).toBe('合計数です。');
  expect([remarkOf([remark], 'rate', 2022, 'gifu'), remarkOf([remark], 'rate', 2021, 'nara')]).toEqual([null, null]);
});
