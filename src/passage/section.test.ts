import { expect, test } from 'vitest';
import { sectionName, splitNumber } from './section.ts';

test.each([
  ['ⅰ）特定健診実施率の向上', ['ⅰ'], '特定健診実施率の向上'],
  ['２．戦略的保険者機能関係', ['2'], '戦略的保険者機能関係'],
  ['（１０）オンライン資格確認', ['10'], 'オンライン資格確認'],
  ['(１) 健全な財政運営', ['1'], '健全な財政運営'],
  ['１ 健全な財政運営', ['1'], '健全な財政運営'],
  ['③インセンティブ制度', ['③'], 'インセンティブ制度'],
  ['１－２．サービス水準の向上', ['1', '2'], 'サービス水準の向上'],
  ['２－１（１）特定健診実施率', ['2', '1', '1'], '特定健診実施率'],
  ['①－ⅰ）特定健診実施率', ['①', 'ⅰ'], '特定健診実施率'],
  ['iii）重症化予防対策', ['iii'], '重症化予防対策'],
  ['Ａ.被保険者（40 歳以上）', ['A'], '被保険者（40 歳以上）'],
  ['（２）－１ 特定健診', ['2', '1'], '特定健診'],
  ['47支部の目標', [], '47支部の目標'],
  ['【KPI達成状況】', [], '【KPI達成状況】'],
  ['OJTを中心とした人材育成', [], 'OJTを中心とした人材育成'],
  ['（被保険者）', [], '（被保険者）'],
  ['○データ分析', [], '○データ分析'],
])('%s', (heading, number, title) => {
  expect(splitNumber(heading)).toEqual({ number, title });
});

test('a section is called by the numbers over it and its own words', () => {
  const plan = ['２．戦略的保険者機能関係', '１．データヘルス計画の着実な実施', 'ⅰ）特定健診'];
  expect(sectionName(plan)).toBe('2-1-ⅰ 特定健診');
  expect(sectionName(['ⅰ）特定健診'], ['2', '1'])).toBe('2-1-ⅰ 特定健診');
  expect(sectionName(['２．広報', '〈広報〉'])).toBe('2 〈広報〉');
  expect(sectionName([])).toBe('');
});

test('a heading that says the number over it says it once', () => {
  expect(sectionName(['１．基盤的', '１－２．サービス水準'])).toBe('1-2 サービス水準');
  expect(sectionName(['２．戦略的', '２－１．保健', '２－１（１）特定健診'])).toBe('2-1-1 特定健診');
});
