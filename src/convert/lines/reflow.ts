/**
 * Stage 3: lines become pieces. Hard line breaks are undone: a line goes on the one before it when that one reaches the
 * right margin or ends in the middle of something, and when nothing in front of the line says that a new block starts.
 */
import { endsLikeSentence } from '../outline/headings.ts';
import type { JoinRule } from '../provenance.ts';
import { joinLines, longestBlock, openBrackets } from '../text.ts';
import { wrapping as limits } from '../thresholds.ts';
import type { Correction, LogicalPiece, RuledTable } from '../types.ts';
import type { PillarId } from '../words/pillar-id.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Line } from './lines.ts';
import { type Mark, ordinal, readMarks } from './marks.ts';
import {
  asideStart,
  finishingStart,
  goalTags,
  headingAbout,
  headingEnd,
  innerStart,
  loneTag,
  noteContinuation,
  noteStart,
  openingStart,
  personsAlone,
  personsEnd,
  proviso,
  rateEnd,
  smallHeading,
  tagBehind,
  terminalEnd,
  unfinishedEnd,
  wholeBracket,
} from './rules/continuations.ts';

/** One line, or what a pillar's name left of it. */
export interface Fragment {
  line: Line;
  text: string;
  pillar?: PillarId;
  sharesLine?: boolean;
  /** The rest of the pillar's name that the fragment before it begins. */
  secondHalf?: true;
  /** A table with its rows, whose first line it stands for. */
  table?: RuledTable;
}

/** Half-width columns from the page's left edge to the line's end. */
const endOf = (line: Line): number => line.indent + line.width;

/** Share of the right margin from which on a line counts as full. */
const fullShare = 0.9;

/**
 * Right margin of a document: the width that one line in twenty reaches. Lines that a pillar's name shares are left out:
 * they hold two columns.
 */
export function rightMargin(fragments: Fragment[]): number {
  const widths = fragments.filter(({ pillar, sharesLine }) => !pillar && !sharesLine).map(({ line }) => endOf(line));
  return widths.sort((a, b) => b - a)[Math.floor(widths.length / 20)] ?? 0;
}

/** Ends a printed line that the margin broke: no stop, no bracket, no verb or noun that ends a statement. */
const breaksOff = (text: string): boolean =>
  !/[。）)】」』％%]$/u.test(text) && !terminalEnd.test(text) && !headingEnd.test(text);

/**
 * Are the lines broken by a margin? Where each is a whole paragraph, those that reach the margin end as paragraphs do; of broken
 * ones most break off in the middle of something. Few lines at the margin say nothing: then they are taken as broken.
 */
export function isWrapped(fragments: readonly Fragment[], margin: number): boolean {
  const full = fragments.filter(
    ({ line, pillar, sharesLine }) => !pillar && !sharesLine && endOf(line) >= margin * fullShare,
  );
  if (full.length < limits.fullLines) return true;
  return full.filter(({ text }) => breaksOff(text)).length >= limits.breakingOff * full.length;
}

export const isKpi = (piece: LogicalPiece): boolean => piece.marks.some((mark) => mark.kind === 'kpi');

/** Nothing in a text says that it is over. */
export const isUnfinished = (text: string): boolean =>
  openBrackets(text).length > 0 || (unfinishedEnd.test(text) && !headingAbout.test(text));

/** An unmarked line that is a heading by its words alone. */
function isPlainHeading(text: string, vocabulary: Vocabulary): boolean {
  if (wholeBracket.test(text)) return true;
  return (
    text.length <= 45 &&
    !endsLikeSentence(text) &&
    !/[、。]$/u.test(text) &&
    (vocabulary.measureOf(text) !== null || vocabulary.isGroupHeading(text))
  );
}

/** A numbered heading that fills its line and is complete: text behind it begins with an indent. */
const endsHeading = (piece: LogicalPiece, vocabulary: Vocabulary): boolean =>
  piece.marks[0]?.kind === 'number' &&
  piece.text.length <= 90 &&
  headingEnd.test(piece.text) &&
  vocabulary.measureOf(piece.text) !== null;

/** A Katakana word that the line break cuts in two. */
const cutsKatakana = (first: string, second: string): boolean =>
  /[ァ-ヺー]$/u.test(first) && /^[ァ-ヺー]/u.test(second);

/** `…① 取得勧奨② 再勧奨` / `③ データ作成…`: a series inside a sentence runs over the margin. */
function continuesSeries(mark: Mark, last: LogicalPiece): boolean {
  const number = mark.style === 'circled' ? ordinal(mark) : null;
  return (
    last.full &&
    number !== null &&
    number > 1 &&
    last.text.includes(String.fromCodePoint(0x245f + number - 1)) &&
    !/。$/u.test(last.text)
  );
}

