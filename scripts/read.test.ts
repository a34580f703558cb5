/** `npm run read` as a person or a program calls it: what it prints, how it exits, and that it writes nothing. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../src/content/catalog.ts';
import { loadSources } from '../src/content/sources.ts';
import type { ReadJson } from '../src/convert/read-text.ts';
import { documentPath } from './convert/all.ts';
import { countedFrom } from './read/counted-from.ts';

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
  // Whose results they are is printed nowhere in them; the site's corrections of them are not the command's.
  const chosen: [path: string, shape: string, options: string[], measures?: number, targets?: number][] = [
    ['plans/2021/hokkaido', 'plan', []],
    ['plans/2021/okinawa', 'plan', []],
    ['plans/2025/nagano', 'plan-table', [], 27, 19],
    ['plans/2025/shizuoka', 'plan-slides', [], 26, 19],
    ['results/2024/ibaraki', 'results', ['--branch', 'ibaraki', '--year', '2024']],
    ['documents/hq-policy-2025', 'policy', []],
    ['documents/action-plan-6', 'action-plan', []],
    ['documents/action-plan-6-overview', 'action-plan', []],
  ];
  test.each(chosen)('%s', (path, shape, options, measures, stated) => {
    const entry = documents.find((document) => documentPath({ ...document, branch: document.branch ?? null }) === path);
    if (!entry) throw new Error(`no source holds ${path}`);
    const { status, json, stderr } = one(cutOut('alone.txt', entry.file, ...entry.lines), ...options);
    const held = JSON.parse(readFileSync(`content/${path}.json`, 'utf8')) as ReadJson;
    expect(json.gate.bounds.filter(({ passed }) => !passed)).toEqual([]);
    expect(status).toBe(0);
    expect(stderr).toContain(`; read as ${shape}\n`);
    expect(stderr).toContain('gate: passed');
    expect(json.doubts).toBeInstanceOf(Array);
    expect(json).toMatchObject({ branch: held.branch, fiscalYear: held.fiscalYear, kind: held.kind });
    const alone = countedFrom(held, entry.lines[0]);
    const read = countedFrom(json, 1);
    for (const key of ['dropped', 'populations', 'results', 'budget'] as const)
      expect(read[key], key).toEqual(alone[key]);
    expect(targets(read as ReadJson)).toEqual(targets(alone as ReadJson));
    // The site's corrections move blocks of one document and the like; scripts/read/alone.test.ts compares with them.
    if (!held.corrections) expect(read.blocks).toEqual(alone.blocks);
    else expect(new Set(read.blocks.map(({ id }) => id))).toEqual(new Set(alone.blocks.map(({ id }) => id)));
    if (measures !== undefined)
      expect([new Set(openings(json)).size, targets(json).length]).toEqual([measures, stated]);
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

/** What stderr says of the gate: a line for each missed bound. */
const missed = ({ stderr }: { stderr: string }) => stderr.split('\n').filter((line) => / wanted [≥≤]/u.test(line));

