/** Documents added to a copy of the content, converted as `npm run convert` does, replaced, read again and taken out. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FaultsError } from '../../src/foundation/faults.ts';
import { loadRedirects, movesOf as movesIn } from '../../src/redirects/read.ts';
import { finalAddress } from '../../src/redirects/resolve.ts';
import type { SourceFile } from '../../src/schema/catalog.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { convertAll } from '../convert/all.ts';
import { readStored } from '../convert/stored.ts';
import { readAgain } from './again.ts';
import { askNobody } from './ask.ts';
import { type Added, addFile, type Outcome } from './one.ts';
import { removeSource } from './remove.ts';
import { sum } from './sum.ts';
import { contentCopy, inputOf, pdfOfLines, planLines, planPdf } from './testing.ts';

let copy: ReturnType<typeof contentCopy>;
beforeEach(() => {
  copy = contentCopy();
});
afterEach(() => copy.remove());

const read = (path: string): string => readFileSync(join(copy.content, path), 'utf8');
const document = (path: string) => JSON.parse(read(path)) as PlanDocument;
const sources = () => parse(read('sources/sources.yaml')) as SourceFile[];
const added = (outcome: Outcome): Added => {
  if (outcome.state === 'held') throw new Error('held');
  return outcome;
};
const add = async (name: string, bytes: Uint8Array, more: Parameters<typeof inputOf>[1] = {}) =>
  addFile(copy.open(), inputOf(copy.file(name, bytes), more));
const draft = (lines: readonly string[]) =>
  lines.map((line, at) => (at < 5 ? line.replace(/事業計画/u, '事業計画（案）') : line));
const unpublished = { switches: { keep: false, replaces: false, publishUnpublished: true } };
const replacing = { switches: { keep: false, replaces: true, publishUnpublished: false } };

/** Conversion gives the very files that stand. */
function expectConverted(): void {
  for (const [path, text] of convertAll(copy.content).files) expect(read(path) === text, path).toBe(true);
}

