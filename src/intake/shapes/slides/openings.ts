/**
 * Which headings of slides open a measure: those of a class (a mark, or titles without one) whose members name several measures.
 * A heading over others that name measures only gathers them; a label of no such class is a part of the measure.
 */
import { ordinal, readMarks } from '../../../convert/lines/marks.ts';
import type { Piece } from '../../../convert/shapes/piece.ts';
import { headingClass } from '../../../convert/thresholds.ts';
import { headingWords } from '../../../convert/words/heading-key.ts';
import type { PillarId } from '../../../convert/words/pillar-id.ts';
import type { LayoutContext } from '../context.ts';
import { measureTold } from '../sections.ts';

export type HeadingKind = 'title' | 'label' | 'inner';

interface Candidate {
  piece: Piece;
  kind: HeadingKind;
  style: string;
  words: string;
  section: string;
  pillar: PillarId | null;
  told: ReturnType<typeof measureTold>;
}

/** Sets measure, role and whether they open of all headings; `pieces` are the document's, in order. */
export function openMeasures(
  pieces: readonly Piece[],
  kinds: ReadonlyMap<Piece, HeadingKind>,
  context: LayoutContext,
): void {
  const candidates = candidatesOf(pieces, kinds, context);
  const classes = new Map<string, Candidate[]>();
  for (const one of candidates) classes.set(one.style, [...(classes.get(one.style) ?? []), one]);
  const heads = new Set([...classes].filter(([, members]) => namesMeasures(members, context)).map(([style]) => style));
  const numbered = [...heads].some((style) => !style.startsWith('plain'));
  const titles = candidates.filter(({ kind }) => kind === 'title');
  const unmarked = titles.filter(({ style }) => style.startsWith('plain')).length;
  // Where most titles carry a number of the class, one without is no measure's.
  const strict = numbered && unmarked < titles.length / 2;
  const titleStyles = new Set(titles.map(({ style }) => style).filter((style) => !style.startsWith('plain')));
  let gathered = true;
  candidates.forEach((one, at) => {
    const { piece, style, kind, told, words } = one;
    const inClass = heads.has(style) && !(strict && style.startsWith('plain'));
    const children = childrenOf(candidates, at, heads);
    const gathers =
      context.vocabulary.isGroupHeading(words, one.pillar) ||
      (inClass && new Set(children.map((child) => child.told.measure)).size > 1);
    piece.level = kind === 'title' || (titleStyles.has(style) && heads.has(style)) ? 1 : kind === 'label' ? 2 : 3;
    if (gathers && (inClass || kind === 'title')) {
      Object.assign(piece, { role: 'group', opens: true, measure: null });
      gathered = true;
      return;
    }
    const alone =
      !inClass &&
      gathered &&
      context.vocabulary.measureOf(headingWords(words), one.pillar) !== null &&
      kind !== 'inner';
    const other = inClass && !style.startsWith('plain') && one.pillar ? `${one.pillar}-other` : null;
    const measure = inClass || (alone && !strict) ? (told.measure ?? other) : null;
    if (measure !== null) {
      Object.assign(piece, { role: 'measure', opens: true, measure });
      if (told.doubt && told.measure) piece.doubts = [told.doubt];
      gathered = false;
    } else if (kind === 'title') {
      Object.assign(piece, { role: 'group', opens: true, measure: null });
      gathered = true;
    } else piece.role = 'part';
  });
}

function candidatesOf(
  pieces: readonly Piece[],
  kinds: ReadonlyMap<Piece, HeadingKind>,
  context: LayoutContext,
): Candidate[] {
  let pillar: PillarId | null = null;
  return pieces.flatMap((piece, at): Candidate[] => {
    if (piece.type === 'pillar') pillar = context.vocabulary.pillarOf(piece.text);
    const kind = kinds.get(piece);
    if (!kind) return [];
    const { marks } = readMarks(piece.marker === null ? piece.text : `${piece.marker} ${piece.text}`);
    const mark = marks.find((each) => each.kind === 'number' && ordinal(each) !== null);
    // 「11 国保等と…」: in a heading a number alone is a mark, whatever follows.
    const bare = mark || kind === 'inner' ? null : /^[0-9０-９]{1,2}[ 　]+(?=\S)/u.exec(piece.text);
    const words = bare ? piece.text.slice(bare[0].length) : readMarks(piece.text).text;
    const section = sectionBelow(pieces, at, kinds);
    const style = mark ? mark.style : bare ? 'bare' : `plain ${kind}`;
    return [{ piece, kind, style, words, section, pillar, told: measureTold(words, section, pillar, context) }];
  });
}

/** The text from a heading to the next of its kind. */
function sectionBelow(pieces: readonly Piece[], at: number, kinds: ReadonlyMap<Piece, HeadingKind>): string {
  const own = kinds.get(pieces[at] as Piece);
  const texts: string[] = [];
  for (const piece of pieces.slice(at + 1)) {
    const kind = kinds.get(piece);
    if (piece.type === 'pillar' || kind === 'title' || (kind !== undefined && kind === own)) break;
    texts.push(piece.text);
  }
  return texts.join('\n').slice(0, headingClass.section);
}

/** A class heads measures where several members name different ones, and most name one. */
function namesMeasures(members: readonly Candidate[], { vocabulary }: LayoutContext): boolean {
  const named = members.filter(({ told }) => told.measure !== null);
  const byWords = members.flatMap(({ words, pillar }) => vocabulary.measureOf(headingWords(words), pillar) ?? []);
  const plain = members[0]?.style.startsWith('plain') && members[0].kind !== 'title';
  // Labels without a mark are parts of a measure more often than not: their words must say otherwise.
  const share = plain ? 0.8 : headingClass.named;
  return (
    new Set(byWords).size >= headingClass.distinct &&
    named.length >= share * members.length &&
    (!plain || byWords.length >= share * members.length)
  );
}

/** Headings of other classes that open measures, between this one and the next of its own class. */
function childrenOf(candidates: readonly Candidate[], at: number, heads: ReadonlySet<string>): Candidate[] {
  const own = candidates[at] as Candidate;
  const rest = candidates.slice(at + 1);
  const end = rest.findIndex(({ style, kind }) => style === own.style || (own.kind !== 'title' && kind === 'title'));
  return rest
    .slice(0, end < 0 ? undefined : end)
    .filter(
      ({ style, kind, told }) =>
        style !== own.style &&
        heads.has(style) &&
        !style.startsWith('plain') &&
        kind !== 'title' &&
        told.measure !== null,
    );
}
