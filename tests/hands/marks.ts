/** The marks that a hand may choose from, each as it is printed around the words of heading or item number `n`. */

export interface MarkStyle {
  /** What stands before the words of number `n`; `parent` is the number of the heading above (1-2). */
  before: (n: number, parent: number) => string;
  after: string;
  /** Styles of one family are not told apart by the eye: a hand takes one of each. */
  family: string;
}

const wideDigits = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 1–20, 21–35 and 36–50 stand in three places of Unicode. */
const circled = (n: number): string =>
  n <= 20
    ? String.fromCodePoint(0x245f + n)
    : n <= 35
      ? String.fromCodePoint(0x323c + n)
      : String.fromCodePoint(0x328d + n);

const ones = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ'];
const roman = (n: number): string => 'Ⅹ'.repeat(Math.floor(n / 10)) + ones[n % 10];
const romanSmall = (n: number): string =>
  [...roman(n)].map((char) => String.fromCodePoint((char.codePointAt(0) as number) + 16)).join('');
const kana = (n: number): string =>
  [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ'][n - 1] ?? String(n);
const latin = (n: number): string => (n <= 26 ? String.fromCharCode(96 + n) : String(n));

const counted = (before: MarkStyle['before'], family: string, after = ''): MarkStyle => ({ before, after, family });
const fixed = (before: string, after = ''): MarkStyle => ({ before: () => before, after, family: before.trim() });

/** Marks of headings, parts of targets and numbered items. */
export const markStyles = {
  'paren-wide': counted((n) => `（${wideDigits(String(n))}）`, 'paren'),
  paren: counted((n) => `(${n}) `, 'paren'),
  'point-wide': counted((n) => `${wideDigits(String(n))}．`, 'point'),
  point: counted((n) => `${n}. `, 'point'),
  circled: counted((n) => `${circled(n)} `, 'circled'),
  'circled-close': counted(circled, 'circled'),
  'half-paren': counted((n) => `${n}) `, 'half-paren'),
  'half-paren-wide': counted((n) => `${wideDigits(String(n))}）`, 'half-paren'),
  lenticular: counted((n) => `【${wideDigits(String(n))}】`, 'lenticular'),
  bracket: counted((n) => `［${wideDigits(String(n))}］`, 'bracket'),
  roman: counted((n) => `${roman(n)}）`, 'roman'),
  'roman-point': counted((n) => `${roman(n)}．`, 'roman'),
  'roman-bare': counted((n) => `${roman(n)}　`, 'roman'),
  'roman-small': counted((n) => `${romanSmall(n)}）`, 'roman-small'),
  chapter: counted((n) => `第${wideDigits(String(n))}　`, 'chapter'),
  section: counted((n) => `第${n}節　`, 'section'),
  dash: counted((n, parent) => `${wideDigits(String(parent))}－${wideDigits(String(n))}　`, 'dash'),
  'dash-half': counted((n, parent) => `${parent}-${n} `, 'dash'),
  kana: counted((n) => `${kana(n)}．`, 'kana'),
  'kana-paren': counted((n) => `（${kana(n)}）`, 'kana'),
  latin: counted((n) => `${latin(n)}) `, 'latin'),
  'latin-point': counted((n) => `${latin(n)}. `, 'latin'),
  square: fixed('■ '),
  'square-white': fixed('□'),
  diamond: fixed('◆'),
  'diamond-white': fixed('◇ '),
  disc: fixed('● '),
  circle: fixed('○'),
  'double-circle': fixed('◎ '),
  double: fixed('《', '》'),
  angle: fixed('＜', '＞'),
  lens: fixed('【', '】'),
  /** No mark: the heading stands alone behind an empty line. */
  plain: fixed(''),
} satisfies Record<string, MarkStyle>;

export type MarkName = keyof typeof markStyles;

/** Marks of the items of a list; the words follow behind white space where the mark has some. */
export const itemMarks = ['・', '○', '➢', '▶', '✓', '–', '●', '•', '◦', '□', '＊', '◇', '◆ ', '▪ ', '➤ ', '‣'] as const;

/** What stands in front of targets, with what follows on the same line. */
export const kpiMarks = [
  '■ KPI：',
  '【ＫＰＩ】',
  '◎数値目標（KPI）',
  '≪ＫＰＩ≫',
  '《数値目標》',
  '［目標値］',
  '▼KPI ',
  'K P I：',
  '■ Ｋ Ｐ Ｉ：',
  '目標指標：',
  '□ ＫＰＩ（重要業績評価指標）：',
  '【数値目標（ＫＰＩ）】',
  '◆KPI　',
] as const;
