/** A mark's examples are what it is for; which marks of targets a document uses is told by its lines. */
import { describe, expect, test } from 'vitest';
import { labelMarks, readMarks } from './marks.ts';
import { kpiMarkExamples, labelMarkExamples, markExamples, withExamples } from './rules/examples.ts';
import { kpiMarkRules, labelMarkRules } from './rules/kpi-marks.ts';
import { markRules } from './rules/marks.ts';

const kpiMarks = withExamples(kpiMarkRules, kpiMarkExamples);
const labels = withExamples(labelMarkRules, labelMarkExamples);
const lines = (rules: typeof kpiMarks) => rules.flatMap(({ example, more }) => [example, ...more]);

test.each([...kpiMarks, ...labels, ...withExamples(markRules, markExamples)])('$example is its own rule’s', (rule) => {
  for (const line of [rule.example, ...rule.more]) expect(line).toMatch(rule.pattern);
});

test.each(lines(kpiMarks))('%s opens a target', (line) => {
  const { marks, text } = readMarks(line);
  expect(marks[0]?.kind).toBe('kpi');
  expect(text).not.toMatch(/[KＫ][PＰ]/u);
});

test('letters with a space alone behind them are weak: a sentence may break there', () => {
  const weak = (line: string) => readMarks(line).marks[0]?.weak ?? false;
  expect(lines(kpiMarks).filter(weak)).toEqual(['KPI　健康宣言事業所数']);
});

test.each(lines(labels))('%s opens a target where KPI is never printed, and only there', (line) => {
  expect(readMarks(line, true).marks[0]?.kind).toBe('kpi');
  expect(readMarks(line).marks[0]?.kind).not.toBe('kpi');
});

test.each([
  'KPIの達成に向けて取り組む',
  '■KPIを設定し、進捗を管理する',
  'KPI を設定し、進捗状況を確認する',
  '重要業績評価指標（KPI）を定める',
  '【KPI達成状況】',
  'KPI一覧表 １．基盤的保険者機能関係',
])('%s opens none', (line) => {
  expect(readMarks(line).marks.some(({ kind }) => kind === 'kpi')).toBe(false);
});

test('the words of a sentence are no label: 目標を達成する, 数値目標の設定', () => {
  for (const line of [
    '目標を達成するため',
    '目標 健診を受ける人を増やす',
    '数値目標の設定を行う',
    '【目標】を定める',
    '■数値目標 を定める',
  ])
    expect(readMarks(line, true).marks.some(({ kind }) => kind === 'kpi')).toBe(false);
});

describe('labels mark targets', () => {
  const labelled = [
    '（１）健全な財政運営',
    '・収支見通しの周知',
    '【数値目標】健康宣言事業所数を1,460事業所以上とする',
    '【数値目標】一者応札案件の割合を15％以下とする',
    '【数値目標】レセプト点検の査定率を前年度以上とする',
  ];

  test('in a document in which KPI marks nothing', () => {
    expect(labelMarks(labelled)).toBe(true);
    expect(labelMarks([...labelled, '・ＫＰＩの達成に向けて、重要業績評価指標（K.P.I.）を定める。'])).toBe(true);
  });

  test.each(['■KPI：一者応札', '《ＫＰＩ》健康宣言事業所数'])('not where %s stands', (line) => {
    expect(labelMarks([...labelled, line])).toBe(false);
  });

  test('not where one or two lines open with one', () => {
    expect(labelMarks(labelled.slice(0, 4))).toBe(false);
  });

  test('not where no line opens with one', () => {
    expect(labelMarks(['数値目標の設定を行う', '・目標を定める'])).toBe(false);
  });
});

test.each(withExamples(markRules, markExamples))('$example opens with $style', ({ style, kind, example }) => {
  const [mark] = readMarks(/^[■K]?KPI$/u.test(example) ? `${example} ①` : example).marks;
  expect([mark?.style, mark?.kind]).toEqual([style, kind]);
});

test('rules and lists of examples are as many', () => {
  expect(() => withExamples(markRules, markExamples.slice(1))).toThrow(/lists of examples/u);
});
