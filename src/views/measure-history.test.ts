import { expect, test } from 'vitest';
import { createCorpus } from '../domain/corpus.ts';
import { catalogFixture, planFixture, resultsFixture } from '../domain/fixtures.ts';
import { crosswalkEntry } from '../schema/crosswalk.ts';
import { branchMeasures, measureResults, measureYears } from './measure-history.ts';

const corpus = createCorpus(catalogFixture(3), [
  planFixture(0, [], 2),
  planFixture(1, [], 1),
  planFixture(2, []),
  planFixture(0, [], 0, 2025),
  planFixture(1, [], 4, 2025),
  resultsFixture(1),
]);
const [first, second, third] = corpus.branches;

test('a year is counted by its three states, the complete year first', () => {
  expect(measureYears(corpus, 'measure')).toEqual([
    { year: 2021, counts: { stated: 2, absent: 1, 'not-held': 0 }, named: [first, second] },
    { year: 2025, counts: { stated: 1, absent: 1, 'not-held': 1 }, named: [second] },
  ]);
});

test('results that say something of a measure are found', () => {
  expect(measureResults(corpus, 'measure').map(({ branch, first: section }) => [branch, section.id])).toEqual([
    [second, 'L1'],
  ]);
});

test('a branch’s documents stand side by side', () => {
  const shown = second && branchMeasures(corpus, second, []);
  expect(shown?.documents.map(({ document }) => [document.fiscalYear, document.kind])).toEqual([
    [2021, 'plan'],
    [2024, 'results'],
    [2025, 'plan'],
  ]);
  expect(shown?.rows[0]?.cells.map(({ items, to }) => [items, to])).toEqual([
    [1, 'branches/branch-2/2021/#L1'],
    [1, 'branches/branch-2/2024/results/#L1'],
    [4, 'branches/branch-2/2025/#L1'],
  ]);
  expect(third && branchMeasures(corpus, third, [])).toBeNull();
});

test('a measure that ended says so where it is absent', () => {
  const ended = crosswalkEntry.parse({
    from: { measure: 'measure', label: '①', line: 1 },
    to: [],
    kind: 'ended',
    note: null,
    line: 1,
    certain: true,
  });
  const cells = first && branchMeasures(corpus, first, [ended])?.rows[0]?.cells;
  expect(cells?.map(({ presence, reason }) => [presence, reason])).toEqual([
    ['stated', null],
    ['absent', '第6期で終了'],
  ]);
});
