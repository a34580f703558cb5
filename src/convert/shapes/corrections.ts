/** Corrections: what no rule can know about a document, from content/sources/corrections/<source>.yaml. */
import { textFault } from '../../lib/faults.ts';
import { firstLine, type Piece } from './pieces.ts';
import { type DocumentCorrection, documentCorrection, type ReaderContext } from './types.ts';

/** Applies `move` and `measure` corrections; gives back the pieces and how many were used. */
export function applyCorrections(pieces: readonly Piece[], context: ReaderContext): { pieces: Piece[]; used: number } {
  const [from, to] = context.entry.lines;
  const mine = checkedCorrections(context).filter(({ line }) => line >= from && line <= to);
  return {
    pieces: mine.reduce<readonly Piece[]>((result, one) => correct(result, one, context.file), pieces) as Piece[],
    used: mine.length,
  };
}

function checkedCorrections({ corrections, file }: ReaderContext): DocumentCorrection[] {
  return corrections.map((one, index) => {
    const parsed = documentCorrection.safeParse(one);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw textFault(
      file,
      1,
      `a correction as documentCorrection describes it (entry ${index + 1})`,
      `${issue?.path.join('.')}: ${issue?.message}`,
      'see scripts/convert/documents/types.ts',
    );
  });
}

function correct(
  pieces: readonly Piece[],
  { line, to = line, what, text, before, value }: DocumentCorrection,
  file: string,
): Piece[] {
  const begins = (p: Piece): boolean => !text || `${p.marker ?? ''}${p.text}`.startsWith(text);
  const mine = pieces.filter((p) => firstLine(p) >= line && firstLine(p) <= to && begins(p));
  if (mine.length === 0)
    throw textFault(
      file,
      line,
      `a block that begins on the line of a correction (${what})`,
      'none',
      `name the block's first line in content/sources/corrections`,
    );
  if (what === 'measure') {
    // The pieces stay the same objects: results and budgets refer to them.
    for (const p of mine) p.measure = value ?? null;
    return [...pieces];
  }
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
