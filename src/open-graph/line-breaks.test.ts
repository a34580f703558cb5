import { expect, test } from 'vitest';
import { loadCatalog } from '../content/catalog.ts';
import { balancedLines, phrases, widthOf } from './line-breaks.ts';

test.each([
  [
    '返納金債権の発生防止のための保険証回収強化及び債権管理回収業務の推進',
    '返納金債権の|発生防止のための|保険証回収強化及び|債権管理回収業務の|推進',
  ],
  ['広報活動や健康保険委員を通じた加入者等の理解促進', '広報活動や|健康保険委員を|通じた|加入者等の|理解促進'],
  ['保健事業実施計画（データヘルス計画）の着実な実施', '保健事業実施計画|（データヘルス計画）の|着実な|実施'],
  ['基盤的保険者機能のその他の施策', '基盤的保険者機能のその他の|施策'],
  ['北海道支部', '北海道支部'],
])('%s', (text, expected) => {
  expect(phrases(text).join('|')).toBe(expected);
});

test('lines are as few as fit and about as long as each other', () => {
  expect(balancedLines('返納金債権の発生防止のための保険証回収強化及び債権管理回収業務の推進', 15)).toEqual([
    '返納金債権の発生防止のための',
    '保険証回収強化及び',
    '債権管理回収業務の推進',
  ]);
  expect(balancedLines('北海道支部', 15)).toEqual(['北海道支部']);
});

test('ASCII is about half as wide as the rest', () => {
  expect(widthOf('A~ ')).toBeCloseTo(1.65);
  expect(widthOf('ＡあA')).toBeCloseTo(2.55);
  // Nine characters, six of them narrow, stand on one line of seven.
  expect(balancedLines('ABCDEFの案内', 7)).toEqual(['ABCDEFの案内']);
  expect(balancedLines('ＡＢＣＤＥＦの案内', 7)).toEqual(['ＡＢＣＤＥＦの', '案内']);
});

test('no character of a name is lost, and only a phrase that is too long itself passes the width', () => {
  for (const { name } of loadCatalog().measures) {
    const lines = balancedLines(name, 14);
    expect(lines.join('')).toBe(name);
    for (const line of lines) expect(widthOf(line) <= 14 || phrases(line).length === 1, line).toBe(true);
  }
});
