/** Properties that hold for every document of content/sources: nothing lost, nothing invented, nothing left to chance. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/content/catalog.ts';
import { squeeze } from '../../src/convert/text.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { type Conversion, convertAll, convertDocument, documentPath } from './all.ts';
import { shown } from './shown.ts';

const conversion: Conversion = convertAll('content');
const byPath = new Map(conversion.documents.map((document) => [documentPath(document), document]));
const paths = [...byPath.keys()];
const documentAt = (path: string): PlanDocument => byPath.get(path) as PlanDocument;

const sources = new Map<string, string[]>();
function linesOf(file: string): string[] {
  const known = sources.get(file) ?? readFileSync(join('content/sources', file), 'utf8').split('\n');
  sources.set(file, known);
  return known;
}

const sorted = (text: string): string => [...text].sort().join('');

describe.each(paths)('%s', (path) => {
  test('holds exactly the characters of its lines, less the dropped ones', () => {
    const { source, dropped, blocks } = documentAt(path);
    const gone = new Set(dropped.map(({ line }) => line));
    const [from, to] = source.lines;
    const printed = linesOf(source.file)
      .slice(from - 1, to)
      .filter((_, at) => !gone.has(from + at));
    const held = blocks.map(({ marker, text }) => squeeze((marker ?? '') + text)).join('');
    expect(sorted(held)).toBe(sorted(squeeze(printed.join(''))));
  });

  test('every block stands on its lines, every dropped line is the line it names', () => {
    const { source, dropped, blocks } = documentAt(path);
    const lines = linesOf(source.file);
    const astray = blocks.filter(({ marker, text, lines: ranges }) => {
      const own = ranges.flatMap(([a, b]) => lines.slice(a - 1, b)).join('');
      return !squeeze(own).includes(squeeze((marker ?? '') + text));
    });
    expect(astray.map(({ id }) => id)).toEqual([]);
    expect(dropped.filter(({ line, text }) => squeeze(lines[line - 1] ?? '') !== squeeze(text))).toEqual([]);
  });

  test('ids are unique and say the first line; sections and pages follow the text', () => {
    const { source, blocks } = documentAt(path);
    const ids = blocks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wrong = blocks.filter(
      ({ id, lines }) => Number(/\d+/u.exec(id)?.[0]) !== (lines[0] as [number, number])[0] - source.lines[0] + 1,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(blocks.filter(({ section }) => !ids.includes(section)).map(({ id }) => id)).toEqual([]);
    const inFile = blocks.toSorted((a, b) => (a.lines[0] as [number, number])[0] - (b.lines[0] as [number, number])[0]);
    const pages = inFile.flatMap(({ page }) => (page === null ? [] : [page]));
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  });

  test('its MDX shows the text of its JSON, block by block', async () => {
    const { blocks } = documentAt(path);
    const texts = await shown(conversion.files.get(`${path}.mdx`) as string);
    const differing = blocks.filter((block) => {
      const words = `${block.marker === null ? '' : `${block.marker} `}${block.text}`;
      const cells = block.rows
        ?.flat()
        .map(({ text }) => text)
        .join('');
      const page = texts.get(block.id) ?? '';
      return block.rows ? squeeze(page) !== squeeze(cells ?? '') : page !== words;
    });
    expect(differing.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
    expect(texts.size).toBe(blocks.length);
  });
});

test('a second run gives the same bytes', () => {
  expect([...convertAll('content').files]).toEqual([...conversion.files]);
});

test('the metrics that headquarters set for 2021 have a target in every plan of that year', () => {
  const plans = conversion.documents.filter(({ kind, fiscalYear }) => kind === 'plan' && fiscalYear === 2021);
  const everywhere = [
    'service-standard',
    'postal-application-rate',
    'claims-assessment-rate',
    'reexamination-amount',
    'judo-frequent-rate',
    'card-recovery-rate',
    'debt-recovery-rate',
    'dependent-confirmation-rate',
    'lifestyle-checkup-rate',
    'employer-data-rate',
    'dependent-checkup-rate',
    'visit-rate-3m',
    'declared-offices',
    'committee-coverage',
    'generic-rate',
    'opinion-activity',
    'single-bid-rate',
  ];
  const holes = plans.flatMap((plan) => {
    const held = new Set(plan.blocks.flatMap(({ kpis }) => (kpis ?? []).map(({ metric }) => metric)));
    return everywhere.filter((metric) => !held.has(metric)).map((metric) => `${plan.branch} ${metric}`);
  });
  expect(plans.map(({ branch }) => branch)).toEqual(loadCatalog('content/catalog').branches.map(({ slug }) => slug));
  expect(holes).toEqual([]);
});

test('a plan that has a file of its own needs no title that is known: sources.yaml names it', () => {
  const plan = ['見本支部のこれからの取組', '（１）健全な財政運営', '・評議会で丁寧な説明をする。'];
  const convert = (lines: string[], range: [number, number]) =>
    convertDocument({
      file: 'a.txt',
      lines,
      entry: { branch: 'saga', kind: 'plan', fiscalYear: 2026, status: 'final', lines: range, title: '佐賀支部の取組' },
      catalog: loadCatalog('content/catalog'),
    }).document;
  expect(convert([...plan, ''], [1, 3])).toMatchObject({ title: '佐賀支部の取組' });
  expect(() => convert([...plan, ...plan], [1, 3])).toThrow(/expected a title/u);
});

test('a printed rate is the expected number by the target number', () => {
  const astray = conversion.documents.flatMap(({ branch, populations }) =>
    populations
      .filter(
        ({ rate, target, expected }) =>
          rate !== undefined &&
          target !== null &&
          expected !== null &&
          Math.abs((100 * expected) / target - rate) > 0.15,
      )
      .map(({ metric, line }) => `${branch} ${metric} ${line}`),
  );
  expect(astray).toEqual([]);
});

describe('bad input is refused with its place and the fix, exit code 1, nothing written', () => {
  let folder: string;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/convert.ts', '--content', folder, ...args], { encoding: 'utf8' });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'convert-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A fresh copy of sources and catalogue, with one plan as the content of an earlier run. */
  function fresh(): void {
    rmSync(folder, { recursive: true, force: true });
    for (const part of ['sources', 'catalog', 'model'])
      cpSync(join('content', part), join(folder, part), { recursive: true });
    cpSync('content/plans/2021/hokkaido.json', join(folder, 'plans/2021/hokkaido.json'));
  }

  const cases: [string, () => void, RegExp][] = [
    [
      'a plan without a title',
      () => edit('sources/sources.yaml', (text) => text.replace('lines: [1, 324]', 'lines: [3, 324]')),
      /r3-branch-plans\.txt:3: expected a title .* in lines 3 to 324, .*Fix/su,
    ],
    [
      'a range outside the file',
      () => edit('sources/sources.yaml', (text) => text.replace('[23930, 24398]', '[23930, 99999]')),
      /sources\.yaml:\d+ .*99999.*Fix/su,
    ],
    [
      'a branch twice',
      () => edit('sources/sources.yaml', (text) => text.replace('branch: aomori,', 'branch: hokkaido,')),
      /sources\.yaml:\d+ .*hokkaido.*Fix/su,
    ],
    ['a source that was edited', () => edit('sources/action-plan-6.txt', (text) => `${text} `), /sha256.*Fix/su],
    [
      'a source that is not UTF-8',
      () => writeFileSync(join(folder, 'sources/action-plan-6.txt'), Buffer.from([0x93, 0xfa, 0x96, 0x7b])),
      /action-plan-6\.txt.*UTF-8.*Fix/su,
    ],
    [
      'a correction without its reason',
      () => edit('sources/corrections/r3-branch-plans.yaml', (text) => text.replace(/\n {2}why: .*/u, '')),
      /r3-branch-plans\.yaml:\d+ .*why.*Fix/su,
    ],
  ];
  test.each(cases)('%s', (_, spoil, message) => {
    fresh();
    spoil();
    const before = readFileSync(join(folder, 'plans/2021/hokkaido.json'), 'utf8');
    const { status, stderr } = run();
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'plans/2021/hokkaido.json'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'plans/2021/aomori.json'))).toBe(false);
  });

  test('--check tells what differs and writes nothing; a run fixes it', () => {
    fresh();
    expect(run('--check').stderr).toContain('plans/2021/aomori.mdx: missing');
    expect(existsSync(join(folder, 'plans/2021/aomori.json'))).toBe(false);
    expect(run().status).toBe(0);
    expect(run('--check').status).toBe(0);
    expect(run('--check', '--strict').status).toBe(1);
  });
});
