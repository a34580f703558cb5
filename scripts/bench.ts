/**
 * Measures what the project costs as the corpus grows: content of 1, 5 and 20 fiscal years made from the real one, built whole
 * in a temporary folder, beside Starlight on the same text. Fails where a limit of scripts/bench/limits.ts is missed.
 *
 *   npm run bench                        all of it; writes docs/benchmarks.md
 *   npm run bench -- --scale 1,5         some sizes only; prints the report
 *   npm run bench -- --no-starlight      this project alone; prints the report
 *   npm run bench -- --keep              leaves the folder it worked in
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeContent } from './bench/content.ts';
import { type Cost, checkLimits } from './bench/limits.ts';
import { endAll, measure, NotFinished } from './bench/measure.ts';
import { measureQueries, ownSearch, type Searcher, typed } from './bench/queries.ts';
import { type Report, reportText } from './bench/report.ts';
import { buildStarlight, installStarlight, starlightSearch } from './bench/starlight.ts';
import { thisRun } from './bench/this-run.ts';
import { weighSite } from './bench/weigh.ts';
import { copyProject, openWorkshop } from './bench/workshop.ts';

const SCALES = [1, 5, 20];
/** Of the queries that the search's own bench asks, every third: two browsers' worth of them a size. */
const WORDS = typed.filter((_, at) => at % 3 === 0);
const STARLIGHT_LIMIT = 15 * 60_000;

const { values: options } = parseArgs({
  options: {
    scale: { type: 'string', default: SCALES.join() },
    'no-starlight': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const scales = [...new Set(options.scale.split(',').map(Number))].sort((a, b) => a - b);
if (!scales.every((scale) => Number.isInteger(scale) && scale >= 1 && scale <= 20)) {
  console.error(`--scale ${options.scale}: expected numbers of fiscal years from 1 to 20, such as --scale 1,5`);
  process.exit(1);
}
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.on(signal, () => process.exit(code));
process.on('exit', endAll);

try {
  const report = await bench();
  const text = reportText(report);
  const whole = SCALES.every((scale) => scales.includes(scale)) && !options['no-starlight'];
  if (whole) writeFileSync('docs/benchmarks.md', text);
  console.log(whole ? 'Written: docs/benchmarks.md' : text);
  const missed = checkLimits(report.own).filter(({ met }) => !met);
  for (const { limit, found } of missed) console.error(`Missed: ${limit}; found ${found}`);
  if (missed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function bench(): Promise<Report> {
  const run = thisRun();
  const workshop = openWorkshop({ keep: options.keep });
  const report: Report = { run, own: [], starlight: [] };
  const starlight = join(workshop, 'starlight');
  if (!options['no-starlight']) {
    say('Starlight: installing …');
    await installStarlight(starlight);
  }
  for (const scale of scales) {
    say(`×${scale}: making the corpus …`);
    const project = copyProject(resolve('.'), workshop, `x${scale}`);
    const content = join(project, 'content');
    const size = writeContent('content', content, scale);
    say(`×${scale}: ${size.plans} plans, ${size.characters} characters; building …`);
    const build = await measure(process.execPath, ['scripts/build.ts'], {
      cwd: project,
      env: { CONTENT_DIR: 'content' },
    });
    const site = join(project, 'dist');
    report.own.push({ ...size, scale, build, site: weighSite(site), queries: await ask(site, ownSearch, scale) });
    if (!options['no-starlight']) report.starlight.push(await benchStarlight(starlight, content, scale, size));
  }
  return report;
}

async function benchStarlight(
  folder: string,
  content: string,
  scale: number,
  size: { plans: number; characters: number },
): Promise<Cost | { scale: number; unfinished: string }> {
  say(`×${scale}: Starlight on the same text …`);
  try {
    const build = await buildStarlight(folder, content, STARLIGHT_LIMIT);
    const site = join(folder, 'dist');
    return { ...size, scale, build, site: weighSite(site), queries: await ask(site, starlightSearch, scale) };
  } catch (error) {
    if (!(error instanceof NotFinished)) throw error;
    return { scale, unfinished: `not finished in ${STARLIGHT_LIMIT / 60_000} min` };
  }
}

async function ask(site: string, searcher: Searcher, scale: number) {
  say(`×${scale}: asking ${WORDS.length} queries …`);
  return measureQueries(site, WORDS, searcher);
}

function say(line: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)} ${line}`);
}
