/** The crosswalk as the pages show it: each row of the 5th action plan beside what became of it, with the passages it is read from. */

import type { Corpus } from './corpus.ts';
import { crosswalkLabel } from './labels.ts';
import { blockAtLine } from './outline.ts';
import type { CrosswalkEntry, CrosswalkKind, CrosswalkRow, Measure, PlanDocument } from './types.ts';

/** The first fiscal year of the 6th action plan. */
export const SIXTH = 2024;
/** The file that the catalogue's lines are counted in. */
const SOURCE = 'action-plan-6.txt';

export interface Passage {
  /** Anchor in the document. */
  blockId: string;
  line: number;
}

/** One row of one of the two plans. */
export interface Side {
  label: string;
  measure: Measure | undefined;
  place: Passage | null;
  markedNew: boolean;
}

export interface CrosswalkLine {
  kind: CrosswalkKind;
  from: Side | null;
  to: Side[];
  /** The document's own words of the change. */
  note: { text: string; place: Passage | null } | null;
  /** The document pairs them itself. */
  certain: boolean;
  /** What the reading rests on, where it does not. */
  why: string | null;
  /** Pillar of the row's first measure. */
  pillar: string | null;
}

/** The document of the comparison, where it is held. */
export function comparison(corpus: Corpus): PlanDocument | undefined {
  return corpus.nationals.find((document) => document.source.file === SOURCE);
}

export function crosswalkLines(corpus: Corpus, entries: readonly CrosswalkEntry[]): CrosswalkLine[] {
  const document = comparison(corpus);
  const place = (line: number): Passage | null => {
    const block = document && blockAtLine(document.blocks, line);
    return block && document ? { blockId: block.id, line: line - document.source.lines[0] + 1 } : null;
  };
  const side = ({ label, measure, line, markedNew }: CrosswalkRow): Side => ({
    label,
    measure: corpus.measure(measure),
    place: place(line),
    markedNew: markedNew !== undefined,
  });
  return entries.map(({ from, to, kind, note, line, certain, why }) => ({
    kind,
    from: from && side(from),
    to: to.map(side),
    note: note === null ? null : { text: note, place: place(line) },
    certain,
    why: why ?? null,
    pillar: corpus.measure(from?.measure ?? to[0]?.measure ?? '')?.pillar ?? null,
  }));
}

/** The entries a measure takes part in, on either side. */
export function entriesOf(entries: readonly CrosswalkEntry[], measure: string): CrosswalkEntry[] {
  return entries.filter(({ from, to }) => from?.measure === measure || to.some((row) => row.measure === measure));
}

/** How many rows of the 5th plan went which way, and how many of the 6th are new. */
export function kindCounts(entries: readonly CrosswalkEntry[]): { kind: CrosswalkKind; count: number }[] {
  const kinds = Object.keys(crosswalkLabel) as CrosswalkKind[];
  return kinds
    .map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

/** Rows of the 6th plan that are new: those that the document marks 【新規】, and those that are read as new for want of a row before. */
export function newCounts(entries: readonly CrosswalkEntry[]): { marked: number; read: number } {
  const marked = entries.flatMap(({ to }) => to.filter((row) => row.markedNew !== undefined));
  const read = entries.filter(({ kind, to }) => kind === 'new' && to.every((row) => row.markedNew === undefined));
  return { marked: new Set(marked.map(({ line }) => line)).size, read: read.length };
}

/**
 * Why a measure of the 5th plan has no section of its own in a later year: 統合 or 終了, and into what.
 * null before the 6th plan, and for measures that go on in it.
 */
export function leftOver(
  entries: readonly CrosswalkEntry[],
  measure: string,
  year: number,
): { kind: CrosswalkKind; into: string[] } | null {
  if (year < SIXTH || entries.some(({ to }) => to.some((row) => row.measure === measure))) return null;
  const entry = entries.find(({ from }) => from?.measure === measure);
  return entry ? { kind: entry.kind, into: entry.to.map((row) => row.measure) } : null;
}
