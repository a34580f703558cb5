import { expect, test } from 'vitest';
import { buildModel, type ModelCatalog, type ModelDocument, namedSections } from './model-build.ts';

const catalog: ModelCatalog = {
  pillars: [{ id: 'core', name: '基盤的保険者機能', aliases: [] }],
  measures: ['健全な財政運営', 'サービス水準の向上'].map((name, i) => ({
    id: `m${i}`,
    pillar: 'core',
    name,
    aliases: [],
    description: '',
  })),
};
const named = (heading: string): string | null => catalog.measures.find(({ name }) => name === heading)?.id ?? null;

type Row = [type: string, measure: string | null, text: string];

/** Each heading opens a section. */
function document(path: string, rows: Row[]): ModelDocument {
  let section = 'L1';
  const blocks = rows.map(([type, measure, text], i) => {
    const id = `L${i + 1}`;
    if (type === 'heading') section = id;
    return { id, type, section, measure, text };
  });
  return { path, blocks };
}

const words: Row[] = [
  ['heading', 'm0', '（１）健全な財政運営'],
  ['item', 'm0', '保険料率の議論を評議会で深める。'],
];
const placed: Row[] = [
  ['heading', 'm1', '（２）窓口のあたたかさ'],
  ['item', 'm1', '受付の待ち時間を短くする。'],
];
const documents = ['a', 'b', 'c', 'd'].map((path) => document(path, words));

test('only sections that the words opened are learnt from', () => {
  const found = namedSections(document('a', [...words, ...placed]), catalog, named);
  expect(found).toEqual([{ measure: 'm0', heading: '健全な財政運営', section: '保険料率の議論を評議会で深める。' }]);
});

test('content that the model placed gives the same model: a fixed point', () => {
  const before: Row[] = placed.map(([type, , text]) => [type, null, text]);
  const unplaced = [...documents, document('e', [...words, ...before])];
  const again = [...documents, document('e', [...words, ...placed])];
  expect(buildModel(again, catalog, { named })).toEqual(buildModel(unplaced, catalog, { named }));
});

test('the order of documents changes nothing', () => {
  const other = document('e', [['heading', 'm1', 'サービス水準の向上'], ...placed.slice(1)]);
  const model = buildModel([other, ...documents], catalog, { named });
  expect(JSON.stringify(buildModel([...documents, other].reverse(), catalog, { named }))).toBe(JSON.stringify(model));
  expect(JSON.stringify(buildModel([...documents, other], catalog, { named }))).toBe(JSON.stringify(model));
});

test('a document left out leaves no trace', () => {
  const own = ['e', 'f', 'g'].map((path) => document(path, [...words, ['item', 'm0', '鯨類調査の特別枠。']]));
  const with_ = buildModel([...documents, ...own], catalog, { named });
  const without = buildModel([...documents, ...own], catalog, { named, leaveOut: ({ path }) => path >= 'e' });
  expect(with_.pairs).toContain('鯨類');
  expect(without).toEqual(buildModel(documents, catalog, { named }));
});

test('a measure without sections has the catalogue’s words', () => {
  expect(buildModel([], catalog, { named }).measures.map(({ headings }) => headings)).toEqual([
    ['健全な財政運営'],
    ['サービス水準の向上'],
  ]);
});
