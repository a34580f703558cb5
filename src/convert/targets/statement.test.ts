/** What a KPI statement gives: a target with its label, or the reason why none. */
import { expect, test } from 'vitest';
import { labelOf } from './labels.ts';
import { readStatement } from './statement.ts';

test.each([
  ['令和6年11月末時点のマイナ保険証の利用率を50%以上', 'マイナ保険証の利用率'],
  ['【令和8年3月時点】マイナ保険証利用率 70％以上', 'マイナ保険証利用率'],
  ['年度末時点における、マイナ保険証の利用率について、70％以上とする', 'マイナ保険証の利用率'],
  ['入札件数が5件以上の場合、随意契約の割合を20％以下とする', '随意契約の割合'],
  ['電子申請の利用率（対象となる申請に占める割合）を18.0％以上とする', '電子申請の利用率'],
  ['加入者１人当たりの医療費を前年度以下とする', '加入者1人当たりの医療費'],
  ['58.5パーセント以上の受診率を目指す', '受診率'],
  ['被保険者の喫煙率を 38.28％以下とする', '喫煙率'],
  ['出前講座を年12回開催する', '出前講座'],
  ['65％以上', 'その他'],
])('%s is about %s', (text, label) => {
  expect(labelOf(text)).toBe(label);
});

test('an action without a number is to be done', () => {
  for (const text of [
    '毎月実施',
    'LINEで毎月２回以上発信する',
    '医療機関への働きかけを実施する',
    '団体と協定を締結する',
  ])
    expect(readStatement(text, 'line-account', null)).toMatchObject({ comparator: 'do', value: null, unit: null });
});

test('what is not understood gives no target but a reason', () => {
  expect(readStatement('健康宣言事業所の三分の一以上を訪問する', null, null)).toEqual({
    reason: 'a bound without a number that is understood',
  });
  expect(readStatement('―', null, null)).toEqual({ reason: 'no number, no comparison and no action' });
});

test('persons are never the value of a rate', () => {
  expect(readStatement('特定健康診査 実施見込者数：21,999人', 'dependent-checkup-rate', '%')).toHaveProperty('reason');
  expect(readStatement('特定健康診査を21,999人に実施', 'dependent-checkup-rate', '%')).toEqual({
    reason: 'a rate in 人',
  });
  expect(readStatement('健診実施率 65.6％（実施見込者数：180,224人）', 'checkup-rate', '%')).toMatchObject({
    comparator: 'eq',
    value: 65.6,
    unit: '%',
  });
});

test('the unit that a statement leaves out is its metric’s; a change keeps its own', () => {
  expect(readStatement('実施率を65以上とする', 'guidance-rate', '%')).toMatchObject({ value: 65, unit: '%' });
  expect(readStatement('実施率を前年度より1.5ポイント増', 'guidance-rate', '%')).toMatchObject({
    comparator: 'change',
    unit: 'ポイント',
  });
});

test('of opinions the share of meetings counts, and nothing else', () => {
  expect(readStatement('意見発信を行った会議の割合を100％とする', 'opinion-activity', '%')).toMatchObject({
    comparator: 'eq',
    value: 100,
  });
  expect(readStatement('2つの会議で3回、意見発信を行う', 'opinion-activity', null)).toMatchObject({ comparator: 'do' });
});
