/** content/catalog/crosswalk.yaml and metric-breaks.yaml against the documents they are read from. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadChanges } from '../../lib/crosswalk.ts';
import { squeeze } from '../text.ts';
import { catalog } from './testing.ts';

const { crosswalk, breaks } = loadChanges('content/catalog', {
  measures: catalog.measures.map(({ id }) => id),
  metrics: catalog.metrics.map(({ id }) => id),
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

test('every break is told by its source', () => {
  for (const { source, metrics } of breaks) {
    const text = readFileSync(`content/sources/${source.file}`, 'utf8')
      .split('\n')
      .slice(source.lines[0] - 1, source.lines[1])
      .join('');
    expect.soft(text, metrics.join()).toMatch(/変更|郵送|一体化/u);
  }
});

// The gold is no part of the product: where it is at hand, the rows are held against it.
const gold = '../shared/gold/crosswalk.json';
test.runIf(existsSync(gold))('rows are paired as a careful reader pairs them', () => {
  const read = JSON.parse(readFileSync(gold, 'utf8')) as {
    pairs: { fifthLine: number; sixthLines: number[] }[];
    fifth: { line: number; measure: string; label: string }[];
    sixth: { line: number; measure: string; label: string }[];
    newInSixth: { line: number }[];
  };
  const mine = crosswalk.flatMap(({ from, to }) =>
    from ? [{ fifthLine: from.line, sixthLines: to.map(({ line }) => line) }] : [],
  );
  expect(mine).toEqual(read.pairs.map(({ fifthLine, sixthLines }) => ({ fifthLine, sixthLines })));
  const named = new Map(
    [...read.fifth, ...read.sixth].map(({ line, measure, label }) => [line, `${measure} ${label}`]),
  );
  const rows = crosswalk.flatMap(({ from, to }) => (from ? [from, ...to] : to));
  expect(rows.filter(({ line, measure, label }) => named.get(line) !== `${measure} ${label}`)).toEqual([]);
  const fresh = crosswalk.flatMap(({ kind, to }) =>
    to.filter(({ markedNew }) => kind === 'new' || markedNew).map(({ line }) => line),
  );
  expect([...new Set(fresh)].sort((a, b) => a - b)).toEqual(
    read.newInSixth.map(({ line }) => line).sort((a, b) => a - b),
  );
});
