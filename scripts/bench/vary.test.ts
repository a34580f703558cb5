import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/convert/text.ts';
import { exchangeWords, moveFigures, moveYears, seeded } from './vary.ts';

describe('years', () => {
  test.each([
    ['令和 3年度 事業計画（北海道支部）', 7, '令和10年度 事業計画（北海道支部）'],
    ['令和３年度 事業計画', 1, '令和４年度 事業計画'],
    ['令和３年度 事業計画', 7, '令和10年度 事業計画'],
    ['令和元年度実績 20.5％', 2, '令和 3年度実績 20.5％'],
    ['平成30年度', 1, '令和 1年度'],
    ['平成28年度', 1, '平成29年度'],
    ['第2期（2018年度～2023年度）', 3, '第2期（2021年度～2026年度）'],
    ['12018年金', 3, '12018年金'],
    ['令和 3年度', 0, '令和 3年度'],
  ])('%s, %i on', (line, years, moved) => {
    expect(moveYears(line, years)).toBe(moved);
    expect(displayWidth(moved)).toBe(displayWidth(line));
  });
});

describe('figures', () => {
  const line = '・ 実施率 95.0％以上、１００％、５５．０％（対象者 791,721人）、15日以内';
  test('move by little, in the style they are printed in; 100 % and other units stay', () => {
    const moved = moveFigures(line, seeded('a'));
    expect(moved).not.toBe(line);
    expect(moved).toMatch(
      /^・ 実施率 \d{2}\.\d％以上、１００％、[０-９]{2}．[０-９]％（対象者 \d{3},\d{3}人）、15日以内$/u,
    );
  });
  test('a share never passes 100 %', () => {
    for (let at = 0; at < 200; at++) expect(moveFigures('99.8％', seeded(`${at}`))).toMatch(/^\d\d\.\d％$/);
  });
});

test('words and names are exchanged for others of the same width', () => {
  const line = '商工会議所と連携し、メールマガジンを活用した効果的な周知を強化する。'.repeat(5);
  const exchanged = exchangeWords(line, seeded('a'));
  expect(exchanged).not.toBe(line);
  expect(displayWidth(exchanged)).toBe(displayWidth(line));
});

test('the same seed gives the same numbers, another one others', () => {
  const numbers = (seed: string) => Array.from({ length: 5 }, seeded(seed));
  expect(numbers('year 3')).toEqual(numbers('year 3'));
  expect(numbers('year 3')).not.toEqual(numbers('year 4'));
  expect(numbers('year 3').every((number) => number >= 0 && number < 1)).toBe(true);
});
