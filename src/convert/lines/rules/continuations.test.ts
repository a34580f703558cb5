/** What each sign is for, and what looks like it and is not: no sign without both. */
import { describe, expect, test } from 'vitest';
import * as continuations from './continuations.ts';
import * as planFrame from './plan-frame.ts';

interface Examples {
  fits: readonly string[];
  not: readonly string[];
}

const ofContinuations: Record<keyof typeof continuations, Examples> = {
  unfinishedEnd: {
    fits: ['事業主や加入者の', '評議会において、', '周知するとともに', '関係団体による'],
    not: ['議論を行う', '健全な財政運営', '50％以上とする'],
  },
  headingAbout: { fits: ['令和3年度の事業計画について'], not: ['事業計画について協議する'] },
  finishingStart: {
    fits: ['以上とする', 'とします', 'する。', '前年度以下', '対前年度以上'],
    not: ['以上の者に案内する', '以下の取組', 'すること'],
  },
  terminalEnd: {
    fits: ['議論を行う。', '80％以上とする', '前年度以下', '案内する（毎月実施する。）', '周知を図る'],
    not: ['事業主や加入者の', '健全な財政運営', '評議会における'],
  },
  asideStart: {
    fits: ['※医科、調剤', '（※ 医科）', '（参考）前年度', '【参考】', '（内訳）'],
    not: ['（医科）※', '参考となる情報', '内訳を示す'],
  },
  wholeBracket: {
    fits: ['【新規】', '＜参考＞', '[目標]', '〔健診〕'],
    not: ['【新規】【拡充】', '【新規】健診', '（健診）'],
  },
  goalTags: { fits: ['〈Ⅰ、Ⅱ、Ⅲ〉', '＜Ⅱ＞', '（Ⅰ・Ⅲ）'], not: ['〈Ⅰ〉健診', '（目標）', 'Ⅰ、Ⅱ'] },
  proviso: {
    fits: ['ただし、予算の範囲とする', '但し、新規を除く', '場合は、一者応札とする'],
    not: ['予算は、ただし書による', 'その場合は'],
  },
  innerStart: {
    fits: ['ーダーを育成', '、関係団体と', 'を実施する', 'について周知', '％以上'],
    not: ['をめぐる状況', 'のりしろ', '健診を勧める'],
  },
  personsAlone: {
    fits: ['（実施見込者数：363,350人）', '（受診見込者数 12,345人）', '(取得見込者数：９人)'],
    not: ['（実施見込者数：363,350人）以上', '（対象者数：10人）', '実施見込者数：10人'],
  },
  rateEnd: { fits: ['実施率 61.3％', '５０%'], not: ['61.3％以上', '実施率'] },
  noteStart: { fits: ['（参考）令和2年度', '【内訳】', '令和元年度実績'], not: ['令和2年度実績', '参考'] },
  noteContinuation: {
    fits: ['令和 3年度実績', '（令和２年度 対象者', 'アウトソーシング分', '参加率 3％'],
    not: ['令和3年度の事業計画の策定について', '実績'],
  },
  headingEnd: {
    fits: ['健診の推進', '経費の削減', '適正な配置〈Ⅰ〉'],
    not: ['健診の推進を', '会議を開催', '推進する'],
  },
  openingStart: {
    fits: ['上位目標 健康度の向上', '（目標）健診', '【被保険者】対象者'],
    not: ['【被保険者】', '目標 健診', '（目標）'],
  },
  loneTag: { fits: ['【新規】', '（拡充）', '【全支部一律】'], not: ['【新規】健診', '【参考】', '新規'] },
  personsEnd: {
    fits: ['57.3％以上とする（実施見込者数：1,234人）', '受診見込者数 500人)'],
    not: ['実施見込者数：1,234人', '（実施見込者数：1,234人）とする'],
  },
  tagBehind: {
    fits: ['着実に行う。【支部】', '周知する【新規】'],
    not: ['【支部】周知する', '行う【】', '行う【令和3年度から令和5年度まで】'],
  },
  smallHeading: {
    fits: ['（具体的な取組）', '(被扶養者の健診)'],
    not: ['（令和3年度）', '（健診、指導）', '（取組）を行う', '（甲）'],
  },
};

const ofPlanFrame: Record<keyof typeof planFrame, Examples> = {
  pillarNumber: {
    fits: ['１．基盤的保険者機能関係', '(2) 戦略的', '（Ⅲ）組織'],
    not: ['①基盤的', '基盤的１．', '令和3年度'],
  },
  policyName: { fits: ['１．基本方針　健全な財政', '基本方針 支部は'], not: ['基本方針', '協会の基本方針 は'] },
  tableHead: { fits: ['分 野 具体的施策等', '分野', '分野 令和 3年度'], not: ['分野ごとの施策', '具体的施策等'] },
};

describe.each([
  ['continuations', continuations, ofContinuations],
  ['plan frame', planFrame, ofPlanFrame],
] as const)('%s', (_, rules, examples) => {
  const cases = Object.entries(rules).map(([name, pattern]) => ({
    name,
    pattern,
    ...((examples as Record<string, Examples>)[name] ?? { fits: [], not: [] }),
  }));
  test.each(cases)('$name: $fits, not $not', ({ pattern, fits, not }) => {
    expect([fits.length > 0, not.length > 0]).toEqual([true, true]);
    expect(fits.filter((line) => !pattern.test(line))).toEqual([]);
    expect(not.filter((line) => pattern.test(line))).toEqual([]);
  });
});
