#!/usr/bin/env node
/**
 * Runs a script of the project on the project's own Node, after installing what is missing:
 *
 *   node scripts/setup.mjs scripts/build.ts …      (what `npm start`, `npm run build`, `npm test` call)
 *
 * Plain JavaScript for the machine's Node (20 or newer), without a package: nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const ownBin = join(root, 'node_modules', '.bin');

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20)
  stop(`This needs Node 20 or newer, and this is ${process.version}. Install a newer Node (https://nodejs.org/).`);

const stale = whyStale();
if (stale) install(stale);
handOver(process.argv.slice(2));

/** Why node_modules is not what package-lock.json asks for, or null where it is. */
function whyStale() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'nothing is installed yet';
  const want = packagesOf(join(root, 'package-lock.json'));
  const have = packagesOf(installed);
  for (const [name, entry] of Object.entries(want)) {
    // Packages for other systems are in the lock file and rightly not installed.
    if (!name || (entry.optional && !have[name]) || entry.link) continue;
    // Entries that `npm run lock` added have no integrity.
    const same =
      have[name]?.version === entry.version && (!entry.integrity || have[name].integrity === entry.integrity);
    if (!same) return `${name.replace('node_modules/', '')} ${entry.version} is missing`;
  }
  for (const name of Object.keys(have))
    if (!want[name] && !isNodeBinary(name)) return `${name.replace('node_modules/', '')} is no longer asked for`;
  if (!existsSync(ownNode)) return "the project's own Node is missing";
  return null;
}

/** The package `node` brings its binary as a package of its own when it is installed. */
function isNodeBinary(name) {
  return /node_modules\/node-(bin-)?[a-z]+-[a-z0-9]+$/.test(name) || name.startsWith('node_modules/node/');
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    return stop(`${file} cannot be read (${error.message}). Restore it with: git checkout -- package-lock.json`);
  }
}

function install(why) {
  // To stderr: what a command prints on stdout is its own.
  console.error(`Installing packages with npm ci, since ${why} …`);
  const started = Date.now();
  // The project's own Node is replaced by the install: npm has to run on the machine's.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((p) => !p.startsWith(join(root, 'node_modules')))
    .join(delimiter);
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['inherit', process.stderr, process.stderr],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  });
  if (result.error) stop(`npm cannot be started (${result.error.message}). Install Node with npm, then try again.`);
  if (result.status !== 0)
    stop('npm ci failed: its message is above. Check the network and the npm registry, then try again.');
  if (!existsSync(ownNode)) {
    stop(
      `npm ci left out ${ownNode}: install scripts are switched off. Allow them (npm config set ignore-scripts false), remove node_modules and try again.`,
    );
  }
  console.error(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

function handOver(args) {
  if (args.length === 0) return;
  const child = spawn(ownNode, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${ownBin}${delimiter}${process.env.PATH ?? ''}`, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) =>
    stop(`${ownNode} cannot be started (${error.message}). Remove node_modules and try again.`),
  );
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
