import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Source } from '../../src/content/sources.ts';
import { type Fault, faultLine } from '../../src/foundation/faults.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { checkIdleCorrections } from './all.ts';
import { idleCorrections, readCorrections, strayCorrectionFiles, unplacedCorrections } from './corrections.ts';

const names = { measures: ['compliance', 'health-guidance'], metrics: ['generic-rate'] };
// Two documents of five lines; line 3 is blank, line 11 is of none.
const source = {
  file: 'plans.txt',
  lines: ['題', '一', '', '二', '三', '題', '一', '二', '三', '四', '余り'],
  documents: [{ lines: [1, 5] }, { lines: [6, 10] }],
} as unknown as Source;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'corrections-'));
  mkdirSync(join(root, 'sources/corrections'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function faultsOf(yaml: string): string[] {
  writeFileSync(join(root, 'sources/corrections/plans.yaml'), yaml);
  const faults: Fault[] = [];
  readCorrections(root, source, names, faults);
  return faults.map(faultLine);
}

describe('a corrections file is refused with its line and the fix', () => {
  const cases: [string, string, RegExp][] = [
    ['a measure of no catalogue', '- line: 2\n  measure: complianse\n  why: x', /plans\.yaml:2 .*write compliance/u],
    ['a metric of no catalogue', '- line: 2\n  metric: generic-rates\n  why: x', /:2 .*write generic-rate/u],
    ['a key of no correction', '- line: 2\n  mesure: compliance\n  why: x', /:2 .*mesure/u],
    ['nothing said', '- line: 2\n  why: x', /one of continues/u],
    ['a line outside the file', '- line: 12\n  level: 1\n  why: x', /:1 .*1 to 11, found 12/u],
    ['a blank line', '- line: 3\n  level: 1\n  why: x', /:1 .*blank/u],
    ['a line of no document', '- line: 11\n  level: 1\n  why: x', /:1 .*of none/u],
    ['a line that goes on itself', '- line: 4\n  continues: 4\n  why: x', /:2 .*before 4/u],
    ['a line that goes on a later one', '- line: 4\n  continues: 5\n  why: x', /:2 .*before 4/u],
    ['a line that goes on another document', '- line: 7\n  continues: 4\n  why: x', /:2 .*same document, 6 to 10/u],
    ['a range that ends before it begins', '- line: 5\n  to: 4\n  level: 1\n  why: x', /:2 .*from 5 on/u],
    ['blocks before themselves', '- line: 7\n  to: 9\n  before: 8\n  why: x', /:3 .*outside those that are moved/u],
    [
      'the same said twice',
      '- line: 2\n  level: 1\n  why: x\n- line: 2\n  level: 2\n  why: y',
      /:5 .*said on line 1 of this file/u,
    ],
  ];
  test.each(cases)('%s', (_, yaml, message) => {
    expect(faultsOf(yaml).join('\n')).toMatch(message);
  });

  test('a faultless one is not', () => {
    const yaml =
      '- line: 2\n  measure: none\n  why: x\n- line: 5\n  continues: 4\n  why: y\n- line: 2\n  level: 1\n  why: z';
    expect(faultsOf(yaml)).toEqual([]);
  });

  test('a file of no source is named, with the nearest', () => {
    writeFileSync(join(root, 'sources/corrections/plan.yaml'), '');
    const faults = strayCorrectionFiles(root, [source]).map(faultLine);
    expect(faults).toEqual([expect.stringMatching(/plan\.yaml:1: .*Fix: name it plans\.yaml/u)]);
  });
});

describe('against the converted document', () => {
  const document = {
    blocks: [{ lines: [[1, 2]] }, { lines: [[4, 5]] }],
  } as PlanDocument;
  const placed = (value: object) => [
    { value: { why: 'x', ...value }, file: 'plans.yaml', index: 0, lineOf: () => 1 } as never,
  ];
  const unplaced = (value: object, shape = 'plan') =>
    unplacedCorrections(document, shape, placed(value)).map(faultLine).join('\n');

  test('its line begins a block', () => {
    expect(unplaced({ line: 4, level: 1 })).toBe('');
    expect(unplaced({ line: 5, level: 1 })).toMatch(/that a block begins on, found line 5/u);
  });
  test('a line that goes on another stands in its block', () => {
    expect(unplaced({ line: 5, continues: 4 })).toBe('');
    expect(unplaced({ line: 5, continues: 2 })).toMatch(/one block with the lines 2 and 5/u);
  });
  test('it says nothing that the shape does not read', () => {
    expect(unplaced({ line: 4, before: 1 })).toMatch(/key before/u);
    expect(unplaced({ line: 4, starts: true }, 'results')).toMatch(/key starts/u);
    expect(unplaced({ line: 4, before: 1 }, 'results')).toBe('');
  });
  test('one without which the document is the same is idle; one without which it cannot be read is not', () => {
    const all = [...placed({ line: 1, level: 1 }), ...placed({ line: 4, level: 2 }), ...placed({ line: 5, level: 3 })];
    const convert = (values: readonly { line: number }[]) => {
      const lines = values.map(({ line }) => line);
      if (!lines.includes(5)) throw new Error('unreadable');
      return { title: lines.includes(4) ? 'with' : 'without' } as PlanDocument;
    };
    expect(idleCorrections(all, convert).map(({ found }) => found)).toEqual(['none is changed by that of line 1']);
  });
});

test('no correction of content/sources is idle', () => {
  expect(() => checkIdleCorrections('content')).not.toThrow();
});
