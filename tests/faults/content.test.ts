/**
 * Damaged content stops a build before its first page: one sentence a fault, with file, line, what was expected, what was
 * found and what to do; exit code 1, dist as it was.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasStack, makeWorkshop, sentences, stateOf, type Workshop } from './workshop.ts';

let workshop: Workshop;
beforeAll(() => {
  workshop = makeWorkshop();
  workshop.write('dist/index.html', 'the last good one');
});
afterAll(() => workshop.remove());

const lineOf = (file: string, words: string): number =>
  readFileSync(workshop.path(file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

interface Case {
  name: string;
  /** The file that is spoiled, and how. */
  file: string;
  spoil: (text: string) => string | null;
  /** Sentences, `LINE` being the line that holds `at`. */
  at?: string;
  expected: string[];
}

const plan = 'content/plans/2021/hokkaido';
const sourcesYaml = readFileSync('content/sources/sources.yaml', 'utf8').split('\n');
const sourcesLine = (words: string): number => sourcesYaml.findIndex((line) => line.includes(words)) + 1;
const cases: Case[] = [
  {
    name: 'a source is missing',
    file: 'content/sources/action-plan-6.txt',
    spoil: () => null,
    expected: [
      `content/sources/sources.yaml:${sourcesLine('file: action-plan-6.txt')} [4].file: expected the file content/sources/action-plan-6.txt, found none. Fix: put the file there, or correct its name.`,
    ],
  },
  {
    name: 'a source is not the published one',
    file: 'content/sources/sources.yaml',
    spoil: (text) => text.replace(/sha256: \w+/, `sha256: ${'f'.repeat(64)}`),
    expected: [
      expect.stringMatching(
        new RegExp(
          `^content/sources/sources\\.yaml:${sourcesLine('sha256:')} \\[0\\]\\.sha256: expected f{64}, found \\w{64}\\. Fix: restore the published file`,
        ),
      ),
    ],
  },
  {
    name: 'an MDX was edited by hand',
    file: `${plan}.mdx`,
    spoil: (text) => text.replace('ジェネリック', 'じぇねりっく'),
    at: 'じぇねりっく',
    expected: [
      expect.stringMatching(
        /^content\/plans\/2021\/hokkaido\.mdx:LINE: expected 「….*ジェネリック.*」, found 「….*じぇねりっく.*」\. Fix: run npm run convert; .+\.$/,
      ),
    ],
  },
  {
    name: 'an MDX breaks off',
    file: `${plan}.mdx`,
    spoil: (text) => text.slice(0, text.length / 2),
    expected: [expect.stringMatching(/^content\/plans\/2021\/hokkaido\.mdx:\d+: expected .+ Fix: run npm run convert/)],
  },
  {
    name: 'an MDX is missing',
    file: `${plan}.mdx`,
    spoil: () => null,
    expected: [
      expect.stringMatching(
        /^content\/plans\/2021\/hokkaido\.mdx:1: expected the text of plans\/2021\/hokkaido\.json, found no file\. Fix/,
      ),
    ],
  },
  {
    name: 'an MDX has no JSON',
    file: `${plan}.json`,
    spoil: () => null,
    expected: [
      'content/plans/2021/hokkaido.mdx:1: expected plans/2021/hokkaido.json beside it, found none. Fix: run npm run convert.',
    ],
  },
  {
    name: 'a JSON breaks off',
    file: `${plan}.json`,
    spoil: (text) => text.slice(0, 5000),
    expected: [
      expect.stringMatching(
        /^content\/plans\/2021\/hokkaido\.json:\d{3}: expected JSON, found .+\. Fix: run npm run convert\.$/,
      ),
    ],
  },
  {
    name: 'a JSON says what its schema does not know',
    file: `${plan}.json`,
    spoil: (text) => text.replace('"type": "heading"', '"type": "headline"'),
    at: '"headline"',
    expected: [
      expect.stringMatching(
        /^content\/plans\/2021\/hokkaido\.json:LINE \.blocks\[\d+\]\.type: expected one of .+, found "headline"\. Fix/,
      ),
    ],
  },
  {
    name: 'a catalogue names an id twice',
    file: 'content/catalog/measures.yaml',
    spoil: (text) =>
      `${text}\n- id: health-guidance\n  pillar: strategic\n  name: 二つ目\n  short: 二つ目\n  description: 二つ目です。\n`,
    at: 'name: 二つ目',
    expected: [
      expect.stringMatching(
        /^content\/catalog\/measures\.yaml:BEFORE \[\d+\]\.id: expected a id that stands once, found "health-guidance", already on line \d+\. Fix: change one of the two\.$/,
      ),
    ],
  },
  {
    name: 'a catalogue has two faults: both are told',
    file: 'content/catalog/branches.yaml',
    spoil: (text) => text.replace('slug: aomori', 'slug: hokkaido').replace('slug: akita', 'slug: Akita!'),
    expected: [
      expect.stringMatching(
        /^content\/catalog\/branches\.yaml:\d+ \[\d+\]\.slug: .*"hokkaido", already on line \d+\. Fix/,
      ),
      expect.stringMatching(/^content\/catalog\/branches\.yaml:\d+ \[\d+\]\.slug: .*"Akita!"\. Fix/),
    ],
  },
  {
    name: 'a catalogue is no YAML',
    file: 'content/catalog/metrics.yaml',
    spoil: (text) => `${text}\n  - [unclosed\n`,
    expected: [
      expect.stringMatching(
        /^content\/catalog\/metrics\.yaml:\d+: expected valid YAML, found .+\. Fix: correct the YAML there\.$/,
      ),
    ],
  },
  {
    name: 'the crosswalk names what the catalogue does not know',
    file: 'content/catalog/crosswalk.yaml',
    spoil: (text) => text.replace(/measure: [a-z-]+/, 'measure: no-such-measure'),
    at: 'no-such-measure',
    expected: [
      expect.stringMatching(/^content\/catalog\/crosswalk\.yaml:LINE .*"no-such-measure"\. Fix: correct the id\.$/),
    ],
  },
];

