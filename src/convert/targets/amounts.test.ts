/** The language of amounts: families of wordings, each with what it says. `?` is a reason and no amount, `-` nothing stated. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstAmount, readAmount } from './amounts.ts';

function said(text: string, wanted: string | null = null): string {
  const read = readAmount(text, wanted);
  if (read === null) return '-';
  if ('reason' in read) return '?';
  const { comparator, value, valueTo, unit } = read.amount;
  return [comparator, value, valueTo, unit].filter((part) => part !== null && part !== undefined).join(' ');
}

const families: Record<string, Record<string, string>> = {
  'a bound': {
    '事業者健診データ取得率を10.1％以上とする': 'gte 10.1 %',
    '郵送化率：96.0％以上': 'gte 96 %',
    '一者応札案件の割合について、20％以下とする': 'lte 20 %',
    '平均所要日数 7日以内': 'lte 7 日',
    '返戻率を0.5％未満とする': 'lt 0.5 %',
    '利用率30.1％超': 'gt 30.1 %',
    '利用率が30.1％を上回る': 'gt 30.1 %',
    '利用率30.1％を超えることを目指す': 'gt 30.1 %',
    '受付率を1.3％を下回る水準とする': 'lt 1.3 %',
    '受付率が1.3％に満たない': 'lt 1.3 %',
    '利用率40％を下回らない': 'gte 40 %',
    '受付率3％を上回らない': 'lte 3 %',
    '利用率≧40％': 'gte 40 %',
    '最低40％とする': 'gte 40 %',
    '上限を15％とする': 'lte 15 %',
    全国10位以内とする: 'lte 10 位',
  },
  'no bound': {
    'サービススタンダードの達成状況を100％とする': 'eq 100 %',
    'サービススタンダード 100％維持': 'eq 100 %',
    '100％の達成を目指す': 'eq 100 %',
    '実施率60％': 'eq 60 %',
    '31.5％': 'eq 31.5 %',
    '宣言 1,850社': 'eq 1850 社',
    '実施率60％を目標とする': 'eq 60 %',
    '実施率約60％とする': 'eq 60 %',
    '目標：65.0％　実績：63.0％': 'eq 65 %',
    '57.0％（R5実績）→ 58.2％': 'eq 58.2 %',
    '10営業日以内の支払率を100％とする': 'eq 100 %',
  },
  'words between the number and its bound': {
    '58.5パーセント以上の受診率を目指す': 'gte 58.5 %',
    '受診率を58.5％の水準以上とする': 'gte 58.5 %',
    '取得率を8.8％（取得見込者数：12,345人）以上': 'gte 8.8 %',
    '宣言を1,460事業所（※）以上とする': 'gte 1460 事業所',
    '宣言を7,200事業所以上（※）とする': 'gte 7200 事業所',
    '宣言を2,050事業所(注1)以上とする': 'gte 2050 事業所',
    '65.0％以上を達成する': 'gte 65 %',
    '7日以内を維持する': 'lte 7 日',
    '95.0％以上を確保': 'gte 95 %',
    '60％以上を目指す': 'gte 60 %',
  },
  'a date or term in front': {
    '令和6年11月末時点の利用率を50%以上': 'gte 50 %',
    '令和８年３月末において利用率を７０．０％以上とする': 'gte 70 %',
    '年度末時点で65％以上とする': 'gte 65 %',
    '年度末時点80.0％以上とする': 'gte 80 %',
    '期末時点で使用割合を80.5％以上とする': 'gte 80.5 %',
    '令和7年度において1,200事業所以上とする': 'gte 1200 事業所',
    '3月末までに1,200社以上とする': 'gte 1200 社',
    'R7.3末の使用割合 85%以上': 'gte 85 %',
    'R8.3.31現在 85.0％以上': 'gte 85 %',
    '2025年度末までに80％以上を目指す': 'gte 80 %',
    '2026年3月31日時点の使用割合を85.0％以上とする': 'gte 85 %',
    '【令和8年3月時点】利用率 70％以上': 'gte 70 %',
    '令和8年3月診療分の使用割合を90％以上': 'gte 90 %',
    '第3四半期末までに96％以上とする': 'gte 96 %',
    '令和 3 年度末目標 2,350事業所 （令和 5年度末目標 3,000事業所）': 'eq 2350 事業所',
  },
  'a condition or proviso': {
    '入札件数が5件以上の場合、一者応札の割合を20％以下とする': 'lte 20 %',
    '一者応札の割合は、入札件数が10件以上の場合は15％以下とする': 'lte 15 %',
    '20％以下とする ただし、入札件数が4件以下の場合は1件以下とする': 'lte 20 %',
    '20％以下とする 入札件数が４件以下となる場合は一件以下とする': 'lte 20 %',
    '20％以下とする。前年度において20％以下となった場合は前年度以下とする': 'lte 20 %',
    '80％という目標に向けて、使用割合を79.7％以上とする': 'gte 79.7 %',
    '80％以上置き換わった成分数の割合を21％以上とする': 'gte 21 %',
    '92.7％以上（令和元年度 89.9％）': 'gte 92.7 %',
    '95％以上とする ※令和6年度は94％': 'gte 95 %',
    '宣言を1,460社以上とするとともに、認定を100社以上とする': 'gte 1460 社',
  },
  'large numbers': {
    '10万事業所以上': 'gte 100000 事業所',
    '1億3,700万以上とする': 'gte 137000000',
    '1.5万件以上': 'gte 15000 件',
    '2万5千件以上': 'gte 25000 件',
    '１万２，５００人以上': 'gte 12500 人',
    '3百万件以上': 'gte 3000000 件',
    '3千5百万円以上': 'gte 35000000 円',
    '850千円以上': 'gte 850000 円',
    '5千人以上': 'gte 5000 人',
  },
  'number styles': {
    '1、230事業所以上': 'gte 1230 事業所',
    '１，２３０事業所以上': 'gte 1230 事業所',
    '１．２３０事業所以上': 'gte 1230 事業所',
    '12、345社以上': 'gte 12345 社',
    '58．5％以上': 'gte 58.5 %',
    '58，5％以上': 'gte 58.5 %',
    '58・5％以上': 'gte 58.5 %',
    '0.214％以上': 'gte 0.214 %',
    '6 5.0 ％ 以上': 'gte 65 %',
    '1 , 2 3 0 事業所 以 上': 'gte 1230 事業所',
    '六十五％以上': 'gte 65 %',
    七日以内とする: 'lte 7 日',
    五百社以上: 'gte 500 社',
    '医療費の伸びを△1.0％以下とする': 'lte -1 %',
  },
  units: {
    '8割以上': 'gte 80 %',
    '９割５分以上': 'gte 95 %',
    '8.5割以上': 'gte 85 %',
    三割以上: 'gte 30 %',
    '58.5ﾊﾟｰｾﾝﾄ以上': 'gte 58.5 %',
    '58.5㌫以上': 'gte 58.5 %',
    '58.5 percent以上': 'gte 58.5 %',
    働きかけを10施設以上で実施する: 'gte 10 施設',
    '10ヵ所以上訪問する': 'gte 10 か所',
    延べ500名以上: 'gte 500 人',
    '5営業日以内': 'lte 5 営業日',
    '15薬剤師会以上に働きかける': 'gte 15 薬剤師会',
  },
  ranges: {
    '31.3〜32.0％とする': 'range 31.3 32 %',
    '31～32%': 'range 31 32 %',
    '31.3％から32.0％とする': 'range 31.3 32 %',
    '31.3％以上32.0％未満とする': 'range 31.3 32 %',
    '30％以上、35％以下': 'range 30 35 %',
    '30.0％－32.5％とする': 'range 30 32.5 %',
    '1,200～1,300事業所': 'range 1200 1300 事業所',
    '31.3％から32.0％に引き上げる': 'eq 32 %',
    '31.3％から32.0％以上に引き上げる': 'gte 32 %',
    '32％から31％とする': '?',
    '57.0％から58.2％へ': 'eq 58.2 %',
  },
  'last year': {
    対前年度以上とする: 'gte-previous',
    前年度以下: 'lte-previous',
    年度末時点で対前年度末以上とする: 'gte-previous',
    '前年度（71.4％）以上とする': 'gte-previous 71.4 %',
    '前年度実績（令和5年度 62.4％）以上': 'gte-previous 62.4 %',
    '対前年度以下（1.9％以下）': 'lte-previous 1.9 %',
    '対前年度以上 (令和 2年度見込み 91.80％)': 'gte-previous',
    令和元年度以上とする: 'gte-previous',
    令和６年度実績以上とする: 'gte-previous',
    '2024年度実績以下とする': 'lte-previous',
    昨年度を上回る: 'gte-previous',
    前年度実績を下回る: 'lte-previous',
    前年度を下回らない: 'gte-previous',
    前年並みとする: 'gte-previous',
    前年同水準以上とする: 'gte-previous',
    前年度と同程度以上: 'gte-previous',
    前年度より向上させる: 'gte-previous',
    前年度より減少させる: 'lte-previous',
    '対前年度比100％以上': 'gte-previous',
    令和2年度実績と同水準: 'gte-previous',
    前年度の水準を維持する: 'maintain',
    前々年度以上とする: 'gte-previous',
  },
  'a change': {
    '対前年度0.01ポイント以上': 'change 0.01 ポイント',
    '前年度比▲0.5％以内': 'change -0.5 %',
    '前年度比－0.3ポイント': 'change -0.3 ポイント',
    '前年度より1.5ポイント増': 'change 1.5 ポイント',
    前年度から100事業所以上増加させる: 'change 100 事業所',
    '対前年度＋2.0％': 'change 2 %',
    '前年度と比較して5％以上削減する': 'change -5 %',
    '令和6年度実績より0.5ポイント以上向上': 'change 0.5 ポイント',
    '前年度比プラス3.0ポイント': 'change 3 ポイント',
    '前年度比105％以上': 'change 5 %',
    '1.5ポイント以上向上させる': 'change 1.5 ポイント',
    新規宣言を100社以上増加させる: 'change 100 社',
    '30％以上に向上させる': 'gte 30 %',
    'メルマガ登録 ＋500件': 'change 500 件',
    令和６年度末から200社以上増加: 'change 200 社',
  },
  'an average or the higher of two': {
    過去3年度の平均値以上: 'gte-average',
    過去3か年平均以上: 'gte-average',
    '過去３か年（令和4～6年度）の平均値以上': 'gte-average',
    全国平均以上とする: 'gte-average',
    '全国平均（0.15％）以上': 'gte-average 0.15 %',
    全国平均値を超える: 'gte-average',
    '年度平均で60％以上': 'gte 60 %',
    全国平均以下とする: '?',
    前年度実績又は全国平均のいずれか高い値以上: 'gte-higher-of',
    '前年度又は0.15％のいずれか高い方以上': 'gte-higher-of 0.15 %',
    '80.5％と前年度実績のうち高い方の値以上': 'gte-higher-of 80.5 %',
    '対前年度以上かつ0.15％以上とする': 'gte-higher-of 0.15 %',
    '前年度又は20％のいずれか低い方以下': '?',
    '対前年度以上、かつ、全国平均以上とする': 'gte-higher-of',
    対前年度以上又は全国平均以上とする: '?',
    月平均1万件以上: 'gte 10000 件',
    '15％以上（全国平均以上）': 'gte 15 %',
  },
  'nothing but keeping': {
    宣言事業所数を維持する: 'maintain',
    現状の水準を維持する: 'maintain',
    '加入者の健康の維持・増進を図る': '-',
  },
  'persons and other numbers that are no target': {
    '実施見込者数：21,999人': '-',
    '65.6％以上（実施見込者数：180,224人）': 'gte 65.6 %',
    '実施率：17.1％以上 対象者数 3,689人': 'gte 17.1 %',
    '施術箇所３部位以上、かつ月15日以上の施術の申請の割合を1.2％以下': 'lte 1.2 %',
    '10か月以内に受診した者の割合を36.8％以上': 'gte 36.8 %',
    '40歳以上の被扶養者の受診率を30％以上': 'gte 30 %',
    '1件当たりの査定額を8,650円以上': 'gte 8650 円',
    '1社応札の割合 20％以下': 'lte 20 %',
    毎月2回以上発信する: '-',
    第6期の3つの柱: '-',
    バイオシミラーの使用を促進する: '-',
  },
  'what is not sure': {
    三分の一以上に勧奨する: '?',
    '2分の1以上とする': '?',
    半数以上とする: '?',
    '90％台とする': '?',
    '前年度の1.2倍以上': '?',
    '1,23事業所以上': '?',
    '65.0 68.0％以上': '?',
    '被保険者 33.9％以上、被扶養者 24.0％以上': '?',
    '対前年度以上または95％以上': '?',
    第3版の4を用いる: '?',
    '40％半ばとする': '?',
    '受診率65％以上、実施率30％以上': '?',
    過去最高以上とする: '?',
  },
};

describe.each(Object.entries(families))('%s', (_, wordings) => {
  test.each(Object.entries(wordings))('%s', (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });
});

test('the unit of the metric tells which number is the target', () => {
  expect(said('500人に勧奨し、受診率を11.8％以上とする', '%')).toBe('gte 11.8 %');
});

test('the first amount of a note', () => {
  expect(firstAmount('※34.0%以上')).toEqual({ value: 34, unit: '%' });
  expect(firstAmount('医科、歯科')).toBeNull();
});

const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const bounds = { 以上: 'gte', 以下: 'lte', 以内: 'lte', 未満: 'lt', を上回る: 'gt', を超える: 'gt', を下回る: 'lt' };
const bound = fc.constantFrom(...(Object.keys(bounds) as (keyof typeof bounds)[]));
const share = fc.integer({ min: 1, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1));
const count = fc.integer({ min: 1000, max: 999_999 });
const front = fc.constantFrom('', '利用率を', '令和7年度末時点で', '宣言数（※）を', 'R8.3末までに');

describe('one amount in any dress', () => {
  const shares = (digits: string): string[] => [
    `${digits}％`,
    `${digits}%`,
    `${digits}パーセント`,
    `${digits} ﾊﾟｰｾﾝﾄ`,
    wide(`${digits}%`),
    `${[...digits].join(' ')} ％`,
    `${digits.replace('.', '．')}％`,
    `${digits}％（実施見込者数：1,234人）`,
  ];

  test('a share', () => {
    fc.assert(
      fc.property(share, bound, front, (digits, words, before) => {
        for (const dress of shares(digits))
          expect(said(`${before}${dress}${words}`)).toBe(`${bounds[words]} ${Number(digits)} %`);
      }),
    );
  });

  test('a count', () => {
    fc.assert(
      fc.property(count, bound, front, fc.constantFrom('事業所', '社', '件', '人'), (number, words, before, unit) => {
        const grouped = number.toLocaleString('en-US');
        const dresses = [
          `${number}`,
          grouped,
          wide(grouped),
          grouped.replaceAll(',', '、'),
          grouped.replaceAll(',', ', '),
        ];
        for (const dress of dresses)
          expect(said(`${before}${dress}${unit}${words}`)).toBe(`${bounds[words]} ${number} ${unit}`);
      }),
    );
  });

  test('full and half width say the same, whatever is said', () => {
    const wordings = Object.values(families).flatMap((wordings) => Object.keys(wordings));
    for (const text of wordings) expect(said(wide(text))).toBe(said(text));
  });

  test('any text is read, and never to a number that is none', () => {
    const pieces = fc.constantFrom(
      '1',
      '23',
      '.',
      ',',
      '、',
      '％',
      '以上',
      '（',
      '）',
      '前年度',
      '～',
      '万',
      '※',
      '平均',
      ' ',
      '令和',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const read = readAmount(parts.join(''));
        if (read && 'amount' in read) expect(Number.isFinite(read.amount.value ?? 0)).toBe(true);
      }),
    );
  });
});
