/** Reads the marks in front of a line: `■ KPI：① ` is a KPI mark and a number. */

import { fold } from '../text.ts';
import { labelMarkRules } from './rules/kpi-marks.ts';
import type { MarkKind, MarkRule } from './rules/mark-rule.ts';
import { markRules } from './rules/marks.ts';

export interface Mark {
  style: string;
  kind: MarkKind;
  /** The mark as printed. */
  printed: string;
  weak: boolean;
}

export interface MarkedText {
  marks: Mark[];
  /** All marks as printed, the white space between them kept; null when there is none. */
  marker: string | null;
  text: string;
  /** White space between the marker and the text, as printed. */
  space: string;
}

const withLabels: readonly MarkRule[] = [...labelMarkRules, ...markRules];

/** Labels at the heads of lines that it takes to be a document's marks. */
const FEWEST_LABELS = 3;

/**
 * Does a document mark its targets by labels (数値目標, 目標値, 目標指標 …)? Only one in which KPI marks nothing, in any dress:
 * where it does, such a label names something else. KPI as a word of a sentence marks nothing.
 */
export function labelMarks(lines: readonly string[]): boolean {
  const words = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (words.some((line) => markRules.some(({ kind, pattern }) => kind === 'kpi' && pattern.test(line)))) return false;
  return words.filter((line) => labelMarkRules.some(({ pattern }) => pattern.test(line))).length >= FEWEST_LABELS;
}

function firstMark(text: string, labels: boolean): Mark | null {
  for (const rule of labels ? withLabels : markRules) {
    const found = rule.pattern.exec(text);
    if (found) return { style: rule.style, kind: rule.kind, printed: found[0], weak: rule.weak ?? false };
  }
  return null;
}

/** May `next` stand behind `before` in one marker? A KPI mark carries a number, a list mark may be doubled or numbered. */
function follows(before: Mark, next: Mark): boolean {
  if (before.kind === 'kpi') return next.kind === 'number' && next.style !== 'roman-bare';
  if (before.kind === 'note') return false;
  if (before.printed.trim() === next.printed.trim()) return true;
  return before.kind === 'bullet' && (next.kind === 'kpi' || ['circled', 'paren', 'dot'].includes(next.style));
}

/**
 * Splits a trimmed line into its marks and the text behind them. A line that is a mark alone keeps it as its text, unless it
 * is a KPI mark. `labels`: the document's targets are marked by labels (`labelMarks`).
 */
export function readMarks(line: string, labels = false): MarkedText {
  const marks: Mark[] = [];
  let rest = line;
  for (let mark = firstMark(rest, labels); mark; mark = firstMark(rest, labels)) {
    const last = marks.at(-1);
    if (last && !follows(last, mark)) break;
    marks.push(mark);
    rest = rest.slice(mark.printed.length).trimStart();
  }
  if (marks.length > 0 && rest === '' && marks[0]?.kind !== 'kpi')
    return { marks: [], marker: null, text: line, space: '' };
  const front = line.slice(0, line.length - rest.length);
  const marker = marks.length > 0 ? front.trim() : null;
  return { marks, marker, text: rest.trim(), space: front.slice(front.trimEnd().length) };
}

const romanSmall = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const kana = [...'アイウエオカキクケコ'];

/** Place of a number mark in its series, 1-based; null for marks that do not count. */
export function ordinal(mark: Mark): number | null {
  const key = fold(mark.printed).replace(/[()[\]【】〔〕<>《》.:第章節項\s-]/gu, '');
  if (/^\d+$/u.test(key)) return Number(key);
  if (mark.style.startsWith('latin') && /^[a-z]$/u.test(key)) return key.charCodeAt(0) - 96;
  const roman = romanSmall.indexOf(key);
  if (roman >= 0) return roman + 1;
  const word = kana.indexOf(mark.printed.replace(/[^ア-ン]/gu, ''));
  if (word >= 0) return word + 1;
  return null;
}
