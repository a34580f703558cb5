/** How deep items and small headings stand. */
import { isBulletStyle, isNumber, styleOf } from './heading-marks.ts';
import { endsLikeSentence } from './headings.ts';
import { type Mark, ordinal } from './marks.ts';
import type { OutlineState } from './outline-state.ts';
import { wholeBracket } from './rules/continuations.ts';
import type { Piece } from './types.ts';

/** Small heading inside a measure: short, no sentence, and something of another rank follows. */
export function isSubheading(
  piece: Piece,
  next: Piece | undefined,
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
export function hangsCirclesBelowDots(pieces: Piece[]): boolean {
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
export function itemLevel(piece: Piece, state: OutlineState): number {
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

/** Level of a small heading: one below its measure's, deeper for each further style. */
export function subheadingLevel(piece: Piece, state: OutlineState): number {
  const bracket = /^[（(]/u.test(piece.text) ? 'round' : wholeBracket.test(piece.text) ? 'square' : null;
  // （具体的な取組） stands right below the measure; 【…】 beside the brackets before it, else below that or an open number.
  if (bracket === 'round') state.subheads = ['round'];
  else if (bracket === 'square') {
    // One like the brackets that opened the measure stands beside them.
    if (piece.text[0] === state.headBracket) {
      state.subheads = [];
      return state.measureLevel;
    }
    const at = state.subheads.indexOf('square');
    const [over] = state.subheads;
    const kept = over === 'round' || state.series.has(over ?? '') ? state.subheads : [];
    state.subheads = at >= 0 ? state.subheads.slice(0, at + 1) : [...kept, 'square'];
  } else {
    const style = styleOf(piece);
    const number = piece.marks[0] ? ordinal(piece.marks[0]) : null;
    const before = state.series.get(style);
    // ② stands where ① stood, whatever brackets came between.
    if (before && number === before.number + 1) state.subheads = [...before.subheads];
    const at = state.subheads.indexOf(style);
    if (at >= 0) state.subheads.length = at + 1;
    else state.subheads.push(style);
    if (number !== null) state.series.set(style, { number, subheads: [...state.subheads] });
  }
  return Math.min(state.measureLevel + state.subheads.length, 6);
}
