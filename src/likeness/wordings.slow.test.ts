/** Grouping all plans' wordings is a part of every build and of every page that reads content. */
import { expect, test } from 'vitest';
import { processorTime } from '../../scripts/test/processor-time.ts';
import { loadCatalog } from '../content/catalog.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { createWordings } from './wordings.ts';

test('a plan takes at most 50 milliseconds of the processor', () => {
  const { branches } = loadCatalog(`${contentFolder}/catalog`);
  const documents = loadDocuments(contentFolder);
  const plans = documents.filter(({ kind }) => kind === 'plan').length;
  // 350 ms for the 49 plans of 2026, once compiled.
  expect(processorTime(() => createWordings(documents, branches)) / plans).toBeLessThan(50);
});
