import { expect, test } from 'vitest';
import { editDistance } from '../foundation/edit-distance.ts';
import { nearWords, partsOf } from './near.ts';
import { parseQuery } from './query.ts';
import { formsOf, synonymOffers } from './synonyms.ts';

const groups = [
  { words: ['健診', '検診'], note: '検診は、特定の病気を調べるものです' },
  { words: ['特定保健指導', '特保'] },
  { words: ['ジェネリック', '後発医薬品'] },
  { words: ['ICT', 'オンライン'] },
  { words: ['DX', 'デジタル', 'ICT'] },
];
const offers = (query: string) =>
  synonymOffers(parseQuery(query).words, groups).map(({ word, also }) => [word, ...also]);

test.each([
  ['健診', [['健診', '検診']]],
  ['事業者健診', [['事業者健診', '事業者検診']]],
  ['特保', [['特保', '特定保健指導']]],
  ['ジェネリック医薬品', [['ジェネリック医薬品', '後発医薬品']]],
  ['後発医薬品', [['後発医薬品', 'ジェネリック']]],
  ['ｉｃｔ', [['ｉｃｔ', 'オンライン', 'dx', 'デジタル'].map((word) => (word === 'dx' ? 'DX' : word))]],
  ['"健診"', []],
  ['睡眠', []],
])('offers for %s', (query, expected) => expect(offers(query)).toEqual(expected));

test('applied only where asked for', () => {
  const [word] = parseQuery('健診').words;
  if (!word) throw new Error('no word');
  expect(formsOf(word, [], groups)).toEqual(['健診']);
  expect(formsOf(word, ['健診'], groups)).toEqual(['健診', '検診']);
});

test.each([
  ['健診', '健診', 0],
  ['検診', '健診', 1],
  ['特定保険指導', '特定保健指導', 1],
  ['バイシオミラー', 'バイオシミラー', 1],
  ['', 'ab', 2],
])('distance of %s and %s', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

test('near words: nearest first, the more frequent of equals', () => {
  expect(nearWords('特定保険指導', ['健診', '特定保健指導', '保健指導'])).toEqual(['特定保健指導']);
  expect(nearWords('検診', ['運動', '健診', '受診'])).toEqual(['健診', '受診']);
});

test('parts: the longest words within', () => {
  expect(partsOf('睡眠改善アプリ', ['アプリ', '改善', '睡眠', '睡眠改善', '眠'])).toEqual(['睡眠改善', 'アプリ']);
});
