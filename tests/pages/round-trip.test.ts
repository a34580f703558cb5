/** Plans of 2021, set as pages, printed by Chromium and read with a model that leaves them out, are the same again. */
import { expect, test } from 'vitest';
import { roundTrip, type Share } from './round-trip.ts';
import { settings } from './settings.ts';

const share = ({ asked, found }: Share): number => found / Math.max(1, asked);
const settingOf = (name: string) => settings.find((one) => one.name === name) ?? settings[0];

// Two hands in the two settings that all plans are held to (round-trip.slow.test.ts), the others once each.
const cases = [
  ['saga', 'two-columns'],
  ['tokyo', 'prose'],
  ['hokkaido', 'boxes'],
  ['saga', 'three-columns'],
  ['toyama', 'newspaper'],
  ['saga', 'newspaper-three'],
  ['tokyo', 'target-column'],
  ['saga', 'new-left'],
  ['tokyo', 'new-right'],
] as const;

test.each(cases)(
  '%s as %s',
  async (branch, name) => {
    const setting = settingOf(name);
    if (!setting) throw new Error(`no setting ${name}`);
    const trip = await roundTrip(branch, setting);
    expect.soft(trip.missed).toEqual([]);
    expect.soft(trip.extra).toEqual([]);
    expect.soft(trip.missedTargets).toEqual([]);
    expect(share(trip.measures)).toBeGreaterThanOrEqual(0.98);
    expect(trip.gate).toBe(true);
  },
  60_000,
);
