import { expect, test } from 'vitest';
import { toCsv } from '../dataset/csv.ts';
import type { AnyTable } from '../dataset/table.ts';
import { BOM, cell, csvOf } from './csv.ts';

test.each([
  [null, ''],
  [undefined, ''],
  ['', ''],
  [0, '0'],
  [false, 'false'],
  [-1.5, '-1.5'],
  ['北海道', '北海道'],
  ['a b', 'a b'],
  ['a,b', '"a,b"'],
  ['「a」"b"', '"「a」""b"""'],
  ['a\nb', '"a\nb"'],
  ['a\rb', '"a\rb"'],
  [' a', '" a"'],
  ['a　', '"a　"'],
  [['new', 'L1'], 'new L1'],
])('%j is written %s', (value, written) => {
  expect(cell(value)).toBe(written);
});

test('a file begins with its mark and every line ends with CRLF', () => {
  expect(
    csvOf([
      ['a', 'b'],
      [1, null],
    ]),
  ).toBe(`${BOM}a,b\r\n1,\r\n`);
  expect(csvOf([])).toBe(BOM);
});

test('a table is written by its columns, head first; what a row does not say is empty', () => {
  const table = { columns: [{ name: 'b' }, { name: 'a' }], rows: [{ a: 1, b: 2, c: 3 }, { a: 0 }] };
  expect(toCsv(table as unknown as AnyTable)).toBe(`${BOM}b,a\r\n2,1\r\n,0\r\n`);
});
