/** When something is, and nothing of how much. */
import { expect, test } from 'vitest';
import { readAsOf, withoutConditions, withoutDates } from './dates.ts';
import { gap, readingKey, readNumber } from './numbers.ts';

const left = (text: string): string => withoutDates(readingKey(text)).replaceAll(gap, '');

test.each([
  ['令和6年11月末時点の利用率', '利用率'],
  ['令和元年度末利用率', '利用率'],
  ['R7.3.31現在利用率', '利用率'],
  ['2025年度末までに利用率', '利用率'],
  ['上半期に利用率', '利用率'],
  ['令和6年4月～令和7年3月の利用率', '利用率'],
  ['前年度末以上', '前年度末以上'],
  ['10か月以内に受診', '10か月以内に受診'],
])('%s without its date is %s', (text, wanted) => {
  expect(left(text)).toBe(wanted);
});

test.each([
  ['（R6.１０末）', '2024-10-31'],
  ['（令和7年2月末）', '2025-02-28'],
  ['（R6.13末）', null],
  ['（令和6年度）', null],
])('%s is of %s', (text, date) => {
  expect(readAsOf(text)).toBe(date);
});

test('a condition in front needs something that it is the condition of', () => {
  expect(withoutConditions('件数が5件以上の場合、割合を20%以下')).toBe('割合を20%以下');
  expect(withoutConditions('災害の場合、訪問する')).toBe('災害の場合、訪問する');
});

test.each([
  ['1億3,700万', 137_000_000],
  ['▲0.5', -0.5],
  ['4,499 円', 4499],
  ['', null],
])('the number of 「%s」 is %s', (text, number) => {
  expect(readNumber(text)).toBe(number);
});
