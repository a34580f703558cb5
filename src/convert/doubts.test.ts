/** What a reading leaves to a person: each kind of doubt on a document of a few blocks, and its order. */
import { expect, test } from 'vitest';
import type { Block, PlanDocument, Target } from '../schema/document.ts';
import { doubtsOf } from './doubts.ts';
import type { Provenance } from './provenance.ts';
import type { UnknownWords } from './words/unknown.ts';

const block = (at: number, rest: Partial<Block> = {}): Block => ({
  id: `L${at}`,
  type: 'item',
  level: 1,
  section: 'L1',
  measure: 'generic-use',
  marker: null,
  text: '取り組む。',
  lines: [[100 + at, 100 + at]],
  page: null,
  tags: [],
  ...rest,
});
const target = (rest: Partial<Target> = {}): Target => ({
  metric: 'generic-rate',
  comparator: 'gte',
  value: 80,
  unit: '%',
  measure: 'generic-use',
  text: '80％以上',
  line: 101,
  ...rest,
});
const plain: Provenance = { rule: 'x', joins: [], doubts: [] };
const doubts = (
  blocks: Block[],
  provenance: Provenance[] = blocks.map(() => plain),
  rest: { populations?: PlanDocument['populations']; unknown?: UnknownWords[] } = {},
) =>
  doubtsOf({
    document: {
      branch: 'saga',
      fiscalYear: 2025,
      kind: 'plan',
      status: 'final',
      title: 'x',
      source: { file: 'x.txt', lines: [101, 199] },
      blocks,
      dropped: [],
      populations: rest.populations ?? [],
    },
    provenance,
    unknown: rest.unknown ?? [],
  });

test('a document that was read without a question leaves none', () => {
  expect(doubts([block(1), block(2, { type: 'kpi', kpis: [target()] })])).toEqual([]);
});

test('a KPI mark without a target says why', () => {
  const [doubt, ...more] = doubts([block(1, { type: 'kpi', text: '利用率について' })]);
  expect(more).toEqual([]);
  expect(doubt).toMatchObject({ blockId: 'L1', line: 101, kind: 'target', options: [] });
  expect(doubt?.what).toBe('a KPI mark, and no target could be read: no number, no comparison and no action');
});

test.each<[string, Partial<Target>, string[]]>([
  ['a bound without a number', { value: null }, ['generic-rate: gte without a number']],
  ['a number without a unit', { unit: null }, ['generic-rate: 80 without a unit']],
  ['no measure', { measure: null }, ['generic-rate: outside every measure']],
  [
    'several at once',
    { unit: null, measure: null },
    ['generic-rate: 80 without a unit', 'generic-rate: outside every measure'],
  ],
  ['against last year: no number is wanted', { comparator: 'gte-previous', value: null, unit: null }, []],
  ['something to be done: nor there', { comparator: 'do', value: null, unit: null }, []],
  ['stated before: told there', { value: null, repeat: true }, []],
])('a target: %s', (_, rest, wanted) => {
  const found = doubts([block(1, { type: 'kpi', kpis: [target(rest)] })]);
  expect(found.map(({ what }) => what)).toEqual(wanted);
  expect(found.every(({ kind, blockId, line }) => kind === 'target' && blockId === 'L1' && line === 101)).toBe(true);
});

test('a join that rests on a guess is told at its line, a sure one is not', () => {
  const joins: Provenance['joins'] = [
    { line: 102, rule: 'no empty line between' },
    { line: 103, rule: 'short line that is not over' },
  ];
  expect(doubts([block(1)], [{ ...plain, joins }])).toEqual([
    { blockId: 'L1', line: 103, kind: 'join', what: 'joined: short line that is not over', options: [] },
  ]);
});

test('what a reader doubted is told with the nearest', () => {
  const nearest = ['research', 'opinion', 'incentive'];
  expect(doubts([block(1)], [{ ...plain, doubts: ['its measure is told by likeness'], nearest }])).toEqual([
    { blockId: 'L1', line: 101, kind: 'place', what: 'its measure is told by likeness', options: nearest },
  ]);
});

test('a population without one of its numbers', () => {
  const one = { metric: 'checkup-rate', target: 100, expected: 60, rate: 60, line: 150 };
  const populations = [one, { ...one, target: null }, { ...one, expected: null }];
  expect(doubts([block(1)], undefined, { populations })).toEqual(
    ['target', 'expected'].map((number) => ({
      blockId: null,
      line: 150,
      kind: 'population',
      what: `population of checkup-rate without its ${number} number`,
      options: [],
    })),
  );
});

test('unknown words first, then blocks in their order, then populations', () => {
  const unknown: UnknownWords[] = [
    {
      kind: 'heading',
      file: 'x.txt',
      line: 120,
      branch: 'saga',
      blockId: 'L20',
      text: 'x',
      nearest: ['a (b)'],
      measure: 'core-other',
    },
    {
      kind: 'metric',
      file: 'x.txt',
      line: 110,
      branch: 'saga',
      blockId: 'L10',
      text: 'x',
      nearest: [],
      metric: 'other:x',
    },
  ];
  const populations = [{ metric: 'checkup-rate', target: null, expected: 60, line: 150 }];
  const blocks = [2, 1].map((at) => block(at, { type: 'kpi', text: '利用率について' }));
  const found = doubts(blocks, undefined, { unknown, populations });
  expect(found.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
    'heading 120',
    'target 110',
    'target 102',
    'target 101',
    'population 150',
  ]);
  expect(found[0]).toMatchObject({ what: 'no measure of the catalogue: kept as core-other', options: ['a (b)'] });
});
