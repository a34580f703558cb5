/**
 * Golden pairs: tests/fixtures/plans/<what it shows>/input.txt is cut from a published plan, output.txt is what a careful
 * reader finds in it. A missing output is written, and fails this once; a differing one is written beside as actual.txt.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import type { Block, PlanDocument, Target } from '../schema/document.ts';
import { readLines } from './lines/lines.ts';
import { convertPlan } from './plan.ts';
import { vocabularyOf } from './words/vocabulary.ts';

const root = 'tests/fixtures/plans';
const vocabulary = vocabularyOf(loadCatalog());

const amount = ({ comparator, value, unit }: Pick<Target, 'comparator' | 'value' | 'unit'>): string =>
  `${comparator}${value === null ? '' : ` ${value}${unit ?? ''}`}`;

function describeTarget(target: Target): string {
  const before = target.previousTarget ? `, last year ${target.previousTarget.text}` : '';
  return `    → ${target.metric} ${amount(target)} of ${target.measure ?? '-'}${target.repeat ? ', repeated' : ''}${before}`;
}

function describeBlock(block: Block): string[] {
  const rank = ['heading', 'item'].includes(block.type) ? `${block.type}${block.level}` : block.type;
  const opens = block.id === block.section && block.measure ? ' *' : '';
  const lines = block.lines.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join('+');
  const tags = block.tags.length > 0 ? ` [${block.tags.join(' ')}]` : '';
  return [
    `${lines} ${rank} ${block.measure ?? '-'}${opens}${tags}`,
    `    ${block.marker === null ? '' : `${block.marker} | `}${block.text}`,
    ...(block.kpis ?? []).map(describeTarget),
    ...(block.rows ?? []).map((row) => `    | ${row.map(({ text }) => text).join(' | ')} |`),
  ];
}

/** A document as lines that a person can check against the input. */
function describeDocument(document: PlanDocument): string {
  const dropped = document.dropped.map(({ line, reason, text }) => `dropped ${line} ${reason}: ${text}`);
  const populations = document.populations.map(
    ({ line, metric, target, expected, rate }) =>
      `population ${line} ${metric}: ${expected ?? '?'} of ${target ?? '?'}${rate === undefined ? '' : `, ${rate}%`}`,
  );
  return `${[...document.blocks.flatMap(describeBlock), ...dropped, ...populations].join('\n')}\n`;
}

/** The plan of the input's first `length` lines. */
function convertFixture(input: string, length = input.split('\n').length): PlanDocument {
  const lines = input.split('\n');
  const entry = {
    branch: 'hokkaido',
    kind: 'plan' as const,
    fiscalYear: 2021,
    status: 'final' as const,
    lines: [1, length] as [number, number],
  };
  return convertPlan({ file: 'input.txt', source: readLines(lines), raw: lines, entry, corrections: [], vocabulary });
}

describe('a plan reads as a careful reader reads it', () => {
  test.each(readdirSync(root).sort())('%s', (name) => {
    const folder = join(root, name);
    const actual = describeDocument(convertFixture(readFileSync(join(folder, 'input.txt'), 'utf8')));
    const golden = join(folder, 'output.txt');
    const beside = join(folder, 'actual.txt');
    // A new fixture's output is written for a person to read, and fails until the next run: none passes unread.
    const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : 'no output.txt: read the one just written';
    if (!existsSync(golden)) writeFileSync(golden, actual);
    else if (actual === expected) rmSync(beside, { force: true });
    else writeFileSync(beside, actual);
    expect(actual).toBe(expected);
  });

  test('how targets are marked is told by the plan’s own lines, whatever stands behind them in the file', () => {
    const own = [
      '令和 3年度 事業計画（北海道支部）',
      '１．基盤的保険者機能関係',
      '（１）健全な財政運営',
      '・収支見通しの周知',
      '【数値目標】健康宣言事業所数を1,460事業所以上とする',
      '【数値目標】一者応札案件の割合を15％以下とする',
      '【数値目標】レセプト点検の査定率を前年度以上とする',
    ];
    const targetsOf = (input: string[]) =>
      convertFixture(input.join('\n'), own.length).blocks.flatMap(({ kpis = [] }) => kpis.map(({ metric }) => metric));
    const metrics = ['declared-offices', 'single-bid-rate', 'claims-assessment-rate'];
    expect(targetsOf(own)).toEqual(metrics);
    expect(targetsOf([...own, '■KPI：一者応札案件の割合を15％以下とする'])).toEqual(metrics);
  });

  test('a range without a title is refused with file, lines, what was found and the fix', () => {
    expect(() => convertFixture('分野 具体的施策等\n\n１．基盤的保険者機能関係\n')).toThrowErrorMatchingInlineSnapshot(
      `
      [FaultsError: 1 fault in the sources:
        input.txt:1: expected a title such as 「令和 3年度 事業計画（北海道支部）」 in lines 1 to 4 (hokkaido 2021), found 「分野 具体的施策等」. Fix: correct the range in content/sources/sources.yaml.]
    `,
    );
  });
});

test('a correction with the measure none takes a heading out of every measure', () => {
  const lines = [
    '令和 3年度 事業計画（北海道支部）',
    '１．基盤的保険者機能関係',
    '（１）健全な財政運営',
    '・評議会で丁寧な説明をする。',
    '（２）サービス水準の向上',
    '・窓口の混雑を減らす。',
  ];
  const corrections = [{ line: 3, type: 'heading' as const, measure: 'none', why: 'x' }];
  const read = (given: typeof corrections) =>
    convertPlan({
      file: 'input.txt',
      source: readLines(lines),
      raw: lines,
      entry: { branch: 'hokkaido', kind: 'plan', fiscalYear: 2021, status: 'final', lines: [1, lines.length] },
      corrections: given,
      vocabulary,
    }).blocks.find(({ lines: [first] }) => first?.[0] === 3);
  expect(read([])).toMatchObject({ type: 'heading', measure: 'sound-finance' });
  expect(read(corrections)).toMatchObject({ type: 'heading', measure: null });
});
