import { expect, test } from 'vitest';
import { type RawCell, typedTable } from './columns.ts';

const cell = (text: string, number?: number): RawCell => ({ parts: { '': { text, number } }, notes: [] });
const table = (label: string, ...cells: RawCell[]) =>
  typedTable({ title: '', head: [{ label, numeric: true }], rows: cells.map((each) => [each]) });

test('one word around all numbers is named once, in the head', () => {
  const { columns, rows } = table('目標', cell('61.5%'), cell('1,200.5%'), cell('—記載なし'), cell(''));
  expect(columns).toMatchObject([{ label: '目標（%）', unit: '%' }]);
  expect(rows).toEqual([[61.5], [1200.5], [null], [null]]);
});

test('a unit that the head names is not named twice', () => {
  expect(table('目標（%）', cell('61.5')).columns).toMatchObject([{ label: '目標（%）', unit: '%' }]);
  expect(table('目標（%）', cell('61.5%')).columns).toMatchObject([{ label: '目標（%）', unit: '%' }]);
});

test('several words stand in a column beside; what is no number stays as it is said', () => {
  const { columns, rows } = table('目標', cell('95%以上'), cell('3.5日'), cell('前年度以上（85.1%）'), cell('未収録'));
  expect(columns.map(({ label }) => label)).toEqual(['目標', '目標の単位など']);
  expect(rows).toEqual([
    [95, '%以上'],
    [3.5, '日'],
    ['前年度以上（85.1%）', null],
    ['未収録', null],
  ]);
});

test('the number behind a rounded one is kept, but never put in the place of words', () => {
  expect(table('差', cell('＋1.2ポイント'), cell('−0.5ポイント')).rows).toEqual([[1.2], [-0.5]]);
  expect(table('値', cell('61.3', 61.25), cell('55〜60', 55)).rows).toEqual([[61.25], ['55〜60']]);
});

test('a column that is not meant as numbers stays text, 07 and all', () => {
  const typed = typedTable({ title: '', head: [{ label: 'コード', numeric: false }], rows: [[cell('07')]] });
  expect(typed.rows).toEqual([['07']]);
});

test('several values in a cell become columns, notes one column at the end, heads no two alike', () => {
  const { columns, rows } = typedTable({
    title: '',
    head: [
      { label: '支部', numeric: false },
      { label: '令和6年度', numeric: true },
      { label: '令和6年度 目標', numeric: false },
    ],
    rows: [
      [cell('大分'), { parts: { 目標: { text: '55%' }, 結果: { text: '56%' } }, notes: ['注意'] }, cell('a')],
      [cell('佐賀'), { parts: { 結果: { text: '1%' } }, notes: [] }, cell('b')],
      [cell('長崎'), cell('—'), cell('—')],
    ],
  });
  expect(columns.map(({ label }) => label)).toEqual([
    '支部',
    '令和6年度 目標（%）',
    '令和6年度 結果（%）',
    '令和6年度 目標',
    '注記',
  ]);
  expect(rows).toEqual([
    ['大分', 55, 56, 'a', '注意'],
    ['佐賀', null, 1, 'b', null],
    ['長崎', null, null, null, null],
  ]);
});

test('equal heads are numbered, and no number makes a head that stands already', () => {
  const heads = (...labels: string[]) =>
    typedTable({ title: '', head: labels.map((label) => ({ label, numeric: false })), rows: [] }).columns.map(
      ({ label }) => label,
    );
  expect(heads('目標', '目標', '目標')).toEqual(['目標', '目標 2', '目標 3']);
  for (const labels of [
    ['a', 'a', 'a 2'],
    ['a 2', 'a', 'a'],
  ])
    expect(new Set(heads(...labels)).size).toBe(labels.length);
});
