/**
 * Builds the whole site into dist: sources → content → pages → dataset → search index → feed and pictures → redirects.
 * Built aside and swapped in at the end: a build that fails or is interrupted leaves the last good dist.
 *
 *   npm run build                     all of it
 *   npm run build -- --no-convert     content as it is committed
 *   npm run build -- --out <folder>   into another folder than dist
 *   SITE_URL=https://… npm run build  with canonical addresses, sitemap, feed and pictures
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteUrl } from '../src/lib/site-url.ts';
import { runOrFail, runStages, StageError, seconds } from './lib/stages.ts';
import { makeAside, swapIn } from './lib/swap.ts';

/** Builds into `dist`; throws a StageError where a stage fails. */
export async function build(options: { convert?: boolean; dist?: string } = {}): Promise<void> {
  const dist = options.dist ?? 'dist';
  const hasAddress = isSiteUrlSet();
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
    ...(hasAddress
      ? [{ name: 'Write what others find the site by', run: () => node('scripts/outside.ts', '--out', out) }]
      : []),
    { name: 'Write the redirects', run: () => node('scripts/redirects.ts', '--out', out) },
    { name: `Put it in ${dist}`, run: async () => swapIn(out, dist) },
  ];
  try {
    await runStages(options.convert === false ? stages.slice(1) : stages);
  } finally {
    rmSync(out, { recursive: true, force: true });
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

if (import.meta.main) {
  try {
    const { values } = parseArgs({
      options: { 'no-convert': { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
    });
    await build({ convert: !values['no-convert'], dist: values.out });
  } catch (error) {
    if (!(error instanceof StageError) && !isWrongOption(error)) throw error;
    console.error(`\nThe build stopped, dist is as it was. ${(error as Error).message}.`);
    process.exit(1);
  }
}

function isWrongOption(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
