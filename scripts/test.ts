/**
 * `npm test`: everything that must hold, on a machine that has nothing but git, npm and Node.
 * Browser, types, lint, unused code, unit tests, content as the sources give it, dependency audit, build, HTML and links, addresses, size budgets,
 * build with SITE_URL, tests over both builds, browser tests; all are run even after a failure, but what needs a build that failed.
 * At the end each failed test is named (a line that begins with FAILED); the last line is the sum of the test runners' own counts.
 *
 *   npm test                          all of it
 *   npm run check                     what needs no build (types, lint, unit tests, content)
 *   npm run test:browser [-- args]    the browser tests alone, over dist as it stands and a new build with SITE_URL; args go to Playwright
 *   npm run test:full [-- args]       the browser tests over every page (marked @full), which npm test leaves out; builds first
 *                                     where dist is older than what it is made of
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { isFresh } from './build/fresh.ts';
import { NOT_DONE, run, seconds } from './run/stages.ts';
import { ensureChromium, thisMachine } from './test/chromium.ts';
import {
  addCounts,
  type Counts,
  countsLine,
  playwrightCounts,
  playwrightFailures,
  vitestCounts,
  vitestFailures,
} from './test/counts.ts';

const REPORTS = '.cache/test';
const vitestReport = `${REPORTS}/vitest.json`;
const distReport = `${REPORTS}/vitest-dist.json`;
const playwrightReport = `${REPORTS}/playwright.json`;

/** A second build, with what only a site with an address has. */
const WITH_ADDRESS = `${REPORTS}/site`;
/** Under a path of its host: the harder of the two places a site can have. */
const ADDRESS = 'https://example.org/plans/';

const args = process.argv.slice(2);
const only = ['--quick', '--browser', '--full'].includes(args[0] ?? '') ? args.shift() : undefined;
const failures: string[] = [];
const notDone: string[] = [];
const started = performance.now();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const chromium = only === '--quick' ? undefined : await findBrowser();
if (only === undefined || only === '--quick') {
  await step('Type check', () => run('astro', ['check', '--minimumFailingSeverity', 'warning']));
  await step('Lint', () => run('biome', ['check', '--error-on-warnings']));
  await step('Format of .astro', () => run('prettier', ['--check', '--log-level', 'warn', 'src/**/*.astro']));
  await step('Unused code', () => run('knip', ['--no-progress']));
  await step('Unit tests', () => run('vitest', ['run', ...reporters(vitestReport)]));
  await step('Content is what the sources give', () => run(process.execPath, ['scripts/convert.ts', '--check']));
}
if (only === undefined) {
  await step('Dependency audit', () => run(process.execPath, ['scripts/audit-dependencies.ts']));
  const built = await step('Build', () => buildInto('dist', ''));
  if (built) await step('HTML and links', () => run(process.execPath, ['scripts/check-html.ts']));
  if (built) await step('Addresses', () => run(process.execPath, ['scripts/addresses.ts', '--check']));
  if (built) await step('Size budgets', () => run(process.execPath, ['scripts/check-budgets.ts']));
  const found = built && (await step('Build with SITE_URL', () => buildInto(WITH_ADDRESS, ADDRESS)));
  if (found)
    await step('Tests over both builds', () =>
      run('vitest', ['run', '--config=vitest.dist.config.ts', ...reporters(distReport)]),
    );
  if (built && chromium) await browserTests(chromium);
} else if (only === '--browser' && chromium) {
  if (!existsSync('dist')) fail('Browser tests', 'there is no dist: npm run build');
  else if (await step('Build with SITE_URL', () => buildInto(WITH_ADDRESS, ADDRESS))) await browserTests(chromium);
} else if (only === '--full' && chromium) {
  const built = isFresh() || (await step('Build', () => run(process.execPath, ['scripts/build.ts', '--no-convert'])));
  if (built) await browserTests(chromium, { TEST_FULL: '1' });
}
finish();

/** Builds with SITE_URL as given, whatever the caller's environment says. */
function buildInto(folder: string, siteUrl: string): Promise<number> {
  return run(process.execPath, ['scripts/build.ts', '--no-convert', '--out', folder], { env: { SITE_URL: siteUrl } });
}

function reporters(file: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

/** The path of a Chromium, for Playwright's configuration; its lack is a failure of its own. */
async function findBrowser(): Promise<string | undefined> {
  try {
    const found = await ensureChromium(await thisMachine());
    console.log(`Browser: ${found}`);
    return found;
  } catch (error) {
    fail('Browser', error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function browserTests(executable: string, more: Record<string, string> = {}): Promise<void> {
  const env = {
    CHROME_PATH: executable,
    TEST_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    ...more,
  };
  await step('Browser tests', () => run('playwright', ['test', ...args], { env }));
}

/** Runs one step; a failure, and what could not be done, is noted and told again at the end. */
async function step(name: string, work: () => Promise<number>): Promise<boolean> {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const code = await work();
  if (code === NOT_DONE) notDone.push(name);
  else if (code !== 0) fail(name, `exit code ${code}, its message is above`);
  const outcome = code === 0 ? 'passed' : code === NOT_DONE ? 'NOT DONE' : 'FAILED';
  console.log(`── ${name}: ${outcome} in ${seconds(begun)}`);
  return code === 0;
}

function fail(name: string, why: string): void {
  failures.push(`${name}: ${why}`);
  console.error(`${name}: ${why}`);
}

function finish(): void {
  const counts: Counts[] = [];
  const failed: string[] = [];
  for (const file of [vitestReport, distReport, playwrightReport].filter((report) => existsSync(report))) {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const browser = file === playwrightReport;
    counts.push(browser ? playwrightCounts(report) : vitestCounts(report));
    failed.push(...(browser ? playwrightFailures(report) : vitestFailures(report)));
  }
  const sum = addCounts(counts);
  if (sum.passed + sum.failed === 0) failures.push('Tests: none was run');
  console.log(
    `\nAll in ${seconds(started)}.${failures.length > 0 ? ` Failed:\n${failures.map((f) => `  ${f}`).join('\n')}` : ' Everything holds.'}`,
  );
  for (const name of failed) console.log(`FAILED ${name.replace(`${process.cwd()}/`, '')}`);
  if (notDone.length > 0) console.log(`Not done, neither passed nor failed: ${notDone.join(', ')}.`);
  console.log(`\n${countsLine(sum)}`);
  process.exitCode = failures.length > 0 || sum.failed > 0 ? 1 : 0;
}

/** A port that nothing listens on, so that a server left running elsewhere is never tested by mistake. */
function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(0, 'localhost', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
