/**
 * Headings whose words the catalogue does not know. A class of marks (１., ◆, 【…】, no mark at all) heads measures where most of
 * its members are short, and each is about another measure than the one before; then a member that no words name is told by the
 * likeness of its heading and section to what the reviewed documents have under each measure. Pure.
 */

import { type LikelyMeasure, likelyMeasure } from '../likeness/likeness.ts';
import type { MeasureModel } from '../likeness/measure-model.ts';
import { headingClass as limits } from '../thresholds.ts';
import type { LogicalPiece } from '../types.ts';
import { styleOf } from './heading-marks.ts';
import { endsLikeSentence } from './headings.ts';

/** What is asked of a piece's words and of its section. */
export interface HeadingAsk {
  /** The measure that its words name, or null. */
  named: (piece: LogicalPiece) => string | null;
  /** Does it only gather the measures below it? */
  gathers: (piece: LogicalPiece) => boolean;
  model: MeasureModel;
}

export interface LikelyHeading extends LikelyMeasure {
  measure: string;
  /** No other measure is close by. */
  clear: boolean;
}

/** Nothing that lists, states a target, remarks or only brackets a word heads a measure. */
const noHeading = /[。、，：:]$|^[（(※]|[0-9０-９]\s*(?:[％%人円件]|事業所|パーセント)/u;
/** Whom a part is about: no heading of a measure. */
const audience = /^[【＜<〈≪《〔［[（(]?(?:被保険者|被扶養者|加入者|事業主|事業所|共通)[】＞>〉≫》〕］\]）)]?$/u;
/** （支部目標70.0％）: what a heading adds in brackets at its end. */
const addition = /[（(][^（()）]*[）)]$/u;

/** Short, no sentence, no target: it could head a measure, whatever its mark. */
export const couldHeadMeasure = (piece: LogicalPiece): boolean =>
  !piece.pillar &&
  !piece.table &&
  (piece.part === undefined || piece.part === 'label') &&
  piece.marks.every(({ kind }) => kind === 'number' || kind === 'bullet') &&
  piece.text.length >= 2 &&
  piece.text.length <= limits.longest &&
  !noHeading.test(piece.text.replace(addition, '')) &&
  !audience.test(piece.text) &&
  (!endsLikeSentence(piece.text) || /取り?組み?$/u.test(piece.text));

/** Marks of one class: the first mark's style; without one, the bracket that the text begins with, or none. */
export function classOf(piece: LogicalPiece): string {
  if (piece.part === 'label') return 'label';
  const style = styleOf(piece);
  // 第１ and 第１節 are two ranks.
  if (style === 'ordinal') return `ordinal ${piece.marks[0]?.printed.replace(/[第0-9０-９\s]/gu, '')}`;
  if (style !== 'plain') return style;
  const bracket = /^[【＜<〈≪《〔［[]/u.exec(piece.text)?.[0];
  return bracket ? `plain ${bracket}` : 'plain';
}

/** Text of the section that a piece would head: up to the next member of its class, or a pillar. */
function sectionOf(pieces: readonly LogicalPiece[], at: number, next: number): string {
  let text = '';
  for (let i = at + 1; i < next && text.length < limits.section; i += 1) {
    const piece = pieces[i] as LogicalPiece;
    if (piece.pillar) break;
    text += `${piece.text}\n`;
  }
  return text;
}

interface Member {
  piece: LogicalPiece;
  /** By its words, else by likeness; null where neither tells clearly. */
  measure: string | null;
  /** What likeness says, clearly or not; null where words tell or nothing is like it. */
  likely: LikelyHeading | null;
}

/** Readings of a class, in their order. */
function membersOf(
  pieces: readonly LogicalPiece[],
  places: readonly number[],
  { named, gathers, model }: HeadingAsk,
): Member[] {
  return places.map((at, i) => {
    const piece = pieces[at] as LogicalPiece;
    if (gathers(piece)) return { piece, measure: null, likely: null };
    const words = named(piece);
    if (words !== null) return { piece, measure: words, likely: null };
    const section = sectionOf(pieces, at, places[i + 1] ?? pieces.length);
    const likely = likelyMeasure(model, { heading: piece.text, section });
    const [nearest] = likely.nearest;
    // In a class that heads measures a member is one: then the nearest will do, and the doubt says how near.
    const guess =
      nearest && nearest.score >= limits.guess && (likely.measure !== null || piece.marks.length > 0)
        ? { ...likely, measure: nearest.measure, clear: likely.measure !== null }
        : null;
    return { piece, measure: likely.measure, likely: guess };
  });
}

/** Does the class head measures? Its members name several, and neighbours name different ones. */
function headsMeasures(members: readonly Member[]): boolean {
  const named = members.flatMap(({ measure }) => (measure === null ? [] : [measure]));
  const distinct = new Set(named).size;
  const changes = named.filter((measure, i) => i > 0 && measure !== named[i - 1]).length;
  return (
    distinct >= limits.distinct &&
    named.length >= limits.named * members.length &&
    changes >= limits.changing * (named.length - 1)
  );
}

export interface HeadingClasses {
  /** Every member of a class that heads measures, with the measure that words or likeness give it, in the text's order. */
  measures: Map<LogicalPiece, string>;
  /** Those of them that likeness alone names. */
  likely: Map<LogicalPiece, LikelyHeading>;
  /** Measures that words or a clear likeness name. */
  clear: Set<string>;
  /** Pieces of other classes that read like the heading of a measure all the same. */
  alike: Map<LogicalPiece, string>;
}

/** The classes of marks that head measures, and what their members are about. */
export function headingClasses(pieces: readonly LogicalPiece[], ask: HeadingAsk): HeadingClasses {
  const classes = new Map<string, number[]>();
  pieces.forEach((piece, at) => {
    if (!couldHeadMeasure(piece)) return;
    const name = classOf(piece);
    const places = classes.get(name);
    if (places) places.push(at);
    else classes.set(name, [at]);
  });
  const measures = new Map<LogicalPiece, string>();
  const likely = new Map<LogicalPiece, LikelyHeading>();
  const clear = new Set<string>();
  const alike = new Map<LogicalPiece, string>();
  const lookOf = (at: number): string => (pieces[at] as LogicalPiece).look ?? '';
  const readings = [...classes.values()].flatMap((places): { members: Member[]; heads: boolean }[] => {
    const read = (some: readonly number[]) => {
      const members = membersOf(pieces, some, ask);
      return { members, heads: some.length >= limits.distinct && headsMeasures(members) };
    };
    const whole = read(places);
    const looks = [...new Set(places.map(lookOf))];
    if (whole.heads || looks.length === 1) return [whole];
    // Marks that head nothing as a whole: size and weight may tell the headings among them.
    return looks.map((look) => read(places.filter((at) => lookOf(at) === look)));
  });
  for (const { members, heads } of readings) {
    if (!heads) {
      for (const { piece, measure } of members) if (measure !== null) alike.set(piece, measure);
      continue;
    }
    for (const member of members) {
      if (member.measure !== null) clear.add(member.measure);
      const measure = member.measure ?? member.likely?.measure;
      if (measure !== undefined) measures.set(member.piece, measure);
      if (member.likely) likely.set(member.piece, member.likely);
    }
  }
  const order = new Map(pieces.map((piece, at) => [piece, at]));
  const sorted = [...measures].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { measures: new Map(sorted), likely, clear, alike };
}
