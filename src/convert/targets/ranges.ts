/** Targets between two numbers: 31.3〜32.0％, 31.3％から32.0％, 80％以上90％未満. Pure. */
import { type Reading, scaled } from './against.ts';
import { numberOf, numberPattern, unitPattern } from './numbers.ts';

const amount = (name: string): string => `(?<${name}>${numberPattern})(?<${name}Unit>${unitPattern})?`;
const range = new RegExp(
  `${amount('low')}(?<link>~|-|から|ないし|乃至|以上(?:、?かつ|、)?)${amount('high')}(?<end>以上|以下|以内|未満|まで|[にへ](?=$|[、。]|引|向上|増|改善|上昇|高|拡))?`,
  'u',
);

/** The range that a sentence states; null where it states none. */
export function readRange(words: string): Reading {
  const { low = '', lowUnit, link = '', high = '', highUnit, end = '' } = range.exec(words)?.groups ?? {};
  if (low === '') return null;
  if (link.startsWith('以上') && !/以下|以内|未満/u.test(end)) return null;
  // 「10％から12％に引き上げる」 goes from one to the other.
  if (link === 'から' && /以上|まで|[にへ]/u.test(end)) return null;
  const from = scaled(numberOf(low), lowUnit ?? highUnit);
  const to = scaled(numberOf(high), highUnit ?? lowUnit);
  if (from.unit !== to.unit || from.unit === null) return null;
  if (from.value >= to.value) return link === '-' ? null : { reason: 'a range that does not rise' };
  if (end === '以上') return { reason: 'a range and a bound' };
  return { amount: { comparator: 'range', value: from.value, valueTo: to.value, unit: from.unit } };
}
