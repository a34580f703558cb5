import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { groupRows } from './groups.ts';
import { itemRows } from './items.ts';

test('the groups of a year are those that items.json names', () => {
  const catalog = loadCatalog(`${contentFolder}/catalog`);
  const documents = loadDocuments(contentFolder);
  const items = itemRows(documents, catalog).filter((row) => row.group !== null);
  const named = items.map((row) => `${row.fiscalYear} ${row.measure} ${row.group} ${row.branch}-${row.blockId}`);
  const listed = [...groupRows(documents, catalog)].flatMap(([year, groups]) =>
    groups.flatMap(({ id, measure, members }) => members.map((member) => `${year} ${measure} ${id} ${member}`)),
  );
  expect(listed.length).toBeGreaterThan(1000);
  expect(listed.toSorted()).toEqual(named.toSorted());
});
