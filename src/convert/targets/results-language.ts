/**
 * How results documents say what was reached: judgements, ranks, averages, last year's figure, letters and dates.
 * Pure: text in, value out. What a text does not say is null; nothing here compares figures.
 */

import { squeeze } from '../text.ts';
import { readNumber } from './numbers.ts';

/** `達成` true, `未達成` false, `概ね達成` null: a judgement that says neither. `text` is its words as printed. */
export interface Judgement {
  achieved: boolean | null;
  text: string;
}

export type Letter = 'S' | 'A' | 'B' | 'C' | 'D';

const key = (text: string): string => squeeze(text.normalize('NFKC')).replace(/−/gu, '-');

export const amountUnits =
  '%|‰|円|千円|万円|百万円|億円|日間?|事業所|件|社|人|名|回|点|法人|団体|病院|医療機関|薬局|校|会場|か所|ヶ所|箇所|通|枚|機関|市町村';
const number = '[▲△-]?(?:\\d+億)?\\d[\\d,]*(?:\\.\\d+)?万?';
const amount = `(${number})(${amountUnits})`;

// 達成 in 達成状況, 達成率, 達成に向けて, 達成するため judges nothing.
const ended = '(?=$|[】〕)\\]>≫》」』。、,・(（【※/]|[\\d])';
const partly = new RegExp(
  `(?:概ね|おおむね|ほぼ|一部|部分的に)(?:目標を)?(?:未達成?|達成|到達)(?:し(?:た|ました)|となった)?${ended}|達成(?:の)?見込み?`,
  'u',
);
const missed = new RegExp(
  [
    '未達(?:成|(?=$|[^成者]))|[非不]達成',
    '達成(?:に|には)?(?:至らず|至らなかった|至っていない|至りませんでした)',
    '達成(?:が|は|する?ことが?)?でき(?:ず|な|てい?な|ませんでした)',
    '達成(?:なら|しな|していな|されな)(?:ず|かった|い)',
    '目標(?:値|件数)?に(?:は|も)?(?:わずかに|僅かに|大きく|[\\d.]+(?:%|ポイント|%ポイント|件|事業所))?(?:届か|到達でき|到達し|及ば|達し|達せ)(?:ず|な|ませんでした|なかった)(?:かった)?',
    '(?:目標|KPI)(?:値|件数)?を(?:大きく|大幅に|やや|わずかに|若干)?(?:[\\d.]+(?:%|ポイント|%ポイント|件|事業所))?下回(?:った|り|る|って)',
  ].join('|'),
  'u',
);
const reached = new RegExp(
  [
    `達成(?:済み?|ベース|(?:することが)?でき(?:た|ました)|し(?:た|ました|ている|ており)|され(?:た|ました)|と(?:なった|なりました))?${ended}`,
    '(?:目標|KPI)(?:値|件数)?を(?:大きく|大幅に|やや|わずかに|若干)?(?:[\\d.]+(?:%|ポイント|%ポイント|件|事業所))?(?:上回(?:った|り|る|って)|クリア)',
  ].join('|'),
  'u',
);

/** The judgement that words give: of a mark behind a figure as of a sentence. What says neither goes before what says no. */
export function readJudgement(text: string): Judgement | null {
  const words = key(text);
  for (const [pattern, achieved] of [
    [partly, null],
    [missed, false],
    [reached, true],
  ] as const) {
    const found = pattern.exec(words);
    if (found) return { achieved, text: found[0] };
  }
  const sign =
    /(?:達成状況|達成度|判定|達成)[:】\]]?([○〇◎●×✕✗△])(?=$|[()（])|(?<=[\d%円日件人名所])[(【]?([○〇◎●×✕✗△])[)】]?$/u.exec(
      words,
    );
  const mark = sign?.[1] ?? sign?.[2];
  if (!mark) return null;
  return { achieved: mark === '△' ? null : /[○〇◎●]/u.test(mark), text: mark };
}

const yearBefore = '(?:前年度|昨年度|前年)';
const behindRank = '(?!上|下|アップ|ダウン|以内|以上|台)';

/** The rank among the branches: `全国18位`, `47支部中26位`, `順位：26／47`. Not last year's, not within a region, not counted from below. */
export function readRank(text: string): number | null {
  const words = key(text).replace(
    new RegExp(`${yearBefore}(?:末|同期|実績)?[:は]?(?:全国)?(?:順位)?[:は]?第?\\d+位`, 'gu'),
    '',
  );
  const found = new RegExp(
    `(?<!県内|ブロック内?|同規模|ワースト|下位から|[\\d.])第?(\\d{1,2})位${behindRank}|順位[:は]?第?(\\d{1,2})(?=$|[/位)、,])`,
    'u',
  ).exec(words);
  const rank = Number(found?.[1] ?? found?.[2] ?? 0);
  return rank > 0 ? rank : null;
}

