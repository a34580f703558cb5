/** `npm run build` killed or failing at any point leaves the last good dist, and the next build works. */
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distPlaces, recover } from '../../scripts/files/swap.ts';
import { hasStack, makeWorkshop, sentences, stateOf, type Workshop } from './workshop.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20210401);
const build = ['scripts/build.ts'];
const inject = (...args: string[]) => ['--import', './tests/faults/inject.ts', ...args];
let workshop: Workshop;
let good: Map<string, string>;
/** Milliseconds that a build takes here and now. */
let duration: number;

const dist = () => stateOf(workshop.folder, ['dist']);
const content = () => stateOf(workshop.folder, ['content']);

beforeAll(() => {
  workshop = makeWorkshop();
  const started = performance.now();
  expect(workshop.run(build)).toMatchObject({ status: 0 });
  duration = performance.now() - started;
  good = dist();
  expect(good.size).toBeGreaterThan(1000);
});
afterAll(() => workshop.remove());

/** The same shares in every run of a seed. */
function shares(count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

test('killed at random moments, with all its processes: dist and content stay whole, and the next build gives the same', async () => {
  const before = content();
  for (const share of shares(8)) {
    const child = workshop.start(build);
    const ended = new Promise((done) => child.on('exit', done));
    await wait(duration * share);
    if (child.exitCode === null) process.kill(-(child.pid as number), 'SIGKILL');
    await ended;
    recover(distPlaces(workshop.path('dist'), workshop.path('.cache/build')));
    expect(dist(), `killed at ${share.toFixed(2)} of a build`).toEqual(good);
    expect(content()).toEqual(before);
  }
  expect(workshop.run(build)).toMatchObject({ status: 0 });
  expect(dist()).toEqual(good);
  expect(readdirSync(workshop.path('.cache/build'))).toEqual([]);
});

test('killed between the two renames: dist is the old or the new one', () => {
  for (const call of [1, 2, 3]) {
    workshop.write('dist/old.txt', 'old');
    const old = dist();
    const env = { FAULT: 'KILL', FAULT_BELOW: 'ready-', FAULT_CALL: `${call}` };
    workshop.run(inject('scripts/build.ts', '--no-convert'), env);
    recover(distPlaces(workshop.path('dist'), workshop.path('.cache/build')));
    expect([old, good]).toContainEqual(dist());
  }
  expect(workshop.run(build)).toMatchObject({ status: 0 });
  expect(dist()).toEqual(good);
});

test('the disk is full while Astro, the dataset or the search index writes: one sentence, dist as it was', () => {
  for (const below of ['index.html', '/data/', '/pagefind/']) {
    const { status, output } = workshop.run(build, {
      NODE_OPTIONS: `--import ${workshop.path('tests/faults/inject.ts')}`,
      FAULT: 'ENOSPC',
      FAULT_BELOW: below,
      FAULT_CALL: '5',
    });
    expect(sentences(output), output).toEqual([
      expect.stringMatching(/expected room on the disk, found it full \(ENOSPC\)\. Fix: free/),
    ]);
    expect(hasStack(output), output).toBe(false);
    expect(output).toContain('The build stopped; dist is as it was.');
    expect(status).toBe(1);
    expect(dist()).toEqual(good);
    expect(readdirSync(workshop.path('.cache/build'))).toEqual([]);
  }
});
