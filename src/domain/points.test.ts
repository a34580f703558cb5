import { expect, test } from 'vitest';
import { createCorpus } from './corpus.ts';
import { catalogFixture, planFixture, resultsFixture } from './fixtures.ts';
import { allPoints } from './points.ts';

const figure = (value: number) => ({ comparator: 'gte' as const, value, unit: '%', text: `${value}％以上`, line: 50 });
const later = {
  value: 65,
  previousTarget: figure(62),
  hqTarget: figure(63.5),
  current: figure(30),
  asOf: '2024-10-31',
};
const corpus = createCorpus(catalogFixture(4), [planFixture(0, [later], 0, 2025), resultsFixture(1)]);
const points = allPoints(corpus);

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
  const result = points.find(
    ({ kind, year, branch }) => kind === 'result' && year === 2024 && branch?.slug === 'branch-2',
  );
  expect(result).toMatchObject({
    notes: ['未達成', '2位／4支部'],
    to: 'branches/branch-2/2024/results/#L2',
    line: '2',
  });
});

test('a value by another method stands beside the indicator’s own, and last year’s keeps its place', () => {
  const document = resultsFixture(1, { asOf: '2025-02-28', achievedText: null, inferred: true, previousValue: null });
  const [own] = document.results ?? [];
  if (own) document.results?.push({ ...own, value: 60.5, method: '従来の方法', previousValue: 54, target: null });
  const found = allPoints(createCorpus(catalogFixture(4), [document])).filter(
    ({ kind, branch }) => kind === 'result' && branch,
  );
  expect(found.map(({ year, label }) => [year, label])).toEqual([
    [2024, '55%'],
    [2023, '54%'],
  ]);
  expect(found[0]?.notes).toEqual([
    '2025年2月末',
    '未達成：当サイトの判断（原本に記載なし）',
    '2位／4支部',
    '「従来の方法」では60.5%',
  ]);
});

test('a current value comes with its day, or with the words that stand for it', () => {
  const current = points.find(({ kind }) => kind === 'current');
  expect(current?.notes).toEqual(['2024年10月末']);
  const undated = createCorpus(catalogFixture(1), [
    planFixture(0, [{ current: { ...figure(35.7), text: '35.7％（R5.4～R5.10健診受診分）' } }], 0, 2025),
  ]);
  expect(allPoints(undated).find(({ kind }) => kind === 'current')?.notes).toEqual(['R5.4～R5.10健診受診分']);
});
