/**
 * Builds the whole site into dist: sources → content → pages → dataset → search index → ZIP and offline copy.
 * Built aside and swapped in at the end: a build that fails or is interrupted leaves the last good dist.
 *
 *   npm run build                     all of it
 *   npm run build -- --no-convert     content as it is committed
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOrFail, runStages, StageError, seconds } from './lib/stages.ts';
import { makeAside, swapIn } from './lib/swap.ts';

/** Builds into `dist`; throws a StageError where a stage fails. */
export async function build(options: { convert?: boolean; dist?: string } = {}): Promise<void> {
  const dist = options.dist ?? 'dist';
  const started = performance.now();
  const out = makeAside(dist);
  const node = (...args: string[]) => runOrFail(process.execPath, args);
  const stages = [
    { name: 'Convert the sources', run: () => node('scripts/convert.ts') },
    {
      name: 'Build the pages',
      run: () => runOrFail('astro', ['build', '--outDir', out], { quiet: !process.env['VERBOSE'] }),
    },
    { name: 'Write the dataset', run: () => node('scripts/dataset.ts', '--out', join(out, 'data')) },
    { name: 'Write the search index', run: () => node('scripts/search-index.ts', '--out', join(out, 'pagefind')) },
    // Last: both hold everything that was written before.
    { name: 'Write the ZIP and the offline copy', run: () => node('scripts/take-away.ts', '--dist', out) },
    { name: `Put it in ${dist}`, run: async () => swapIn(out, dist) },
  ];
  try {
    await runStages(options.convert === false ? stages.slice(1) : stages);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  console.log(`Built ${dist} in ${seconds(started)}.`);
}

if (import.meta.main) {
  try {
    await build({ convert: !process.argv.includes('--no-convert') });
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    console.error(`\nThe build stopped, dist is as it was. ${error.message}.`);
    process.exit(1);
  }
}
