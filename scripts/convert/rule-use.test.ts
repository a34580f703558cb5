/** Every rule of the stages and shapes is counted, and one that serves no document held has an example here or beside it. */
import { describe, expect, test } from 'vitest';
import type { JoinRule } from '../../src/convert/provenance.ts';
import { ruleSets } from '../../src/convert/shapes/rule-sets.ts';
import { catalog } from '../../src/convert/shapes/testing.ts';
import { vocabularyOf } from '../../src/convert/words/vocabulary.ts';
import { convertAll, convertDocument } from './all.ts';
import { patternLine, patternUse } from './pattern-use.ts';
import { ofBlocks, ofJoins, ofShape, ofShapes, ofSharedLines } from './rule-reasons.ts';
import { blockRule } from './rule-use.ts';

const { converted } = convertAll('content');
const patterns = patternUse(converted, catalog);

/** Two printed lines that are one block; the first fills its line. */
const joins: Partial<Record<JoinRule, [string, string]>> = {
  'series inside a sentence': [
    '・次の順に実施する。なお、事業所への働きかけは①データの取得勧奨、②再度の勧奨と訪問、',
    '③データの作成を順に行う。',
  ],
  'mark inside an open bracket': [
    '・健診の受診を勧める対象者（受診勧奨の対象となる者のうち、前年度に受診しなかった者、',
    '・新たに加入した者）に案内する。',
  ],
  'tag alone on its line': [
    '・加入者の健康づくりに資する取組を、地方自治体や関係団体と連携して着実に推進してゆく',
    '【新規】',
  ],
  'aside inside an open bracket': [
    '・健診の受診を勧める対象者（受診勧奨の対象となる者のうち、前年度に受診しなかった者と',
    '【参考】の表に挙げた者）に案内する。',
  ],
  'bracket inside an open bracket': ['・健診を受診した者に案内する（対象となる者を含む', '（被扶養者を除く）'],
};

/** A plan with the two lines among lines that show where the margin is. */
const planWith = (lines: readonly string[]): string[] => [
  '令和 3年度 事業計画（北海道支部）',
  '',
  '１．基盤的保険者機能関係',
  '',
  '（１）健全な財政運営',
  '',
  ...Array.from({ length: 4 }, () => [
    '・評議会における議論の内容を、加入者や事業主に広く周知し、保険財政の見通しについての',
    '理解を求める。',
  ]).flat(),
  ...lines,
];

describe('lines join', () => {
  // Only a laid-out page says so: src/intake/plan/joins.test.ts has its examples.
  const ofPages = 'the page goes on';
  const unserved = patterns.filter(
    ({ file, documents, example }) => file === 'reflow.ts' && documents.length === 0 && example !== ofPages,
  );

  test('every rule of joins that serves no document has an example', () => {
    expect(unserved.map(({ example }) => example).sort()).toEqual(Object.keys(joins).sort());
  });

  test.each(Object.entries(joins))('%s', (rule, [first, second]) => {
    const lines = planWith([first, second]);
    const entry = {
      branch: 'hokkaido',
      kind: 'plan' as const,
      fiscalYear: 2021,
      status: 'final' as const,
      lines: [1, lines.length] as [number, number],
    };
    const { provenance } = convertDocument({ file: 'a.txt', lines, entry, catalog });
    expect(provenance.at(-1)?.joins).toEqual([{ line: lines.length, rule }]);
  });
});

test('every rule of a shape is counted, and no reason is left of a rule that is gone', () => {
  const sets = ruleSets(vocabularyOf(catalog));
  expect(Object.keys(ofShapes).sort()).toEqual(sets.map(({ file }) => file).sort());
  for (const { file, lines, drops } of sets) {
    const examples = [...lines, ...drops].map(({ example }) => example);
    const counted = patterns.filter((one) => one.file === `shapes/${file}`).map(({ example }) => example);
    expect(counted.toSorted()).toEqual(examples.toSorted());
    expect(Object.keys(ofShapes[file]?.own ?? {}).filter((key) => !examples.includes(key))).toEqual([]);
  }
  const named = new Set(patterns.flatMap(({ of, example }) => [of, example]));
  for (const key of Object.keys({ ...ofBlocks, ...ofShape, ...ofSharedLines })) expect(named).toContain(key);
  const joined = converted.flatMap(({ provenance }) => provenance.flatMap((one) => one.joins.map(({ rule }) => rule)));
  expect(joined.filter((rule) => !(rule in ofJoins))).toEqual([]);
});

test('a mark behind a rule of blocks has a rule of its own', () => {
  expect(blockRule('further part of a target, mark circled')).toBe('further part of a target');
  expect(blockRule('list mark dot')).toBe('');
  expect(blockRule('unknown heading: a mark that heads measures only')).toBe(
    'unknown heading: a mark that heads measures only',
  );
});

test('the line of the totals', () => {
  const one = { file: 'a.ts', of: 'a', example: 'a' };
  expect(
    patternLine([
      { ...one, documents: ['a'], why: 'so' },
      { ...one, documents: ['a'], why: null },
      { ...one, documents: [], why: 'so' },
      { ...one, documents: ['a', 'b'], why: null },
    ]),
  ).toBe('4 patterns, 2 serve one document, of which 1 say why; 1 serve none, of which 1 say why');
});
