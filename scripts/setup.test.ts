import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;
const packages = {
  '': { name: 'x' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b-win32-x64': { version: '1.0.0', optional: true, os: ['win32'] },
};
const lock = (content: object) => JSON.stringify({ packages: content });

/** A project of its own with this setup.mjs, an npm that notes what it was asked, and a script that says it ran. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'setup-'));
  for (const folder of ['scripts', 'bin']) mkdirSync(join(root, folder));
  copyFileSync('scripts/setup.mjs', join(root, 'scripts/setup.mjs'));
  writeFileSync(
    join(root, 'scripts/hello.mjs'),
    'console.log("hello", process.argv[2]); process.exit(Number(process.argv[3] ?? 0));',
  );
  writeFileSync(join(root, 'package-lock.json'), lock(packages));
  const npm = `#!/bin/sh
echo "added 1 package"
echo "$@" >> "${root}/npm.log"
mkdir -p node_modules/node/bin node_modules/.bin
ln -sf "${process.execPath}" node_modules/node/bin/node
cp package-lock.json node_modules/.package-lock.json`;
  writeFileSync(join(root, 'bin/npm'), npm);
  chmodSync(join(root, 'bin/npm'), 0o755);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function setup(...args: string[]) {
  const result = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs'), 'scripts/hello.mjs', ...args], {
    encoding: 'utf8',
    env: { PATH: [join(root, 'bin'), '/usr/bin', '/bin'].join(delimiter) },
  });
  return { code: result.status, out: result.stdout + result.stderr, stdout: result.stdout };
}
const npmRuns = () =>
  existsSync(join(root, 'npm.log')) ? readFileSync(join(root, 'npm.log'), 'utf8').trim().split('\n').length : 0;

test("on a fresh clone it installs, then runs the script on the project's own Node", () => {
  const { code, out, stdout } = setup('world');
  expect(out).toMatch(/Installing packages with npm ci, since nothing is installed yet/);
  // What the script prints stands alone on stdout, the install's own words aside.
  expect(stdout).toBe('hello world\n');
  expect(code).toBe(0);
  expect(readFileSync(join(root, 'npm.log'), 'utf8')).toMatch(/^ci /);
});

test('what is installed is left alone, packages for other systems aside', () => {
  setup('world');
  const { 'node_modules/b-win32-x64': _other, ...here } = packages;
  writeFileSync(join(root, 'node_modules/.package-lock.json'), lock(here));
  expect(setup('again').out).toBe('hello again\n');
  expect(npmRuns()).toBe(1);
});

test('another version in the lock file, or one package too many, installs again', () => {
  setup('world');
  writeFileSync(
    join(root, 'package-lock.json'),
    lock({ ...packages, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-b' } }),
  );
  expect(setup('x').out).toContain('since a 1.0.1 is missing');
  writeFileSync(join(root, 'package-lock.json'), lock({ '': {} }));
  expect(setup('x').out).toContain('since a is no longer asked for');
  expect(npmRuns()).toBe(3);
});

test('the same version with another integrity installs again', () => {
  setup('world');
  const other = { ...packages, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } };
  writeFileSync(join(root, 'package-lock.json'), lock(other));
  expect(setup('x').out).toContain('since a 1.0.0 is missing');
  // An entry of the lock file without an integrity asks for none.
  writeFileSync(join(root, 'package-lock.json'), lock({ ...packages, 'node_modules/a': { version: '1.0.0' } }));
  expect(setup('x').out).toBe('hello x\n');
  expect(npmRuns()).toBe(2);
});

test.each([
  ['18.20.8', 1, 'This needs Node 20 or newer'],
  ['19.9.0', 1, 'This needs Node 20 or newer'],
  ['20.0.0', 0, 'hello world'],
  ['100.1.0', 0, 'hello world'],
])('on Node %s it ends with %i: %s', (node, code, words) => {
  setup('before');
  const versions = JSON.stringify({ ...process.versions, node });
  const disguise = `Object.defineProperty(process, 'versions', { value: ${versions} })`;
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(disguise)}`,
      join(root, 'scripts/setup.mjs'),
      'scripts/hello.mjs',
      'world',
    ],
    { encoding: 'utf8', env: { PATH: [join(root, 'bin'), '/usr/bin', '/bin'].join(delimiter) } },
  );
  expect(run.stdout + run.stderr).toContain(words);
  expect(run.status).toBe(code);
});

test("the script's exit code is its own", () => {
  expect(setup('world', '3').code).toBe(3);
});

test('a failing install says what to do', () => {
  writeFileSync(join(root, 'bin/npm'), '#!/bin/sh\nexit 1');
  const { code, out } = setup('world');
  expect(code).toBe(1);
  expect(out).toMatch(/npm ci failed: its message is above\. Check the network/);
  expect(out).not.toContain('hello');
});

test('an install without install scripts says what to do', () => {
  writeFileSync(
    join(root, 'bin/npm'),
    '#!/bin/sh\nmkdir -p node_modules; cp package-lock.json node_modules/.package-lock.json',
  );
  expect(setup('world').out).toContain('install scripts are switched off');
});

test('a damaged lock file says how to restore it', () => {
  setup('world');
  writeFileSync(join(root, 'package-lock.json'), '{');
  expect(setup('world').out).toContain('git checkout -- package-lock.json');
});

test('it needs nothing newer than Node 20', () => {
  symlinkSync(process.execPath, join(root, 'bin/node'));
  const source = readFileSync('scripts/setup.mjs', 'utf8');
  expect(source).not.toMatch(/import\.meta\.(dirname|filename|main)|Promise\.withResolvers|\.groupBy|toSorted/);
  expect(execFileSync(join(root, 'bin/node'), ['--check', join(root, 'scripts/setup.mjs')], { encoding: 'utf8' })).toBe(
    '',
  );
});
