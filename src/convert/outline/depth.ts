/** How deep items and small headings stand. */

import { type Mark, ordinal } from '../lines/marks.ts';
import { wholeBracket } from '../lines/rules/continuations.ts';
import type { LogicalPiece } from '../types.ts';
import { isBulletStyle, isNumber, styleOf } from './heading-marks.ts';
import { endsLikeSentence } from './headings.ts';
import type { OutlineState } from './outline-state.ts';

/** Small heading inside a measure: short, no sentence, and something of another rank follows. */
export function isSubheading(
  piece: LogicalPiece,
  next: LogicalPiece | undefined,
  afterHeading: boolean,
  underBracket: boolean,
  state: OutlineState,
): boolean {
  if (wholeBracket.test(piece.text) && piece.marks.length === 0)
    return !/^[【＜〈〔]\s*参考/u.test(piece.text) || piece.text.length <= 6;
  if (isNumber(piece)) {
    // One series has one type: its first member decides.
    const series = state.lists.get(styleOf(piece));
    if (series && ordinal(piece.marks[0] as Mark) === series.number + 1)
      return !series.item && !endsLikeSentence(piece.text);
    if (wholeBracket.test(piece.text) && next && !next.pillar) return true;
    if (
      styleOf(piece) === 'roman-bare' ||
      endsLikeSentence(piece.text) ||
      piece.text.length > 45 ||
      /[0-9０-９]\s*[％%人]/u.test(piece.text)
    )
      return false;
    return next !== undefined && !next.pillar && styleOf(next) !== styleOf(piece);
  }
  if (piece.marks.length > 0) return false;
  // Between two bracketed headings stands the first one's text.
  if (underBracket && next && wholeBracket.test(next.text)) return false;
  return (
    piece.text.length <= 30 &&
    !endsLikeSentence(piece.text) &&
    !/[、。：:]|[0-9０-９]\s*[％%人円]/u.test(piece.text) &&
    next !== undefined &&
    !next.pillar &&
    (piece.gap > 1 || afterHeading)
  );
}

const isInnerBullet = (style: string): boolean =>
  ['dot', 'check', 'arrow', 'star', 'latin', 'latin-paren'].includes(style);

/**
 * Does this plan hang ○ below ・? Wherever the two meet ・ comes first, three times or more, and most ○ have no ・ behind them.
 * Elsewhere a ・ before the first ○ is a sentence that introduces the list.
 */
export function hangsCirclesBelowDots(pieces: LogicalPiece[]): boolean {
  const runs: string[][] = [[]];
  for (const piece of pieces) {
    const style = styleOf(piece);
    if (piece.pillar || isNumber(piece)) runs.push([]);
    else if (isBulletStyle(style) || isInnerBullet(style)) runs.at(-1)?.push(isInnerBullet(style) ? 'dot' : 'circle');
  }
  const mixed = runs.filter((run) => run.includes('dot') && run.includes('circle'));
  const circles = mixed.flatMap((run) => run.flatMap((kind, at) => (kind === 'circle' ? [run[at + 1] ?? 'end'] : [])));
  return (
    mixed.length >= 3 &&
    mixed.every((run) => run[0] === 'dot') &&
    circles.filter((next) => next === 'dot').length < circles.length / 2
  );
}

/**
 * Level of an item by the styles open above it. ○ and its like stand above ・ and its like, whichever comes first, but in
 * plans that hang them below and for a mark inside another item's line.
 */
export function itemLevel(piece: LogicalPiece, state: OutlineState): number {
  // ☆ and ・ are of one rank.
  const style = styleOf(piece) === 'star' ? 'dot' : styleOf(piece);
  const at = state.levels.indexOf(style);
  if (at >= 0) state.levels.length = at + 1;
  else {
    if (isBulletStyle(style) && !piece.inner && !state.circlesBelow)
      while (isInnerBullet(state.levels.at(-1) ?? '')) state.levels.pop();
    state.levels.push(style);
  }
  return Math.min(state.levels.length, 6);
}

/** What brackets a small heading stands in: （…） is one kind whatever its width, the others go by their sign. */
function bracketOf(text: string): string | null {
  if (/^[（(]/u.test(text)) return 'round';
  return wholeBracket.test(text) ? `bracket ${text[0]}` : null;
}

const isBracket = (style: string): boolean => style === 'round' || style.startsWith('bracket ');

/**
 * Which brackets this plan hangs below which: 【具体的事項】 with ＜課題分析＞ right behind it hangs ＜＞ below 【】 wherever both
 * are open, `bracket 【 bracket ＜`. Not where it does it both ways.
 */
export function hungBrackets(pieces: readonly LogicalPiece[]): Set<string> {
  const hung = new Set<string>();
  const kinds = pieces.map((piece) => (piece.marks.length === 0 && !piece.pillar ? bracketOf(piece.text) : null));
  kinds.forEach((kind, at) => {
    const over = kinds[at - 1];
    if (kind && over && over !== 'round' && kind !== over) hung.add(`${over} ${kind}`);
  });
  const turned = (pair: string): string => pair.replace(/^(bracket .|round) (bracket .|round)$/u, '$2 $1');
  return new Set([...hung].filter((pair) => !hung.has(turned(pair))));
}

/**
 * Level of a small heading: one below its measure's, deeper for each further style. `bare`: it stands right behind another
 * small heading, with nothing between the two.
 */
export function subheadingLevel(piece: LogicalPiece, state: OutlineState, bare: boolean): number {
  const bracket = bracketOf(piece.text);
  // One like the brackets that opened the measure stands beside them.
  if (bracket !== null && bracket !== 'round' && piece.text[0] === state.headBracket) {
    state.subheads = [];
    return state.measureLevel;
  }
  if (bracket !== null) state.subheads = [...overBracket(bracket, state, bare), bracket];
  else {
    const style = styleOf(piece);
    const number = piece.marks[0] ? ordinal(piece.marks[0]) : null;
    const before = state.series.get(style);
    // ② stands where ① stood, whatever brackets came between.
    if (before && number === before.number + 1) state.subheads = [...before.subheads];
    const at = state.subheads.indexOf(style);
    if (at >= 0) state.subheads.length = at + 1;
    else state.subheads.push(style);
    if (number !== null)
      state.series.set(style, { ...(number > 1 ? before : {}), number, subheads: [...state.subheads] });
  }
  return Math.min(state.measureLevel + state.subheads.length, 6);
}

/**
 * What a bracketed heading stands below: its own kind where one is open goes on; right behind a heading of another kind it is
 * that one's part; else it stands beside the brackets before it, below an open number or （具体的な取組）.
 */
function overBracket(bracket: string, { subheads, series, bracketsBelow }: OutlineState, bare: boolean): string[] {
  const at = subheads.indexOf(bracket);
  if (at >= 0) return subheads.slice(0, at);
  const [over = ''] = subheads;
  const numbered = series.get(over);
  if (bracket === 'round') {
    // ⅰ）, ⅱ） with （実施策） each; one that comes first behind the last of them is the whole measure's.
    if (numbered && (bare || numbered.number === 1)) numbered.holdsBrackets = true;
    return bare ? subheads : numbered?.holdsBrackets ? [over] : [];
  }
  const hung = subheads.findLastIndex((style) => bracketsBelow.has(`${style} ${bracket}`));
  if (hung >= 0) return subheads.slice(0, hung + 1);
  if (bare && !isBracket(subheads.at(-1) ?? '')) return subheads;
  if (!numbered && over !== 'round') return [];
  const other = subheads.findIndex((style, index) => index > 0 && isBracket(style));
  return other < 0 ? subheads : subheads.slice(0, other);
}
