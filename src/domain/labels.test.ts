import { expect, test } from 'vitest';
import {
  achievedLabel,
  figureLabel,
  fileSize,
  fixed,
  isInWords,
  judgementLabel,
  judgementNote,
  quantity,
  share,
  targetLabel,
} from './figure-labels.ts';
import { dateLabel, eraYear, fiscalYearOf, lineOf, lineRanges, yearLabel } from './labels.ts';

test('fiscal years carry their era and the western year', () => {
  expect(yearLabel(2021)).toBe('令和3年度（2021年度）');
  expect(eraYear(2019)).toBe('令和元年度');
  expect(eraYear(2018)).toBe('平成30年度');
});

test.each([
  [{ comparator: 'eq', value: 100, unit: '%' }, '100%'],
  [{ comparator: 'gte', value: 95, unit: '%' }, '95%以上'],
  [{ comparator: 'lte', value: 20.5, unit: '%' }, '20.5%以下'],
  [{ comparator: 'gte', value: 1200, unit: '事業所' }, '1,200事業所以上'],
  [{ comparator: 'gte-previous', value: null, unit: '%' }, '前年度以上'],
  [{ comparator: 'gte-previous', value: 85.1, unit: '%' }, '前年度以上（85.1%）'],
  [{ comparator: 'do', value: null, unit: null }, '実施'],
  [{ comparator: 'gte', value: 13, unit: '%', text: '取得率を 13.0％以上とする' }, '13.0%以上'],
  [{ comparator: 'gt', value: 30.1, unit: '%' }, '30.1%超'],
  [{ comparator: 'lt', value: 1.3, unit: '%' }, '1.3%未満'],
  [{ comparator: 'range', value: 31.3, valueTo: 32, unit: '%' }, '31.3〜32%'],
  [{ comparator: 'range', value: 31.3, valueTo: 32, unit: '%', text: '31.3～32.0％とする' }, '31.3〜32.0%'],
  [{ comparator: 'gte-average', value: null, unit: null }, '平均以上'],
  [{ comparator: 'gte-average', value: 0.15, unit: '%' }, '平均以上（0.15%）'],
  [{ comparator: 'gte-higher-of', value: 80.5, unit: '%' }, '高い方以上（80.5%）'],
  [{ comparator: 'change', value: 1.5, unit: 'ポイント' }, '前年度から＋1.5ポイント'],
  [{ comparator: 'change', value: -0.5, unit: '%' }, '前年度から−0.5%'],
  [{ comparator: 'maintain', value: null, unit: null }, '維持'],
] as const)('%o reads %s', (target, label) => {
  expect(targetLabel(target)).toBe(label);
});

test('a figure beside a target reads like a target, or in its own words', () => {
  const figure = { unit: '%', text: '毎月', line: 1 };
  expect(figureLabel({ ...figure, value: 63.3, comparator: 'gte' })).toBe('63.3%以上');
  expect(figureLabel({ ...figure, value: 30.3 })).toBe('30.3%');
  expect(figureLabel({ ...figure, value: null, comparator: 'gte-previous' })).toBe('前年度以上');
  expect(figureLabel({ ...figure, value: null })).toBe('毎月');
  const words = (text: string, value: number | null = null) => isInWords({ ...figure, value, text });
  expect([words('８０％以上の支部'), words('80％以上の支部'), words('毎月'), words('80％', 80)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const conditional = {
    ...figure,
    value: null,
    text: '80％以上とする。ただし、80％以上の支部については前年度以上とする',
  };
  expect([figureLabel(conditional), isInWords(conditional), isInWords({ ...figure, value: 80 })]).toEqual([
    conditional.text,
    true,
    false,
  ]);
});

test('a day reads as the month’s end where it is one, and has its fiscal year', () => {
  expect(dateLabel('2024-10-31')).toBe('2024年10月末');
  expect(dateLabel('2024-02-29')).toBe('2024年2月末');
  expect(dateLabel('2024-07-15')).toBe('2024年7月15日');
  expect([fiscalYearOf('2025-03-31'), fiscalYearOf('2025-04-01')]).toEqual([2024, 2025]);
});

test('a judgement keeps its printed words, and says when it is the site’s', () => {
  const judged = (achieved: boolean | null, achievedText: string | null, inferred = false) => {
    const result = { achieved, achievedText, inferred };
    return [judgementLabel(result), judgementNote(result)];
  };
  expect(judged(true, '達成')).toEqual(['達成', null]);
  expect(judged(true, '達成ベース')).toEqual(['達成', '原本の表現は「達成ベース」']);
  expect(judged(true, '達成された')).toEqual(['達成', null]);
  expect(judged(false, '達成できなかった')).toEqual(['未達成', '原本の表現は「達成できなかった」']);
  expect(judged(null, '概ね達成')).toEqual(['概ね達成', null]);
  expect(judged(false, null, true)).toEqual(['未達成', '当サイトの判断（原本に記載なし）']);
  expect(judged(null, null)).toEqual(['—', null]);
});

test('whether a result was reached is said in words', () => {
  expect([true, false, null].map(achievedLabel)).toEqual(['達成', '未達成', '—']);
});

test('columns of numbers line up', () => {
  expect(fixed(95, 1)).toBe('95.0');
  expect(quantity(1234.5, '円')).toBe('1,234.5円');
  expect(share(46, 47)).toBe('97.9%');
  expect(share(0, 0)).toBe('—');
  expect([fileSize(1), fileSize(234_567), fileSize(1_234_567)]).toEqual(['1 KB', '235 KB', '1.2 MB']);
});

test('lines are named as they are counted', () => {
  expect(
    lineRanges([
      [9, 9],
      [12, 13],
    ]),
  ).toBe('9、12〜13');
  expect(lineOf('L123-2')).toBe(123);
});
