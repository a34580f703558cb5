import { expect, test } from 'vitest';
import { drawnMark } from './marks.ts';
import { numeral, slideNumeral } from './numerals.ts';

test.each([
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 21, '㉑'],
  ['decimalEnclosedCircle', 51, '51'],
  ['decimalEnclosedParen', 3, '⑶'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['aiueoFullWidth', 46, 'ン'],
  ['aiueo', 1, 'ｱ'],
  ['irohaFullWidth', 3, 'ハ'],
  ['ideographDigital', 10, '一〇'],
  ['japaneseCounting', 10, '十'],
  ['japaneseCounting', 124, '百二十四'],
  ['japaneseLegal', 12, '壱拾弐'],
  ['ideographTraditional', 2, '乙'],
  ['numberInDash', 1, '- 1 -'],
  ['unknownForm', 5, '5'],
  ['upperRoman', 0, '0'],
  ['upperRoman', 100_000, '100000'],
])('%s of %i', (form, n, text) => {
  expect(numeral(form, n)).toBe(text);
});

test.each([
  ['arabicParenR', '2)'],
  ['romanUcPeriod', 'II.'],
  ['alphaLcParenBoth', '(b)'],
  ['circleNumWdWhitePlain', '②'],
  ['ea1JpnKorPlain', '二'],
])('on a slide: %s', (form, text) => {
  expect(slideNumeral(form, 2)).toBe(text);
});

test.each([
  ['Ø', 'Wingdings', '➢'],
  ['l', 'Wingdings', '●'],
  ['\uf06c', 'Wingdings', '●'],
  ['\uf0b7', 'Symbol', '・'],
  ['u', 'Wingdings 3', '▶'],
  ['l', 'Arial', 'l'],
  ['健', 'Wingdings', '健'],
  // A sign that is not known can be no letter: it stays as a character of the font's own.
  ['A', 'Wingdings', '\uf041'],
])('%s of %s', (given, font, drawn) => {
  expect(drawnMark(given, font)).toBe(drawn);
});
