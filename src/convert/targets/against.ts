/** What a target is measured against when it is no plain number: last year's figure, an average, the higher of two. Pure. */
import type { Comparator } from '../../schema/document.ts';
import { type Held, held } from './brackets.ts';
import { yearPattern } from './dates.ts';
import { numberOf, numberPattern, unitOf, unitPattern } from './numbers.ts';

export interface Amount {
  comparator: Comparator;
  value: number | null;
  unit: string | null;
  /** Upper end of a range. */
  valueTo?: number;
}
/** What was read; or why something that looks like an amount was not; or null where nothing does. */
export type Reading = { amount: Amount } | { reason: string } | null;

const upwards =
  '以上|を?下回らな|を?割らな|を?(?:上回|超え?|越え)(?!らな|な)|並み?|と?同じ|(?<=同(?:等|程度|水準|率|様))(?:とする|を目指|を確保|$)';
const downwards = '以下|以内|未満|を?(?:上回らな|超えな|越えな)|を?下回(?!らな)|に満たな';
const grows = '(?:も|さらに|更に)?(?:増|向上|上昇|引き?上げ|高[いくめま]|多[いく]|伸ば)';
const shrinks = '(?:も|さらに|更に)?(?:減|低下|引き?下げ|低[いくめ]|少な|短縮|縮減|削減)';
const down = new RegExp(`^(?:${downwards}|${shrinks})`, 'u');

const same = `(?:と|の|に)?(?:同(?:等|程度|水準|様|率|数|値)|水準|比較して|比べて|比で)?(?:の|で|水準)*`;
const figureWord = '(?:の?(?:実績値?|数値|値|水準|結果|[実受]施?診?率|利用率|割合|件数|同[月期]|末|時点))*';
const before = `(?:対?(?:前々?年度?|昨年度?|前期|前度)|対?${yearPattern})${figureWord}`;
const previous = new RegExp(
  `${before}(?<one>${held})?${same}(?:(?<number>(?<=(?:前年度?|昨年度?|実績)(?:末|実績|値|${held})*)${numberPattern})(?<unit>${unitPattern}))?(?<two>${held})?(?:の|に)?(?<way>${downwards}|${upwards}|(?:より|から)も?(?:${grows}|${shrinks}))(?<three>${held})?`,
  'giu',
);

const alone = new RegExp(`^約?(${numberPattern})(${unitPattern})(?:以上|以下|以内)?$`, 'u');
/** The amount that is all a bracket holds: （85.1％）, （85.3％以上）. */
export function amountAlone(words: string): { value: number; unit: string | null } | null {
  const found = alone.exec(words);
  return found && found[2] !== 'ポイント' && found[2] !== '倍' ? scaled(numberOf(found[1] as string), found[2]) : null;
}

/** 割 are tens of percent. */
export const scaled = (value: number, unit: string | undefined): { value: number; unit: string | null } =>
  unit === '割' ? { value: Number((value * 10).toPrecision(12)), unit: '%' } : { value, unit: unitOf(unit) };

/** 前年度（令和6年度：85.1％）: whose figure it is. */
const ofYear = new RegExp(`^(?:${yearPattern}|実績値?|[:は、])+`, 'iu');
const none = { value: null, unit: null };

/** A match of words against last year's figure, and where they stand. */
export interface Before {
  amount: Amount;
  at: number;
  end: number;
}

/** 対前年度以上, 昨年度を上回る, 令和6年度実績以上, 前年並み, with last year's figure where it is printed beside. */
export function againstBefore({ words, inside }: Held): Before | null {
  const all = [...words.matchAll(previous)].flatMap((found) => {
    const { one, two, three, number: digits, unit, way = '' } = found.groups ?? {};
    if (unit === 'ポイント' || unit === '倍') return [];
    const between = [one, two].map((sign) => (sign ? amountAlone(inside(sign).replace(ofYear, '')) : null));
    const printed = [...between, three ? amountAlone(inside(three)) : null].find((each) => each);
    const figure = digits ? scaled(numberOf(digits), unit) : (printed ?? none);
    const rises = !down.test(way.replace(/^(?:より|から)/u, ''));
    const amount: Amount = { comparator: rises ? 'gte-previous' : 'lte-previous', ...figure };
    return [{ amount, at: found.index, end: found.index + found[0].length }];
  });
  const [first] = all;
  // 「対前年度以上とする 前年度以上（0.182％以上）」 says it twice, and the figure the second time.
  return (
    all.find(({ amount }) => amount.value !== null && amount.comparator === first?.amount.comparator) ?? first ?? null
  );
}

/** Averages that are a standard, not the way a figure is taken (月平均60件以上). */
const standard = /(?:全国|支部|協会|過去|直近|前)[^、。]{0,8}$/u;
const average = new RegExp(
  `平均(?:値|実績値?|[実受]施?診?率|利用率|割合|件数|率|数|水準)*(?<one>${held})?(?:${same}|(?<number>${numberPattern})(?<unit>${unitPattern}))(?<two>${held})?(?:の|に)?(?<way>${downwards}|${upwards}|を?(?:達成|目指|目標|維持|確保)|とする)`,
  'u',
);

/** 過去3年度の平均値以上, 全国平均を上回る. */
export function againstAverage({ words, inside }: Held): Reading {
  const found = average.exec(words);
  if (!found?.groups) return null;
  const { one, two, number: digits, unit, way = '' } = found.groups;
  if (digits && !standard.test(words.slice(0, found.index))) return null;
  if (new RegExp(`^(?:${downwards})`, 'u').test(way)) return { reason: 'at most an average' };
  const printed = [one, two].map((sign) => (sign ? amountAlone(inside(sign)) : null)).find((each) => each);
  const figure = digits ? scaled(numberOf(digits), unit) : (printed ?? none);
  return { amount: { comparator: 'gte-average', ...figure } };
}

const either = 'いずれか|どちらか|のうち|又は|または|若しくは|もしくは|比較し|比べ|あるいは';
const thing = '(?:方|ほう|値|数値|率|もの|実績|水準|割合|数)';
const higher = new RegExp(`(?:${either}).*(?:高い|大きい|多い|上回る)${thing}|(?:${either}).*最大値`, 'u');
const lower = new RegExp(`(?:${either}).*(?:低い|小さい|少ない|下回る)${thing}|(?:${either}).*最小値`, 'u');
const number = new RegExp(`(${numberPattern})(${unitPattern})`, 'gu');

/** 前年度実績又は65.0％のいずれか高い値以上: the number where one is given. */
export function higherOfTwo({ words, all }: Held, plain: string): Reading {
  if (lower.test(words)) return { reason: 'the lower of two' };
  if (!higher.test(words)) return null;
  const here = [...plain.matchAll(number)].map(([, digits, unit]) => scaled(numberOf(digits as string), unit));
  const beside = all.flatMap((one) => amountAlone(one) ?? []);
  const found = [...here, ...beside];
  return { amount: { comparator: 'gte-higher-of', ...(found.length === 1 ? (found[0] ?? none) : none) } };
}
