/** Corrections: what no rule can know about a document, from content/sources/corrections/<source>.yaml. */
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
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new Error(
      `content/sources/corrections: ${file}, entry ${index + 1}: ${issues}. Mend: see documentCorrection in scripts/convert/documents/types.ts.`,
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
    throw new Error(
      `${file}:${line}: a correction (${what}) names a line that opens no block. Mend: name the block's first line.`,
    );
  if (what === 'measure') {
    // The pieces stay the same objects: results and budgets refer to them.
    for (const p of mine) p.measure = value ?? null;
    return [...pieces];
  }
  const rest = pieces.filter((p) => !mine.includes(p));
  const at = rest.findIndex((p) => firstLine(p) === before);
  if (at < 0)
    throw new Error(
      `${file}:${line}: a correction moves it before line ${before}, where no block begins. Mend: name a block's first line.`,
    );
  return rest.toSpliced(at, 0, ...mine);
}
