import { describe, expect, test } from 'vitest';
import type { Target } from '../domain/types.ts';
import { nameMask } from '../likeness/normal.ts';
import { align, type Line } from './align.ts';
import { examplesOf } from './examples.ts';
import { known } from './fixtures.ts';
import { columnsOf, measuresIn, readChoice, writeChoice } from './params.ts';
import { targetLines } from './targets.ts';

describe('the address', () => {
  test('is read and written back in its shortest form', () => {
    const choice = readChoice('?b=hokkaido,aomori&y=2021&m=cash-benefits', known);
    expect(choice).toEqual({ branches: ['hokkaido', 'aomori'], years: [2021], measure: 'cash-benefits', notes: [] });
    expect(writeChoice(choice, known)).toBe('?b=hokkaido,aomori&m=cash-benefits');
    expect(writeChoice({ branches: [], years: [], measure: null }, known)).toBe('');
    expect(writeChoice({ branches: ['aomori'], years: [2021, 2025], measure: null }, known)).toBe(
      '?b=aomori&y=2021,2025',
    );
  });
  test('says what it does not know, and passes it over', () => {
    const { notes, ...choice } = readChoice('?b=hokkaido,edo,HOKKAIDO,&y=21,2021&m=x&z=1', known);
    expect(choice).toEqual({ branches: ['hokkaido'], years: [2021], measure: null });
    expect(notes).toEqual([
      '「edo」という支部はないため、使っていません。',
      '「21」という年度はないため、使っていません。',
      '「x」という施策はないため、使っていません。',
      '「z」という指定はないため、使っていません。',
    ]);
  });
  test('holds at most six branches', () => {
    const { branches, notes } = readChoice(`?b=${known.branches.map(({ slug }) => slug).join()}`, known);
    expect(branches).toHaveLength(6);
    expect(notes.join()).toContain('6支部まで');
  });
  test('gives a column a plan, and tells the ones not held', () => {
    expect(columnsOf({ branches: ['hokkaido', 'aomori'], years: [2021, 2025], measure: null }, known)).toEqual([
      { branch: 'hokkaido', year: 2021, held: true },
      { branch: 'hokkaido', year: 2025, held: false },
      { branch: 'aomori', year: 2021, held: true },
      { branch: 'aomori', year: 2025, held: true },
    ]);
  });
});

test('across the action plans a measure stands beside what it became', () => {
  const years = [2021, 2025];
  expect(measuresIn('judo-therapy', 2021, [2021], known)).toEqual(['judo-therapy']);
  expect(measuresIn('judo-therapy', 2025, years, known)).toEqual(['cash-benefits']);
  expect(measuresIn('judo-therapy', 2021, years, known)).toEqual(['judo-therapy', 'cash-benefits']);
  expect(measuresIn('cash-benefits', 2021, years, known)).toEqual(['cash-benefits', 'judo-therapy']);
  expect(measuresIn('copay-certificate', 2021, years, known)).toEqual(['copay-certificate']);
  expect(measuresIn('privacy', 2025, years, known)).toEqual(['privacy']);
  expect(measuresIn('privacy', 2021, years, known)).toEqual([]);
});

test('shared wordings stand on one row, the rest beneath its column, nothing twice', () => {
  const line = (id: string, text: string): Line => ({ id, text, marker: null, tag: null, group: null });
  const a = [line('L1', '窓口での案内を毎月行う。'), line('L2', '傷病手当金と障害年金との併給調整を確実に実施する。')];
  const b = [
    line('L9', '傷病手当金と障害年金等との併給調整について、確実に実施する。'),
    line('L10', '会議を開催する。'),
  ];
  const { shared, own } = align([a, b], nameMask([]));
  expect(shared).toEqual([[[a[1]], [b[0]]]]);
  expect(own).toEqual([[a[0]], [b[1]]]);
});

test('wordings of one group among all plans stand on one row, however far apart the two are', () => {
  const line = (id: string, text: string, group: string | null): Line => ({ id, text, marker: null, tag: null, group });
  const a = [line('L1', '健康宣言事業所を増やす。', 'g'), line('L2', '会議を開催する。', null)];
  const b = [line('L9', '健康経営に取り組む企業へ、宣言への参加を広く勧奨する。', 'g')];
  const alone = [a, b].map((list) => list.map((each) => ({ ...each, group: null })));
  expect(align(alone, nameMask([])).shared).toEqual([]);
  expect(align([a, b], nameMask([]))).toEqual({ shared: [[[a[0]], [b[0]]]], own: [[a[1]], []] });
});

test('targets stand in one table with what lies between them', () => {
  const target = (value: number | null, unit = '%'): Target => ({
    metric: 'rate',
    comparator: 'gte',
    value,
    unit,
    measure: 'm',
    line: 1,
    text: '',
  });
  const lines = (...values: (Target | null)[]) =>
    targetLines(
      values.map((value) => (value ? [{ target: value, blockId: 'L1' }] : [])),
      known,
    )[0];
  expect(lines(target(60), target(62.5))).toMatchObject({ name: '率', difference: '＋2.5ポイント' });
  expect(lines(target(60), target(60))?.difference).toBe('同じ');
  expect(lines(target(60), target(50), target(55))?.difference).toBe('10ポイント');
  expect(lines(target(60), null)?.difference).toBe('—');
  expect(lines(target(60), target(1, '円'))?.difference).toBe('—');
  expect(lines(target(null), target(1))?.difference).toBe('—');
  const range: Target = { ...target(60), comparator: 'range', valueTo: 65 };
  expect(lines(target(60), range)).toMatchObject({
    difference: '—',
    cells: [{ label: '60%以上' }, { label: '60〜65%' }],
  });
  const anew = (...years: number[]) =>
    targetLines(
      years.map((year) => [{ target: { ...target(year - 1900), metric: 'counted-anew' }, blockId: 'L1' }]),
      known,
      years,
    )[0]?.difference;
  expect([anew(2021, 2025), anew(2024, 2025)]).toEqual(['数え方が違う', '＋1ポイント']);
  // 前年度以上 in both years is no sameness either.
  const wordless = { target: { ...target(null), metric: 'counted-anew' }, blockId: 'L1' };
  expect(targetLines([[wordless], [wordless]], known, [2021, 2025])[0]?.difference).toBe('数え方が違う');
});

test('examples to begin with: regions that fit, the largest, plans of two years', () => {
  const small = { ...known, branches: known.branches.slice(0, 3), bySize: ['iwate', 'aomori'] };
  expect(examplesOf(small).map(({ label, choice }) => [label, writeChoice(choice, small)])).toEqual([
    ['東北（hokkaido・aomori・iwate）', '?b=hokkaido,aomori,iwate'],
    ['規模の大きい2支部（iwate・aomori）', '?b=iwate,aomori'],
    ['aomoriの2つの年度（令和3年度と令和7年度）', '?b=aomori&y=2021,2025'],
  ]);
  // Seven branches are more than a comparison holds.
  expect(examplesOf(known).map(({ label }) => label)).toEqual(['aomoriの2つの年度（令和3年度と令和7年度）']);
});
