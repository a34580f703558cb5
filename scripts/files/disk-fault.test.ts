/** Errors of the disk are told as sentences, our own and those in the output of a program. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { diskFault, diskFaultIn } from './disk-fault.ts';

function errorOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('an error of node:fs, with its place', () => {
  expect(diskFault(errorOf(() => mkdirSync(join('package.json', 'folder'), { recursive: true })))).toMatch(
    /^package\.json\S*: expected a folder, found a file in its place \(E\w+\)\. Fix: remove the file\.$/,
  );
  const full = errorOf(() => writeFileSync('/dev/full', 'x'));
  expect(diskFault(Object.assign(full as Error, { path: join(process.cwd(), 'dist/a.html') }))).toBe(
    'dist/a.html: expected room on the disk, found it full (ENOSPC). Fix: free some space and run it again.',
  );
  const byUrl = { path: pathToFileURL(join(process.cwd(), 'dist/a.html')) };
  expect(diskFault(Object.assign(full as Error, byUrl))).toMatch(/^dist\/a\.html: expected room/);
});

test('no other error is one', () => {
  expect(diskFault(new TypeError('ENOSPC'))).toBeNull();
  expect(diskFault(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeNull();
  expect(diskFault('ENOSPC')).toBeNull();
  expect(diskFaultIn('Error: cannot find ENOSPC.ts')).toBeNull();
});

test('a program tells of one in the middle of its output', () => {
  const url = `file://${process.cwd()}/dist/a.html`;
  expect(diskFaultIn(`  ├─ /a.htmlENOSPC: no space left on device, open '${url}'\n  at x (y:1:2)`)).toBe(
    'dist/a.html: expected room on the disk, found it full (ENOSPC). Fix: free some space and run it again.',
  );
  expect(diskFaultIn('Error: ENOSPC: no space left on device, write\n    at writeSync (node:fs:1:2)')).toBe(
    'The disk: expected room on the disk, found it full (ENOSPC). Fix: free some space and run it again.',
  );
});
