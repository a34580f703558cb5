/** content/catalog/crosswalk.yaml and metric-breaks.yaml against the documents they are read from. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadChanges } from '../../content/crosswalk.ts';
import { squeeze } from '../text.ts';
import { catalog } from './testing.ts';

const { crosswalk, breaks, remarks } = loadChanges('content/catalog', {
  measures: catalog.measures.map(({ id }) => id),
  metrics: catalog.metrics.map(({ id }) => id),
  branches: catalog.branches.map(({ slug }) => slug),
});
const lines = readFileSync('content/sources/action-plan-6.txt', 'utf8').split('\n');
const at = (line: number, count = 1): string => squeeze(lines.slice(line - 1, line - 1 + count).join(''));

test('every row stands on its line as printed', () => {
  const rows = crosswalk.flatMap(({ from, to }) => (from ? [from, ...to] : to));
  expect(rows.filter(({ label, line }) => !at(line).startsWith(squeeze(label)))).toEqual([]);
  expect(rows.filter(({ markedNew }) => markedNew && !at(markedNew).includes('【新規】'))).toEqual([]);
});

test('every note stands on its line as printed', () => {
  expect(crosswalk.filter(({ note, line }) => note && !at(line, 2).includes(squeeze(note)))).toEqual([]);
});

test('every row of both plans has its place', () => {
  const marked = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((line) =>
      /^(?:[①-⑳]|[ⅰ-ⅳ][)）])/u.test((lines[line - 1] ?? '').trim()),
    );
  expect(crosswalk.flatMap(({ from }) => from?.line ?? [])).toEqual(marked(76, 149));
  const sixth = [...new Set(crosswalk.flatMap(({ to }) => to.map(({ line }) => line)))].sort((a, b) => a - b);
  // Ⅰ） 健全な財政運営, Ⅲ） ICT化の推進, Ⅳ）広報活動… and Ⅲ）広報基本方針… are groups without rows of their own.
  expect(sixth).toEqual([...marked(151, 257), 182, 210, 243, 257].sort((a, b) => a - b));
});

test('a reading says what it rests on', () => {
  expect(crosswalk.filter(({ certain, why }) => !certain && !why)).toEqual([]);
});

type Passage = (typeof breaks)[number]['source'];
const printed = ({ file, lines: [from, to] }: Passage): string =>
  squeeze(
    readFileSync(`content/sources/${file}`, 'utf8')
      .split('\n')
      .slice(from - 1, to)
      .join('')
      .normalize('NFKC'),
  );
const quoted = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(/「([^「」]+)」/gu)].map(([, words = '']) => squeeze(words));

test('every break is told by its source: by words of change, or by what the break quotes', () => {
  for (const { source, before, text, metrics } of breaks) {
    const words = quoted(text);
    const passages = printed(source) + (before ? printed(before.source) : '');
    expect
      .soft(
        words.filter((each) => !passages.includes(each)),
        metrics.join(),
      )
      .toEqual([]);
    if (words.length === 0) expect.soft(passages, metrics.join()).toMatch(/変更|郵送|一体化/u);
  }
});

test('definitions of two years differ where no document tells of the change', () => {
  const two = breaks.flatMap(({ metrics, fiscalYear, kind, source, before }) =>
    before
      ? [{ metrics, fiscalYear, kind, before: before.fiscalYear, texts: [printed(source), printed(before.source)] }]
      : [],
  );
  expect(two.map(({ metrics }) => metrics.join())).toEqual([
    'claims-assessment-rate',
    'debt-recovery-rate',
    'declared-offices',
  ]);
  for (const { fiscalYear, kind, before, texts } of two) {
    expect(kind).toBe('method');
    expect(before).toBeLessThan(fiscalYear);
    expect(texts[0]).not.toBe(texts[1]);
  }
});

test('a remark quotes the plan, on a line of the target that it is about', () => {
  for (const { metric, branch, fiscalYear, text, source } of remarks) {
    expect
      .soft(
        quoted(text).filter((words) => !printed(source).includes(words)),
        `${metric} ${branch}`,
      )
      .toEqual([]);
    const { blocks } = JSON.parse(readFileSync(`content/plans/${fiscalYear}/${branch}.json`, 'utf8')) as {
      blocks: { kpis?: { metric: string; line: number }[] }[];
    };
    const stated = blocks.flatMap(({ kpis = [] }) => kpis).filter((each) => each.metric === metric);
    const [from, to] = source.lines;
    expect
      .soft(
        stated.some(({ line }) => from <= line && line <= to),
        `${metric} ${branch}`,
      )
      .toBe(true);
  }
});

test('rows are paired as a careful reader pairs them', () => {
  const read = JSON.parse(readFileSync('tests/fixtures/read-by-hand-crosswalk.json', 'utf8')) as {
    pairs: { fifthLine: number; sixthLines: number[] }[];
    rows: { line: number; measure: string; label: string }[];
    newInSixth: number[];
  };
  const mine = crosswalk.flatMap(({ from, to }) =>
    from ? [{ fifthLine: from.line, sixthLines: to.map(({ line }) => line) }] : [],
  );
  expect(mine).toEqual(read.pairs);
  const named = new Map(read.rows.map(({ line, measure, label }) => [line, `${measure} ${label}`]));
  const rows = crosswalk.flatMap(({ from, to }) => (from ? [from, ...to] : to));
  expect(rows.filter(({ line, measure, label }) => named.get(line) !== `${measure} ${label}`)).toEqual([]);
  const fresh = crosswalk.flatMap(({ kind, to }) =>
    to.filter(({ markedNew }) => kind === 'new' || markedNew).map(({ line }) => line),
  );
  expect([...new Set(fresh)].sort((a, b) => a - b)).toEqual(read.newInSixth.toSorted((a, b) => a - b));
});
