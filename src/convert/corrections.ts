/** Corrections of pieces that stand in their place already: what they are, whose they are, and before which they belong. */
import { textFault } from '../foundation/faults.ts';
import type { LineRange } from '../schema/document.ts';
import { firstLine, type Piece } from './shapes/piece.ts';
import type { Correction } from './types.ts';

/** Those of one document. */
export const within = (corrections: readonly Correction[], [from, to]: LineRange): Correction[] =>
  corrections.filter(({ line }) => line >= from && line <= to);

/**
 * Applies `type`, `level`, `measure` and `before`, in the order given. `corrections` are of the pieces' document alone.
 * Throws a FaultsError where no piece begins on a named line.
 */
export function applyCorrections(pieces: readonly Piece[], corrections: readonly Correction[], file: string): Piece[] {
  return corrections.reduce<Piece[]>((result, one) => correct(result, one, file), [...pieces]);
}

function correct(pieces: readonly Piece[], correction: Correction, file: string): Piece[] {
  const { line, to = line, text, before } = correction;
  const begins = (p: Piece): boolean => !text || `${p.marker ?? ''}${p.text}`.startsWith(text);
  const mine = pieces.filter((p) => firstLine(p) >= line && firstLine(p) <= to && begins(p));
  if (mine.length === 0)
    throw textFault(
      file,
      line,
      'a block that begins on the line of a correction',
      'none',
      `name the block's first line in content/sources/corrections`,
    );
  // The pieces stay the same objects: results and budgets refer to them.
  for (const p of mine) {
    if (correction.type) p.type = correction.type;
    if (correction.level) p.level = correction.level;
    if (correction.measure) p.measure = correction.measure === 'none' ? null : correction.measure;
  }
  if (before === undefined) return [...pieces];
  const rest = pieces.filter((p) => !mine.includes(p));
  const at = rest.findIndex((p) => firstLine(p) === before);
  if (at < 0)
    throw textFault(
      file,
      line,
      `a block that begins on line ${before}, before which a correction moves this one`,
      'none',
      `name a block's first line in content/sources/corrections`,
    );
  return rest.toSpliced(at, 0, ...mine);
}
