/**
 * The one reader of amounts: what a target's words or a table's figure ask for. `readAmount` says how it is meant, the number
 * and its unit; or why it could not tell. Never a wrong number: what is not sure is a reason. Pure.
 */
import { type Amount, againstAverage, againstBefore, amountAlone, higherOfTwo, type Reading } from './against.ts';
import { type Held, held, holdBrackets } from './brackets.ts';
import { markChanges, readChange } from './changes.ts';
import { withoutConditions, withoutDates } from './dates.ts';
import { gap, readingKey } from './numbers.ts';
import { readRange } from './ranges.ts';
import { chosen, withoutNoise } from './tokens.ts';

export type { Amount, Reading } from './against.ts';

/** A sign that points at a note says nothing of the number. */
const noteSign = /[（(]\s*(?:※|注|[*＊])\s*[\d０-９①-⑳]{0,2}\s*[）)]/gu;
const noteStart = /(?:[\s　（(]|(?<=[。る上下】]))※|※(?=[^\d０-９※]*$)/u;

/** The words before a note and all of them: a note stands behind the statement, or its sign inside it. */
function parts(text: string): string[] {
  const plain = text.replace(noteSign, '');
  const at = noteStart.exec(plain)?.index ?? plain.length;
  const all = plain.replace(/※\s*[\d０-９]{1,2}(?=[\s　をはのにが）)])|※\s*[0-9０-９](?![\d０-９.．,，])|※/gu, ' ');
  return at < plain.length ? [plain.slice(0, at), all] : [all];
}

/** What a statement says, sentence by sentence; a second statement behind とともに is another target's. */
const sentences = (words: string): string[] => words.split(/[。;；]|とともに、?/u).filter((one) => one !== '');

function readSentence(whole: Held, words: string, wanted: string | null): Reading {
  const own: Held = { ...whole, words };
  const plain = withoutNoise(withoutDates(words));
  const two = higherOfTwo(own, plain);
  if (two) return two;
  const average = againstAverage(own);
  if (average) return withAverage(average, own, plain);
  const change = readChange(withoutNoise(withoutDates(markChanges(words, whole))));
  if (change) return change;
  const before = againstBefore(own);
  const rest = before ? plainAround(words, before) : plain;
  const stated = readRange(rest) ?? chosen(rest, wanted);
  if (!before) return stated;
  return both(before, words, stated);
}

/** 全国平均以上 beside another bound: both is the higher of the two, and one of them is what no comparator says. */
function withAverage(average: Reading, own: Held, plain: string): Reading {
  const joint = /かつ|及び|および/u.test(own.words);
  if (!joint && !/又は|または|若しくは|もしくは|あるいは/u.test(own.words)) return average;
  const number = chosen(plain, null);
  const bound = number && 'amount' in number && number.amount.comparator === 'gte' ? number.amount : null;
  if (!bound && againstBefore(own)?.amount.comparator !== 'gte-previous') return average;
  if (!joint) return { reason: 'one of two targets' };
  return { amount: { comparator: 'gte-higher-of', value: bound?.value ?? null, unit: bound?.unit ?? null } };
}

const plainAround = (words: string, { at, end }: { at: number; end: number }): string =>
  withoutNoise(withoutDates(`${words.slice(0, at)}${gap}${words.slice(end)}`));

/** A number beside 前年度以上: かつ asks for both, which is the higher; また は for the lower, which no comparator says. */
function both(before: { amount: Amount; at: number; end: number }, words: string, stated: Reading): Reading {
  const number = stated && 'amount' in stated ? stated.amount : null;
  if (number?.comparator !== 'gte' && number?.comparator !== 'lte') return { amount: before.amount };
  if (/又は|または|若しくは|もしくは|あるいは/u.test(words)) return { reason: 'one of two targets' };
  const growing = number.comparator === 'gte' && before.amount.comparator === 'gte-previous';
  if (/かつ|及び|および/u.test(words.replace(/かつ、?月\d+日以上/u, '')) && growing)
    return { amount: { ...number, comparator: 'gte-higher-of' } };
  // 「前年度以上の80.5％以上」: the number says what is meant; else what stands first is the target.
  const second = /^の、?\d/u.test(words.slice(before.end));
  const first = /\d[^\d]*(?:以上|以下|以内)/u.exec(withoutNoise(withoutDates(words.slice(0, before.at))));
  return { amount: second || first ? number : before.amount };
}

const kept = /参考|実績|見込|対象|前年|昨年|現在|時点|全国|平均|年度|内訳|うち|除/u;

/** A figure that stands in brackets alone: 受診率（30.5％以上）. */
function readBrackets({ all, inside }: Held, wanted: string | null): Reading {
  const found = all
    .filter((words) => !kept.test(words) && /^\D{0,6}\d/u.test(words))
    .map((words) => chosen(withoutNoise(words.replace(new RegExp(held, 'gu'), inside)), wanted))
    .flatMap((reading) => (reading && 'amount' in reading ? [reading] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const maintained =
  /(?<!健康)(?:を|率|数|割合|現状|水準|実績)の?維持(?:する|し続ける|とする|を?目指す|を?目標とする|に努める|を図る)?$/u;

/** No target comes near it (the longest has some 250 characters): what is longer is damaged text, and not searched. */
const longest = 1000;

/** What a text asks for. `wanted` is the unit of its metric, where that is known: other numbers are then not the target's. */
export function readAmount(text: string, wanted: string | null = null): Reading {
  if (text.length > longest) return { reason: 'longer than any target' };
  let reason: Reading = null;
  for (const part of parts(text)) {
    const whole = holdBrackets(readingKey(part));
    const words = withoutConditions(whole.words);
    for (const sentence of sentences(words)) {
      const found = readSentence(whole, sentence, wanted);
      if (found && 'amount' in found) return found;
      reason ??= found;
    }
    if (!reason) {
      const inside = readBrackets(whole, wanted);
      if (inside) return inside;
      if (sentences(words).some((sentence) => maintained.test(sentence)))
        return { amount: { comparator: 'maintain', value: null, unit: null } };
    }
  }
  return reason;
}

/** First number with a unit of a text, whatever is said of it. */
export function firstAmount(text: string): { value: number; unit: string } | null {
  const found = readAmount(text);
  if (!found || !('amount' in found)) return amountAlone(readingKey(text)) as { value: number; unit: string } | null;
  const { value, unit } = found.amount;
  return value === null || unit === null ? null : { value, unit };
}
