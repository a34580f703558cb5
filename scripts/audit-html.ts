/**
 * Runs the Nu HTML checker (validator.nu), which needs Java, over all built pages. Not part of `npm test`, whose checks
 * hold its essentials; the checker is fetched into .cache and is no dependency. Exit code NOT_DONE where it cannot run.
 *
 *   npm run audit:html
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNu } from './check/html/nu.ts';
import { report } from './check/html/report.ts';
import { routesOf } from './check/html/routes.ts';
import { placed } from './check/html/site.ts';
import { NOT_DONE, run, seconds } from './run/stages.ts';

const VERSION = '26.9.27';
const home = '.cache/vnu';
const jar = `${home}/node_modules/vnu-jar/build/dist/vnu.jar`;
const dist = 'dist';

if (!existsSync(dist)) {
  console.error(`There is no ${dist} to check. Build it first: npm run build`);
  process.exit(1);
}
if (spawnSync('java', ['-version']).status !== 0) notDone('there is no Java on this machine');
if (!existsSync(jar)) {
  mkdirSync(home, { recursive: true });
  const installed = await run('npm', ['install', '--prefix', home, '--no-save', `vnu-jar@${VERSION}`], { quiet: true });
  if (installed !== 0 || !existsSync(jar)) notDone(`vnu-jar@${VERSION} could not be installed`);
}

const started = performance.now();
const { stderr } = spawnSync('java', ['-Xss8m', '-jar', jar, '--format', 'json', '--skip-non-html', dist], {
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
});
const faults = readNu(stderr, dist, (path) => readFileSync(join(dist, path), 'utf8'));
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length;
console.log(`Nu checker ${VERSION}: ${pages} pages, ${faults.length} faults, ${seconds(started)}`);
const routes = routesOf();
const told = faults.map((fault) => placed(fault, readFileSync(join(dist, fault.page), 'utf8'), routes));
for (const paragraph of report(told, dist)) console.error(paragraph);
process.exitCode = faults.length > 0 ? 1 : 0;

function notDone(why: string): never {
  console.log(`NOT DONE: the Nu checker did not run, ${why}.`);
  process.exit(NOT_DONE);
}
