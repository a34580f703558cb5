import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completePackages, type LockPackages, missingPackages, platformEntry } from './lock.ts';

test('package-lock.json holds the binaries of every system (else: npm run lock)', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: LockPackages };
  expect(missingPackages(lock.packages).map((m) => m.name)).toEqual([]);
});

test.each([
  ['@biomejs/cli-linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
  ['@pagefind/windows-arm64', { cpu: ['arm64'], os: ['win32'] }],
  ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
])('the system is read off the name %s', (name, system) => {
  expect(platformEntry({ parent: '', name, version: '1.2.3' })).toEqual({
    version: '1.2.3',
    optional: true,
    ...system,
  });
});

test('what is there, beside the parent or above it, is left alone', () => {
  const packages = {
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-darwin-x64': '1.0.0' } },
    'node_modules/a-linux-x64': { version: '1.0.0', integrity: 'x' },
    'node_modules/b/node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0' } },
  };
  const complete = completePackages(packages);
  expect(Object.keys(complete)).toEqual([
    '',
    'node_modules/a',
    'node_modules/a-darwin-x64',
    'node_modules/a-linux-x64',
    'node_modules/b/node_modules/a',
  ]);
  expect(complete['node_modules/a-linux-x64']).toBe(packages['node_modules/a-linux-x64']);
  expect(completePackages(complete)).toEqual(complete);
});