test.each(cases)('$name', ({ file, spoil, at, expected }) => {
  const before = readFileSync(workshop.path(file), 'utf8');
  const spoiled = spoil(before);
  if (spoiled === null) rmSync(workshop.path(file));
  else workshop.write(file, spoiled);
  expect(spoiled).not.toBe(before);
  const content = stateOf(workshop.folder, ['content']);
  const { status, output } = workshop.run(['scripts/build.ts', '--no-convert']);
  expect(stateOf(workshop.folder, ['content'])).toEqual(content);
  const line = at ? lineOf(file, at) : 0;
  workshop.write(file, before);
  const told = sentences(output).map((one) =>
    one
      .trim()
      .replace(`:${line}`, ':LINE')
      .replace(`:${line - 2} `, ':BEFORE '),
  );
  expect(told, output).toEqual(expected);
  expect(hasStack(output), output).toBe(false);
  expect(output).toContain('The build stopped; dist is as it was.');
  expect(status).toBe(1);
  expect(readFileSync(workshop.path('dist/index.html'), 'utf8')).toBe('the last good one');
  expect(readdirSync(workshop.path('.cache/build'))).toEqual([]);
});

test('a file stands where the build makes its folder', () => {
  rmSync(workshop.path('.cache'), { recursive: true, force: true });
  writeFileSync(workshop.path('.cache'), '');
  const { status, output } = workshop.run(['scripts/build.ts', '--no-convert']);
  rmSync(workshop.path('.cache'));
  expect(sentences(output), output).toEqual([
    expect.stringMatching(
      /^\.cache\/build\S*: expected a folder, found a file in its place \(E\w+\)\. Fix: remove the file\.$/,
    ),
  ]);
  expect(status).toBe(1);
  expect(hasStack(output)).toBe(false);
});
