import { describe, expect, test } from 'vitest';
import type { Line } from '../layout.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Lines of ten-point type below each other, 13 points apart, in an area 200 points wide. */
const area = { x: 0, y: 0, width: 210, height: 300 };
const lines = (...texts: (string | (Partial<Line> & { text: string }))[]): Line[] =>
  texts.map((one, at) => {
    const { text, ...more } = typeof one === 'string' ? { text: one } : one;
    return {
      number: at + 1,
      text,
      x: 5,
      y: 13 * at,
      width: 10 * text.length,
      size: 10,
      bold: false,
      underline: false,
      wrapped: false,
      ...more,
    };
  });
const read = (...texts: Parameters<typeof lines>) =>
  paragraphsOf(lines(...texts), area).map(({ marker, text }) => [marker, text]);

describe('lines become paragraphs', () => {
  test('a full line goes on, a short one that is over does not', () => {
    expect(read('一二三四五六七八九十一二三四五六七八九十', 'を行う。', '次の段落である。')).toEqual([
      [null, '一二三四五六七八九十一二三四五六七八九十を行う。'],
      [null, '次の段落である。'],
    ]);
  });

  test('below a hanging indent a line goes on whatever it begins with', () => {
    expect(read('・一二三四五六七八九十一二三四五六七八九', { text: '（続き）を行う。', x: 15 }, '・次。')).toEqual([
      ['・', '一二三四五六七八九十一二三四五六七八九（続き）を行う。'],
      ['・', '次。'],
    ]);
  });

  test('a wider step between lines parts paragraphs', () => {
    const full = '一二三四五六七八九十一二三四五六七八九十';
    expect(read(full, full, { text: '別の段落。', y: 44 })).toEqual([
      [null, full + full],
      [null, '別の段落。'],
    ]);
  });

  test('other type is another paragraph', () => {
    expect(read({ text: '一二三四五六七八九十一二三四五六七八九十', bold: true }, '本文。')).toHaveLength(2);
  });

  test('what the next word would not have fitted into was full', () => {
    expect(read('一二三四五六七八九十一二三四五六七', '（9.77％）の決定に至った。')).toEqual([
      [null, '一二三四五六七八九十一二三四五六七（9.77％）の決定に至った。'],
    ]);
  });

  test('（※） points at a note inside a sentence, and opens a note where nothing is open', () => {
    expect(
      read('一二三四五六七八九十一二三四五六七八九率', '（※）について前年度以上とする', '（※）率＝額÷総額'),
    ).toEqual([
      [null, '一二三四五六七八九十一二三四五六七八九率（※）について前年度以上とする'],
      ['（※）', '率＝額÷総額'],
    ]);
  });

  test('an open bracket hides what looks like a mark', () => {
    expect(read('一二三四五六七八九十（ＬＩＮＥアカウン', 'ト）を運用する。')).toEqual([
      [null, '一二三四五六七八九十（ＬＩＮＥアカウント）を運用する。'],
    ]);
  });

  test('over the end of a page only a sentence that is not over goes on', () => {
    expect(read({ text: '来訪の理由を調べ、翌', y: 500 }, { text: '年度に生かす。', y: 20 })).toEqual([
      [null, '来訪の理由を調べ、翌年度に生かす。'],
    ]);
    expect(read({ text: '理由を調べた。', y: 500 }, { text: '年度に生かす。', y: 20 })).toHaveLength(2);
  });

  test('a label keeps its figure, with a space', () => {
    expect(read('自動審査率', '58.2％')).toEqual([[null, '自動審査率 58.2％']]);
  });

  test('a paragraph of an office file is one', () => {
    const paragraph = (text: string): Line => ({ number: 1, text, bold: false, underline: false, wrapped: false });
    expect(paragraphsOf([paragraph('一つ目の'), paragraph('二つ目')])).toHaveLength(2);
  });
});
