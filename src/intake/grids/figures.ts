/** What one cell of a table of figures says: an amount, words, or that there is none. */
import { readFigure, sayByNumber } from '../../convert/shapes/figures.ts';
import { readAmount } from '../../convert/targets/amounts.ts';
import { readStatedTime } from '../../convert/targets/results-language.ts';
import { squeeze } from '../../convert/text.ts';
import type { Figure } from '../../schema/document.ts';
import type { Column } from './columns.ts';

/** ―, 未設定, （新設）: the cell says that there is no figure. */
const none =
  /^(?:[-‐‑‒–—―−－ーｰ─*＊]+|[（(]?(?:新設|新規|新|なし|無し?|設定なし|未設定|該当なし|対象外|未集計|集計中|公表前|N\/A)[）)]?)$/u;

export const saysNothing = (text: string): boolean => text.trim() === '' || none.test(squeeze(text));

const bareNumber = /^([▲△-]?[\d,]+(?:\.\d+)?)((?:以[上下内]|未満|超)?)$/u;

/** A cell's words with the unit of its column or row, where it prints a number alone. */
export function withUnit(text: string, unit: string | null): string {
  const words = squeeze(text.normalize('NFKC'));
  const found = unit === null ? null : bareNumber.exec(words);
  return found ? `${found[1]}${unit}${found[2]}` : text;
}

export function figureOf(text: string, line: number, columnUnit: string | null, unit: string | null): Figure | null {
  if (saysNothing(text)) return null;
  const plain = withUnit(text.replace(/^[①-⑳]\s*/u, ''), columnUnit ?? unit);
  const place = { text, line };
  const read = readAmount(plain, unit);
  if (read && 'reason' in read) return { value: null, unit: null, ...place };
  if (read === null) return { ...readFigure(plain), ...place };
  if (!sayByNumber(plain)) return { value: null, unit: null, ...place };
  const { comparator, value, valueTo, unit: printed } = read.amount;
  return {
    comparator,
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit: value === null ? null : (printed ?? columnUnit ?? unit),
    ...place,
  };
}

/** When the figure of a column was taken, by its own words, else by its head; a year's result is of the year's end. */
export function takenAt(text: string, { head, year }: Pick<Column, 'head' | 'year'>): string | null {
  const said = readStatedTime(text) ?? readStatedTime(head);
  if (said) return said;
  return year !== null && /年度|実績|結果|R\d/u.test(head.normalize('NFKC')) ? `${year + 1}-03-31` : null;
}
