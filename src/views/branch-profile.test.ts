import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { createWordings } from '../likeness/wordings.ts';
import { distinctiveItems, stripOf } from './branch-profile.ts';

test('distinctive items are the branch’s own, of several measures, the most distinctive first', () => {
  const { branches, measures } = loadCatalog(`${contentFolder}/catalog`);
  const wordings = createWordings(loadDocuments(contentFolder), branches);
  for (const { slug } of branches) {
    const items = distinctiveItems(
      wordings,
      slug,
      2021,
      measures.map(({ id }) => id),
    );
    expect(items.length, slug).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(12);
    expect(items.every((item) => item.branch === slug && item.group === null)).toBe(true);
    const shares = items.map((item) => item.distinctiveness ?? 0);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  }
});

test('a strip spans the smallest to the largest', () => {
  expect(stripOf([10, 20, 30], 20)).toEqual({ ticks: 'M2 5v8M50 5v8M98 5v8', median: 50, own: 50 });
  expect(stripOf([10, 10], 10)).toBeNull();
});