/** How a fragment goes on the piece before it; `rule` says why, for the report. */
interface Joint {
  rule: JoinRule;
  /** A space is left between the two. */
  spaced: boolean;
}
const joined = (rule: JoinRule): Joint => ({ rule, spaced: false });
const spaced = (rule: JoinRule): Joint => ({ rule, spaced: true });

/** Does the fragment go on the piece before it? */
function continues(
  fragment: Fragment,
  last: LogicalPiece | undefined,
  wrapped: boolean,
  vocabulary: Vocabulary,
  labels: boolean,
): Joint | null {
  if (last?.pillar && fragment.secondHalf) return joined("pillar's name broken over two lines");
  if (
    !last ||
    last.table ||
    fragment.table ||
    last.pillar ||
    fragment.pillar ||
    fragment.sharesLine ||
    last.text.length > longestBlock
  )
    return null;
  if (!wrapped) return null;
  const { line, text } = fragment;
  const told = line.geometry?.goesOn;
  if (told === false) return null;
  if (typeof told === 'number') return joined('the page goes on');
  const sameLine = line.gap === 0 && !line.pageStart;
  if (sameLine && last.lines.at(-1) !== line.number)
    return (/[（(]参考/u.test(text) ? spaced : joined)('no empty line between');
  if (/^[。、]$/u.test(text)) return joined('punctuation alone');
  const open = openBrackets(last.text).length > 0;
  const unfinished = isUnfinished(last.text);
  const { marks } = readMarks(text, labels);
  if (marks[0] && !(marks[0].weak && last.full && unfinished)) {
    if (continuesSeries(marks[0], last)) return joined('series inside a sentence');
    // A number or dot inside a bracket or quotation that runs over the margin is no list mark.
    const inBracket = marks[0].kind !== 'kpi' && marks[0].kind !== 'note' && open && last.full && line.gap <= 1;
    return inBracket ? joined('mark inside an open bracket') : null;
  }
  if (last.text === '') return joined('mark alone on its line');
  if (/[：:]$/u.test(last.text) && line.gap <= 1) return joined('colon');
  if (loneTag.test(text) && last.full) return joined('tag alone on its line');
  if (openingStart.test(text) && !(last.full && unfinished)) return null;
  if (smallHeading.test(text) && /。$/u.test(last.text)) return null;
  if (goalTags.test(text)) return terminalEnd.test(last.text) ? null : joined('goal tags');
  if (/[（(]参考[）)]$/u.test(last.text)) return spaced('behind （参考）');
  if (personsAlone.test(text) && rateEnd.test(last.text)) return joined('persons behind a rate');
  if (asideStart.test(text)) return open && last.full ? joined('aside inside an open bracket') : null;
  if (noteStart.test(last.text) && noteContinuation.test(text) && line.gap <= 1) return spaced('figures of a note');
  if (isKpi(last) && proviso.test(text))
    return (/(?:とする|以下|以上|）)$/u.test(last.text) ? spaced : joined)('proviso of a target');
  if (line.gap > 2 && !(last.full && unfinished)) return null;
  if (
    !/[。]$/u.test(last.text) &&
    (innerStart.test(text) || (finishingStart.test(text) && !/とする$/u.test(last.text)))
  )
    return joined('no block begins like it');
  if (isPlainHeading(text, vocabulary) && !(last.full && unfinished)) return null;
  if (wholeBracket.test(last.text)) return null;
  const below = line.geometry ? !innerStart.test(text) : line.indent > 0 && !line.pageStart;
  if (below && endsHeading(last, vocabulary)) return null;
  // 「…（実施見込者数：610,000人）」 is over where the next rate begins.
  if (personsEnd.test(last.text) && /率/u.test(text) && vocabulary.metricOf(text)) return null;
  if (
    isKpi(last) &&
    terminalEnd.test(last.text.replace(tagBehind, '')) &&
    (vocabulary.metricOf(text) || /^[（(].*[）)]$/u.test(text))
  )
    return null;
  if (/。$/u.test(last.text) && /^[（(][^。]*[）)]$/u.test(text)) return null;
  if (last.full) {
    if (!/。$/u.test(last.text))
      return isKpi(last) && terminalEnd.test(last.text) && line.indent > 1 && !line.pageStart
        ? null
        : joined('line reaches the right margin');
    if (/^[（(].*[）)]。$/u.test(text)) return joined('bracket behind a full stop');
    // Behind a full stop the next sentence would have begun on the same line, had there been room.
    const noRoom = last.tight && (line.indent === 0 || (line.pageStart && line.indent <= 1));
    return noRoom ? joined('no room behind a full stop') : null;
  }
  if (/^[（(][^（()）]*[）)]。?$/u.test(text)) return open ? joined('bracket inside an open bracket') : null;
  if (last.marks.length === 0 && cutsKatakana(last.text, text)) return joined('Katakana word cut in two');
  if (isKpi(last) && !terminalEnd.test(last.text) && !/[）)】]$/u.test(last.text) && line.gap <= 1)
    return joined('target not yet stated');
  return unfinished && (open || !endsLikeSentence(last.text)) ? joined('short line that is not over') : null;
}

