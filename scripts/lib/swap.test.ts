import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAside, recover, swapIn } from './swap.ts';

let dir: string;
let place: string;
let aside: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'swap-'));
  [place, aside] = [join(dir, 'dist'), join(dir, 'aside')];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const fill = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a'), text);
};
const deadPid = 2 ** 30;

test("the new folder takes the old one's place whole", () => {
  fill(place, 'old');
  writeFileSync(join(place, 'gone'), '');
  const folder = makeAside(place, aside);
  fill(folder, 'new');
  swapIn(folder, place, aside);
  expect(readdirSync(place)).toEqual(['a']);
  expect(readFileSync(join(place, 'a'), 'utf8')).toBe('new');
  expect(readdirSync(aside)).toEqual([]);
});

test('a build that died leaves the last good folder, and its rest is cleared away', () => {
  fill(place, 'good');
  fill(join(aside, `new-${deadPid}`), 'half');
  recover(place, aside);
  expect(readFileSync(join(place, 'a'), 'utf8')).toBe('good');
  expect(readdirSync(aside)).toEqual([]);
});

test('a swap that died between its two renames is undone', () => {
  fill(join(aside, `old-${deadPid}`), 'good');
  fill(join(aside, `new-${deadPid}`), 'new');
  recover(place, aside);
  expect(readFileSync(join(place, 'a'), 'utf8')).toBe('good');
});

test('a build that is running is left alone', () => {
  fill(join(aside, `new-${process.ppid}`), 'running');
  recover(place, aside);
  expect(existsSync(join(aside, `new-${process.ppid}`))).toBe(true);
});
