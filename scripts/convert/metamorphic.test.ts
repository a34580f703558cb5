/**
 * A plan says the same whatever its line breaks are: re-wrapped at another width, with pages broken elsewhere, with
 * full-width for half-width digits and ＫＰＩ for KPI, it must give the same blocks, measures and targets.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/content/catalog.ts';
import { loadSources } from '../../src/content/sources.ts';
import { readLines } from '../../src/convert/lines/lines.ts';
import { readMarks } from '../../src/convert/lines/marks.ts';
import { noteContinuation } from '../../src/convert/lines/rules/continuations.ts';
import { convertPlan } from '../../src/convert/plan.ts';
import { displayWidth, squeeze } from '../../src/convert/text.ts';
import { vocabularyOf } from '../../src/convert/words/vocabulary.ts';
import type { Correction } from '../../src/schema/correction.ts';
import type { PlanDocument } from '../../src/schema/document.ts';

const catalog = loadCatalog('content/catalog');
const vocabulary = vocabularyOf(catalog);
const branches = catalog.branches.map(({ slug }) => slug);
const source = loadSources('content/sources', branches).find(({ file }) => file === 'r3-branch-plans.txt');
if (!source) throw new Error('r3-branch-plans.txt is not in sources.yaml');
const corrections = parse(readFileSync('content/sources/corrections/r3-branch-plans.yaml', 'utf8')) as Correction[];
const text = readLines(source.lines);

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Characters that no line begins with (JIS X 4051), and those that none ends with. */
const noStart = /[、。，．・：；？！）」』】〉》≫＞％％ー々ゃゅょっァィゥェォャュョッ,.)%:]/u;
const noEnd = /[（「『【〈《≪＜(]/u;

/**
 * Breaks a text into lines of at most `width` half-width columns. The last line always leaves room, since a line that ends
 * at the margin may go on or not, in the plans as here.
 */
function wrap(line: string, width: number): string[] {
  for (let narrow = width; narrow > width * 0.95; narrow -= 1) {
    const out = fill(line, narrow);
    if (displayWidth(out.at(-1) as string) < width * 0.85) return out;
  }
  return fill(line, width);
}

/** A width at which no block ends at the margin with unmarked text behind it: there even a reader could not tell. */
function chooseWidth(rows: Row[], from: number): number {
  const ends = (row: Row, width: number) => displayWidth(wrap(row.text, width).at(-1) as string) > width * 0.88;
  const unmarked = (row: Row | undefined) =>
    row !== undefined && row.gap <= 2 && readMarks(row.text.trim()).marks.length === 0;
  const candidates = Array.from({ length: 60 }, (_, at) => from + at);
  const unclear = (width: number) => rows.filter((row, at) => unmarked(rows[at + 1]) && ends(row, width)).length;
  return (
    candidates.find((width) => unclear(width) === 0) ??
    (candidates.map((width) => ({ width, count: unclear(width) })).sort((one, other) => one.count - other.count)[0]
      ?.width as number)
  );
}

function fill(line: string, width: number): string[] {
  const out: string[] = [];
  const chars = [...line];
  let current = '';
  let columns = 0;
  chars.forEach((char, at) => {
    const before = chars[at - 1] ?? '';
    const own = charWidth(char);
    // Behind a full stop an aside at the head of a line could be a block of its own, for a reader too.
    const aside = /[（(【[［]/u.test(char) && /[。）)とる]/u.test(before);
    const breaks = columns + own > width && !aside && !noStart.test(char) && !noEnd.test(before) && !/\d/u.test(char);
    if (breaks && current.trim() !== '') {
      out.push(current);
      current = char.trimStart();
      columns = current === '' ? 0 : own;
    } else {
      current += char;
      columns += own;
    }
  });
  return [...out, current].filter((one) => one.trim() !== '');
}

const widths = new Map<string, number>();
function charWidth(char: string): number {
  const known = widths.get(char);
  if (known !== undefined) return known;
  const width = displayWidth(`${char}|`) - 1;
  widths.set(char, width);
  return width;
}

interface Row {
  /** The source's line that it begins with. */
  line: number;
  text: string;
  gap: number;
  /** Goes on a block that a box cut: it stood at the top of a page and must again. */
  cut: boolean;
}

/** The plan's lines with every block's own breaks undone: one row a block, or a part of it that stands elsewhere. */
function unwrapped(document: PlanDocument): Row[] {
  const [from, to] = document.source.lines;
  const lines = text.lines.filter(({ number, pageNumber }) => number >= from && number <= to && pageNumber === null);
  const owners = new Map<number, PlanDocument['blocks']>();
  for (const block of document.blocks)
    for (const [a, b] of block.lines) for (let n = a; n <= b; n += 1) owners.set(n, [...(owners.get(n) ?? []), block]);
  const rows: (Row & { owners: PlanDocument['blocks'] })[] = [];
  for (const line of lines) {
    const own = owners.get(line.number) ?? [];
    const last = rows.at(-1);
    const gap = line.pageStart ? 1 : line.gap;
    const joins = own.some(
      (block) =>
        last?.owners.at(-1) === block &&
        block.type !== 'table' &&
        !(block.type === 'note' && noteContinuation.test(line.text)),
    );
    if (last && joins) {
      last.text += line.text;
      last.owners.push(...own.filter((block) => !last.owners.includes(block)));
    } else {
      const cut = own.some(
        (block) =>
          (block.lines[0] as [number, number])[0] < line.number && block.type !== 'note' && block.type !== 'table',
      );
      rows.push({
        line: line.number,
        text: ' '.repeat(line.indent > 1 ? line.indent : 0) + line.text,
        gap,
        cut,
        owners: [...own],
      });
    }
  }
  return rows;
}

/** A changed plan, and where the source's lines begin in it; those inside a row are gone. */
interface Changed {
  lines: string[];
  lineOf: (line: number) => number | undefined;
}

function convert({ lines, lineOf }: Changed, document: PlanDocument): PlanDocument {
  const entry = {
    branch: document.branch,
    kind: 'plan' as const,
    fiscalYear: 2021,
    status: 'final' as const,
    lines: [1, lines.length] as [number, number],
  };
  const [from, to] = document.source.lines;
  // Corrections name lines, and move with them.
  const moved = corrections
    .filter(({ line }) => line >= from && line <= to)
    .flatMap((one): Correction[] => {
      const line = lineOf(one.line);
      const continues = one.continues === undefined ? undefined : lineOf(one.continues);
      if (line === undefined || (one.continues !== undefined && continues === undefined)) return [];
      return [{ ...one, line, ...(continues === undefined ? {} : { continues }) }];
    });
  return convertPlan({ file: 'test.txt', source: readLines(lines), raw: lines, entry, corrections: moved, vocabulary });
}

const original = source.documents.map((entry) =>
  convertPlan({ file: 'r3-branch-plans.txt', source: text, raw: source.lines, entry, corrections, vocabulary }),
);

/** What must stay: types, levels, measures, words, targets. */
const meaning = (document: PlanDocument) =>
  document.blocks.map((block) => {
    const targets = (block.kpis ?? [])
      .map((kpi) => `${kpi.metric} ${kpi.comparator} ${kpi.value}${kpi.unit ?? ''}`)
      .join(', ');
    return `${block.type} ${block.level} ${block.measure} ${squeeze((block.marker ?? '') + block.text).normalize('NFKC')} ${targets}`;
  });

function broken(rows: Row[], from: number, pages: (() => number) | null): Changed {
  const width = chooseWidth(rows, from);
  const lines: string[] = [];
  const begins = new Map<number, number>();
  rows.forEach(({ line: first, text: row, gap, cut }, index) => {
    // The first half of a sentence that boxes cut in two fills its line.
    const half = rows.slice(index + 1, index + 6).some((later) => later.cut);
    (half ? [row] : wrap(row, width)).forEach((line, at) => {
      const empty = at === 0 ? gap : 1;
      const turns = (cut && at === 0) || (pages !== null && lines.length > 6 && empty === 1 && pages() < 0.03);
      if (turns && lines.at(-1)?.trim() !== '') lines.push(` ${line.trimStart()}`);
      else lines.push(...Array.from({ length: empty }, () => ''), line);
      if (at === 0) begins.set(first, lines.length);
    });
  });
  return { lines, lineOf: (line) => begins.get(line) };
}

const toFull = (line: string): string =>
  line.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const toHalf = (line: string): string =>
  line.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
const changedLines = ({ source: { lines } }: PlanDocument, change: (line: string) => string): Changed => ({
  lines: source.lines.slice(lines[0] - 1, lines[1]).map(change),
  lineOf: (line) => line - lines[0] + 1,
});

const changes: [string, (document: PlanDocument) => Changed][] = [
  ['re-wrapped at some 92 columns', (document) => broken(unwrapped(document), 92, null)],
  [
    're-wrapped at some 118 columns, pages broken elsewhere',
    (document) => broken(unwrapped(document), 118, random(document.source.lines[0])),
  ],
  ['half-width digits', (document) => changedLines(document, toHalf)],
  ['full-width digits', (document) => changedLines(document, toFull)],
  ['ＫＰＩ for KPI', (document) => changedLines(document, (line) => line.replaceAll('KPI', 'ＫＰＩ'))],
  ['KPI for ＫＰＩ', (document) => changedLines(document, (line) => line.replaceAll('ＫＰＩ', 'KPI'))],
];

const byBranch = new Map(original.map((document) => [document.branch as string, document]));

describe.each(changes.map(([name]) => name))('%s', (name) => {
  const change = changes.find(([one]) => one === name)?.[1] as (document: PlanDocument) => Changed;
  test.each([...byBranch.keys()])('%s means the same', (branch) => {
    const document = byBranch.get(branch) as PlanDocument;
    expect(meaning(convert(change(document), document))).toEqual(meaning(document));
  });
});
