/**
 * Which pieces open a measure, told by the classes of marks alone: the way into a document in an unknown hand, where the words of
 * its headings and the names of its pillars are others than those known. Pure.
 */

import type { MeasureModel } from '../likeness/measure-model.ts';
import { outlines as limits } from '../thresholds.ts';
import type { LogicalPiece } from '../types.ts';
import type { PillarId } from '../words/pillar-id.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import {
  classOf,
  couldHeadMeasure,
  type HeadingClasses,
  headingClasses,
  type LikelyHeading,
} from './likely-headings.ts';
import { type LikelyPillars, likelyPillars } from './likely-pillars.ts';
import type { Opening } from './opening.ts';

const classRule = 'heading of its class, ';
const narrowly = 'by a narrow likeness';
/** The rule of an opening that likeness told with another measure close by. */
export const narrowRule = classRule + narrowly;

export interface ClassReading {
  openings: Map<LogicalPiece, Opening>;
  pillars: LikelyPillars;
  /** What is told by likeness alone, or taken for a part: in words, with the nearest measures. */
  doubts: Map<LogicalPiece, { what: string; nearest: string[] }>;
  /** Measures that the classes name. */
  measures: ReadonlySet<string>;
}

/** Reads the classes of a plan's pieces. */
export function readClasses(
  pieces: readonly LogicalPiece[],
  vocabulary: Vocabulary,
  model: MeasureModel,
): ClassReading {
  const classes = headingClasses(pieces, {
    named: (piece) => vocabulary.measureOf(wordsOf(piece)),
    gathers: (piece) => gathersMeasures(piece, vocabulary),
    model,
  });
  const order = vocabulary.data.pillars.map(({ id }) => id);
  const pillars = likelyPillars(pieces, classes.measures, vocabulary.pillarOfMeasure, order, model);
  const { openings, parts } = openingsOf(pieces, classes, vocabulary, pillars);
  return { openings, pillars, doubts: doubtsOf(classes, parts), measures: classes.clear };
}

/** What likeness alone tells is said, with the nearest; also a heading of such a class that was taken for a part of the one before. */
function doubtsOf({ likely, alike }: HeadingClasses, parts: readonly LogicalPiece[]): ClassReading['doubts'] {
  const doubts: ClassReading['doubts'] = new Map();
  for (const [piece, { margin, nearest }] of likely)
    doubts.set(piece, {
      what: `its measure is told by likeness, margin ${margin.toFixed(2)}`,
      nearest: idsOf(nearest),
    });
  for (const piece of parts)
    doubts.set(piece, {
      what: 'a heading like those of measures, taken for a part of the measure before it',
      nearest: idsOf(likely.get(piece)?.nearest ?? [{ measure: alike.get(piece) ?? '' }]).filter((id) => id !== ''),
    });
  return doubts;
}

const idsOf = (nearest: readonly { measure: string }[]): string[] => nearest.map(({ measure }) => measure);

/** A heading's words without the brackets around them. */
const wordsOf = ({ text }: LogicalPiece): string => text.replace(/^[【＜<〈≪《〔［[](.*)[】＞>〉≫》〕］\]]$/u, '$1');

/** A bare group heading, or a pillar's name: the measures stand below it. */
const gathersMeasures = (piece: LogicalPiece, vocabulary: Vocabulary): boolean =>
  vocabulary.isGroupHeading(wordsOf(piece)) || vocabulary.pillarOf(piece.text) !== null;

/** One class of a part is the outer one; others open parts that are about another measure. */
function openingsOf(
  pieces: readonly LogicalPiece[],
  { measures, likely, alike }: HeadingClasses,
  vocabulary: Vocabulary,
  pillars: LikelyPillars,
): { openings: Map<LogicalPiece, Opening>; parts: LogicalPiece[] } {
  const openings = new Map<LogicalPiece, Opening>();
  const parts: LogicalPiece[] = [];
  for (const part of partsOf(pieces, pillars)) {
    const outer = outerClass(part, measures);
    const pillar = pillarOf(part, measures, vocabulary);
    let open: string | null = null;
    for (const piece of part) {
      const primary = classOf(piece) === outer;
      const group = gathersMeasures(piece, vocabulary);
      // What carries the outer class's mark and names nothing known is a measure of the pillar too.
      const unknown = primary && !group && !piece.pillar && !outer.startsWith('plain') && couldHeadMeasure(piece);
      const measure = measures.get(piece) ?? (unknown ? `${pillar}-other` : null);
      const like = alike.get(piece);
      if (like !== undefined && like !== open && !group) parts.push(piece);
      if (measure === null || group) continue;
      if (!primary && measure === open) {
        parts.push(piece);
        continue;
      }
      const rule = classRule + howTold(likely.get(piece), measures.has(piece));
      openings.set(piece, { measure, primary, rule, level: primary ? 1 : 2 });
      open = measure;
    }
  }
  return { openings, parts };
}

function howTold(likely: LikelyHeading | undefined, known: boolean): string {
  if (likely) return likely.clear ? 'by likeness' : narrowly;
  return known ? 'by its words' : 'whose measure is not known';
}

/** Runs of pieces from one pillar to the next. */
function partsOf(pieces: readonly LogicalPiece[], { names, begins }: LikelyPillars): LogicalPiece[][] {
  const parts: LogicalPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.pillar || names.has(piece) || begins.has(piece)) parts.push([]);
    parts.at(-1)?.push(piece);
  }
  return parts;
}

/** The pillar that a part's text names, else that of most of its measures. */
function pillarOf(
  part: readonly LogicalPiece[],
  measures: ReadonlyMap<LogicalPiece, string>,
  vocabulary: Vocabulary,
): PillarId {
  const named = part[0]?.pillar ?? part[0]?.begins;
  if (named) return named;
  const counts = new Map<PillarId, number>();
  for (const piece of part) {
    const pillar = vocabulary.pillarOfMeasure(measures.get(piece) ?? '');
    if (pillar) counts.set(pillar, (counts.get(pillar) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'strategic';
}

function outerClass(part: readonly LogicalPiece[], measures: ReadonlyMap<LogicalPiece, string>): string {
  const found = new Map<string, Set<string>>();
  for (const piece of part) {
    const measure = measures.get(piece);
    if (measure === undefined) continue;
    const name = classOf(piece);
    found.set(name, (found.get(name) ?? new Set()).add(measure));
  }
  // Outer headings come first: the class that begins first among those that name several.
  const most = Math.max(0, ...[...found.values()].map(({ size }) => size));
  return [...found].find(([, named]) => named.size >= limits.outer * most)?.[0] ?? 'plain';
}

/** Puts the pillars that the classes tell on the pieces: names become pillars, `begins` says where one begins without a name. */
export function setPillars({ names, begins }: LikelyPillars): void {
  for (const [piece, pillar] of names) {
    const text = piece.marker === null ? piece.text : piece.marker + piece.space + piece.text;
    Object.assign(piece, { marks: [], marker: null, space: '', text, pillar });
  }
  for (const [piece, pillar] of begins) piece.begins = pillar as PillarId;
}
