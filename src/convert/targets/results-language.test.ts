/** Wordings of results documents, each with what it says. Composed for these tests. */
import { expect, test } from 'vitest';
import {
  isLegend,
  readAverage,
  readJudgement,
  readLetter,
  readOtherMethod,
  readPrevious,
  readRank,
  readStatedTime,
} from './results-language.ts';

test.each<[string, boolean | null | undefined]>([
  ['82.1％【達成】', true],
  ['82.1％（未達成）', false],
  ['82.1％［概ね達成］', null],
  ['82.1％　達 成', true],
  ['①7.25日（達成）（全国３位）', true],
  ['達成状況：未達', false],
  ['達成状況：○', true],
  ['達成状況　×', false],
  ['判定：△', null],
  ['４１２件（◎）', true],
  ['目標達成', true],
  ['【目標達成】支部独自の取組', true],
  ['おおむね目標を達成した。', null],
  ['一部未達成', null],
  ['ほぼ達成となった。', null],
  ['年度末には達成見込み', null],
  ['目標を達成することができた。', true],
  ['KPIを達成しました。', true],
  ['前年度に続き達成となった。', true],
  ['２月時点で目標の80％を達成ベース。', true],
  ['目標を大幅に上回った。', true],
  ['ＫＰＩを2.3ポイント上回り、過去最高となった。', true],
  ['目標値をクリア', true],
  ['ＫＰＩは未達成となった。', false],
  ['目標達成には至らなかった。', false],
  ['目標の達成に至らず', false],
  ['目標を達成できなかった。', false],
  ['目標に0.4ポイント届かなかった。', false],
  ['目標に到達できなかった。', false],
  ['目標値にはわずかに及ばず、', false],
  ['目標を0.1ポイント下回った。', false],
  ['目標を達成しなかった', false],
  ['非達成', false],
  ['KPI達成状況', undefined],
  ['主要達成目標の達成者割合を示した。', undefined],
  ['目標達成率 85％', undefined],
  ['32.6％以上を達成するため、勧奨を行う。', undefined],
  ['目標の達成に向けて取り組む。', undefined],
  ['全国平均を1.1ポイント上回る結果', undefined],
  ['前年度実績を下回った。', undefined],
  ['未治療者への受診勧奨', undefined],
  ['未提出事業所', undefined],
])('%s judges %s', (text, achieved) => {
  expect(readJudgement(text)?.achieved).toBe(achieved);
});

test('a judgement keeps its printed words', () => {
  expect(readJudgement('9.1％【概ね達成】')?.text).toBe('概ね達成');
  expect(readJudgement('目標に届かなかった。')?.text).toBe('目標に届かなかった');
});

test.each<[string, number | null]>([
  ['56.9％（全国34位 ／ 全国平均58.4％）', 34],
  ['全国第５位', 5],
  ['40位 全国 82.10％', 40],
  ['47支部中26位', 26],
  ['順位：１２／47', 12],
  ['全国順位 9位', 9],
  ['（全国12位、前年度15位）', 12],
  ['前年度全国15位', null],
  ['全国順位を12位上げた', null],
  ['県内1位の実施率', null],
  ['ワースト3位', null],
  ['上位10位以内を目指す', null],
  ['達成', null],
])('%s has the rank %s', (text, rank) => {
  expect(readRank(text)).toBe(rank);
});

test.each<[string, number | null]>([
  ['82.1％（全国18位、平均79.4％）', 79.4],
  ['100％（全国：99.9％）', 99.9],
  ['4,499円（達成）全国45位 全国平均 9,908円', 9908],
  ['（全国平均値：6.02日）', 6.02],
  ['協会けんぽ平均 58.4％', 58.4],
  ['（26位／平均５５．１％）', 55.1],
  ['全国18位', null],
  ['申請書割合 平均 0.53％', null],
  ['全国平均を1.5％ポイント下回り', null],
])('%s has the average %s', (text, average) => {
  expect(readAverage(text)?.value ?? null).toBe(average);
});

test.each<[string, number | null]>([
  ['349件 ※前年度263件', 263],
  ['6,318件（前年度末5,869件）', 5869],
  ['前年度実績：57.9％', 57.9],
  ['昨年度の結果 12.4％', 12.4],
  ['前年度比＋6.7ポイント', null],
  ['対前年度0.6％ポイント増', null],
  ['前年度以上', null],
])('%s has last year as %s', (text, value) => {
  expect(readPrevious(text)?.value ?? null).toBe(value);
});

test.each<[string, string | null]>([
  ['Ａ', 'A'],
  ['自己評価：Ｂ', 'B'],
  ['【自己評価】Ｓ', 'S'],
  ['評価　Ｃ', 'C'],
  ['自己評価：Ｄ評価', 'D'],
  ['支部自己評価（Ａ）', 'A'],
  ['自己評価：－', null],
  ['【自己評価】', null],
  ['Ｓ：目標を大幅に上回る　Ａ：目標を上回る　Ｂ：概ね達成', null],
])('%s is the letter %s', (text, letter) => {
  expect(readLetter(text)).toBe(letter);
});

test('a legend explains several letters', () => {
  expect(isLegend('Ｃ：目標達成に至らず、Ｄ：目標を大きく下回る')).toBe(true);
  expect(isLegend('自己評価：Ｃ　目標に届かなかった。')).toBe(false);
});

test.each<[string, string | null]>([
  ['89.1％（令和7年2月診療分）', '2025-02-28'],
  ['※令和6年11月まで', '2024-11-30'],
  ['（Ｒ７.３末）', '2025-03-31'],
  ['2024年12月31日時点', '2024-12-31'],
  ['令和６年度末時点の配信数', '2025-03-31'],
  ['8,368名（3月末）', '2025-03-31'],
  ['8,368名（９月末時点）', '2024-09-30'],
  ['令和6年度の実績値', null],
  ['令和６年11月26日に表彰式を開催', null],
  ['11月から配信', null],
])('%s was taken on %s', (text, date) => {
  expect(readStatedTime(text, 2024)).toBe(date);
});

test.each<[string, { method: string; value: number } | null]>([
  ['参考までに従来と同様の方法により算出すると、71.3％となり、', { method: '従来と同様の方法', value: 71.3 }],
  ['なお、前年度の算出方法では48.2％である。', { method: '前年度の算出方法', value: 48.2 }],
  ['（旧基準による実施率 55.0％）', { method: '旧基準', value: 55 }],
  ['令和6年度から算出方法が変更された。', null],
  ['従来の方法との差は1.2％ポイントである。', null],
])('%s', (text, found) => {
  expect(readOtherMethod(text)?.value ?? null).toBe(found?.value ?? null);
  expect(readOtherMethod(text)?.method ?? null).toBe(found?.method ?? null);
});
