/** Each bound of the gate is missed by a reading that lost what it bounds, and by no reading of the documents held. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../lib/catalog.ts';
import type { Block, PlanDocument } from '../schema/document.ts';
import { gateOf } from './gate.ts';
import { vocabularyOf } from './words/vocabulary.ts';

const words = vocabularyOf(loadCatalog());
const held = JSON.parse(readFileSync('content/plans/2021/hokkaido.json', 'utf8')) as PlanDocument;
const lines = readFileSync('content/sources/r3-branch-plans.txt', 'utf8').split('\n');

/** Names of the bounds that the plan misses when its blocks are changed. */
function missed(change: (document: PlanDocument) => void, narrow = 0): string[] {
  const document = structuredClone(held);
  change(document);
  const gate = gateOf(document, lines, words, narrow);
  expect(gate.passed).toBe(gate.bounds.every(({ passed }) => passed));
  return gate.bounds.filter(({ passed }) => !passed).map(({ name }) => name.replace(/ \(.*/u, ''));
}
const each = (change: (block: Block, at: number) => void) => (document: PlanDocument) =>
  document.blocks.forEach(change);
const opens = ({ type, id, section, measure }: Block): boolean =>
  type === 'heading' && id === section && measure !== null;

describe('a plan', () => {
  test('as it was read passes', () => {
    expect(missed(() => {})).toEqual([]);
  });

  const cases: [string, string, (document: PlanDocument) => void][] = [
    ['lost characters', 'characters shown or dropped', ({ blocks }) => blocks.splice(10, 20)],
    [
      'left text out',
      'characters dropped',
      (document) => {
        const gone = document.blocks.splice(10, 20);
        for (const { lines: ranges, text } of gone)
          document.dropped.push({ line: ranges[0]?.[0] ?? 1, text, reason: 'furniture' });
      },
    ],
    [
      'lines joined in another order',
      'texts that break off',
      each((block) => {
        if (block.type === 'item') block.text = 'その対象となる事業所に対して文書や電話による案内を行い、';
      }),
    ],
    [
      'headings without measures',
      'measures open',
      each((block) => {
        if (opens(block)) block.section = 'L1';
      }),
    ],
    [
      'headings of the class that open none',
      'headings of their class that open a measure',
      each((block, at) => {
        if (opens(block) && at % 3 === 0) block.measure = null;
      }),
    ],
    [
      'measures that the catalogue does not know',
      'openings whose measure is not known',
      each((block) => {
        if (opens(block)) block.measure = 'strategic-other';
      }),
    ],
    [
      'all text under one measure',
      'text of the largest measure',
      each((block) => {
        if (!opens(block)) block.measure = 'collabo-health';
      }),
    ],
    [
      'text above the first heading',
      'text outside every measure',
      each((block) => {
        if (!opens(block)) block.measure = null;
      }),
    ],
    [
      'targets that were not read',
      'KPI marks without a target or a doubt',
      each((block) => {
        delete block.kpis;
        if (block.type === 'kpi') block.type = 'item';
      }),
    ],
    [
      'pillars that were not seen',
      'pillars named in the text and not found',
      each((block) => {
        if (block.type === 'pillar') block.type = 'paragraph';
      }),
    ],
  ];
  test.each(cases)('%s: %s', (_, name, change) => {
    expect(missed(change)).toContain(name);
  });

  test('openings that likeness told with another measure close by', () => {
    const { blocks } = held;
    expect(missed(() => {}, blocks.filter(opens).length)).toEqual(['openings told by a narrow likeness']);
    expect(missed(() => {}, 1)).toEqual([]);
  });

  test('a missed bound names what was found and what to do', () => {
    const { bounds } = gateOf({ ...held, blocks: held.blocks.slice(0, 3) }, lines, words);
    for (const { passed, wanted, found, mend } of bounds.filter((bound) => !bound.passed)) {
      expect(passed).toBe(false);
      expect(`${wanted} ${found} ${mend}`).toMatch(/^[≥≤] [\d.]+(?: %)? [\d.]+(?: %)? \S.{5,}/u);
    }
    expect(bounds.filter(({ passed }) => !passed).length).toBeGreaterThan(2);
  });
});
