/**
 * Builds the whole site into dist: sources → content → Astro, which makes all of it (src/pages, src/integrations).
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
import { buildSite } from './build/site.ts';
import { checkContent } from './check/content.ts';
import { contentPlaces, distPlaces, makeAside, recover, swapIn } from './files/swap.ts';
import { runCommand } from './run/command.ts';
import { runOrFail, runStages, StageError, seconds } from './run/stages.ts';

/** What stands where a build fails. */
export const KEPT = 'The build stopped; dist is as it was.';

/** Builds into `dist`; throws a StageError where a stage fails. */
export async function build(options: { convert?: boolean; dist?: string } = {}): Promise<void> {
  const dist = options.dist ?? 'dist';
  checkSiteUrl();
  const started = performance.now();
  const places = distPlaces(dist);
  const aside = makeAside(places);
  const out = join(aside, basename(dist));
  recover(contentPlaces(contentFolder));
  const stages = [
    { name: 'Convert the sources', run: () => runOrFail(process.execPath, ['scripts/convert.ts']) },
    { name: 'Check the content', run: async () => checkContent(contentFolder) },
    { name: 'Build the site', run: () => buildSite(out) },
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
function checkSiteUrl(): void {
  try {
    siteUrl();
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
