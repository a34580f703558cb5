/** Does a piece open a measure? Known headings by their words and their mark, unknown ones by their place in a series. */

import { ordinal } from '../lines/marks.ts';
import { wholeBracket } from '../lines/rules/continuations.ts';
import type { LogicalPiece } from '../types.ts';
import { headingKey } from '../words/heading-key.ts';
import { couldHead, healthParts, isBulletStyle, isNumber, styleOf } from './heading-marks.ts';
import { endsLikeSentence, hasGoalTags } from './headings.ts';
import type { OutlineState } from './outline-state.ts';

export interface Opening {
  /** Measure id; `<pillar>-other` for a heading that the catalogue does not know. */
  measure: string;
  /** What tells that it does. */
  rule: string;
  /** It carries the pillar's heading mark: a part of another measure does not. */
  primary: boolean;
  /** Depth of its heading, where a correction says it. */
  level?: number;
  /** It interrupts a list that goes on behind it: the list's mark and number. */
  inList?: { style: string; number: number };
}

/** What the rules ask of a piece. */
interface Candidate {
  piece: LogicalPiece;
  state: OutlineState;
  style: string;
  number: number | null;
  /** Measure that its words name. */
  named: string | null;
  primary: boolean;
  secondary: boolean;
  /** Number that a heading of its style would have next. */
  next: number;
  /** Items of a lower mark stand right behind it, and behind those before it in its list. */
  overItems: boolean;
}

/** `overItems`: the piece is one of a list whose members each have items of their own. */
export function opensMeasure(piece: LogicalPiece, state: OutlineState, overItems = false): Opening | null {
  if (!state.pillar || state.kpiList || piece.pillar) return null;
  // A group's words printed again below it name a measure: 「①内部統制に関する取組」.
  if (gathers(piece, state) && headingKey(piece.text) !== state.groupWords) return null;
  const style = styleOf(piece);
  const named = couldHead(piece)
    ? (state.vocabulary.measureOf(headingWords(piece, state), state.pillar) ?? otherPart(piece, state))
    : null;
  const candidate: Candidate = {
    piece,
    state,
    style,
    number: piece.marks[0] ? ordinal(piece.marks[0]) : null,
    named,
    primary: state.marks.primary.has(style) || (piece.sharesLine === true && named !== null),
    secondary: state.marks.secondary.has(style),
    next: (state.numbers.get(style) ?? 0) + 1,
    overItems,
  };
  return named ? opensKnown(candidate, named) : opensUnknown(candidate);
}

/** A bare group heading, below the pillar that it gathers measures of. */
export const gathers = (piece: LogicalPiece, state: OutlineState): boolean =>
  couldHead(piece) && state.vocabulary.isGroupHeading(piece.text, state.pillar);

/** ＜費用対効果を踏まえたコスト削減等＞: in the third pillar brackets head measures too. */
const headingWords = (piece: LogicalPiece, state: OutlineState): string =>
  state.pillar === 'organization' && piece.marks.length === 0
    ? piece.text.replace(/^[＜【〈<](.*)[＞】〉>]$/u, '$1')
    : piece.text;

/** ＜被保険者の特定保健指導実施率向上に向けた施策＞ below a heading of two measures: another part of the data-health plan. */
function otherPart(piece: LogicalPiece, state: OutlineState): string | null {
  if (piece.marks.length > 0 || !inHealthPlan(state) || !wholeBracket.test(piece.text)) return null;
  const words = piece.text.slice(1, -1).replace(/^(被保険者|被扶養者)の/u, '');
  const named = state.vocabulary.measureOf(words, state.pillar);
  return named !== null && healthParts.has(named) && named !== state.measure ? named : null;
}

const inHealthPlan = (state: OutlineState): boolean =>
  state.measure === 'data-health' || healthParts.has(state.measure ?? '');

