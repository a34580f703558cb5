/** Folders that belong together are swapped together, whatever fails or dies on the way. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeAside, type Places, recover, swapIn } from './swap.ts';

let dir: string;
let places: Places;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'swap-'));
  places = { root: join(dir, 'root'), names: ['one', 'two', 'three'], aside: join(dir, 'aside') };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const fill = (folder: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a'), text);
};
/** What stands in each place: its file's text, or `-`. */
const standing = () =>
  places.names.map((name) => {
    const file = join(places.root, name, 'a');
    return existsSync(file) ? readFileSync(file, 'utf8') : '-';
  });
const deadPid = 2 ** 30;

test('the new folders take the places of the old ones whole; what is no longer made is gone', () => {
  for (const name of places.names) fill(join(places.root, name), 'old');
  const folder = makeAside(places);
  fill(join(folder, 'one'), 'new');
  fill(join(folder, 'two'), 'new');
  swapIn(folder, places);
  expect(standing()).toEqual(['new', 'new', '-']);
  expect(readdirSync(places.aside)).toEqual([]);
});

test('a build that died leaves the last good folders, and its rest is cleared away', () => {
  fill(join(places.root, 'one'), 'good');
  fill(join(places.aside, `new-${deadPid}`, 'one'), 'half');
  recover(places);
  expect(standing()).toEqual(['good', '-', '-']);
  expect(readdirSync(places.aside)).toEqual([]);
});

test('a build that is running is left alone', () => {
  fill(join(places.aside, `new-${process.ppid}`, 'one'), 'running');
  recover(places);
  expect(existsSync(join(places.aside, `new-${process.ppid}`))).toBe(true);
});

test('a swap is finished though its number is another process by now', () => {
  const ready = join(places.aside, `ready-${process.ppid}`);
  fill(join(ready, 'one'), 'new');
  recover(places);
  expect(standing()).toEqual(['-', '-', '-']);
  // Its age counts, and an age cannot be set but by the clock.
  const later = Date.now() + 120_000;
  const now = Date.now;
  Date.now = () => later;
  recover(places);
  Date.now = now;
  expect(standing()).toEqual(['new', '-', '-']);
  expect(readdirSync(places.aside)).toEqual([]);
});

describe('a process that dies or fails at any change of the disk', () => {
  const script = (at: Places) => `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { makeAside, swapIn } from ${JSON.stringify(join(import.meta.dirname, 'swap.ts'))};
    const places = ${JSON.stringify(at)};
    const folder = makeAside(places);
    for (const name of places.names) writeFileSync(folder + '/' + name + '/a', 'new');
    swapIn(folder, places);`;
  const swap = (env: Record<string, string>) =>
    spawnSync(process.execPath, ['--import', './tests/faults/inject.ts', '--input-type=module', '-e', script(places)], {
      encoding: 'utf8',
      env: { ...process.env, FAULT_BELOW: dir, ...env },
    });
  const befores: [string, string[]][] = [
    ['where all stood', ['old', 'old', 'old']],
    ['where one stood', ['-', 'old', '-']],
  ];
  const prepare = (before: string[]) => {
    rmSync(dir, { recursive: true, force: true });
    for (const [at, text] of before.entries())
      if (text !== '-') fill(join(places.root, places.names[at] as string), text);
    mkdirSync(places.aside, { recursive: true });
  };

  test.each(befores)('killed: all old or all new after recovery, %s', (_, before) => {
    const outcomes = new Set<string>();
    for (let call = 1; ; call += 1) {
      prepare(before);
      const { signal, status } = swap({ FAULT: 'KILL', FAULT_CALL: `${call}` });
      if (status === 0) break;
      expect(signal).toBe('SIGKILL');
      recover(places);
      expect([before, ['new', 'new', 'new']], `killed at change ${call}`).toContainEqual(standing());
      expect(readdirSync(places.aside)).toEqual([]);
      outcomes.add(standing().join());
    }
    expect(outcomes.size).toBe(2);
  });

  test('failing: all old at once', () => {
    const before = ['-', 'old', '-'];
    let failures = 0;
    for (let call = 1; ; call += 1) {
      prepare(before);
      const { status, stderr } = swap({ FAULT: 'ENOSPC', FAULT_CALL: `${call}` });
      if (status === 0) break;
      expect(stderr).toContain('ENOSPC');
      expect(standing(), `failed at change ${call}`).toEqual(before);
      failures += 1;
    }
    // The removal of what stood before: by then the new ones are in place.
    expect(standing()).toEqual(['new', 'new', 'new']);
    expect(failures).toBeGreaterThan(8);
  });
});
