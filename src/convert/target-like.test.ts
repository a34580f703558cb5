import { expect, test } from 'vitest';
import { planFixture } from '../domain/fixtures.ts';
import { statesTarget, withoutTarget } from './target-like.ts';

test.each([
  'サービススタンダードの達成状況を 100％とする。【全支部一律】',
  '現金給付等の申請に係る郵送化率を 95.0%以上とする',
  '確認書の提出率 92.7％以上（令和元年度 89.9％）',
  '健康宣言事業所数を 1,230 社にする。',
  'レセプト点検の査定率について対前年度以上とする。【全支部一律：新設】',
  '資格喪失後 1か月以内の保険証回収率 対前年度以上 (令和 2年度見込み 91.80％)',
  '事務経費を過去3年度の平均値以下とする。',
  '利用率 50パーセント以上を目指す',
])('a figure to reach: %s', (sentence) => expect(statesTarget(sentence)).toBe(true));

test.each([
  'サービススタンダードの遵守',
  '令和元年度の実施率は 58.3％であった。',
  '従業員 50人以上の事業所を訪問する。',
  '実施見込者数：21,999人',
  '1件当たりの額が 100件以上ある場合に照会する。',
  '前年度以上の取組を行う。',
  '返納金回収件数について前年度を上回る。',
])('none: %s', (sentence) => expect(statesTarget(sentence)).toBe(false));

test('a block counts where any sentence of it states a figure to reach and no target was read', () => {
  const plan = planFixture(0, [{}], 3);
  const [heading, one, two, three, target] = plan.blocks;
  if (!heading || !one || !two || !three || !target) throw new Error('the fixture has five blocks');
  one.text = '受診を勧める。健康宣言事業所数を 1,230 社以上とする。';
  two.text = '受診を勧める。関係団体と連携する。';
  Object.assign(three, { type: 'table', text: '提出率 92.7％以上' });
  target.text = '確認書の提出率を 92.7％以上とする';
  expect(withoutTarget(plan.blocks)).toEqual([one]);
});
