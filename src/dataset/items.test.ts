import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { loadDocuments } from '../content/documents.ts';
import { contentFolder } from '../content/folder.ts';
import { itemRows } from './items.ts';

const catalog = loadCatalog(`${contentFolder}/catalog`);
const rows = itemRows(loadDocuments(contentFolder), catalog);

test('every item of a plan says its group, the group’s size and how distinctive it is', () => {
  const plans = rows.filter((row) => row.kind === 'plan');
  const byGroup = Map.groupBy(
    plans.filter((row) => row.group !== null),
    (row) => `${row.fiscalYear} ${row.measure} ${row.group}`,
  );
  expect(byGroup.size).toBeGreaterThan(200);
  for (const [key, members] of byGroup) {
    const branches = new Set(members.map((row) => row.branch));
    expect(branches.size, key).toBeGreaterThanOrEqual(2);
    expect(
      members.every((row) => row.groupSize === branches.size),
      key,
    ).toBe(true);
    expect(members.some((row) => `${row.branch}-${row.blockId}` === row.group)).toBe(true);
  }
  expect(plans.filter((row) => row.group === null).every((row) => row.groupSize === 1)).toBe(true);
  expect(plans.filter((row) => row.distinctiveness === null && row.measure !== null).length).toBeLessThan(50);
});

test('other documents are not grouped', () => {
  const others = rows.filter((row) => row.kind !== 'plan');
  expect(others.every((row) => row.group === null && row.groupSize === null && row.distinctiveness === null)).toBe(
    true,
  );
});
