import { expect, test } from 'vitest';
import { asPrinted, between, plainValue, printedDecimals, printedPlaces, printedValue } from './printed.ts';

test.each([
  [13, '%', '事業者健診データ取得率を 13.0％以上とする', 1],
  [5.7, '%', '事業者健診データ取得率を ５．７％以上とする', 1],
  [95, '%', '郵送化率を 95％以上とする', 0],
  // The number of months is not the share.
  [10, '%', '受診月から10か月以内に受診した者の割合を10.0％以上とする', 1],
  [1200, '事業所', '健康宣言事業所数を1,200事業所以上とする', 0],
  [31.28, '%', '被扶養者の特定健診実施率', 2],
])('%d%s in 「%s」 has %d decimals', (value, unit, text, places) => {
  expect(printedDecimals(value, unit, text)).toBe(places);
});

test('the first text that prints the number decides', () => {
  expect(printedDecimals(61, '%', '57.0％', '61.0％', '61％')).toBe(1);
});

const row = (value: number, text: string) => ({ value, target: { unit: '%', text } });

test('a target shows the decimals printed, a median one more at most', () => {
  expect([printedValue(row(13, '13.0％以上')), plainValue(row(1200, '1,200％'))]).toEqual(['13.0', '1200']);
  expect(printedPlaces([row(13, '13.0％'), row(12, '12％')])).toBe(1);
  expect([between(54, 1), between(54.25, 1), between(54.2525, 1), between(1234, 0)]).toEqual([
    '54.0',
    '54.25',
    '54.25',
    '1,234',
  ]);
});

test('a number that several print is shown in their commonest form', () => {
  const rows = [row(20, '20.0％'), row(20, '20％'), row(20, '20％'), row(21.5, '21.5％')];
  expect([asPrinted(20, rows), asPrinted(21.5, rows), asPrinted(20.75, rows)]).toEqual(['20', '21.5', '20.75']);
});
