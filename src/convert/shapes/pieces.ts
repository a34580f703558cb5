/** Pieces: blocks in the making. Readers cut lines into pieces and move them; `toDocument` numbers them into blocks. */
import type {
  BlockType,
  BudgetItem,
  Dropped,
  DropReason,
  LineRange,
  Result,
  TableCell,
} from '../../schema/document.ts';
import { applyCorrections } from '../corrections.ts';
import { finishDocument } from '../emit.ts';
import type { Line } from '../lines/lines.ts';
import type { ReadDocument } from '../provenance.ts';
import { joinLines } from '../text.ts';
import { type Draft, toRanges } from '../types.ts';
import { type Piece, pageOf } from './piece.ts';
import type { ReaderContext } from './types.ts';

export function piece(type: BlockType, line: Line, text: string, more: Partial<Piece> = {}): Piece {
  return { type, level: 1, marker: null, text, at: [line], measure: null, opens: false, tags: [], ...more };
}

/** Appends a wrapped line. `space` keeps a space at the break: for cells of a table. */
export function append(to: Piece, line: Line, text = line.text, space = false): void {
  to.text = space ? `${to.text} ${text}`.trim() : joinLines(to.text, text);
  to.at.push(line);
}

export function dropped(line: Line, reason: DropReason): Dropped {
  return { line: line.number, text: line.text, reason };
}

/** The lines' numbers as ranges; empty lines between two of them count as neighbours. */
export function rangesOf(lines: readonly Line[]): LineRange[] {
  const gaps = new Map(lines.map(({ number, gap }) => [number, gap]));
  return toRanges(
    lines.map(({ number }) => number),
    (from, to) => to - from - 1 <= (gaps.get(to) ?? 0),
  );
}

/** A cell of a table; `at` in source order. */
export const cell = (text: string, at: readonly Line[]): TableCell => ({ text, lines: rangesOf(at) });
export const emptyCell = (): TableCell => ({ text: '', lines: [] });

/** All the lines' words in source order: a table's text. */
export const allText = (lines: readonly Line[]): string => lines.map((line) => line.text).join(' ');

export interface Made {
  title: string;
  pieces: Piece[];
  dropped: Dropped[];
  budget?: (budgetOf: (p: Piece) => string) => BudgetItem[];
  results?: (idOf: (p: Piece) => string) => Result[];
  /** What can be told only when corrections have put every piece in its place. */
  settle?: (pieces: readonly Piece[]) => void;
}

/** Puts the pieces in place by their corrections and makes the document of them. */
export function toDocument({ entry, file, lines, corrections }: ReaderContext, made: Made): ReadDocument {
  const pieces = applyCorrections(made.pieces, corrections, file);
  made.settle?.(pieces);
  const places = new Map(pieces.map((p, at) => [p, at]));
  const idIn = (ids: readonly string[]) => (p: Piece) => ids[places.get(p) as number] as string;
  const { results, budget } = made;
  return finishDocument({
    file,
    raw: lines,
    entry,
    title: entry.title ?? made.title,
    drafts: pieces.map(draftOf),
    dropped: made.dropped,
    ...(results ? { results: (ids) => results(idIn(ids)) } : {}),
    ...(budget ? { budget: (ids) => budget(idIn(ids)) } : {}),
    corrections: corrections.length > 0 ? corrections.length : undefined,
  });
}

const draftOf = (p: Piece): Draft => ({
  type: p.type,
  level: p.level,
  measure: p.measure,
  opens: p.opens,
  marker: p.marker,
  text: p.text,
  lines: p.at.map(({ number }) => number),
  page: pageOf(p),
  tags: p.tags,
  ...(p.kpis ? { kpis: p.kpis } : {}),
  ...(p.rows ? { rows: p.rows } : {}),
  provenance: {
    rule: `${p.type}: ${p.role ?? p.type}`,
    joins: [],
    doubts: p.doubts ?? [],
    ...(p.rule ? { opened: p.rule } : {}),
  },
});
