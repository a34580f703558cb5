import { expect, test } from 'vitest';
import { crosswalkEntry } from '../schema/crosswalk.ts';
import { planDocument } from '../schema/document.ts';
import { createCorpus } from './corpus.ts';
import { crosswalkLines, entriesOf, kindCounts, leftOver, newCounts } from './crosswalk-table.ts';
import { catalogFixture, planFixture } from './fixtures.ts';

const plan = planFixture(0, [], 3);
const document = planDocument.parse({
  ...plan,
  branch: null,
  slug: 'action-plan-6',
  kind: 'document',
  source: { file: 'action-plan-6.txt', lines: [1, 100] },
});
const corpus = createCorpus(catalogFixture(1), [document]);
const row = (measure: string, line: number) => ({ measure, label: `① ${measure}`, line });
const entries = [
  { from: row('measure', 1), to: [], kind: 'ended', note: '廃止とする', line: 2, certain: true },
  { from: row('b', 3), to: [row('c', 4)], kind: 'merged', note: null, line: 3, certain: false, why: '近い行です。' },
  { from: null, to: [{ ...row('d', 4), markedNew: 5 }], kind: 'new', note: null, line: 4, certain: true },
].map((entry) => crosswalkEntry.parse(entry));

test('every row leads to its passage', () => {
  const [ended, merged, added] = crosswalkLines(corpus, entries);
  expect(ended).toMatchObject({
    from: { label: '① measure', measure: { id: 'measure' }, place: { blockId: 'L1', line: 1 } },
    to: [],
    note: { text: '廃止とする', place: { blockId: 'L2', line: 2 } },
    pillar: 'core',
  });
  expect(merged).toMatchObject({ certain: false, why: '近い行です。', note: null });
  expect(added).toMatchObject({ from: null, to: [{ markedNew: true }] });
});

test('a measure finds the entries of either side', () => {
  expect(entriesOf(entries, 'c')).toEqual([entries[1]]);
  expect(kindCounts(entries)).toEqual([
    { kind: 'merged', count: 1 },
    { kind: 'ended', count: 1 },
    { kind: 'new', count: 1 },
  ]);
});

test('what the 6th plan has no row for is told with its reason, from 2024 on', () => {
  expect(leftOver(entries, 'measure', 2021)).toBeNull();
  expect(leftOver(entries, 'measure', 2025)).toEqual({ kind: 'ended', into: [] });
  expect(leftOver(entries, 'b', 2024)).toEqual({ kind: 'merged', into: ['c'] });
  expect(leftOver(entries, 'c', 2025)).toBeNull();
});

test('rows that the document marks as new are told apart from those read as new', () => {
  const marked = { ...row('e', 6), markedNew: 7 };
  const more = [
    { from: row('e', 5), to: [row('e', 5), marked], kind: 'split', note: null, line: 5, certain: false, why: '…' },
    { from: null, to: [row('f', 8)], kind: 'new', note: null, line: 8, certain: false, why: '…' },
  ].map((entry) => crosswalkEntry.parse(entry));
  expect(newCounts([...entries, ...more])).toEqual({ marked: 2, read: 1 });
});
