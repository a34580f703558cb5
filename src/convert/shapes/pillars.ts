/** Where a pillar's name belongs among what it heads. */
import type { Dropped } from '../../schema/document.ts';
import type { PillarId } from '../words/pillar-id.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { overPillars } from './classify-lines.ts';
import type { Piece } from './piece.ts';
import { dropped } from './pieces.ts';

/** Where a pillar's name heads every page or slide it stays where the pillar changes; its repeats go to `gone`. */
export function keepTurningPillars(pieces: readonly Piece[], gone: Dropped[]): Piece[] {
  let current: string | null = null;
  return pieces.filter((p) => {
    if (p.type !== 'pillar') return true;
    if (p.text === current) {
      for (const line of p.at) gone.push(dropped(line, 'repeated-pillar'));
      return false;
    }
    current = p.text;
    return true;
  });
}

/**
 * A pillar's name is often printed under its measures, or pages later. It goes before the first measure of its own that
 * stands since the pillar before it, with the group heading that opens that run.
 */
export function placePillarsFirst(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  const result: Piece[] = [];
  for (const p of pieces) {
    const pillar = p.type === 'pillar' ? vocabulary.pillarOf(p.text) : null;
    const at = pillar === null ? -1 : runStart(result, pillar, vocabulary);
    if (at < 0) result.push(p);
    else result.splice(at, 0, p);
  }
  return result;
}

function runStart(pieces: readonly Piece[], pillar: PillarId, vocabulary: Vocabulary): number {
  const since = pieces.findLastIndex((p) => p.type === 'pillar') + 1;
  const own = (p: Piece): boolean => p.measure !== null && vocabulary.pillarOfMeasure(p.measure) === pillar;
  const first = pieces.slice(since).findIndex(own);
  if (first < 0) return -1;
  let at = since + first;
  // Bare headings and group labels right before the run open it.
  while (at > since && isBare(pieces[at - 1] as Piece)) at -= 1;
  return at;
}

const isBare = (p: Piece): boolean => p.role === 'group' || (p.opens && p.measure === null);

/** In overviews without measures: the name stands under its items and goes before the first of them. */
export function hoistOverItems(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let since = 0;
  for (const p of pieces) {
    if (p.type === 'pillar') {
      result.splice(since, 0, p);
      since = result.length;
    } else {
      result.push(p);
      if (p.type === 'heading' && p.level === overPillars) since = result.length;
    }
  }
  return result;
}
