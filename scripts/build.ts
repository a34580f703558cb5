/**
 * Builds the whole site into dist: sources → content → pages → dataset → search index → feed and pictures → redirects → ZIP and offline copy.
 * Built aside and swapped in at the end: a build that fails or is interrupted leaves the last good dist.
 *
 *   npm run build                     all of it
 *   npm run build -- --no-convert     content as it is committed
 *   npm run build -- --out <folder>   into another folder than dist
 *   SITE_URL=https://… npm run build  with canonical addresses, sitemap, feed and pictures
 */
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/content/folder.ts';
import { siteUrl } from '../src/site/url.ts';
import { checkContent } from './check/content.ts';
import { contentPlaces, distPlaces, makeAside, recover, swapIn } from './files/swap.ts';
import { runCommand } from './run/command.ts';
import { runOrFail, runStages, StageError, seconds } from './run/stages.ts';

/** What stands where a build fails. */
export const KEPT = 'The build stopped; dist is as it was.';

/** Builds into `dist`; throws a StageError where a stage fails. */
export async function build(options: { convert?: boolean; dist?: string } = {}): Promise<void> {
  const dist = options.dist ?? 'dist';
  const hasAddress = isSiteUrlSet();
  const started = performance.now();
  const places = distPlaces(dist);
  const aside = makeAside(places);
  const out = join(aside, basename(dist));
  recover(contentPlaces(contentFolder));
  const node = (...args: string[]) => runOrFail(process.execPath, args);
  const stages = [
    { name: 'Convert the sources', run: () => node('scripts/convert.ts') },
    { name: 'Check the content', run: async () => checkContent(contentFolder) },
    {
      name: 'Build the pages',
      run: () => runOrFail('astro', ['build', '--outDir', out], { quiet: !process.env['VERBOSE'] }),
    },
    { name: 'Write the dataset', run: () => node('scripts/dataset.ts', '--out', join(out, 'data')) },
    { name: 'Write the search index', run: () => node('scripts/search-index.ts', '--out', join(out, 'pagefind')) },
    ...(hasAddress
      ? [{ name: 'Write what others find the site by', run: () => node('scripts/outside.ts', '--out', out) }]
      : []),
    { name: 'Write the redirects', run: () => node('scripts/redirects.ts', '--out', out) },
    // Last: both hold everything that was written before.
    { name: 'Write the ZIP and the offline copy', run: () => node('scripts/take-away.ts', '--dist', out) },
    { name: `Put it in ${dist}`, run: async () => swapIn(aside, places) },
  ];
  try {
    await runStages(options.convert === false ? stages.slice(1) : stages);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  console.log(`Built ${dist} in ${seconds(started)}.`);
}

/** A wrong SITE_URL is told before anything is built. */
function isSiteUrlSet(): boolean {
  try {
    return siteUrl() !== undefined;
  } catch (error) {
    throw new StageError((error as Error).message);
  }
}

if (import.meta.main)
  await runCommand(async () => {
    const { values } = readOptions();
    await build({ convert: !values['no-convert'], dist: values.out });
  }, KEPT);

function readOptions() {
  try {
    return parseArgs({
      options: { 'no-convert': { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
    });
  } catch (error) {
    throw new StageError((error as Error).message);
  }
}
