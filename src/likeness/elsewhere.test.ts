import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { elsewhere } from './elsewhere.ts';
import { createWordings } from './wordings.ts';

test('a measure is found under another heading, only where the plan has no section of it', () => {
  const { branches, measures } = loadCatalog(`${contentFolder}/catalog`);
  const wordings = createWordings(loadDocuments(contentFolder), branches);
  const found = elsewhere(
    wordings,
    2021,
    measures.map((measure) => measure.id),
    branches,
  );
  // 岐阜 writes of the incentive scheme under its publicity.
  expect(found.get('incentive gifu')?.measure).toBe('public-relations');
  for (const [key, item] of found) {
    const [measure = '', branch] = key.split(' ');
    expect(item.branch).toBe(branch);
    expect(item.measure).not.toBe(measure);
    expect(wordings.items(measure, 2021).some((other) => other.branch === branch)).toBe(false);
  }
});
