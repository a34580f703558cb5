/**
 * Each document of the site, cut out into a file of its own and read by its text, is what the site has: lines count from its own
 * first one, printed pages count from the file's, and whose it is need not be said in it. Nothing else differs.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/content/catalog.ts';
import { documentKey, loadSources } from '../../src/content/sources.ts';
import { readText } from '../../src/convert/read-text.ts';
import type { Correction } from '../../src/convert/types.ts';
import type { Fault } from '../../src/foundation/faults.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { documentPath } from '../convert/all.ts';
import { readCorrections } from '../convert/corrections.ts';
import { loadModel } from '../convert/model-file.ts';
import { countedFrom } from './counted-from.ts';

const catalog = loadCatalog('content/catalog');
const model = loadModel('content');
const names = { measures: catalog.measures.map(({ id }) => id), metrics: catalog.metrics.map(({ id }) => id) };
const faults: Fault[] = [];
const documents = loadSources(
  'content/sources',
  catalog.branches.map(({ slug }) => slug),
).flatMap((source) => {
  const corrections = readCorrections('content', source, names, faults).values;
  return source.documents.map((entry) => ({ key: documentKey(entry), source, entry, corrections }));
});

/** Corrections of the lines from `from` to `to`, counted from `from`. */
const shifted = (corrections: readonly Correction[], [from, to]: readonly [number, number]): Correction[] =>
  corrections
    .filter(({ line }) => line >= from && line <= to)
    .map((one) => {
      const moved = { ...one };
      for (const key of ['line', 'to', 'continues', 'before'] as const) {
        const line = moved[key];
        if (line !== undefined) moved[key] = line - from + 1;
      }
      return moved;
    });

test('the site has documents of each kind', () => {
  expect(faults).toEqual([]);
  expect(new Set(documents.map(({ entry }) => entry.kind))).toEqual(new Set(['plan', 'results', 'document']));
});

test.each(documents)('$key', ({ source, entry, corrections }) => {
  const { json } = readText({
    file: 'input.txt',
    lines: source.lines.slice(entry.lines[0] - 1, entry.lines[1]),
    catalog,
    ...(model ? { model } : {}),
    corrections: shifted(corrections, entry.lines),
  });
  const { gate, doubts, ...document } = json;
  expect(gate.bounds.filter(({ passed }) => !passed)).toEqual([]);
  expect(gate.passed).toBe(true);
  expect(document.kind).toBe(entry.kind);
  // What is not printed is not guessed, and said.
  for (const [said, what] of [
    [document.branch, 'no branch'],
    [document.fiscalYear === 2000 ? null : document.fiscalYear, 'no fiscal year'],
  ] as const)
    expect(doubts.some((doubt) => doubt.what.includes(what))).toBe(said === null && entry.kind !== 'document');
  expect([entry.branch, null]).toContain(document.branch);

  const path = documentPath({ ...entry, branch: entry.branch ?? null });
  const held = JSON.parse(readFileSync(`content/${path}.json`, 'utf8')) as PlanDocument;
  const alone = countedFrom(held, entry.lines[0]);
  const read = countedFrom(document as PlanDocument, 1);
  for (const key of ['blocks', 'dropped', 'populations', 'results', 'budget', 'corrections'] as const)
    expect(read[key], key).toEqual(alone[key]);
});