describe('the gate fails, exit code 2, and the JSON is printed all the same', () => {
  const several: [string, string, [number, number], RegExp][] = [
    ['two plans', 'r3-branch-plans.txt', [1, 832], /found 2; give each .*: aomori 2021 from line 325 on$/u],
    ['47 plans', 'r3-branch-plans.txt', [1, 99_999], /found 47; .*aomori 2021 from line 325 on, .* and 41 more$/u],
    ['a policy and a plan', 'r7-nagano.txt', [1, 99_999], /found 2; .*: nagano 2025 from line \d+ on$/u],
    ['an overview and a plan', 'r7-shizuoka.txt', [1, 99_999], /found 2; .*: shizuoka 2025 from line 185 on$/u],
  ];
  test.each(several)('%s in one file', (_, file, [from, to], message) => {
    const found = one(cutOut('several.txt', file, from, to));
    expect(found.status).toBe(2);
    expect(found.json.gate.passed).toBe(false);
    expect(missed(found)[0]).toMatch(/documents in the file: wanted ≤ 1/u);
    expect(missed(found)[0]).toMatch(message);
  });

  const releases: [string, string[]][] = [
    ['a press release', ['報道関係者各位', '令和7年10月1日', '健康づくり優良事業所の表彰式を開催します']],
    ['one that names the action plan', ['第6期保険者機能強化アクションプランについてお知らせします']],
    ['one of a branch and year', ['令和7年度 佐賀支部事業計画の説明会を開催します', '佐賀支部からのお知らせ']],
  ];
  test.each(releases)('%s', (_, head) => {
    const body = [
      '日頃より、協会けんぽの事業運営にご理解とご協力をいただき、ありがとうございます。',
      'このたび、地域の事業所の皆さまと健康づくりについて考える催しを次のとおり開催します。',
      '・日時　11月14日（金）14時から16時まで',
      '・会場　県民会館 大ホール',
      '多くの皆さまのご参加をお待ちしております。',
    ];
    writeFileSync(at('release.txt'), `${[...head, ...body].join('\n')}\n`);
    const found = one(at('release.txt'));
    expect(found.status).toBe(2);
    expect(missed(found).join()).toMatch(/measures open: wanted ≥ \d+, found [01];/u);
  });

  test('a text without branch and year: each is said with its fix', () => {
    writeFileSync(at('prose.txt'), Array.from({ length: 60 }, (_, n) => `${n}番目の段落である。`).join('\n'));
    const { status, json } = one(at('prose.txt'));
    expect(status).toBe(2);
    expect(json.branch).toBeNull();
    expect(json.doubts.map(({ what }) => what)).toEqual([
      'the text names no fiscal year: tell it with --year',
      'the text names no branch: tell it with --branch',
    ]);
  });

  /** A plan of the site with some of its lines changed. */
  const changed = (change: (text: string, line: number) => string | null) => {
    const file = cutOut('changed.txt', 'r3-branch-plans.txt', 1, 324);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.flatMap((text, index) => change(text, index + 1) ?? []).join('\n'));
    return one(file);
  };
  const hokkaido = JSON.parse(readFileSync('content/plans/2021/hokkaido.json', 'utf8')) as ReadJson;
  const linesOf = (type: string) =>
    new Set(hokkaido.blocks.filter((block) => block.type === type).map(({ lines }) => lines[0]?.[0]));

  test('a plan whose headings were taken out', () => {
    const headings = linesOf('heading');
    const found = changed((text, line) => (headings.has(line) ? null : text));
    expect(found.status).toBe(2);
    expect(missed(found).join()).toContain('measures open');
  });
  test('a plan whose headings lost their words: what its sections tell is told as a doubt', () => {
    const headings = linesOf('heading');
    const { status, json } = changed((text, line) => (headings.has(line) ? '取組の方向について' : text));
    const doubted = new Set(json.doubts.map(({ blockId }) => blockId));
    const opened = json.blocks.filter(({ id, section, text }) => id === section && text === '取組の方向について');
    expect(opened.length).toBeGreaterThan(12);
    // Only of headings that open a measure: one taken for a part of the measure before it may stay without a doubt.
    expect(opened.filter(({ id }) => !doubted.has(id))).toEqual([]);
    expect(status).toBe(json.gate.passed ? 0 : 2);
  });
  const mark = /[■□◆●]?\s*[KＫ][PＰ][IＩ]\s*[:：]?/u;
  test.each(['◇', 'K:', ''])('a plan whose KPI marks became 「%s」', (other) => {
    const found = changed((text) => text.replace(mark, other));
    expect(targets(found.json)).toEqual([]);
    expect(found.status).toBe(2);
    expect(missed(found).join()).toMatch(/figure to reach, without a target: wanted ≤ \d+, found \d+; .*, line \d+/u);
  });
  test('a plan whose KPI marks are in another dress keeps its targets, or fails by the marks', () => {
    expect(targets(changed((text) => text.replace(mark, '【ＫＰＩ】')).json)).toHaveLength(targets(hokkaido).length);
    const found = changed((text) => text.replace(mark, '※KPI－'));
    expect(found.status).toBe(2);
    expect(missed(found).join()).toMatch(/KPI marks without a target or a doubt: .* line 25/u);
  });
});

