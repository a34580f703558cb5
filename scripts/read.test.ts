/** `npm run read` as a person or a program calls it: what it prints, how it exits, and that it writes nothing. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReadJson } from '../src/convert/read-text.ts';
import { loadCatalog } from '../src/lib/catalog.ts';
import { loadSources } from '../src/lib/sources.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/read.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}
const one = (...args: string[]) => {
  const { status, stdout, stderr } = read(...args);
  return { status, stderr, json: JSON.parse(stdout) as ReadJson };
};

/** The lines of documents of content/sources as a file of their own. */
const sources = loadSources(
  'content/sources',
  loadCatalog('content/catalog').branches.map(({ slug }) => slug),
);
function cutOut(name: string, file: string, from: number, to: number): string {
  const source = sources.find((one) => one.file === file);
  writeFileSync(at(name), `${source?.lines.slice(from - 1, to).join('\n')}\n`);
  return at(name);
}
const openings = ({ blocks }: ReadJson): string[] =>
  blocks.flatMap(({ id, section, type, measure }) =>
    id === section && type === 'heading' && measure ? [measure] : [],
  );
const targets = ({ blocks }: ReadJson) => blocks.flatMap(({ kpis = [] }) => kpis).filter(({ repeat }) => !repeat);

describe('a document by its file alone is what the site holds of it', () => {
  const documents = sources.flatMap(({ file, documents }) => documents.map((entry) => ({ file, ...entry })));
  const chosen = [
    ['hokkaido', 2021, 'plan'],
    ['nara', 2021, 'plan'],
    ['nagano', 2025, 'plan'],
    ['shizuoka', 2025, 'plan'],
    ['ibaraki', 2024, 'results'],
  ] as const;
  test.each(chosen)('%s %i', (branch, fiscalYear, kind) => {
    const entry = documents.find((d) => d.branch === branch && d.fiscalYear === fiscalYear && d.kind === kind);
    expect(entry).toBeDefined();
    const { file, lines } = entry as NonNullable<typeof entry>;
    const { status, json, stderr } = one(
      cutOut(`${branch}.txt`, file, ...lines),
      '--branch',
      branch,
      '--year',
      String(fiscalYear),
    );
    const held = JSON.parse(
      readFileSync(`content/${kind === 'plan' ? 'plans' : 'results'}/${fiscalYear}/${branch}.json`, 'utf8'),
    ) as ReadJson;
    expect(json.gate.bounds.filter(({ passed }) => !passed)).toEqual([]);
    expect(status).toBe(0);
    expect(stderr).toContain('gate: passed');
    expect(json).toMatchObject({ branch, fiscalYear, kind });
    // Corrections are the site's; without them a few places of a document differ.
    const missing = openings(held).filter((measure) => !openings(json).includes(measure));
    expect(missing.length, missing.join()).toBeLessThanOrEqual((held as { corrections?: number }).corrections ?? 0);
    const found = new Set(targets(json).map(({ metric, value }) => `${metric} ${value}`));
    const lost = targets(held).filter(({ metric, value }) => !found.has(`${metric} ${value}`));
    expect(lost.length).toBeLessThanOrEqual((held as { corrections?: number }).corrections ?? 0);
    expect(json.results?.length).toBe(held.results?.length);
  });
});

test('what the text says of itself is taken from it; what a person says overrules it', () => {
  const file = cutOut('hokkaido-plan.txt', 'r3-branch-plans.txt', 1, 324);
  expect(one(file).json).toMatchObject({
    branch: 'hokkaido',
    fiscalYear: 2021,
    kind: 'plan',
    source: { lines: [1, 324] },
  });
  expect(one(file, '--year', '2022', '--branch', 'saga').json).toMatchObject({ branch: 'saga', fiscalYear: 2022 });
});

describe('the gate fails, exit code 2, and the JSON is printed all the same', () => {
  test('two plans in one file', () => {
    const { status, json, stderr } = one(cutOut('two.txt', 'r3-branch-plans.txt', 1, 832));
    expect(status).toBe(2);
    expect(json.gate.passed).toBe(false);
    expect(stderr).toMatch(/NOT passed[\s\S]*found 2; give aomori, from line 325 on, a file of its own/u);
  });
  test('a text without measures, branch and year: each is said with its mend', () => {
    writeFileSync(
      at('prose.txt'),
      Array.from({ length: 60 }, (_, n) => `${n}番目の段落で、どの施策の見出しでもない。`).join('\n'),
    );
    const { status, json, stderr } = one(at('prose.txt'));
    expect(status).toBe(2);
    expect(json.branch).toBeNull();
    expect(json.doubts.map(({ what }) => what)).toEqual([
      'the text names no fiscal year: tell it with --year',
      'the text names no branch: tell it with --branch',
    ]);
    expect(stderr).toMatch(/measures open: wanted ≥ \d+, found 0/u);
  });
  test('a plan whose headings lost their marks and words', () => {
    const file = cutOut('bare.txt', 'r3-branch-plans.txt', 1, 324);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(/^[（(]?[0-9０-９①-⑳ⅰ-ⅹ]+[）)．.].*$/gmu, '取組の方向について'),
    );
    expect(one(file).status).toBe(2);
  });
});

describe('refused, exit code 1, with a code for programs and the mend for people', () => {
  const cases: [string, string, string[], () => void, RegExp][] = [
    ['no such file', 'no-file', ['nowhere.txt'], () => {}, /no such file/u],
    ['an empty file', 'unreadable', ['empty.txt'], () => writeFileSync(at('empty.txt'), '\n \n'), /empty\.txt/u],
    [
      'other bytes than UTF-8',
      'unreadable',
      ['bytes.txt'],
      () => writeFileSync(at('bytes.txt'), Buffer.from([0x93, 0xfa, 0x96, 0x7b])),
      /UTF-8/u,
    ],
    [
      'a year that is none',
      'bad-option',
      ['plan.txt', '--year', 'R7'],
      () => cutOut('plan.txt', 'r3-branch-plans.txt', 1, 324),
      /--year R7/u,
    ],
    [
      'a branch that is none',
      'bad-option',
      ['plan.txt', '--branch', 'edo'],
      () => cutOut('plan.txt', 'r3-branch-plans.txt', 1, 324),
      /--branch edo/u,
    ],
  ];
  test.each(cases)('%s', (_, code, [name = '', ...options], make, message) => {
    make();
    const { status, stdout, stderr } = read(at(name), ...options);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ refused: { code, message: expect.stringMatching(message) } });
    expect(stderr).toMatch(message);
  });
  test('no file named', () => {
    expect(read()).toMatchObject({ status: 1, stdout: '' });
  });
});

test('several files give one JSON a line; one that is refused does not stop the others', () => {
  const plan = cutOut('a.txt', 'r3-branch-plans.txt', 1, 324);
  copyFileSync(plan, at('b.txt'));
  const { status, stdout } = read(plan, at('nowhere.txt'), at('b.txt'));
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReadJson & { refused?: { code: string } });
  expect(lines.map(({ refused, branch }) => refused?.code ?? branch)).toEqual(['hokkaido', 'no-file', 'hokkaido']);
  expect(status).toBe(1);
});

test('nothing is written', () => {
  const before = ['content', 'content/plans/2021', '.'].map((path) => statSync(path).mtimeMs);
  read(cutOut('still.txt', 'r3-branch-plans.txt', 1, 324));
  expect(['content', 'content/plans/2021', '.'].map((path) => statSync(path).mtimeMs)).toEqual(before);
});
