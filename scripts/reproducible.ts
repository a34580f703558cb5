/**
 * `npm run reproducible`: builds the project twice, in two folders, time zones and locales, and compares every byte.
 * A build leaves no stamp, so nothing may differ. `-- --keep` leaves the two folders for a closer look.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareFolders, differenceLine, hashTree } from './check/compare-folders.ts';
import { runCommand } from './run/command.ts';
import { runOrFail, runStages } from './run/stages.ts';
import { copyProject } from './test/project-copy.ts';

const { values: options } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });

/** As far apart as builds get: 26 hours between the zones; Turkish has its own i, and sorts and writes numbers its own way. */
const builds = [
  { name: 'one', env: { TZ: 'Etc/GMT+12', LC_ALL: 'C', LANG: 'C' } },
  { name: 'elsewhere/another one', env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } },
];

async function main(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'reproducible-'));
  const folders = builds.map(({ name }) => join(root, name));
  try {
    await runStages(
      builds.map(({ env }, at) => {
        const folder = folders[at] as string;
        return {
          name: `Build in TZ=${env.TZ} LC_ALL=${env.LC_ALL}`,
          run: async () => {
            copyProject(folder);
            await runOrFail(process.execPath, ['scripts/build.ts'], { cwd: folder, env, quiet: true });
          },
        };
      }),
    );
    const [one, other] = folders.map((folder) => join(folder, 'dist')) as [string, string];
    const differences = compareFolders(one, other);
    const count = hashTree(one).size;
    if (differences.length === 0) {
      console.log(`reproducible: ${count} files, the same bytes in both builds`);
      return 0;
    }
    for (const difference of differences.slice(0, 50)) console.error(differenceLine(difference));
    console.error(
      `reproducible: ${differences.length} of ${count} files differ. Fix: look for a clock, a locale, an order or a folder's name in what writes them.`,
    );
    return 1;
  } finally {
    if (options.keep) console.log(`The builds are kept in ${root}`);
    else rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

await runCommand(main);
