import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { createCorpus } from '../domain/corpus.ts';
import { isFigure } from '../likeness/normal.ts';
import { createWordings } from '../likeness/wordings.ts';
import { readingOf, readingSentence } from './measure-reading.ts';

const corpus = createCorpus(loadCatalog(`${contentFolder}/catalog`), loadDocuments(contentFolder));
const wordings = createWordings(corpus.documents, corpus.branches);

test('every item of every measure is read once: in a common wording or as its branch’s own', () => {
  for (const year of corpus.years)
    for (const { id } of corpus.measures) {
      const { common, figures, own, items, shared } = readingOf(corpus, wordings, id, year);
      const anchors = [
        ...[...common, ...figures].flatMap((item) => item.places.map((place) => place.anchor)),
        ...own.flatMap((branch) => branch.items.map((item) => item.anchor)),
      ];
      expect(new Set(anchors).size, `${id} ${year}`).toBe(items);
      expect(anchors.length).toBe(items);
      expect(own.reduce((sum, branch) => sum + branch.items.length, shared)).toBe(items);
    }
});

test('a variant holds its text, marked where it differs from the commonest', () => {
  const { common } = readingOf(corpus, wordings, 'cash-benefits', 2021);
  const [first] = common;
  expect(first?.branches).toBeGreaterThan(20);
  expect(first?.variants.length).toBeGreaterThan(0);
  for (const { runs, branches } of first?.variants ?? []) {
    expect(branches.length).toBeGreaterThan(0);
    expect(runs.some((run) => !run.own)).toBe(true);
  }
});

test('lines that give a number only are no actions', () => {
  expect(isFigure('被扶養者（実施対象者数：30,944人）')).toBe(true);
  expect(isFigure('被保険者（40歳以上）：実施対象者数 791,721人')).toBe(true);
  expect(isFigure('受診率を50％以上とし、勧奨を行う。')).toBe(false);
});

test('the sentence says how much is shared', () => {
  const reading = { common: [], figures: [], own: [], without: [], items: 4, shared: 0 };
  expect(readingSentence(reading)).toBe('4項目のすべてを、1支部だけが書いています。');
  expect(readingSentence({ ...reading, items: 0 })).toBe('箇条書きや段落はありません。');
  expect(readingSentence(readingOf(corpus, wordings, 'cash-benefits', 2021))).toMatch(
    /^\d+項目のうち\d+項目（\d+\.\d%）は、2支部以上がほぼ同じ文で書いていて、\d+種類の文にまとまります。ほかの\d+項目は、1支部だけが書いています。$/,
  );
});
