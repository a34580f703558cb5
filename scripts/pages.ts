/**
 * `npm run pages`: the plans of 2021 set as pages (`--setting`, `--branch`, several of each), printed by Chromium and read.
 * `--misses` says what was not read as it was set; `--keep FOLDER` keeps the PDFs.
 */
import { parseArgs } from 'node:util';
import { branches, type RoundTrip, roundTrip, type Share } from '../tests/pages/round-trip.ts';
import { settings } from '../tests/pages/settings.ts';

const { values } = parseArgs({
  options: {
    setting: { type: 'string', multiple: true },
    branch: { type: 'string', multiple: true },
    misses: { type: 'boolean', default: false },
  },
});

const share = (all: readonly Share[]): string => {
  const asked = all.reduce((sum, one) => sum + one.asked, 0);
  const found = all.reduce((sum, one) => sum + one.found, 0);
  return `${((100 * found) / Math.max(1, asked)).toFixed(1)}%`.padStart(8);
};
const row = (name: string, trips: readonly RoundTrip[]): string =>
  `${name.padEnd(28)}${share(trips.map(({ blocks }) => blocks))}${share(trips.map(({ measures }) => measures))}${share(trips.map(({ targets }) => targets))}   gate ${trips.filter(({ gate }) => gate).length}/${trips.length}`;

console.log(`${''.padEnd(28)}  blocks measures targets`);
for (const setting of settings.filter(({ name }) => !values.setting || values.setting.includes(name))) {
  const trips: RoundTrip[] = [];
  for (const branch of values.branch ?? branches()) {
    const trip = await roundTrip(branch, setting);
    trips.push(trip);
    if (!values.misses) continue;
    console.log(row(`  ${branch}`, [trip]));
    for (const kind of ['missed', 'extra', 'astray', 'missedTargets'] as const)
      for (const what of trip[kind]) console.log(`    ${kind}: ${what.slice(0, 110)}`);
  }
  console.log(row(setting.name, trips));
}
