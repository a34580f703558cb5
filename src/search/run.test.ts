import { expect, test } from 'vitest';
import type { Engine } from './engine.ts';
import { facetsOf } from './facets.ts';
import { hitsTable } from './hits-table.ts';
import { readParams } from './params.ts';
import { type Answer, runSearch, yearsAsked } from './run.ts';
import { offered } from './ui/facet-view.ts';

/** Two sections of one plan, as an engine would know them. */
const engine: Engine = {
  map: {
    build: 'x',
    bundles: [{ path: '', years: [2021] }],
    branches: [{ slug: 'hokkaido', name: '北海道', region: 0, tile: [13, 0] }],
    regions: [{ id: 'hokkaido', name: '北海道' }],
    pillars: [{ id: 'core', name: '基盤' }],
    measures: [{ id: 'sound-finance', name: '財政', pillar: 0 }],
    documents: [
      {
        plan: '2021/hokkaido',
        path: 'branches/hokkaido/2021/',
        title: '',
        branch: 0,
        year: 2021,
        kind: 'plan',
        draft: false,
        sections: 2,
      },
    ],
    synonyms: [],
  },
  sections: {
    id: ['L5', 'L12'],
    document: [0, 0],
    measure: [0, -1],
    headings: [3, 0],
    targets: [4, 0],
    tagged: [0, 0],
  },
  find: async (form) =>
    new Map(
      form === '料率'
        ? [
            [0, 0],
            [1, 2],
          ]
        : form === '評議会'
          ? [[1, 0]]
          : form === '財政'
            ? [[0, 3]]
            : [],
    ),
  texts: async (sections) =>
    new Map(
      [...sections].map((section) => [
        section,
        section === 0
          ? [
              ['5', 'h', '', '料率'],
              ['6', 'k', '■', '財政と料率、"健全"'],
            ]
          : [['12', '', '・', '評議会の料率']],
      ]),
    ),
  words: async () => [],
};
const run = (search: string): Promise<Answer> => runSearch(engine, readParams(search));

test('one row a block that holds a word', async () => {
  const { title, columns, rows } = await hitsTable(engine, await run('q=料率'), new URL('https://example.org/x/'));
  expect(title).toBe('「料率」の検索結果');
  expect(rows).toEqual([
    [2021, '事業計画', '01', '北海道', '基盤', '財政', 'L5', 5, '見出し', '', '料率', page('L5')],
    [2021, '事業計画', '01', '北海道', '基盤', '財政', 'L5', 6, '目標', '', '■財政と料率、"健全"', page('L6')],
    [2021, '事業計画', '01', '北海道', '', '', 'L12', 12, '本文', '', '・評議会の料率', page('L12')],
  ]);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
});

test('a row says what is new, expanded, a target, a heading', async () => {
  const texts: Engine['texts'] = async () =>
    new Map([
      [
        0,
        [
          ['5', 'hn', '', '料率'],
          ['6', 'ke', '', '料率'],
          ['7', 'e', '', '料率'],
          ['8', '', '', '料率'],
        ],
      ],
    ]);
  const marked = { ...engine, texts };
  const answer = await runSearch(marked, readParams('q=料率&all=1'));
  const { rows } = await hitsTable(
    marked,
    { ...answer, hits: answer.hits.filter(({ section }) => section === 0) },
    new URL('https://example.org/x/'),
  );
  expect(rows.map((row) => row.slice(7, 10))).toEqual([
    [5, '見出し', '新規'],
    [6, '目標', '拡充'],
    [7, '本文', '拡充'],
    [8, '本文', ''],
  ]);
});
const page = (id: string) => `https://example.org/x/branches/hokkaido/2021/#${id}`;

test('words in one section are a hit, in two of a plan the second group', async () => {
  const together = await run('q=料率 評議会');
  expect(together.hits.map(({ section }) => section)).toEqual([1]);
  expect(together.elsewhere).toEqual([]);
  const apart = await run('q=財政 評議会');
  expect(apart.hits).toEqual([]);
  expect(apart.elsewhere).toEqual([{ document: 0, sections: [0, 1] }]);
  expect(apart.words.map(({ count }) => count)).toEqual([1, 1]);
});

test('of a plan’s sections with a word the best one is named, whichever is found first', async () => {
  const found: Record<string, [number, number][]> = {
    // In the first section behind heading and targets, in the second in its heading; the other word in the third alone.
    甲: [
      [0, 90],
      [1, 0],
    ],
    乙: [[2, 5]],
  };
  const three: Engine = {
    ...engine,
    sections: {
      id: ['L5', 'L12', 'L20'],
      document: [0, 0, 0],
      measure: [0, 0, 0],
      headings: [3, 3, 3],
      targets: [4, 4, 4],
      tagged: [0, 0, 0],
    },
    find: async (form) => new Map(found[form]),
  };
  const sections = async (pairs: [number, number][]) => {
    found['甲'] = pairs;
    return (await runSearch(three, readParams('q=甲 乙'))).elsewhere.flatMap((each) => each.sections);
  };
  expect(
    await sections([
      [0, 90],
      [1, 0],
    ]),
  ).toEqual([1, 2]);
  expect(
    await sections([
      [1, 0],
      [0, 90],
    ]),
  ).toEqual([1, 2]);
});

test('a left-out word leaves the section out', async () => {
  expect((await run('q=料率 -評議会')).hits.map(({ section }) => section)).toEqual([0]);
});

test('only targets: a heading that has the word hides no target that has it too', async () => {
  const { hits } = await run('q=料率&targets=1');
  expect(hits.map(({ section }) => section)).toEqual([0]);
});

test('exact words are looked up in the text', async () => {
  expect((await run('q="料率、"')).hits).toEqual([]);
  expect((await run('q="評議会"')).hits.map(({ section }) => section)).toEqual([1]);
});

test('facets count what they would show', async () => {
  const answer = await run('q=料率&measure=sound-finance');
  expect(answer.hits).toHaveLength(1);
  expect(answer.unfiltered).toBe(2);
  expect(answer.counts.branch.get('hokkaido')).toBe(1);
  expect(answer.counts.measure.get('sound-finance')).toBe(1);
});

test('years: the newest until a full one is among them; a chosen one and all=1 ask more', () => {
  const document = (year: number, sections: number) => ({
    ...(engine.map.documents[0] as (typeof engine.map.documents)[0]),
    year,
    sections,
  });
  const map = {
    ...engine.map,
    bundles: [2026, 2025, 2024, 2023].map((year) => ({ path: '', years: [year] })),
    documents: [document(2026, 30), document(2025, 1300), document(2024, 1300), document(2023, 1300)],
  };
  expect(yearsAsked({ map }, readParams('q=a'))).toEqual([2026, 2025]);
  expect(yearsAsked({ map }, readParams('q=a&year=2023'))).toEqual([2026, 2025, 2023]);
  expect(yearsAsked({ map }, readParams('q=a&all=1'))).toEqual([2026, 2025, 2024, 2023]);
});

test('a year that was not searched is offered without a count', () => {
  const [plan] = engine.map.documents;
  const documents = plan ? [{ ...plan, year: 2022 }, plan] : [];
  const split: Engine = { ...engine, map: { ...engine.map, documents } };
  const counts = facetsOf(split.map, { document: [0], measure: [0] }).count([0], readParams('').facets);
  const answer = { counts, params: readParams('q=料率'), years: [2022] };
  expect(offered(split, 'year', answer).map(({ value, count }) => [value, count])).toEqual([
    ['2022', '1'],
    ['2021', null],
  ]);
});