describe('refused, exit code 1, with a code for programs and the fix for people', () => {
  const plan = () => cutOut('plan.txt', 'r3-branch-plans.txt', 1, 324);
  const file = (name: string, bytes: string | Uint8Array) => () => {
    writeFileSync(at(name), bytes);
    return at(name);
  };
  const text = '令和7年度 佐賀支部事業計画\n・取り組む。\n';
  // The parts of a PDF's head that no text has.
  const pdf = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');
  const cases: [string, string, () => string, string[], RegExp][] = [
    ['no such file', 'no-file', () => at('nowhere.txt'), [], /no such file\. Check its name/u],
    ['a folder', 'no-file', () => folder, [], /is a folder\. Name the files/u],
    ['a path below a file', 'no-file', () => join(plan(), 'x.txt'), [], /no such file/u],
    ['an empty file', 'unreadable', file('empty.txt', ''), [], /^empty\.txt: is empty\. Check/u],
    ['empty lines alone', 'unreadable', file('blank.txt', '\n \n'), [], /^blank\.txt: is empty\. Check/u],
    [
      'a title alone',
      'unreadable',
      file('title.txt', '令和7年度 佐賀支部事業計画'),
      [],
      /nothing but its title.*give the lines/u,
    ],
    ['UTF-16', 'unreadable', file('16.txt', Buffer.from(`\ufeff${text}`, 'utf16le')), [], /UTF-16\. Save it as UTF-8/u],
    ['CP932', 'unreadable', file('932.txt', Buffer.from([0x93, 0xfa, 0x96, 0x7b])), [], /byte 93 .*iconv -f CP932/u],
    ['a PDF cut off', 'cut-off', file('a.pdf', pdf), [], /^a\.pdf：/u],
    ['a ZIP that is no office file', 'unknown-kind', file('b.zip', Buffer.from('PK\x03\x04\x14')), [], /^b\.zip：/u],
    ['control characters', 'unreadable', file('nul.txt', `${text}\0\n`), [], /nul\.txt, line 3: .*U\+0000.*To fix it/u],
    [
      'one long line',
      'unreadable',
      file('line.txt', text.repeat(60).replaceAll('\n', '')),
      [],
      /at most 1000 characters/u,
    ],
    [
      'too many lines',
      'too-long',
      file('long.txt', text.repeat(16_000)),
      [],
      /32000 lines; .*at most 30000\. Give each/u,
    ],
    ['a year in letters', 'bad-option', plan, ['--year', 'R7'], /^--year R7: is no fiscal year\. Give it/u],
    ['a year of two digits', 'bad-option', plan, ['--year', '25'], /--year 25: .*such as 2025/u],
    ['a year without a number', 'bad-option', plan, ['--year'], /--year.*called as: npm run/u],
    ['an unknown branch', 'bad-option', plan, ['--branch', 'edo'], /^--branch edo: is no branch\. Give a slug/u],
    ['pages that are none', 'bad-option', plan, ['--pages', '5-3'], /^--pages 5-3: names no pages\. Give them/u],
    ['an unknown option', 'bad-option', plan, ['--kind', 'plan'], /--kind.*called as: npm run/u],
  ];
  test.each(cases)('%s', (_, code, make, options, message) => {
    const { status, stdout, stderr } = read(make(), ...options);
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toEqual({ refused: { code, message: expect.stringMatching(message) } });
    expect(stderr.trim()).toBe(JSON.parse(stdout).refused.message);
  });
  test('no file named', () => {
    const { status, stdout } = read();
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ refused: { code: 'no-file' } });
  });
});

describe('several files', () => {
  const lines = (stdout: string) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ReadJson & { refused?: { code: string } });
  test('give one JSON a line; one that is refused does not stop the others', () => {
    const plan = cutOut('a.txt', 'r3-branch-plans.txt', 1, 324);
    copyFileSync(plan, at('b.txt'));
    const { status, stdout } = read(plan, at('nowhere.txt'), at('b.txt'));
    expect(lines(stdout).map(({ refused, branch }) => refused?.code ?? branch)).toEqual([
      'hokkaido',
      'no-file',
      'hokkaido',
    ]);
    expect(status).toBe(1);
  });
  test('exit with the worst of them: refused, then a missed gate, then none', () => {
    const plan = cutOut('good.txt', 'r3-branch-plans.txt', 1, 324);
    const two = cutOut('two.txt', 'r3-branch-plans.txt', 1, 832);
    expect(read(plan, plan).status).toBe(0);
    expect(read(two, plan).status).toBe(2);
    expect(read(two, at('nowhere.txt'), plan).status).toBe(1);
  });
});

/** Every file of the project that git knows or would: its path, size and time of change. */
function tree(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return stdout
    .split('\0')
    .filter((path) => path !== '' && statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`);
}

test('nothing is written, neither in the project nor beside the file; JSON alone on stdout', () => {
  const plan = cutOut('still.txt', 'r3-branch-plans.txt', 1, 324);
  const [before, beside] = [tree(), readdirSync(folder)];
  expect(before.length).toBeGreaterThan(100);
  const { stdout } = read(plan);
  read(at('nowhere.txt'));
  expect(tree()).toEqual(before);
  expect(readdirSync(folder)).toEqual(beside);
  expect(`${JSON.stringify(JSON.parse(stdout), null, 1)}\n`).toBe(stdout);
});
