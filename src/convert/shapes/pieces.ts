/** Pieces: blocks in the making. Readers cut lines into pieces and move them; `toDocument` numbers them into blocks. */
import type {
  Block,
  BlockType,
  BudgetItem,
  Dropped,
  DropReason,
  LineRange,
  Population,
  Result,
  TableCell,
  Tag,
  Target,
} from '../../schema/document.ts';
import { applyCorrections } from '../corrections.ts';
import { lineUp } from '../levels.ts';
import type { Line } from '../lines.ts';
import type { ReadDocument } from '../provenance.ts';
import { joinLines } from '../text.ts';
import type { ReaderContext } from './types.ts';

export interface Piece {
  type: BlockType;
  level: number;
  marker: string | null;
  text: string;
  /** Lines it is made of, whole or in part, in source order. */
  at: Line[];
  measure: string | null;
  /** Opens a section: a measure's heading, a group's, a pillar. */
  opens: boolean;
  tags: Tag[];
  /** What the reader knows it as; readers use it between their steps. */
  role?: string;
  /** What speaks against where it stands or what it is, for the report. */
  doubts?: string[];
  kpis?: Target[];
  rows?: TableCell[][];
}

export function piece(type: BlockType, line: Line, text: string, more: Partial<Piece> = {}): Piece {
  return { type, level: 1, marker: null, text, at: [line], measure: null, opens: false, tags: [], ...more };
}

/** Appends a wrapped line. `space` keeps a space at the break: for cells of a table. */
export function append(to: Piece, line: Line, text = line.text, space = false): void {
  to.text = space ? `${to.text} ${text}`.trim() : joinLines(to.text, text);
  to.at.push(line);
}

export const firstLine = (p: Piece): number => (p.at[0] as Line).number;
export const lastLine = (p: Piece): number => (p.at.at(-1) as Line).number;
export const pageOf = (p: Piece): number | null => (p.at[0] as Line).page;

export function dropped(line: Line, reason: DropReason): Dropped {
  return { line: line.number, text: line.text, reason };
}

/** `[[9, 9], [12, 13]]`: neighbouring lines joined; empty lines between them count as neighbours. */
export function rangesOf(lines: readonly Line[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (const { number, gap } of lines) {
    const last = ranges.at(-1);
    if (last && number >= last[1] && number - last[1] - 1 <= gap) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
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
  populations?: Population[];
  budget?: (budgetOf: (p: Piece) => string) => BudgetItem[];
  results?: (idOf: (p: Piece) => string) => Result[];
  /** What can be told only when corrections have put every piece in its place. */
  settle?: (pieces: readonly Piece[]) => void;
}

/** Numbers pieces into blocks: ids by first line (in source order for several on one), sections by headings. */
export function toDocument(context: ReaderContext, made: Made): ReadDocument {
  const { entry, file, corrections } = context;
  const pieces = applyCorrections(made.pieces, corrections, file);
  made.settle?.(pieces);
  lineUp(pieces);
  const ids = numberIds(pieces, entry.lines[0]);
  const idOf = (p: Piece): string => ids.get(p) as string;
  let section: { id: string; measure: string | null } | null = null;
  const blocks = pieces.map((p): Block => {
    const id = idOf(p);
    if (!section || p.opens || p.measure !== section.measure) section = { id, measure: p.measure };
    return {
      id,
      type: p.type,
      level: p.level,
      section: section.id,
      measure: p.measure,
      marker: p.marker,
      text: p.text,
      lines: rangesOf(p.at),
      page: pageOf(p),
      tags: p.tags,
      ...(p.kpis && p.kpis.length > 0 ? { kpis: p.kpis } : {}),
      ...(p.rows ? { rows: p.rows } : {}),
    };
  });
  return {
    branch: entry.branch,
    ...(entry.slug ? { slug: entry.slug } : {}),
    fiscalYear: entry.fiscalYear,
    kind: entry.kind,
    status: entry.status,
    title: entry.title ?? made.title,
    source: { file, lines: entry.lines },
    blocks,
    dropped: made.dropped.toSorted((a, b) => a.line - b.line),
    populations: made.populations ?? [],
    ...(made.results ? { results: made.results(idOf) } : {}),
    ...(made.budget ? { budget: made.budget(idOf) } : {}),
    ...(corrections.length > 0 ? { corrections: corrections.length } : {}),
    provenance: pieces.map(({ role, type, doubts = [] }) => ({
      rule: `${type}: ${role ?? type}`,
      joins: [],
      doubts,
    })),
  };
}

function numberIds(pieces: readonly Piece[], documentStart: number): Map<Piece, string> {
  const ids = new Map<Piece, string>();
  const seen = new Map<number, number>();
  // Pieces of one line are numbered in the order they stand on it, wherever they were moved.
  const inOrder = pieces.toSorted((a, b) => firstLine(a) - firstLine(b) || columnOf(a) - columnOf(b));
  for (const p of inOrder) {
    const line = firstLine(p) - documentStart + 1;
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    ids.set(p, count === 1 ? `L${line}` : `L${line}-${count}`);
  }
  return ids;
}

function columnOf(p: Piece): number {
  const head = (p.marker ?? p.text).slice(0, 8);
  const at = (p.at[0] as Line).raw.indexOf(head);
  return Math.max(at, 0);
}
