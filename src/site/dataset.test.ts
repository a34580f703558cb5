import { expect, test } from 'vitest';
import { dataset, datasetRoutes } from './dataset.ts';

test('the endpoints of the three endings give every file of the dataset, each once', () => {
  const given = (['csv', 'json', 'xlsx'] as const).flatMap((ending) =>
    datasetRoutes(ending).map(({ params, props }) => ({
      path: `${params.file}.${ending}`,
      bytes: Buffer.byteLength(props.content),
    })),
  );
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  expect(given.toSorted(byPath)).toEqual(dataset.map(({ path, bytes }) => ({ path, bytes })).toSorted(byPath));
});
