/**
 * `npm run add` killed or failing at any point: the content is the old one or the new one, whole, and the next run works; what a
 * person can fix is one sentence with exit code 1, and nothing is written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planPdf } from '../../scripts/add/testing.ts';
import { contentPlaces, recover } from '../../scripts/files/swap.ts';
import { hasStack, keepFewSources, makeWorkshop, stateOf, type Workshop } from './workshop.ts';

const inject = ['--import', './tests/faults/inject.ts'];
const call = ['scripts/add.ts', 'plan.pdf', '--url', 'https://www.example.org/plan.pdf'];
const folders = ['sources', 'plans', 'results', 'documents'];
let workshop: Workshop;
let old: Map<string, string>;
let fresh: Map<string, string>;
let calls: string[];

const state = () => stateOf(workshop.path('content'), folders);

/** The content before anything was added. */
function reset(): void {
  for (const name of folders) rmSync(workshop.path('content', name), { recursive: true, force: true });
  rmSync(workshop.path('content/.cache'), { recursive: true, force: true });
  rmSync(workshop.path('.cache'), { recursive: true, force: true });
  for (const [path, bytes] of before) {
    mkdirSync(workshop.path('content', path, '..'), { recursive: true });
    writeFileSync(workshop.path('content', path), bytes);
  }
}
const before = new Map<string, Buffer>();

beforeAll(() => {
  workshop = makeWorkshop();
  keepFewSources(workshop);
  expect(workshop.run(['scripts/convert.ts'])).toMatchObject({ status: 0 });
  writeFileSync(workshop.path('plan.pdf'), planPdf('saga'));
  old = state();
  for (const path of old.keys()) before.set(path, readFileSync(workshop.path('content', path)));
  const list = workshop.path('calls.txt');
  const run = workshop.run([...inject, ...call], { FAULT_LIST: list, FAULT_BELOW: 'content' });
  expect(run, run.output).toMatchObject({ status: 0 });
  calls = readFileSync(list, 'utf8').trim().split('\n');
  fresh = state();
}, 120_000);
afterAll(() => workshop.remove());
beforeEach(reset);

/** First and last write; first, second and last rename (swap.test.ts tries every step of the swap). */
function points(): number[] {
  const of = (name: string) => calls.flatMap((one, at) => (one.startsWith(name) ? [at + 1] : []));
  const [writes, renames] = [of('writeFileSync'), of('renameSync')];
  return [writes[0], writes.at(-1), renames[0], renames[1], renames.at(-1)] as number[];
}

test('what is added is converted as it stands, and the model, which it is no part of, stays', () => {
  expect(fresh.size).toBe(old.size + 6);
  workshop.run(call);
  expect(workshop.run(['scripts/convert.ts'])).toMatchObject({ status: 0 });
  expect(state()).toEqual(fresh);
});

test('killed between two changes: old or new, whole, and the next run works', () => {
  const outcomes = points().map((point) => {
    reset();
    const { status } = workshop.run([...inject, ...call], {
      FAULT: 'KILL',
      FAULT_BELOW: 'content',
      FAULT_CALL: `${point}`,
    });
    expect(status, calls[point - 1]).toBe(null);
    mkdirSync(workshop.path('content/.cache'), { recursive: true });
    recover(contentPlaces(workshop.path('content')));
    expect(readdirSync(workshop.path('content/.cache'))).toEqual([]);
    const outcome = state().has('sources/2026-saga-plan.pdf') ? 'new' : 'old';
    expect(state(), `killed before ${calls[point - 1]}`).toEqual(outcome === 'old' ? old : fresh);
    return outcome;
  });
  expect([outcomes[0], outcomes.at(-1)]).toEqual(['old', 'new']);
  reset();
  expect(workshop.run(call)).toMatchObject({ status: 0 });
  expect(state()).toEqual(fresh);
}, 120_000);

test('what an add left half in place is finished by `npm run convert`', () => {
  const renames = calls.flatMap((one, at) => (one.startsWith('renameSync') ? [at + 1] : []));
  const middle = renames[Math.floor(renames.length / 2)];
  workshop.run([...inject, ...call], { FAULT: 'KILL', FAULT_BELOW: 'content', FAULT_CALL: `${middle}` });
  expect(workshop.run(['scripts/convert.ts'])).toMatchObject({ status: 0 });
  expect(state()).toEqual(fresh);
}, 60_000);

describe('the disk fails: one sentence, exit code 1, nothing written', () => {
  test.each([
    ['ENOSPC', 5],
    ['EROFS', 1],
  ])(
    '%s',
    (fault, most) => {
      for (const point of points().slice(0, most)) {
        reset();
        const { status, output } = workshop.run([...inject, ...call], {
          FAULT: fault,
          FAULT_BELOW: 'content',
          FAULT_CALL: `${point}`,
        });
        expect(output).toMatch(/^content\/\S+: expected .* Fix: .*\.$/m);
        expect(hasStack(output), output).toBe(false);
        expect(status).toBe(1);
        expect(state()).toEqual(old);
      }
    },
    60_000,
  );
});

describe('what a person can fix', () => {
  const refuses = (args: string[], words: RegExp): void => {
    const { status, output } = workshop.run(['scripts/add.ts', ...args]);
    expect(output).toMatch(words);
    expect(output.trim().split('\n').length, output).toBeLessThanOrEqual(6);
    expect(hasStack(output), output).toBe(false);
    expect(status).toBe(1);
    expect(state()).toEqual(old);
    expect(existsSync(workshop.path('.cache/add'))).toBe(false);
  };

  test('the command line', () => {
    refuses([], /^the command line: expected a file, found none\. Fix: call it as$/m);
    refuses(['plan.pdf', '--url', 'ftp://a'], /^--url: expected an address that begins with https/);
    refuses(['plan.pdf', '--what'], /Unknown option '--what'/);
    refuses(['none.pdf'], /^none\.pdf: expected a file, found none\. Fix: check its name and folder\.$/m);
    refuses(
      ['content'],
      /^content: expected a file, found a folder\. Fix: name a file, or give the folder a --list\.$/m,
    );
    refuses(['--remove', 'r7-nagano.txt'], /found one that was put there by hand/);
  }, 60_000);

  test('the file: what the reader saw, in Japanese', () => {
    writeFileSync(workshop.path('cut.pdf'), planPdf('saga').subarray(0, 5000));
    refuses(['cut.pdf'], /^cut\.pdf：.*。$/m);
    writeFileSync(workshop.path('empty.pdf'), '');
    refuses(['empty.pdf'], /^empty\.pdf：ファイルが空/m);
    writeFileSync(workshop.path('old.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    refuses(['old.doc'], /^old\.doc：.*\.docx/m);
  }, 60_000);

  test('content that is faulty already', () => {
    workshop.edit('content/sources/sources.yaml', (text) => text.replace('sha256: c6', 'sha256: d6'));
    const { status, output } = workshop.run(call);
    expect(output).toMatch(/sources\.yaml:\d+ \[\d+\]\.sha256: expected d6/);
    expect(output).toMatch(/Nothing was written/);
    expect(status).toBe(1);
  }, 60_000);
});
