/** What each rule takes for saying nothing of its own: no rule without an example, and none that another makes needless. */
import { describe, expect, test } from 'vitest';
import { clausesOf, contentOf, nameMask, normalWording } from './normal.ts';
import { contrasts, light, spellings } from './rules.ts';
import { isSameWording, profileOf } from './similarity.ts';

const normal = (text: string) => normalWording(text, nameMask(['青森']));

describe('one thing in several spellings', () => {
  const pairs = [
    ['保険給付適正化プロジェクトチームにて', '保険給付適正化PTにて'],
    ['保険給付適正化プロジェクトチーム（PT）にて', '保険給付適正化ＰＴにて'],
    ['取り組みを進める', '取組を進める'],
    ['立ち入り検査を行う', '立入検査を行う'],
    ['ICT技術を活用する', '情報通信技術を活用する'],
    ['ICTを活用する', '情報通信技術を活用する'],
    ['被保険者証を回収する', '保険証を回収する'],
    ['受診対象者数', '実施対象者数'],
    ['受診率を高める', '実施率を高める'],
    ['市区町村と連携する', '市町と連携する'],
    ['業務の正確性と迅速性', '業務の正確と迅速'],
    ['協会けんぽの窓口', '協会の窓口'],
  ] as const;

  test.each(pairs)('%s is %s', (one, other) => {
    expect(normal(one)).toBe(normal(other));
  });

  test.each(spellings.map(([pattern]) => pattern))('%s has an example', (pattern) => {
    const plain = pairs.flat().map((text) =>
      spellings
        .slice(
          0,
          spellings.findIndex(([each]) => each === pattern),
        )
        .reduce((made, [each, to]) => made.replace(each, to), text.normalize('NFKC').toLowerCase()),
    );
    expect(plain.some((text) => text.replace(pattern, '') !== text)).toBe(true);
  });

  test('受診 is 実施 of a count alone', () => {
    expect(normal('受診を勧める')).not.toBe(normal('実施を勧める'));
  });
});

test.each(['【新】', '【一部新規】', '（新規）', '〔拡充〕', '(強化)', '[継続]', '（改）', '★', '☆', '◎'])(
  'the tag %s says nothing of the sentence',
  (tag) => {
    expect(normal(`${tag}健診を勧める`)).toBe('健診を勧める');
    expect(normal(`健診を勧める${tag}`)).toBe('健診を勧める');
  },
);
test('other words in round brackets are no tag', () => {
  expect(normal('健診（被扶養者）')).toBe('健診(被扶養者)');
});

test.each(light.source.split('|'))('%s carries no content', (word) => {
  expect(contentOf(`健診${word.replace('?', '')}案内`)).toBe('健診案内');
});

test.each([
  '加入者の利便のため',
  '向上の観点から',
  '結果を踏まえ',
  '計画に基づき',
  '改正に伴い',
  '方針をもとに',
  '分析した上で',
])('%s only gives occasion or purpose', (clause) => {
  expect(clausesOf(`${clause}、健診を勧める`).map(({ frame }) => frame)).toEqual([true, false]);
});

test.each(['指導を行うとともに訪問する', '指導を行うと共に訪問する', '指導するほか訪問する'])(
  '%s is two clauses',
  (text) => {
    expect(clausesOf(text)).toHaveLength(2);
  },
);

test.each([
  ['被保険者', '被扶養者'],
  ['対象者数', '見込者数'],
])('%s and %s set two sentences apart', (one, other) => {
  const told = (words: string) =>
    profileOf(normal(`${words}を年度ごとに集計し、事業主へ文書で案内して健康診断の受診を勧奨する`));
  expect(contrasts.some((pattern) => one.match(pattern) && other.match(pattern))).toBe(true);
  expect(isSameWording(told(one), told(other))).toBe(false);
  expect(isSameWording(told(one), told(one))).toBe(true);
});
