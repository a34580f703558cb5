/** Reads targets and figures as the documents of 2024 and 2025 word them. */
import type { Comparator, Figure } from '../../schema/document.ts';
import { conditionOf } from '../condition.ts';
import { squeeze } from '../text.ts';

export interface ReadFigure {
  comparator: Comparator;
  value: number | null;
  unit: string | null;
}

const key = (text: string): string => squeeze(text.normalize('NFKC'));
/** Signs that point at a note (※, ※3) say nothing of the number. */
const withoutNoteSigns = (text: string): string => text.replace(/\(※\d?\)|※\d?(?!\d)/gu, '');

const number = '(?:\\d+億)?[\\d,]+(?:\\.\\d+)?万?';
const unit = '(?:%|円|日|事業所|件|社|人|名)';

/** `1億3,700万` is 137000000. */
export function readNumber(text: string): number | null {
  const found = new RegExp(number, 'u').exec(key(text).replace(/▲|△/gu, '-'));
  if (!found) return null;
  const [, oku, rest, man] = /^(?:(\d+)億)?([\d,.]*)(万?)$/u.exec(found[0]) ?? [];
  return Number(oku ?? 0) * 1e8 + Number((rest ?? '').replaceAll(',', '') || 0) * (man ? 1e4 : 1);
}

/** First number with a unit in `text`, or null. */
export function readAmount(text: string): { value: number; unit: string } | null {
  const found = new RegExp(`(${number})(${unit})`, 'u').exec(withoutNoteSigns(key(text)));
  return found ? { value: readNumber(found[1] as string) ?? 0, unit: found[2] as string } : null;
}

const limit = new RegExp(`(${number})(${unit})?(以上|以下|以内)`, 'gu');
const exact = new RegExp(`(${number})(${unit})`, 'gu');
const previous = /(?:対前年度末?|前年度末?)(?:実績)?(?:\([^)]*\))?(?:と?比較して)?(以上|以下)/u;

/** What a statement asks for. A figure given in brackets beside 前年度以上 is taken as the value. */
export function readFigure(text: string): ReadFigure {
  const whole = withoutNoteSigns(key(text));
  // What a proviso says (ただし…) belongs to the words, not to the number.
  const main = whole.split(/。(?=ただし)/u)[0] as string;
  const asBefore = previous.exec(main);
  if (asBefore && !limit.exec(main.slice(0, asBefore.index))) {
    limit.lastIndex = 0;
    const beside = readAmount(main.slice(asBefore.index).replace(/医科[^)]*/u, ''));
    return {
      comparator: asBefore[1] === '以上' ? 'gte-previous' : 'lte-previous',
      value: beside?.value ?? null,
      unit: beside?.unit ?? null,
    };
  }
  const limits = [...main.matchAll(limit)];
  // Of several limits the one that the sentence ends on: 「80％以上置き換わった…21％以上とする」.
  const last = limits.at(-1);
  if (last)
    return {
      comparator: last[3] === '以上' ? 'gte' : 'lte',
      value: readNumber(last[1] as string),
      unit: last[2] ?? null,
    };
  const amounts = [...main.matchAll(exact)];
  const only = amounts.at(-1);
  if (only) return { comparator: 'eq', value: readNumber(only[1] as string), unit: only[2] ?? null };
  return { comparator: 'do', value: null, unit: null };
}

/**
 * Whether a number alone says what the words do: not where it holds under a condition (「ただし、80％以上の支部については…」),
 * nor where one limit is set on what another limit picks out (「80％以上置き換わった成分数が全体の21％以上」).
 */
export function sayByNumber(text: string): boolean {
  const words = withoutNoteSigns(key(text));
  if (conditionOf(words) !== null) return false;
  // What stands in brackets repeats the limit or names a scope.
  const units = [...words.replace(/\([^()]*\)/gu, '').matchAll(limit)].flatMap(([, , of]) => of ?? []);
  return new Set(units).size === units.length;
}

/** A figure that no number says: its words alone, without comparator and value. */
export const inWords = ({ text, line }: Pick<Figure, 'text' | 'line'>): Figure => ({
  value: null,
  unit: null,
  text,
  line,
});

/** `（R6.１０末）` is 2024-10-31; periods and years alone are no date. */
export function readAsOf(text: string): string | null {
  const found = /\((?:R|令和)(\d{1,2})(?:\.|年)(\d{1,2})月?末/u.exec(key(text));
  if (!found) return null;
  const [year, month] = [2018 + Number(found[1]), Number(found[2])];
  if (month < 1 || month > 12) return null;
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${day}`;
}

/** A bare figure in a table (60.1％) is meant as the target that it belongs to. */
export function meantAs(figure: Figure, target: { comparator: Comparator }): Figure {
  return figure.comparator === 'eq' && target.comparator !== 'do'
    ? { ...figure, comparator: target.comparator }
    : figure;
}
