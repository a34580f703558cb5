/** All 47 plans as a two-column table and as prose: blocks and targets at least 99 % equal, measures 98 %. */
import { expect, test } from 'vitest';
import { branches, type RoundTrip, roundTrip, type Share } from './round-trip.ts';
import { settings } from './settings.ts';

const share = (all: readonly Share[]): number =>
  all.reduce((sum, { found }) => sum + found, 0) /
  Math.max(
    1,
    all.reduce((sum, { asked }) => sum + asked, 0),
  );

test.each(settings.filter(({ name }) => name === 'two-columns' || name === 'prose'))('$name', async (setting) => {
  const trips: RoundTrip[] = [];
  for (const branch of branches()) trips.push(await roundTrip(branch, setting));
  expect(trips).toHaveLength(47);
  expect(share(trips.map(({ blocks }) => blocks))).toBeGreaterThanOrEqual(0.99);
  expect(share(trips.map(({ targets }) => targets))).toBeGreaterThanOrEqual(0.99);
  expect(share(trips.map(({ measures }) => measures))).toBeGreaterThanOrEqual(0.98);
  expect(trips.filter(({ gate }) => !gate).map(({ branch }) => branch)).toEqual([]);
});
