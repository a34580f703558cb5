import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measure, NotFinished, readStage, treeBytes } from './measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-measure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (code: string, limit?: number) =>
  measure(process.execPath, ['-e', code], { cwd: folder, ...(limit ? { limit } : {}) });

test('time and memory of a command, and of what it starts', async () => {
  const fill = (megabytes: number) => `globalThis.held = Buffer.alloc(${megabytes}e6, 1); setTimeout(() => {}, 600);`;
  const alone = await node(fill(1));
  const child = JSON.stringify(fill(80));
  const both = await node(`require('node:child_process').spawnSync(process.execPath, ['-e', ${child}]);`);
  expect(alone.seconds).toBeGreaterThan(0.6);
  if (process.platform !== 'linux') return;
  expect((both.peakBytes ?? 0) - (alone.peakBytes ?? 0)).toBeGreaterThan(80e6);
});

test('stages and their parts are read from what a build prints', async () => {
  expect(readStage('[2/5] Build the site: 16.9 s')).toEqual({ name: 'Build the site', seconds: 16.9, isPart: false });
  expect(readStage('[2/5] Build the site …')).toBeNull();
  const part = { name: 'Write the search index', seconds: 1.3, isPart: true };
  expect(readStage('  Write the search index (12 sections (of 3 plans), 1 bundle): 1.3 s')).toEqual(part);
  expect(readStage('  Write the search index: 1.3 s')).toEqual(part);
  expect(readStage('    at line (file.ts:1:2): 1.3 s')).toBeNull();
  const { stages } = await node("console.log('[1/2] One …\\n[1/2] One: 0.1 s\\n  Part: 0.5 s\\n[2/2] Two: 1.0 s')");
  expect(stages.map(({ name, seconds }) => [name, seconds])).toEqual([
    ['One', 0.1],
    ['Part', 0.5],
    ['Two', 1],
  ]);
});

test('a failure tells the end of what was printed', async () => {
  await expect(node("console.log('the reason'); process.exit(3)")).rejects.toThrow(/exit code 3:\nthe reason/);
});

test('what takes too long is ended', async () => {
  await expect(node('setTimeout(() => {}, 60_000)', 300)).rejects.toThrow(NotFinished);
});

test('a tree is the process and all below it', () => {
  const status = (pid: number, parent: number, kilobytes: number) => {
    mkdirSync(join(folder, 'proc', `${pid}`), { recursive: true });
    writeFileSync(join(folder, 'proc', `${pid}`, 'status'), `Name:\tx\nPPid:\t${parent}\nVmRSS:\t   ${kilobytes} kB\n`);
  };
  status(10, 1, 100);
  status(11, 10, 20);
  status(12, 11, 3);
  status(13, 1, 5000);
  expect(treeBytes(10, join(folder, 'proc'))).toBe(123 * 1024);
  expect(treeBytes(99, join(folder, 'proc'))).toBeNull();
});
