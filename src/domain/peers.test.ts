import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { createCorpus } from './corpus.ts';
import { bySize, peersOf } from './peers.ts';

const corpus = createCorpus(loadCatalog(`${contentFolder}/catalog`), loadDocuments(contentFolder));
const sized = bySize(corpus, 2021);
const slugs = (slug: string) => peersOf(slug, sized).map(({ branch }) => branch.slug);

test('peers stand next in size', () => {
  expect(sized.length).toBeGreaterThan(40);
  expect(sized.map(({ size }) => size)).toEqual(sized.map(({ size }) => size).toSorted((a, b) => b - a));
  expect(slugs('tokyo')).toEqual(sized.slice(1, 4).map(({ branch }) => branch.slug));
  expect(slugs('hokkaido')).toHaveLength(6);
});
test('a branch without a number has no peers', () => {
  expect(slugs('nowhere')).toEqual([]);
});
