/**
 * Lighthouse over the largest page of each kind, mobile, simulated slow 4G, median of three. Not part of `npm test`: timing
 * belongs to a quiet machine. Lighthouse is no dependency; a fixed version is installed under .cache.
 *
 *   npm run audit                   prints a table; exit code 1 where a page is under its marks
 *   npm run audit -- --write        also writes it to docs/audit.md, with machine and date
 *   npm run audit -- kpis search    only kinds whose name holds one of the words
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { LIGHTHOUSE } from '../src/views/checkers.ts';
import {
  type Audited,
  auditTable,
  categories,
  failedAudits,
  medianRun,
  type Report,
  underMark,
} from './check/lighthouse.ts';
import { addressOf, largestOfEachKind } from './check/page-kinds.ts';
import { run } from './run/stages.ts';
import { listen, staticServer } from './serve/static-server.ts';
import { ensureChromium, thisMachine } from './test/chromium.ts';

const RUNS = 3;
const ATTEMPTS = 3;
const folder = '.cache/lighthouse';
const program = join(folder, 'node_modules/lighthouse/cli/index.js');
const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith('--'));

if (!existsSync('dist')) fail('There is no dist to audit. Build it first: npm run build');
await install();
const chromium = await ensureChromium(await thisMachine()).catch((error: unknown) => fail(String(error)));
const server = staticServer('dist');
const port = await listen(server, { port: 0, host: 'localhost', tries: 1 });
const kinds = [...largestOfEachKind()].filter(
  // The error page is no page of its own: it is served with 404, which Lighthouse takes for a failure.
  ([kind]) => kind !== '404' && (words.length === 0 || words.some((word) => kind.includes(word))),
);
const audited: Audited[] = [];
for (const [kind, page] of kinds) {
  const reports: Report[] = [];
  for (let i = 0; i < RUNS; i++) reports.push(await audit(addressOf(page), i));
  const one = { kind, page: addressOf(page), ...medianRun(reports) };
  audited.push(one);
  console.log(`${kind}: ${categories.map((category) => one.scores[category]).join(' / ')}`);
  for (const why of failedAudits(one.report)) console.log(`  ${why}`);
}
server.close();

const table = auditTable(audited);
console.log(`\n${table}`);
if (args.includes('--write')) writeFileSync('docs/audit.md', report(table));
const under = audited.flatMap(underMark);
for (const line of under) console.error(line);
process.exitCode = under.length > 0 || audited.length === 0 ? 1 : 0;

/** One run of Lighthouse on one address; again where the browser itself failed to record the page, which happens now and then. */
async function audit(address: string, number: number): Promise<Report> {
  const file = join(folder, `report-${number}.json`);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    rmSync(file, { force: true });
    const code = await lighthouse(address, file);
    if (code === 0 && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Report;
    console.log(`Lighthouse failed on /${address} (exit code ${code}), attempt ${attempt} of ${ATTEMPTS}.`);
  }
  return fail(`Lighthouse failed ${ATTEMPTS} times on /${address}; its messages are above.`);
}

function lighthouse(address: string, file: string): Promise<number> {
  return run(
    process.execPath,
    [
      program,
      `http://localhost:${port}/${address}`,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--form-factor=mobile',
      '--throttling-method=simulate',
      `--only-categories=${categories.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { quiet: true, timeout: 180_000, env: { CHROME_PATH: chromium } },
  );
}

/** Puts Lighthouse under .cache, once. */
async function install(): Promise<void> {
  const described = join(folder, 'node_modules/lighthouse/package.json');
  const version = existsSync(described)
    ? (JSON.parse(readFileSync(described, 'utf8')) as { version: string }).version
    : null;
  if (version === LIGHTHOUSE) return;
  console.log(`Installing Lighthouse ${LIGHTHOUSE} under ${folder} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const code = await run(
    'npm',
    ['install', '--prefix', folder, '--save-exact', '--no-audit', '--no-fund', `lighthouse@${LIGHTHOUSE}`],
    {
      quiet: true,
    },
  );
  if (code !== 0)
    fail(`npm could not install lighthouse@${LIGHTHOUSE}; its message is above. The audit needs the registry once.`);
}

function report(rows: string): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Audit

Written by \`npm run audit -- --write\` on ${new Date().toISOString().slice(0, 10)}: Lighthouse ${LIGHTHOUSE}, mobile, simulated slow 4G, median of ${RUNS},
the largest page of each kind, \`dist\` served with gzip on a machine with ${cpus().length} × ${cpu?.model.trim()}, ${memory} GB.
Wanted: performance 97, the others 100.

${rows}
`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
