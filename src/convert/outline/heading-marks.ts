/**
 * Which marks head measures? Every plan has its own: １．, （１）, ①, ○, ●. The mark that most of a pillar's known headings
 * carry is that pillar's heading mark, whatever it is.
 */

import type { LogicalPiece } from '../types.ts';
import { isOther } from '../words/measure-finder.ts';
import type { PillarId } from '../words/pillar-id.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { endsLikeSentence } from './headings.ts';

/** Style of a piece's first mark; `plain` without one. */
export const styleOf = (piece: LogicalPiece): string => piece.marks[0]?.style ?? 'plain';
export const isNumber = (piece: LogicalPiece): boolean => piece.marks[0]?.kind === 'number';

/** Marks that never head a measure. */
const itemStyles = new Set([
  'dot',
  'check',
  'arrow',
  'star',
  'latin',
  'latin-paren',
  'kana',
  'kana-bare',
  'asterisk',
  'kpi',
  'note',
  'roman-bare',
  'colon',
]);

/** Parts of the data-health plan: measures one step below it. */
const coreParts = new Set(['health-checkups', 'health-guidance', 'severity-prevention', 'collabo-health']);
export const healthParts = new Set([...coreParts, 'health-other']);

/** Short enough and no sentence: it could head something. */
export const couldHead = (piece: LogicalPiece): boolean =>
  !piece.pillar &&
  !itemStyles.has(styleOf(piece)) &&
  piece.text.length <= 90 &&
  (piece.sharesLine === true || !endsLikeSentence(piece.text) || /取り?組み?$/u.test(piece.text));

/** Heading marks of one pillar: `primary` for its measures, `secondary` for parts of them. */
export interface HeadingMarks {
  primary: Set<string>;
  /** The primary mark heads measures only: what carries it and is unknown is a measure too. */
  exclusive: boolean;
  secondary: Set<string>;
}

/** Reads a pillar's heading marks off the headings that the catalogue knows. */
export function headingMarks(pieces: LogicalPiece[], pillar: PillarId, vocabulary: Vocabulary): HeadingMarks {
  const named = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  for (const piece of pieces) {
    if (!couldHead(piece)) continue;
    const measure = vocabulary.measureOf(piece.text, pillar);
    // A known heading without a measure of its own says nothing of how measures are marked.
    if (!measure || (isOther(measure) && !healthParts.has(measure))) continue;
    const map = healthParts.has(measure) ? parts : named;
    const style = styleOf(piece);
    map.set(style, (map.get(style) ?? new Set()).add(measure));
    // The heading that stands on the pillar's own line is always one of its measures.
    if (piece.sharesLine) map.get(style)?.add(`${measure} on the pillar's line`);
  }
  const ranked = (map: Map<string, Set<string>>) => [...map].sort((a, b) => b[1].size - a[1].size);
  // Outer headings come first: of marks that head several measures the earliest is the pillar's.
  const several = [...named].find(([, measures]) => measures.size >= 2);
  const most = ranked(named)[0] ?? ranked(parts)[0];
  const first = several && !isBulletStyle(several[0]) && pillar === 'organization' ? several : most;
  // Number styles may be mixed in one series: ⅰ）, ⅱ）, Ⅳ）.
  const primary = new Set(first ? [first[0]] : []);
  for (const [style, measures] of named)
    if (measures.size >= 2 && style.startsWith('roman') && first?.[0].startsWith('roman')) primary.add(style);
  const secondary = new Set<string>();
  const numbered = [...primary].some((style) => !isBulletStyle(style));
  for (const [style, measures] of parts) {
    const known = [...measures].filter((measure) => coreParts.has(measure)).length;
    if (!primary.has(style) && known >= (isBulletStyle(style) ? 3 : 1)) secondary.add(style);
  }
  if (pillar === 'organization')
    for (const [style] of named) if (!primary.has(style) && !isBulletStyle(style)) secondary.add(style);
  const unknown = pieces.filter(
    (piece) =>
      primary.has(styleOf(piece)) &&
      couldHead(piece) &&
      !vocabulary.measureOf(piece.text, pillar) &&
      !vocabulary.isGroupHeading(piece.text),
  ).length;
  return { primary, secondary, exclusive: !numbered && (first?.[1].size ?? 0) >= 4 && unknown <= 2 };
}

/** Marks that list things, and in some plans head measures. */
export const isBulletStyle = (style: string): boolean =>
  ['circle', 'disc', 'double-circle', 'diamond', 'square', 'glyph'].includes(style);
