import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, type ExcerptPart, rowOf } from './excerpt.ts';
import type { TextBlock } from './format.ts';
import { holds, placesOf } from './match.ts';
import { findAll, mappedForm, mergeRanges, normalForm } from './normal.ts';

const needle = (...forms: string[]) => ({ forms, exact: null });
const exact = (text: string) => ({ forms: [normalForm(text)], exact: text });
const every = { targets: false, fresh: false };
const text = (pieces: ExcerptPart[]) => pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

const blocks: TextBlock[] = [
  ['5', 'h', '（１）', '特定健診の推進'],
  ['6', '', '○', '事業者健診データの取得'],
  ['7', 'k', '■ KPI：', '実施率を ５８．５％以上とする'],
  ['8', 'n', '・', '睡眠に着目した取組【新規】'],
];

describe('rowOf', () => {
  test('heading marked, blocks that hold the words, places counted', () => {
    const row = rowOf(blocks, [needle('健診')], every);
    expect(text(row.heading)).toBe('（１）特定[健診]の推進');
    expect(row.excerpts.map(({ block, pieces }) => `${block} ${text(pieces)}`)).toEqual([
      'L6 ○事業者[健診]データの取得',
    ]);
    expect(row.matches).toBe(2);
  });
  test('the original is shown and marked, folded as it was searched', () => {
    expect(text(rowOf(blocks, [needle('58.5%')], every).excerpts[0]?.pieces ?? [])).toBe(
      '■ KPI：実施率を [５８．５％]以上とする',
    );
    expect(text(rowOf(blocks, [needle('kpi:実施')], every).excerpts[0]?.pieces ?? [])).toBe(
      '■ [KPI：実施]率を ５８．５％以上とする',
    );
  });
  test('words in different blocks show each its block', () => {
    const row = rowOf(blocks, [needle('睡眠'), needle('データ')], every);
    expect(row.excerpts.map(({ block }) => block)).toEqual(['L6', 'L8']);
  });
  test('only targets, only 新規: other blocks neither count nor show', () => {
    expect(rowOf(blocks, [needle('健診')], { ...every, targets: true }).matches).toBe(0);
    expect(rowOf(blocks, [needle('取')], { ...every, fresh: true }).excerpts.map(({ block }) => block)).toEqual(['L8']);
  });
  test('a word in the heading alone: the row goes on with the first block', () => {
    expect(rowOf(blocks, [needle('推進')], every).excerpts.map(({ block }) => block)).toEqual(['L6']);
  });
  test('no blocks, no row', () =>
    expect(rowOf([], [needle('a')], every)).toEqual({ heading: [], excerpts: [], matches: 0 }));
});

describe('exact words', () => {
  test('no folding', () => {
    expect(holds(blocks[2] as TextBlock, exact('５８．５％'))).toBe(true);
    expect(holds(blocks[2] as TextBlock, exact('58.5%'))).toBe(false);
  });
  test('over the mark, with or without the blank after it', () => {
    expect(holds(blocks[1] as TextBlock, exact('○事業者'))).toBe(true);
    expect(holds(blocks[1] as TextBlock, exact('○ 事業者'))).toBe(true);
    expect(placesOf(blocks[1] as TextBlock, exact('○ 事業者'))).toEqual([[0, 4]]);
  });
});

describe('cut', () => {
  const strings = fc
    .array(fc.constantFrom(...'健診の特定か\u3099ｶﾞ𠮷、 '), { maxLength: 400 })
    .map((list) => list.join(''));
  test('shows the original: pieces joined stand in the text, every needle shown is marked whole', () => {
    fc.assert(
      fc.property(
        strings,
        fc.constantFrom('健', '特定', '診の', 'が'),
        fc.integer({ min: 10, max: 150 }),
        (whole, form, length) => {
          const ranges = mergeRanges(findAll(mappedForm(whole), form));
          const pieces = cut(whole, ranges, length);
          const shown = pieces
            .map((piece) => piece.text)
            .join('')
            .replace(/^…|…$/g, '');
          expect(whole).toContain(shown);
          for (const piece of pieces) if (piece.marked) expect(normalForm(piece.text)).toContain(form);
          if (ranges.length > 0) expect(pieces.some((piece) => piece.marked)).toBe(true);
          expect(shown.isWellFormed()).toBe(true);
          if (!whole.startsWith(shown)) expect(shown).not.toMatch(/^[\u3099\uFF9E]/);
        },
      ),
    );
  });
  test('a short text is shown whole', () => {
    expect(cut('健診の受診', [[0, 2]], 130)).toEqual([
      { text: '健診', marked: true },
      { text: 'の受診', marked: false },
    ]);
  });
});