const wholeCountry =
  '(?:全国(?:の)?(?:平均)?値?|国の平均|全支部(?:の)?平均|(?:協会(?:けんぽ)?(?:全体)?)(?:の)?平均|全国計|(?<=[、,/(])平均)';
const average = new RegExp(`${wholeCountry}[:は]?${amount}`, 'u');

/** The whole association's figure beside a branch's: `全国平均58.4％`, `（全国：99.9％）`, `、平均6.02日`. */
export function readAverage(text: string): { value: number; unit: string } | null {
  const found = average.exec(key(text));
  return found ? { value: readNumber(found[1] as string) ?? 0, unit: found[2] as string } : null;
}

const previous = new RegExp(
  `(?:${yearBefore}(?:度)?(?:末|同期)?(?:の)?(?:時点)?(?:実績|結果)?値?)[:は]?${amount}(?!ポイント|ポ)`,
  'u',
);

/** Last year's figure beside this year's: `前年度263件`, `（前年度末5,869件）`. A change (前年度比＋6.7ポイント) is none. */
export function readPrevious(text: string): { value: number; unit: string } | null {
  const found = previous.exec(key(text));
  return found ? { value: readNumber(found[1] as string) ?? 0, unit: found[2] as string } : null;
}

/** The letter that a row evaluates itself with: `Ａ`, `自己評価：Ｂ`, `【評価】Ｃ`. A legend of all letters and `自己評価：－` give none. */
export function readLetter(text: string): Letter | null {
  const words = key(text);
  if (isLegend(words)) return null;
  const found =
    /^[【[(]?(?:(?:支部)?(?:自己)?(?:総合)?評価)?[】\])]?[:は]?[「『【(]?([SABCD])(?:評価)?[」』】)]?$/u.exec(words);
  return (found?.[1] as Letter | undefined) ?? null;
}

/** What the letters mean, not what one row got: `Ｓ：目標を大きく上回る、Ａ：目標を上回る…`. */
export function isLegend(text: string): boolean {
  const letters = key(text).match(/(?<![A-Z])[SABCD](?=[:=…(は])/gu) ?? [];
  return new Set(letters).size >= 2;
}

/**
 * When a figure was taken: `令和7年2月診療分` and `R7.2末` are 2025-02-28, `（3月末）` and `年度末時点` need the fiscal year.
 * A month is its last day, as the dataset writes every month. A year alone is no date.
 */
export function readStatedTime(text: string, fiscalYear?: number): string | null {
  const words = key(text);
  const behind = '(?:(\\d{1,2})日)?(?:末|時点|現在|診療分?|まで|受付分?|利用分?|申請分?|速報|[)、,」】]|$)';
  const era = new RegExp(`(?:令和|R)(\\d{1,2}|元)[年.](?!度)(\\d{1,2})月?${behind}`, 'u').exec(words);
  if (era) return iso(2018 + (era[1] === '元' ? 1 : Number(era[1])), Number(era[2]), era[3]);
  const western = new RegExp(`(20\\d{2})[年./](\\d{1,2})月?${behind}`, 'u').exec(words);
  if (western) return iso(Number(western[1]), Number(western[2]), western[3]);
  const yearEnd = /(?:令和|R)(\d{1,2}|元)年度末(?:時点|現在)?/u.exec(words);
  if (yearEnd) return iso(2019 + (yearEnd[1] === '元' ? 1 : Number(yearEnd[1])), 3, undefined);
  if (fiscalYear === undefined) return null;
  const month = /(?:^|[(、,])(\d{1,2})月(?:末|時点|末時点|診療分|末現在)[)]?/u.exec(words);
  if (!month) return null;
  return iso(fiscalYear + (Number(month[1]) <= 3 ? 1 : 0), Number(month[1]), undefined);
}

function iso(year: number, month: number, day: string | undefined): string | null {
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = day === undefined ? last : Number(day);
  if (date < 1 || date > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** A figure counted by another method than the indicator's, in a sentence: `従来と同様の方法により…62.4%となり`. */
export function readOtherMethod(sentence: string): { method: string; value: number; unit: string } | null {
  const words = key(sentence);
  const method =
    /(?:従来|従前|旧|変更前|改正前|見直し前|これまで|前年度まで|前年度|昨年度)(?:と(?:同様|同じ|同一|同))?の?(?:算出|算定|集計|計算)?(?:方法|基準|方式|定義|ルール|算出式|計算式)/u.exec(
      words,
    );
  if (!method) return null;
  const behind = words.slice(method.index);
  const figure = new RegExp(`${amount}(?!ポイント)`, 'u').exec(behind);
  return figure ? { method: method[0], value: readNumber(figure[1] as string) ?? 0, unit: figure[2] as string } : null;
}
