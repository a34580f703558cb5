import { describe, expect, test } from 'vitest';
import { block } from '../schema/document.ts';
import {
  blockAtLine,
  documentContents,
  groupBlocks,
  headingRanks,
  measureSections,
  pageStarts,
  sectionsOf,
  tableOfContents,
} from './outline.ts';

/** A block through the real schema, with only what a test is about. */
function make(id: string, type: string, more: Record<string, unknown> = {}) {
  const line = Number(id.slice(1));
  const rest = { level: 1, section: id, measure: null, marker: null, text: `${type} ${id}`, lines: [[line, line]] };
  return block.parse({ id, type, ...rest, page: null, tags: [], ...more });
}

const plan = [
  make('L1', 'pillar'),
  make('L2', 'paragraph', { section: 'L1' }),
  make('L3', 'heading', { measure: 'sound-finance', marker: '１．', text: '健全な財政運営' }),
  make('L4', 'item', { section: 'L3', measure: 'sound-finance' }),
  make('L5', 'item', { section: 'L3', measure: 'sound-finance', level: 2 }),
  make('L6', 'kpi', { section: 'L3', measure: 'sound-finance' }),
  make('L7', 'item', { section: 'L3', measure: 'sound-finance' }),
  make('L8', 'heading', { measure: 'service-level' }),
];

test('sections are runs of one opening block', () => {
  expect(sectionsOf(plan).map((section) => [section.id, section.measure, section.blocks.length])).toEqual([
    ['L1', null, 2],
    ['L3', 'sound-finance', 5],
    ['L8', 'service-level', 1],
  ]);
});

describe('the sections of a measure’s page', () => {
  const ids = (blocks: typeof plan) => measureSections(blocks).map((section) => section.blocks.map(({ id }) => id));
  const training = [
    make('L1', 'heading', { measure: 'training' }),
    make('L2', 'item', { section: 'L1', measure: 'training' }),
  ];
  const group = make('L3', 'heading', { section: 'L1', measure: 'training', text: 'Ⅱ）内部統制に関する取組' });

  test('a bare group heading at the end heads what follows', () => {
    expect(ids([...training, group, make('L4', 'heading', { measure: 'internal-control' })])).toEqual([
      ['L1', 'L2'],
      ['L4'],
    ]);
  });
  test('a heading with text under it stays', () => {
    expect(ids([...training, group, make('L4', 'item', { section: 'L1', measure: 'training' })])).toEqual([
      ['L1', 'L2', 'L3', 'L4'],
    ]);
  });
  test('a heading of more of the same measure stays', () => {
    expect(ids([...training, group, make('L4', 'heading', { measure: 'training' })])).toEqual([
      ['L1', 'L2', 'L3'],
      ['L4'],
    ]);
  });
  test('the heading that opens a section stays, though nothing is under it', () => {
    expect(ids([make('L1', 'heading', { measure: 'training' }), group])).toEqual([['L1']]);
  });
  test('outside every measure nothing is left out', () => {
    expect(ids([make('L1', 'pillar'), make('L2', 'heading', { section: 'L1' })])).toEqual([['L1', 'L2']]);
  });
});

test('a document’s contents are its pillars and its outer headings', () => {
  const blocks = [
    make('L1', 'heading'),
    make('L2', 'pillar'),
    make('L3', 'heading', { level: 2 }),
    make('L4', 'heading', { level: 3 }),
    make('L5', 'item'),
  ];
  expect(documentContents(blocks).map(({ id, depth }) => [id, depth])).toEqual([
    ['L1', 0],
    ['L2', 0],
    ['L3', 1],
  ]);
});

test('neighbouring items make one list', () => {
  const groups = groupBlocks(plan).map((group) =>
    'list' in group ? group.list.map((item) => item.id) : group.block.id,
  );
  expect(groups).toEqual(['L1', 'L2', 'L3', ['L4', 'L5'], 'L6', ['L7'], 'L8']);
});

describe('heading ranks', () => {
  test('a pillar stands above its headings', () => {
    expect([...headingRanks(plan, 2)]).toEqual([
      ['L1', 2],
      ['L3', 3],
      ['L8', 3],
    ]);
  });

  test('never skip, start at the base and end at 6', () => {
    const levels = [3, 1, 4, 2, 6, 1];
    const headings = levels.map((level, index) => make(`L${index + 1}`, 'heading', { level }));
    expect([...headingRanks(headings, 4).values()]).toEqual([4, 4, 5, 5, 6, 4]);
  });
});

test('the table of contents holds pillars and measure headings', () => {
  expect(tableOfContents(plan).map(({ depth, label }) => `${depth} ${label}`)).toEqual([
    '0 pillar L1',
    '1 １．健全な財政運営',
    '1 heading L8',
  ]);
});

test('a page of the original is named where it begins', () => {
  const blocks = [
    make('L1', 'item', { page: 2 }),
    make('L2', 'item', { page: 2 }),
    make('L3', 'item'),
    make('L4', 'item', { page: 3 }),
  ];
  expect([...pageStarts(blocks)]).toEqual([
    ['L1', 2],
    ['L4', 3],
  ]);
});

test('a source line belongs to the block that was made from it', () => {
  const blocks = [
    make('L1', 'item', {
      lines: [
        [11, 12],
        [15, 15],
      ],
    }),
    make('L3', 'item', { lines: [[13, 14]] }),
  ];
  expect([11, 13, 15, 16].map((line) => blockAtLine(blocks, line)?.id)).toEqual(['L1', 'L3', 'L1', undefined]);
});
