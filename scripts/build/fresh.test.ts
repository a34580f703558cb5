import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isFresh } from './fresh.ts';

const folder = mkdtempSync(join(tmpdir(), 'fresh-'));
const [dist, src] = [join(folder, 'dist'), join(folder, 'src')];
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file as of `second`. */
function file(path: string, second: number): void {
  writeFileSync(path, '');
  utimesSync(path, second, second);
}

test('a build is fresh until one of its inputs is younger; a test is no input', () => {
  mkdirSync(join(src, 'pages'), { recursive: true });
  mkdirSync(dist);
  for (const path of [src, join(src, 'pages')]) utimesSync(path, 10, 10);
  expect(isFresh(dist, [src])).toBe(false);
  file(join(dist, 'index.html'), 100);
  expect(isFresh(dist, [src])).toBe(true);
  file(join(src, 'pages/a.test.ts'), 200);
  for (const path of [src, join(src, 'pages')]) utimesSync(path, 10, 10);
  expect(isFresh(dist, [src])).toBe(true);
  file(join(src, 'pages/a.astro'), 200);
  expect(isFresh(dist, [src])).toBe(false);
});
