/** The interface's words for figures: numbers, targets, results. Apart from labels.ts, so that search need not load them. */
import { printedDecimals } from './printed.ts';
import type { Comparator, Figure, Result, Target } from './types.ts';

/** How a target is meant, without its number. */
export const comparatorLabel: Record<Comparator, string> = {
  eq: 'とする',
  gte: '以上',
  lte: '以下',
  gt: '超',
  lt: '未満',
  range: '範囲',
  'gte-previous': '前年度以上',
  'lte-previous': '前年度以下',
  'gte-average': '平均以上',
  'gte-higher-of': '高い方以上',
  change: '前年度からの増減',
  maintain: '維持',
  do: '実施',
};

const levels = new Set<Comparator>(['eq', 'gte', 'lte', 'gt', 'lt']);

/** Is the value a level of its own, which can be ranked and drawn beside others? A change, a range, last year's figure are none. */
export const isLevel = (comparator: Comparator): boolean => levels.has(comparator);

/** Whether a result reached its target, in words. */
export function achievedLabel(achieved: boolean | null): string {
  return achieved === null ? '—' : achieved ? '達成' : '未達成';
}

/** Beside a judgement that the document does not print. */
export const inferredLabel = '当サイトの判断（原本に記載なし）';

/** A judgement as it stands in a cell: 達成, 未達成, 概ね達成 where the document says neither. */
export function judgementLabel({ achieved, achievedText }: Pick<Result, 'achieved' | 'achievedText'>): string {
  return achieved === null ? (achievedText ?? achievedLabel(null)) : achievedLabel(achieved);
}

/** What must be said of a judgement: that the site drew it, or the printed words where they are others (達成ベース). */
export function judgementNote({
  achieved,
  achievedText,
  inferred,
}: Pick<Result, 'achieved' | 'achievedText' | 'inferred'>): string | null {
  if (inferred) return inferredLabel;
  // 達成した and 達成された say no more than 達成.
  return achieved === null ||
    achievedText === null ||
    /^未?達成(?:$|した|しま|してい|され|できた|できま|と|済)/.test(achievedText)
    ? null
    : `原本の表現は「${achievedText}」`;
}

const numberFormat = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 3 });

/** 1234.5 → 1,234.5. */
export function number(value: number): string {
  return numberFormat.format(value);
}

/** 1234567 → 1.2 MB. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} KB` : `${fixed(bytes / 1_000_000, 1)} MB`;
}

/** A value with its unit as Japanese sets it, with the decimals that one of `texts` prints: 95%, 13.0%, 1,200事業所. */
export function quantity(value: number, unit: string | null, ...texts: readonly string[]): string {
  return `${fixed(value, printedDecimals(value, unit, ...texts))}${unit ?? ''}`;
}

/** 95 with 1 decimal → 95.0. */
export function fixed(value: number, places: number): string {
  return value.toLocaleString('ja-JP', { minimumFractionDigits: places, maximumFractionDigits: places });
}

/** A target in short: 95%以上, 31.3〜32%, 前年度から＋1.5ポイント, 前年度以上（85.1%）, 実施; its number as `words`, its own where no others are given, print it. */
export function targetLabel(
  {
    comparator,
    value,
    valueTo,
    unit,
    text = '',
  }: Pick<Target, 'comparator' | 'value' | 'valueTo' | 'unit'> & { text?: string },
  words: string = text,
): string {
  if (value === null) return comparatorLabel[comparator];
  const amount = quantity(value, unit, words);
  switch (comparator) {
    case 'eq':
    case 'do':
    case 'maintain':
      return amount;
    case 'gte':
    case 'lte':
    case 'gt':
    case 'lt':
      return `${amount}${comparatorLabel[comparator]}`;
    case 'range':
      return valueTo === undefined ? amount : `${quantity(value, null, words)}〜${quantity(valueTo, unit, words)}`;
    case 'change':
      return `前年度から${value > 0 ? '＋' : value < 0 ? '−' : ''}${quantity(Math.abs(value), unit, words)}`;
    default:
      return `${comparatorLabel[comparator]}（${amount}）`;
  }
}

/** Whether a figure is said by its words alone: its number holds under a condition, or for a share of something else. */
export function isInWords({ comparator, value, text }: Pick<Figure, 'comparator' | 'value' | 'text'>): boolean {
  return comparator === undefined && value === null && /\d/u.test(text.normalize('NFKC'));
}

/** A figure printed beside a target (last year's, headquarters', the current value): 63.3%以上; 実施 for an action, its own words where nothing else is said. */
export function figureLabel({ comparator, ...figure }: Figure): string {
  if (figure.value === null) return comparator ? comparatorLabel[comparator] : figure.text;
  return targetLabel({ ...figure, comparator: comparator ?? 'eq' });
}

/** 97.9 % as a share: 46 of 47 → 97.9%. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${fixed((part / whole) * 100, 1)}%`;
}
