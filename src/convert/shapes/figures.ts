/** Figures as the documents of 2024 and 2025 word them; what an amount says is read by ../targets/amounts.ts. */
import type { Comparator, Figure } from '../../schema/document.ts';
import { readAmount } from '../targets/amounts.ts';
import { conditionOf } from '../targets/condition.ts';
import { numberPattern, readingKey, unitPattern } from '../targets/numbers.ts';

/** What a figure of a table asks for: an action where it has no amount; no comparator where its amount is not understood. */
export function readFigure(text: string): Omit<Figure, 'text' | 'line'> {
  const read = readAmount(text);
  if (read === null) return { comparator: 'do', value: null, unit: null };
  return 'amount' in read ? read.amount : { value: null, unit: null };
}

/** Signs that point at a note (※, ※3) say nothing of the number. */
const noteSigns = /[（(]※[0-9０-９]?[）)]|※[0-9０-９]?(?![0-9０-９])/gu;
const limit = new RegExp(`(${numberPattern})(${unitPattern})?(以上|以下|以内)`, 'gu');

/**
 * Whether a number alone says what the words do: not where it holds under a condition (「ただし、80％以上の支部については…」),
 * nor where one limit is set on what another limit picks out (「80％以上置き換わった成分数が全体の21％以上」).
 */
export function sayByNumber(text: string): boolean {
  const words = readingKey(text.replace(noteSigns, ''));
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

const lendable = new Set<Comparator>(['gte', 'lte', 'gt', 'lt', 'gte-previous', 'lte-previous']);

/** A bare figure in a table (60.1％) is meant as the target that it belongs to. */
export const meantAs = (figure: Figure, { comparator }: { comparator: Comparator }): Figure =>
  figure.comparator === 'eq' && lendable.has(comparator) ? { ...figure, comparator } : figure;