function opensKnown(
  { piece, state, style, number, primary, secondary, next, overItems }: Candidate,
  named: string,
): Opening | null {
  const asPart = (rule: string) => ({ measure: named, primary: false, rule: `known heading: ${rule}` });
  const asMeasure = (rule: string) => ({ measure: named, primary: true, rule: `known heading: ${rule}` });
  if (primary)
    return named === state.measure && isBulletStyle(style) && style !== state.headStyle
      ? null
      : asMeasure("the pillar's heading mark");
  if (named === state.measure && state.headStyle !== style) return null;
  if (hasGoalTags(piece.text)) return asMeasure('goal tags');
  const numbered = isNumber(piece) && number !== null;
  // `１ `, `２ `, `３．`: one series, its numbers printed in two ways.
  const plainNumber = style === 'point' || style === 'bare';
  if (numbered && plainNumber && number > 2 && number === state.lastPrimary + 1)
    return asMeasure('next number of the series');
  const listed = number !== null && number === (state.lists.get(style)?.number ?? 0) + 1;
  if (secondary && number !== null && number > next && !listed) return null;
  if (named === 'data-health' && isNumber(piece)) return asMeasure('the data-health plan, numbered');
  if (secondary && (inHealthPlan(state) || (number !== null && number > 1 && number === next)))
    return asPart('part of a measure, by its mark');
  // An unknown heading with nothing of its own that known ones follow gathers them.
  if (numbered && number === 1 && state.measure?.endsWith('-other') && state.bare)
    return asPart('gathered by an unknown heading');
  if (secondary && state.pillar === (healthParts.has(named) ? 'strategic' : 'organization'))
    return asPart('second heading mark of the pillar');
  if (style === 'plain' && state.pillar === 'organization') return asPart('by its words alone');
  // 「○ 人事評価制度の適切な運用」 with ・ items of its own, among the ○ of another heading.
  if (overItems && state.pillar === 'organization' && !endsLikeSentence(piece.text))
    return asPart('over items of its own');
  if (style === 'plain' && otherPart(piece, state) === named) return asPart('another part of the data-health plan');
  // A numbered list inside a measure may name another measure: 「② 限度額適用認定証の利用促進」.
  const goesOn = number === (state.lists.get(style)?.number ?? 0) + 1 || number === next;
  if (state.pillar !== 'core' || number === null || number < 2 || !goesOn) return null;
  const part = asPart('by its number in a list');
  return state.lists.get(style)?.number === number - 1 ? { ...part, inList: { style, number } } : part;
}

/** The pillar's own name, its goals and the basic policy head no measure. */
const headsNoMeasure = /保険者機能|組織・?運営体制関係|実現すべき目標|基本方針/u;

/**
 * An unknown heading is one when it carries the heading mark and goes on its numbers, and no list of that mark is running.
 * Only numbers of three and more may be sentences: no list begins with them.
 */
function opensUnknown({ piece, state, style, number, primary, secondary, next }: Candidate): Opening | null {
  if (headsNoMeasure.test(piece.text)) return null;
  const asMeasure = (rule: string) => ({
    measure: `${state.pillar}-other`,
    primary: true,
    rule: `unknown heading: ${rule}`,
  });
  const onPillarsLine = piece.sharesLine && (number === 1 || (primary && isBulletStyle(style)));
  if (couldHead(piece) && onPillarsLine) return asMeasure("on the pillar's line");
  if (couldHead(piece) && primary && state.marks.exclusive) return asMeasure('a mark that heads measures only');
  if (hasGoalTags(piece.text) && couldHead(piece)) return asMeasure('goal tags');
  if (number === null || !isNumber(piece)) return null;
  const running = state.lists.get(style)?.number;
  if (running !== undefined && running + 1 === number) return null;
  if (number !== next || !(couldHead(piece) || number > 2)) return null;
  if (primary) return asMeasure('next number of the heading mark');
  const inSeries = state.headStyle === style || (state.measure === 'data-health' && number === 1);
  if (!secondary || state.pillar !== 'strategic' || !inSeries) return null;
  return {
    measure: inHealthPlan(state) ? 'health-other' : 'strategic-other',
    primary: false,
    rule: 'unknown heading: next number of a part',
  };
}
