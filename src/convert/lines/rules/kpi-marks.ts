/**
 * Marks that open a target: KPI in any dress (boxed, spaced, full-width, with 数値目標 beside it), and the labels that stand
 * for it where a document never prints the letters. Data, each with examples in examples.ts; which of the two a document uses is told by
 * `labelMarks` (../marks.ts).
 */
import type { MarkRule } from './mark-rule.ts';

const D = '[0-9０-９]';
const boxes = '[■□●◆◇◎○▼▽▲△▶▷★☆➢➣・]';
const open = '[【《≪〈＜<［\\[〔（(]';
const close = '[】》≫〉＞>］\\]〕）)]';
const dot = '\\s*[.．・]?\\s*';
/** KPI, ＫＰＩ, K P I, K.P.I. */
const letters = `[KＫ]${dot}[PＰ]${dot}[IＩ](?:\\s*[.．])?(?![A-Za-zＡ-Ｚａ-ｚ])`;
const year = `(?:令和\\s*(?:${D}+|元)\\s*年度\\s*(?:の\\s*|末\\s*)?)?`;
/** Words that print the same thing beside the letters. */
const words = `(?:支部\\s*(?:の\\s*)?)?(?:数値目標|目標値|目標指標|成果目標|成果指標|達成目標|評価指標|重要業績評価指標|重要業績指標|数値指標|目標|指標)`;
const colon = '\\s*[：:]';
/** Behind a mark no particle stands: 「KPIの達成に向けて」 is a sentence. */
const noSentence = '(?!\\s*(?:[のをがにとでも等や]|は(?!り)))';

/** KPI, or 目標（KPI）, or KPI（数値目標）, inside brackets. */
const named = `(?:${year}${words}\\s*[（(]\\s*${letters}\\s*[）)]|(?:${year}${words}\\s*[・／/]?\\s*)?${letters}\\s*(?:[（(]\\s*${words}\\s*[）)]|[・／/]?\\s*${words})?)`;

const rule = (pattern: string): MarkRule => ({
  style: 'kpi',
  kind: 'kpi',
  pattern: new RegExp(`^(?:${boxes}\\s*){0,3}${pattern}`, 'u'),
});

export const kpiMarkRules: MarkRule[] = [
  rule(`${open}\\s*${named}\\s*${close}(?:${colon}|${noSentence})`),
  rule(`${year}${words}\\s*[（(]\\s*${letters}\\s*[）)](?:${colon}|${noSentence})`),
  rule(`${letters}\\s*(?:[（(]\\s*${words}\\s*[）)])?\\s*${D}{0,2}${colon}`),
  {
    style: 'kpi',
    kind: 'kpi',
    pattern: new RegExp(
      `^(?:${boxes}\\s*){1,3}${letters}\\s*(?:[（(]\\s*${words}\\s*[）)])?(?:(?=[\\s　【①-⑳]|$)${noSentence})`,
      'u',
    ),
  },
  {
    style: 'kpi',
    kind: 'kpi',
    pattern: new RegExp(`^${letters}\\s*(?:[（(]\\s*${words}\\s*[）)])?(?:(?=\\s*[①-⑳])|(?=\\s*$))`, 'u'),
  },
  {
    style: 'kpi',
    kind: 'kpi',
    // 「KPI 項目 前年度」 is the head of a table.
    pattern: new RegExp(`^${letters}(?=[ 　\\t])(?!\\s*(?:項目|指標))${noSentence}`, 'u'),
    weak: true,
  },
];

/** Labels in place of the letters. 数値指標 and （目標） in round brackets are headings of other lists. */
const labels = `(?:支部\\s*(?:の\\s*)?)?(?:数値目標|目標値|目標指標|成果目標|成果指標|達成目標|評価指標|目標)`;
const labelOpen = '[【《≪〈＜<［\\[〔]';
const labelClose = '[】》≫〉＞>］\\]〕]';

export const labelMarkRules: MarkRule[] = [
  rule(`${labelOpen}\\s*${year}${labels}\\s*(?:[（(][^）)]{1,16}[）)])?\\s*${labelClose}(?:${colon})?${noSentence}`),
  rule(`${year}${labels}\\s*(?:[（(][^）)]{1,16}[）)])?\\s*${D}{0,2}${colon}`),
  {
    style: 'kpi',
    kind: 'kpi',
    pattern: new RegExp(`^(?:${boxes}\\s*){1,3}${year}${labels}(?:(?=[\\s　【①-⑳]|$)${noSentence})`, 'u'),
  },
  {
    style: 'kpi',
    kind: 'kpi',
    pattern: new RegExp(`^${year}${labels}(?:(?=\\s*[①-⑳])|(?=\\s*$))`, 'u'),
  },
  {
    style: 'kpi',
    kind: 'kpi',
    pattern: new RegExp(`^${year}${labels.replace('|目標)', ')')}(?=[ 　])${noSentence}`, 'u'),
  },
];
