import { expect, test } from 'vitest';
import { metricBreak } from '../schema/crosswalk.ts';
import { breakLabel, breakPlace, breaksOf, counterpart } from './breaks.ts';
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
  const place = breakPlace({ ...method, source: { file: 'a.txt', lines: [50, 51] } }, corpus);
  expect(place).toEqual({ to: 'branches/branch-1/2021/#L50', line: '50', name: '支部1 令和3年度 事業計画' });
  expect(breakPlace({ ...method, source: { file: 'b.txt', lines: [1, 1] } }, corpus)).toBeNull();
});