describe('a final plan with its address', () => {
  test('is published with its lines, layout, original, entry and corrections, and converts the same', async () => {
    const before = read('sources/sources.yaml');
    const outcome = added(await add('佐賀.pdf', planPdf('saga')));
    expect(outcome).toMatchObject({
      state: 'published',
      waiting: [],
      notHeld: null,
      identity: { bySelf: ['kind', 'branch', 'year', 'status'] },
    });
    expect(read('sources/sources.yaml').startsWith(before)).toBe(true);
    expect(sources().at(-1)).toMatchObject({
      file: '2026-saga-plan.pdf.lines.txt',
      url: 'https://www.example.org/plan.pdf',
      retrieved: '2026-04-01',
      added: '2026-04-02',
      original: { file: '2026-saga-plan.pdf', held: true },
      layout: { file: '2026-saga-plan.pdf.layout.json.gz' },
      documents: [{ branch: 'saga', kind: 'plan', fiscalYear: 2026, status: 'final' }],
    });
    expect(readFileSync(join(copy.content, 'sources/2026-saga-plan.pdf'))).toEqual(Buffer.from(planPdf('saga')));
    expect(read('sources/corrections/2026-saga-plan.pdf.yaml')).toMatch(/^# What no rule can know/);
    const plan = document('plans/2026/saga.json');
    expect(plan.source).toMatchObject({
      file: '2026-saga-plan.pdf.lines.txt',
      original: { file: '2026-saga-plan.pdf' },
    });
    expect(plan.blocks[0]?.page).toBe(1);
    expectConverted();
  });

  test('is named by its lines where something is said of it', async () => {
    const outcome = added(await add('a.pdf', planPdf('saga')));
    const { source, entry, layout } = { ...outcome.made, layout: outcome.extracted.layout };
    const { catalog } = copy.open();
    const reading = readStored({ source, entry, layout, catalog, corrections: [] });
    expect(reading.json.source.file).toBe('2026-saga-plan.pdf.lines.txt');
    expect(layout.source.file).toBe('a.pdf');
  });

  test('is read from its lines and layout, never from the original again', async () => {
    await add('a.pdf', planPdf('saga'));
    const file = join(copy.content, 'sources/2026-saga-plan.pdf.layout.json.gz');
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = 1;
    writeFileSync(file, bytes);
    expect(() => convertAll(copy.content)).toThrow(/sources\.yaml:\d+ \[\d+\]\.layout\.sha256: expected/);
  });

  test('takes a correction as any other document does', async () => {
    await add('a.pdf', planPdf('saga'));
    const item = document('plans/2026/saga.json').blocks.find(({ type, measure }) => type === 'heading' && measure);
    const line = item?.lines[0]?.[0];
    copy.file(
      'content/sources/corrections/2026-saga-plan.pdf.yaml',
      `- line: ${line}\n  measure: opinion\n  why: a test\n`,
    );
    const plan = convertAll(copy.content).documents.find(({ source }) => source.file.startsWith('2026-saga'));
    expect(plan?.blocks.find(({ id }) => id === item?.id)?.measure).toBe('opinion');
    copy.file(
      'content/sources/corrections/2026-saga-plan.pdf.yaml',
      '- line: 9999\n  measure: opinion\n  why: a test\n',
    );
    expect(() => convertAll(copy.content)).toThrow('2026-saga-plan.pdf.yaml:1');
  });

  test('is passed over when the same file comes again, and other pages of it are another document', async () => {
    await add('a.pdf', planPdf('saga'));
    const state = copy.state();
    expect(await add('b.pdf', planPdf('saga'))).toMatchObject({ state: 'held', by: '2026-saga-plan.pdf.lines.txt' });
    expect(copy.state()).toEqual(state);
    await expect(add('b.pdf', planPdf('saga'), { told: { pages: '1-9', url: 'https://a.example/' } })).rejects.toThrow(
      'expected no plan of saga 2026 yet',
    );
  });

  test('over a megabyte is held by address and sum alone, but with --keep', async () => {
    const large = pdfOfLines(planLines('saga'), 2 ** 20);
    expect(added(await add('a.pdf', large))).toMatchObject({ notHeld: 'size', state: 'published' });
    expect(existsSync(join(copy.content, 'sources/2026-saga-plan.pdf'))).toBe(false);
    expect(sources().at(-1)?.original).toMatchObject({ held: false, bytes: large.length });
    expectConverted();
    const keep = { switches: { keep: true, replaces: false, publishUnpublished: false } };
    const other = pdfOfLines(planLines('oita'), 2 ** 20);
    expect(added(await add('b.pdf', other, keep)).notHeld).toBeNull();
    expect(existsSync(join(copy.content, 'sources/2026-oita-plan.pdf'))).toBe(true);
  });
});

describe('what waits', () => {
  const waits = async (more: Parameters<typeof inputOf>[1], bytes = planPdf('saga')) => {
    const state = copy.state();
    const outcome = added(await add('a.pdf', bytes, more));
    expect(outcome.state).toBe('draft');
    expect(copy.state()).toEqual(state);
    expect(existsSync(join(outcome.folder, 'document.json'))).toBe(true);
    return outcome;
  };

  test('a plan without the address of its publisher', async () => {
    expect((await waits({ told: {} })).waiting).toEqual(['no-address']);
  });

  test('a draft, whatever its address', async () => {
    const outcome = await waits({}, pdfOfLines(draft(planLines('saga'))));
    expect(outcome.waiting).toEqual(['draft']);
    expect(outcome.folder.endsWith('/2026-saga-plan-draft')).toBe(true);
  });

  test('a plan that misses the gate, until a correction fixes it; the correction comes along', async () => {
    // The headings of half the measures are gone.
    const lines = planLines('saga');
    const outcome = await waits({}, pdfOfLines(lines.slice(0, 120)));
    expect(outcome.waiting).toEqual(['gate']);
    const corrections = join(outcome.folder, '2026-saga-plan.pdf.yaml');
    expect(existsSync(corrections)).toBe(true);
    writeFileSync(corrections, '- line: 2000\n  measure: opinion\n  why: a test\n');
    await expect(add('a.pdf', pdfOfLines(lines.slice(0, 120)))).rejects.toThrow(FaultsError);
    writeFileSync(corrections, '# Nothing.\n');
    await waits({}, pdfOfLines(lines.slice(0, 120)));
    expect(readFileSync(corrections, 'utf8')).toBe('# Nothing.\n');
  });

  test('is published where somebody says so, and the entry says it', async () => {
    const outcome = added(await add('a.pdf', pdfOfLines(draft(planLines('saga'))), { told: {}, ...unpublished }));
    expect(outcome.state).toBe('published');
    expect(sources().at(-1)).toMatchObject({ unpublished: true, status: 'draft', url: '' });
    expect(document('plans/2026/saga.json').status).toBe('draft');
    expectConverted();
  });
});

describe('what a document does not say', () => {
  const untitled = pdfOfLines(planLines('saga').filter((line) => !line.includes('年度 事業計画')));

  test('is a fault where nobody can be asked', async () => {
    const state = copy.state();
    await expect(add('a.pdf', untitled)).rejects.toThrow(
      /^a\.pdf: expected a document that says its \w+, found none said in its first lines\. Fix: tell it with --\w+\.$/,
    );
    expect(copy.state()).toEqual(state);
  });

  test('is asked for, and asked again after a slip', async () => {
    const answers: Record<string, string[]> = {
      'What is it': ['plan'],
      'Whose is it': ['sagaa', 'saga'],
      'Of which': ['2026'],
      'Is it final': ['final'],
    };
    const ask = async (question: string) => {
      const [, key] =
        Object.keys(answers)
          .map((one) => [question.includes(one), one] as const)
          .find(([is]) => is) ?? [];
      return key ? (answers[key]?.shift() ?? null) : null;
    };
    expect(added(await add('a.pdf', untitled, { ask })).identity).toMatchObject({
      branch: 'saga',
      fiscalYear: 2026,
      kind: 'plan',
      status: 'final',
    });
  });

  test('is told', async () => {
    const told = { branch: 'oita', year: 2027, kind: 'plan', status: 'final', url: 'https://a.example/x' } as const;
    expect(added(await add('a.pdf', untitled, { told })).identity).toMatchObject({ branch: 'oita', fiscalYear: 2027 });
    expectConverted();
  });
});

describe('a final plan that takes the place of its draft', () => {
  const lines = planLines('saga');
  const page = 'branches/saga/2026/';

  beforeEach(async () => {
    await add('a.pdf', pdfOfLines(draft(lines)), unpublished);
  });

  test('moves the draft to an address of its own; what was cited leads to the same words, else to the draft', async () => {
    const old = document('plans/2026/saga.json');
    copy.file(
      'content/addresses.txt',
      `${read('addresses.txt')}measures/opinion/2026/ common\n  saga-${old.blocks[9]?.id}\n`,
    );
    const [first, ...rest] = old.blocks.filter(({ type }) => type === 'item');
    // One item says something else in the final plan, and all the lines are moved on by one.
    const final = lines.map((line) =>
      line.includes(first?.text.slice(0, 12) ?? '') ? '・これまでにない取組を始める。' : line,
    );
    const outcome = added(
      await add('b.pdf', pdfOfLines([...final.slice(0, 4), '・はじめの取組', ...final.slice(4)]), replacing),
    );
    expect(outcome).toMatchObject({ state: 'published', standing: { offset: 1000 } });
    const [now, behind] = [document('plans/2026/saga.json'), document('plans/2026/saga/draft.json')];
    expect(behind).toEqual({ ...old, slug: 'draft' });
    expect(now.status).toBe('final');
    const ids = new Set(old.blocks.map(({ id }) => id));
    expect(now.blocks.filter(({ id }) => ids.has(id))).toEqual([]);
    expectConverted();

    const file = join(copy.content, 'redirects.yaml');
    const has = (address: string) => {
      const [path, anchor] = address.split('#');
      const on = path === page ? now : path === `${page}draft/` ? behind : undefined;
      return on !== undefined && (anchor === undefined || on.blocks.some(({ id }) => id === anchor));
    };
    const moves = movesIn(loadRedirects(file));
    const end = (id: string | undefined, of = page) => finalAddress(moves, `${of}#${id}`, has);
    expect(end(first?.id)).toBe(`${page}draft/#${first?.id}`);
    const same = now.blocks.find(({ text }) => text === rest[0]?.text);
    expect(same?.id).toMatch(/^L1\d{3}$/);
    expect(end(rest[0]?.id)).toBe(`${page}#${same?.id}`);
    for (const id of ids) expect(has(end(id) ?? ''), id).toBe(true);
    expect(has(end(`saga-${old.blocks[9]?.id}`, 'measures/opinion/2026/') ?? '')).toBe(true);
  });

  test('a third edition finds all that was cited of both', async () => {
    await add('b.pdf', pdfOfLines(lines), replacing);
    await add('c.pdf', pdfOfLines([...lines, '・おわりの取組']), replacing);
    const documents = ['saga', 'saga/draft', 'saga/edition-1'].map((name) => document(`plans/2026/${name}.json`));
    expect(documents.map(({ source }) => source.offset)).toEqual([2000, undefined, 1000]);
    const at = new Map(documents.map((one) => [one.slug === undefined ? page : `${page}${one.slug}/`, one]));
    const has = (address: string) => {
      const [path = '', anchor] = address.split('#');
      return at.get(path)?.blocks.some(({ id }) => id === anchor) === true;
    };
    const moves = movesIn(loadRedirects(join(copy.content, 'redirects.yaml')));
    for (const { blocks } of documents)
      for (const { id } of blocks) expect(has(finalAddress(moves, `${page}#${id}`, has) ?? ''), id).toBe(true);
    expectConverted();
  });

  test('is refused where nobody says so, and then nothing is written', async () => {
    const state = copy.state();
    await expect(add('b.pdf', pdfOfLines(lines))).rejects.toThrow('Fix: tell --replaces');
    expect(copy.state()).toEqual(state);
  });
});

describe('read again', () => {
  test('the same readers give the same lines, and nothing is written', async () => {
    await add('a.pdf', planPdf('saga'));
    const state = copy.state();
    expect(await readAgain(copy.open(), { name: '2026-saga-plan', ask: askNobody })).toMatchObject({ changed: false });
    expect(copy.state()).toEqual(state);
  });

  /** As if an earlier reader had given these lines: the text and its sum, and the document of them. */
  async function asBefore(change: (lines: string[]) => string[]): Promise<void> {
    await add('a.pdf', planPdf('saga'));
    const file = 'sources/2026-saga-plan.pdf.lines.txt';
    const text = change(read(file).split('\n')).join('\n');
    const before = sources().at(-1)?.sha256 ?? '';
    copy.file(`content/${file}`, text);
    const now = sum(text);
    copy.file('content/sources/sources.yaml', read('sources/sources.yaml').replace(before, now));
    for (const [path, made] of convertAll(copy.content).files) copy.file(`content/${path}`, made);
  }

  test('a letter that is read better is written', async () => {
    await asBefore((lines) => lines.map((line) => line.replace('健診', '健诊')));
    const { changed } = await readAgain(copy.open(), { name: '2026-saga-plan.pdf', ask: askNobody });
    expect(changed).toBe(true);
    expectConverted();
  });

  test('where an id would move nothing is written', async () => {
    await asBefore((lines) => [...lines.slice(0, 30), lines[31] ?? '', lines[30] ?? '', ...lines.slice(32)]);
    const state = copy.state();
    await expect(readAgain(copy.open(), { name: '2026-saga-plan', ask: askNobody })).rejects.toThrow(
      /expected every published id where it was, found \d+ that would move, such as L\d+/,
    );
    expect(copy.state()).toEqual(state);
  });

  test('another file, or no original, is refused', async () => {
    await add('a.pdf', planPdf('saga'));
    const path = copy.file('b.pdf', planPdf('oita'));
    await expect(readAgain(copy.open(), { name: '2026-saga-plan', path, ask: askNobody })).rejects.toThrow(
      'expected the file that was added',
    );
    await expect(readAgain(copy.open(), { name: '2026-sagaplan', ask: askNobody })).rejects.toThrow(
      '2026-sagaplan: expected the name of a source that was added, found none. Fix: write 2026-saga-plan.pdf.',
    );
    await expect(readAgain(copy.open(), { name: 'r6-results-ibaraki.txt', ask: askNobody })).rejects.toThrow('by hand');
  });
});

describe('taken out again', () => {
  test('the content is what it was', async () => {
    const state = copy.state();
    await add('a.pdf', planPdf('saga'));
    expect(removeSource(copy.open(), '2026-saga-plan', '2026-05-01')).toMatchObject({
      page: 'branches/saga/2026/',
      moved: 0,
    });
    expect(copy.state()).toEqual(state);
  });

  test('what was published of it leads to what the branch has', async () => {
    await add('a.pdf', planPdf('saga'));
    copy.file(
      'content/addresses.txt',
      `${read('addresses.txt')}branches/saga/2026/ L5,9 source\ndata/plans/2026/saga.json\nmeasures/opinion/2026/ absent saga\n  saga-L9\n`,
    );
    const { moved } = removeSource(copy.open(), '2026-saga-plan.pdf', '2026-05-01');
    expect(moved).toBe(4);
    const moves = movesIn(loadRedirects(join(copy.content, 'redirects.yaml')));
    const end = (address: string) =>
      finalAddress(moves, address, (one) => one === 'branches/saga/#plans' || one === 'data/index.json');
    for (const address of [
      'branches/saga/2026/',
      'branches/saga/2026/#L9',
      'branches/saga/2026/#source',
      'measures/opinion/2026/#saga-L9',
      'measures/opinion/2026/#saga',
    ])
      expect(end(address), address).toBe('branches/saga/#plans');
    expect(end('data/plans/2026/saga.json')).toBe('data/index.json');
  });

  test('one with an edition behind it stays', async () => {
    await add('a.pdf', pdfOfLines(draft(planLines('saga'))), unpublished);
    await add('b.pdf', planPdf('saga'), replacing);
    const state = copy.state();
    expect(() => removeSource(copy.open(), '2026-saga-plan', '2026-05-01')).toThrow('expected no edition behind it');
    expect(copy.state()).toEqual(state);
    removeSource(copy.open(), '2026-saga-plan-draft', '2026-05-01');
    removeSource(copy.open(), '2026-saga-plan', '2026-05-01');
    expectConverted();
    loadRedirects(join(copy.content, 'redirects.yaml'));
  });
});
