import { expect, test } from 'vitest';
import { builtIn, shown } from './formats.ts';

// As a Japanese Excel shows them.
test.each([
  [1234.5, 'General', '1234.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [1234567, '#,##0', '1,234,567'],
  [0.682, '0.0%', '68.2%'],
  [68.2, '0.0"%"', '68.2%'],
  [68.25, '0.0"％"', '68.3％'],
  [-1234, '#,##0;△#,##0', '△1,234'],
  [-0.05, '0.0%;▲0.0%;"－"', '▲5.0%'],
  [0, '0.0%;▲0.0%;"－"', '－'],
  [1680, '#,##0"事業所以上"', '1,680事業所以上'],
  [5, '"第"0"位"', '第5位'],
  [-5, '#,##0_ ;[赤]-#,##0 ', '-5 '],
  [5, 'G/標準"件"', '5件'],
  [500, '[$¥-411]#,##0', '¥500'],
  [46113, 'yyyy/m/d', '2026/4/1'],
  [46113, '[$-411]ggge"年"m"月"d"日"', '令和8年4月1日'],
  [46113, '[$-ja-JP]ge.m.d', 'R8.4.1'],
  [46113, 'ggge"年度"', '令和8年度'],
  [43600, '[$-ja-JP-x-gannen]ggge"年"m"月"', '令和元年5月'],
  [43585, '[$-411]gge"年"m"月"d"日";@', '平31年4月30日'],
  [46113, 'm/d(aaa)', '4/1(水)'],
  [46113, 'aaaa', '水曜日'],
  [46113, '[$-411]ee"年"', '08年'],
  [12345, '0.00E+00', '1.23E+04'],
  ['甲', '@"様"', '甲様'],
  ['甲', '0.0', '甲'],
  ['甲', ';;;', ''],
])('%s as %s', (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test('built-in formats are those of a Japanese Excel', () => {
  expect([0, 9, 14, 58, 37].map(builtIn)).toEqual([
    'General',
    '0%',
    'yyyy/m/d',
    '[$-411]ggge"年"m"月"d"日"',
    expect.stringContaining('#,##0'),
  ]);
});

test('a workbook of the Macintosh counts its days from 1904', () => {
  expect(shown(46113 - 1462, 'yyyy/m/d', true)).toBe('2026/4/1');
  expect(shown(10, '0', true)).toBe('10');
});

test('a format that is none is told', () => {
  expect(shown(1, '[Nonsense]0')).toBeNull();
});
