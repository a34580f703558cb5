import { expect, test } from 'vitest';
import { coverage, coverageRows, movedPlaces } from './coverage.ts';
import { planFixture } from './fixtures.ts';

test('a document a row, but a whole year in one where it is not the main one and holds many', () => {
  const year = (of: number, count: number) => Array.from({ length: count }, (_, at) => planFixture(at, [], 1, of));
  const rows = coverageRows([...year(2026, 2), ...year(2025, 7), ...year(2024, 6), ...year(2021, 7)], 2021);
  const counts = (of: number) => rows.filter((row) => row.year === of).map(({ documents }) => documents.length);
  expect(counts(2026)).toEqual([1, 1]);
  expect(counts(2025)).toEqual([7]);
  expect(counts(2024)).toEqual(new Array(6).fill(1));
  expect(counts(2021)).toEqual(new Array(7).fill(1));
});

test('places where the reading order goes back are counted, a document once', () => {
  const plan = planFixture(0, [], 3);
  const [heading, one, two, three] = plan.blocks;
  if (!heading || !one || !two || !three) throw new Error('the fixture has four blocks');
  const moved = { ...plan, blocks: [heading, three, one, two] };
  expect([movedPlaces(plan), movedPlaces(moved)]).toEqual([0, 1]);
  expect(coverage([plan, moved])).toMatchObject({ moved: 1, movedDocuments: 1 });
});