function newPiece(fragment: Fragment, margin: number, labels: boolean): LogicalPiece {
  const { line } = fragment;
  const read = fragment.table
    ? { marks: [], marker: null, text: fragment.table.text, space: '' }
    : fragment.pillar
      ? { marks: [], marker: null, text: fragment.text, space: '' }
      : readMarks(fragment.text, labels);
  const piece: LogicalPiece = {
    ...read,
    lines: fragment.table ? [...fragment.table.lines] : [line.number],
    joins: [],
    indent: line.indent,
    gap: line.gap,
    page: line.page,
    pageStart: line.pageStart,
    full: reach(line, margin).full,
    tight: reach(line, margin).tight,
  };
  if (line.geometry?.look) piece.look = line.geometry.look;
  if (line.geometry?.part) piece.part = line.geometry.part;
  if (fragment.table) piece.table = fragment.table;
  if (fragment.pillar) piece.pillar = fragment.pillar;
  if (fragment.sharesLine) piece.sharesLine = true;
  return piece;
}

function extend(piece: LogicalPiece, fragment: Fragment, margin: number, { rule, spaced }: Joint): void {
  piece.joins.push({ line: fragment.line.number, rule });
  piece.text = spaced ? `${piece.text} ${fragment.text}` : joinLines(piece.text, fragment.text);
  piece.lines.push(fragment.line.number);
  const { full, tight } = reach(fragment.line, margin);
  Object.assign(piece, { full, tight });
}

/** Does a line reach its right edge? The page's own word where it has one. */
const reach = (line: Line, margin: number): { full: boolean; tight: boolean } =>
  line.geometry ?? { full: endOf(line) >= margin * fullShare, tight: endOf(line) >= margin - 4 };

/**
 * KPI boxes fall to the foot of a page and cut the sentence that runs over to the next one: on a new page an unmarked line
 * that cannot go on the box goes on the last unfinished text before it.
 */
function cutByBoxes(
  fragment: Fragment,
  pieces: LogicalPiece[],
  vocabulary: Vocabulary,
  labels: boolean,
): LogicalPiece | undefined {
  const last = pieces.at(-1);
  const { line, text } = fragment;
  if (!line.pageStart || !last || readMarks(text, labels).marks.length > 0) return undefined;
  if (isPlainHeading(text, vocabulary) || asideStart.test(text)) return undefined;
  const isBox = (piece: LogicalPiece) =>
    isKpi(piece) || piece.marks[0]?.kind === 'note' || /^[＜<【（(]\s*参考/u.test(piece.text);
  if (!isBox(last) || !pieces.slice(-6).some(isKpi)) return undefined;
  // Boxes are few: farther back stands another sentence.
  const body = pieces.slice(-40).findLast((piece) => !isBox(piece));
  return body?.full && body.text.length <= longestBlock && !/。$/u.test(body.text) && !body.pillar ? body : undefined;
}

/**
 * Joins fragments to pieces. Corrections of the kinds `continues` and `starts` overrule every rule. `labels`: targets are
 * marked by labels.
 */
export function reflow(
  fragments: Fragment[],
  margin: number,
  corrections: readonly Correction[],
  vocabulary: Vocabulary,
  labels = false,
): LogicalPiece[] {
  const pieces: LogicalPiece[] = [];
  // A laid-out page says itself which of its lines go on.
  const laidOut = fragments.some(({ line }) => line.geometry !== undefined);
  const wrapped = laidOut || isWrapped(fragments, margin);
  const byLine = new Map(corrections.map((correction) => [correction.line, correction]));
  let current: LogicalPiece | undefined;
  for (const fragment of fragments) {
    const correction = byLine.get(fragment.line.number);
    // On a laid-out page what was read last may stand before a box that it goes on over.
    const last = laidOut ? current : pieces.at(-1);
    const joint = continues(fragment, last, wrapped, vocabulary, labels);
    const cut = wrapped && !laidOut ? cutByBoxes(fragment, pieces, vocabulary, labels) : undefined;
    const on = fragment.line.geometry?.goesOn;
    const before = joint && typeof on === 'number' ? pieces.findLast(({ lines }) => lines.includes(on)) : undefined;
    let target = cut ?? before ?? (joint ? last : undefined);
    let rule: JoinRule = cut ? 'sentence cut by a box' : (joint?.rule ?? 'correction');
    if (correction?.starts) target = undefined;
    if (correction?.continues !== undefined) {
      target = pieces.find((piece) => piece.lines.includes(correction.continues as number));
      rule = 'correction';
    }
    if (target) extend(target, fragment, margin, { rule, spaced: joint?.spaced ?? false });
    else pieces.push(newPiece(fragment, margin, labels));
    current = target ?? pieces.at(-1);
  }
  return pieces;
}
