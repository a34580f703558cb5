import { expect, test } from 'vitest';
import { compareHits, type HitRank, IN_HEADING, IN_TARGET, IN_TEXT, rankOf, together } from './rank.ts';

const columns = { headings: [20, 10], targets: [30, 0] };

test.each([
  [0, 0, { tier: IN_HEADING, before: 0 }],
  [0, 19, { tier: IN_HEADING, before: 19 }],
  [0, 20, { tier: IN_TARGET, before: 0 }],
  [0, 49, { tier: IN_TARGET, before: 29 }],
  [0, 50, { tier: IN_TEXT, before: 0 }],
  [1, 10, { tier: IN_TEXT, before: 0 }],
])('section %i, place %i', (section, place, expected) => expect(rankOf(columns, section, place)).toEqual(expected));

test('headings before targets before text, earlier before later, equal ones in JIS order', () => {
  const hits: (HitRank & { section: number })[] = [
    { section: 5, tier: IN_TEXT, before: 500 },
    { section: 4, tier: IN_TEXT, before: 10 },
    { section: 3, tier: IN_TEXT, before: 30 },
    { section: 2, tier: IN_TARGET, before: 90 },
    { section: 1, tier: IN_HEADING, before: 8 },
    { section: 0, tier: IN_HEADING, before: 3 },
    { section: 6, tier: IN_TEXT, before: 60 },
  ];
  expect(hits.sort(compareHits).map(({ section }) => section)).toEqual([0, 1, 2, 3, 4, 6, 5]);
});

test('several words are as good as the worst, as early as the earliest', () => {
  expect(
    together([
      { tier: IN_HEADING, before: 5 },
      { tier: IN_TEXT, before: 300 },
    ]),
  ).toEqual({ tier: IN_TEXT, before: 5 });
});
