/**
 * `npm run convert` killed or failing at any point: the content is the old one or the new one, whole; the next run works;
 * what went wrong is one sentence with its place and its fix.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentPlaces, recover } from '../../scripts/files/swap.ts';
import { loadSources } from '../../src/content/sources.ts';
import { hasStack, keepFewSources, makeWorkshop, sentences, stateOf, type Workshop } from './workshop.ts';

const inject = ['--import', './tests/faults/inject.ts', 'scripts/convert.ts'];
const written = ['plans', 'results', 'documents'];
let workshop: Workshop;
let fresh: Map<string, string>;
let old: Map<string, string>;
let calls: string[];
/** Milliseconds that a run takes here and now. */
let duration: number;

const state = () => stateOf(workshop.path('content'), written);
const marked = ['plans/2021/hokkaido.json', 'results/2024/ibaraki.json', 'documents/hq-policy-2025.json'];

/** The content of an earlier run: a file of each folder differs, and one is there that no source gives any more. */
function makeOld(): void {
  for (const name of written) rmSync(workshop.path('content', name), { recursive: true, force: true });
  rmSync(workshop.path('content/.cache'), { recursive: true, force: true });
  for (const name of marked) {
    mkdirSync(workshop.path('content', name, '..'), { recursive: true });
    writeFileSync(workshop.path('content', name), 'old');
  }
  writeFileSync(workshop.path('content/plans/2021/gone.json'), 'old');
}

/** What stands after the next start of any command; litter is cleared away. */
function afterRecovery(): Map<string, string> {
  mkdirSync(workshop.path('content/.cache'), { recursive: true });
  recover(contentPlaces(workshop.path('content')));
  expect(readdirSync(workshop.path('content/.cache'))).toEqual([]);
  return state();
}

beforeAll(() => {
  workshop = makeWorkshop();
  keepFewSources(workshop);
  makeOld();
  old = state();
  const list = workshop.path('calls.txt');
  expect(workshop.run(inject, { FAULT_LIST: list, FAULT_BELOW: 'content' })).toMatchObject({ status: 0 });
  calls = readFileSync(list, 'utf8').trim().split('\n');
  fresh = state();
  const started = performance.now();
  workshop.run(['scripts/convert.ts']);
  duration = performance.now() - started;
});
afterAll(() => workshop.remove());
beforeEach(makeOld);

test('a run writes what the sources give, and nothing of an earlier run stays', () => {
  const documents = loadSources(workshop.path('content/sources')).flatMap(({ documents }) => documents);
  // A page and its data of each.
  expect([...fresh.keys()]).toHaveLength(2 * documents.length);
  expect(fresh.has('plans/2021/gone.json')).toBe(false);
  expect(workshop.run(['scripts/convert.ts'])).toMatchObject({ status: 0 });
  expect(state()).toEqual(fresh);
});

/** First, middle and last write, first and last rename (swap.test.ts tries every step of the swap). */
function points(): number[] {
  const of = (name: string) => calls.flatMap((call, at) => (call.startsWith(name) ? [at + 1] : []));
  const [writes, renames] = [of('writeFileSync'), of('renameSync')];
  return [writes[0], writes[Math.floor(writes.length / 2)], writes.at(-1), renames[0], renames.at(-1)] as number[];
}

test('killed between two changes: old or new, whole, and the next run works', () => {
  const outcomes = points().map((point) => {
    makeOld();
    const { status } = workshop.run(inject, { FAULT: 'KILL', FAULT_BELOW: 'content', FAULT_CALL: `${point}` });
    expect(status, calls[point - 1]).toBe(null);
    const now = afterRecovery();
    const outcome = now.has('plans/2021/gone.json') ? 'old' : 'new';
    expect(now, `killed before ${calls[point - 1]}`).toEqual(outcome === 'old' ? old : fresh);
    return outcome;
  });
  expect(outcomes).toEqual(['old', 'old', 'old', 'old', 'new']);
  expect(workshop.run(['scripts/convert.ts'])).toMatchObject({ status: 0 });
  expect(state()).toEqual(fresh);
});

test('killed at random moments', async () => {
  for (const share of [0.3, 0.7, 0.85, 0.95]) {
    makeOld();
    const child = workshop.start(['scripts/convert.ts']);
    await wait(duration * share);
    if (child.exitCode === null) process.kill(-(child.pid as number), 'SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await new Promise((done) => child.on('exit', done));
    const now = afterRecovery();
    expect([old, fresh]).toContainEqual(now);
  }
  expect(workshop.run(['scripts/convert.ts'])).toMatchObject({ status: 0 });
  expect(state()).toEqual(fresh);
});

describe('the disk fails: one sentence, exit code 1, nothing written', () => {
  const refuses = (output: string, status: number | null, words: RegExp) => {
    expect(sentences(output), output).toEqual([expect.stringMatching(words)]);
    expect(hasStack(output), output).toBe(false);
    expect(status).toBe(1);
    expect(state()).toEqual(old);
    const aside = workshop.path('content/.cache');
    if (existsSync(aside)) expect(readdirSync(aside)).toEqual([]);
  };

  test('the disk is full at the first write, in the middle, at the last, at the first rename and the last', () => {
    for (const point of points()) {
      const { status, output } = workshop.run(inject, {
        FAULT: 'ENOSPC',
        FAULT_BELOW: 'content',
        FAULT_CALL: `${point}`,
      });
      refuses(output, status, /^content\/\S+: expected room on the disk, found it full \(ENOSPC\)\. Fix: free/);
    }
  });

  test('the disk is read-only', () => {
    const { status, output } = workshop.run(inject, { FAULT: 'EROFS', FAULT_BELOW: '.cache', FAULT_CALL: '2' });
    refuses(output, status, /^content\/\S+: expected a folder that can be written, found a read-only disk/);
  });

  test('files may not grow: the kernel itself cuts a write in the middle', () => {
    const { status, output } = workshop.shell('ulimit -f 20; exec "$0" scripts/convert.ts');
    refuses(output, status, /^content\/\S+: expected room for the file, .*\(EFBIG\)\. Fix: lift/);
  });

  test('a file stands where the folder is to be made', () => {
    writeFileSync(workshop.path('content/.cache'), '');
    const { status, output } = workshop.run(['scripts/convert.ts']);
    rmSync(workshop.path('content/.cache'));
    refuses(
      output,
      status,
      /^content\/\.cache\S*: expected a folder, found a file in its place .*Fix: remove the file/,
    );
  });
});
