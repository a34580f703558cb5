import { describe, expect, test } from 'vitest';
import { lineUp, outOfLine, type Ranked } from './levels.ts';

/** `2 ⅰ）特定健診` is a heading of level 2, `P1 １．基盤的保険者機能関係` a pillar of level 1. */
const blocksOf = (lines: string[]): Ranked[] =>
  lines.map((line) => {
    const [, pillar, level, text = ''] = /^(P?)(-?\d+) (.*)$/u.exec(line) ?? [];
    if (level === undefined) return { type: 'item', level: 1, marker: null, text: line };
    return { type: pillar ? 'pillar' : 'heading', level: Number(level), marker: null, text };
  });
const printed = (blocks: Ranked[]): string[] =>
  blocks.map(({ type, level, text }) => (type === 'item' ? text : `${type === 'pillar' ? 'P' : ''}${level} ${text}`));
const linedUp = (lines: string[]): string[] => {
  const blocks = blocksOf(lines);
  lineUp(blocks);
  expect(outOfLine(blocks)).toEqual([]);
  return printed(blocks);
};

describe('headings in line', () => {
  test('stay as they are', () => {
    const lines = [
      'P1 １．基盤的保険者機能関係',
      '1 ①健全な財政運営',
      '2 【具体的事項】',
      'item',
      '1 ②サービス水準の向上',
    ];
    expect(linedUp(lines)).toEqual(lines);
  });

  test('a list inside a measure begins its own numbers', () => {
    const lines = ['1 ②効果的なレセプト点検', '2 ①資格点検', 'item', '2 ②外傷点検', 'item', '1 ③債権管理', 'item'];
    expect(linedUp(lines)).toEqual(lines);
  });
});

describe('headings out of line', () => {
  test('the members of a series have one level, and what stands below goes with them', () => {
    expect(
      linedUp(['1 ①保健事業の推進', '2 ⅲ）重症化予防', 'item', '1 ⅳ）コラボヘルス', '2 【事業所】', 'item', '1 ②広報']),
    ).toEqual(['1 ①保健事業の推進', '2 ⅲ）重症化予防', 'item', '2 ⅳ）コラボヘルス', '3 【事業所】', 'item', '1 ②広報']);
  });

  test('no level is left out', () => {
    expect(linedUp(['P1 基盤的保険者機能の盤石化', '1 （１）サービス', '4 KPI'])).toEqual([
      'P1 基盤的保険者機能の盤石化',
      '1 （１）サービス',
      '2 KPI',
    ]);
  });

  test('a pillar stands below a title that is over pillars, and its headings below it', () => {
    expect(linedUp(['-1 主な取組', 'P1 基盤的保険者機能の盤石化', '1 ＜健康づくり＞', '-1 参考', '1 Plan'])).toEqual([
      '1 主な取組',
      'P3 基盤的保険者機能の盤石化',
      '3 ＜健康づくり＞',
      '1 参考',
      '2 Plan',
    ]);
  });

  test('are told, each with why', () => {
    const told = (lines: string[]) => outOfLine(blocksOf(lines)).map(({ what }) => what);
    expect(told(['1 ①健診', '3 KPI'])).toEqual(['3 below 1: 「KPI」']);
    expect(told(['2 ⅰ）健診', '3 ⅱ）保健指導']).at(-1)).toBe('3 where the number before it has 2: 「ⅱ）保健指導」');
  });
});
