/** The last stage, behind every reader: drafts become a document: block ids, sections, line ranges, levels in line. */
import type { Block, BudgetItem, Dropped, Result } from '../schema/document.ts';
import { lineUp } from './outline/levels.ts';
import type { ReadDocument } from './provenance.ts';
import { readPopulations } from './targets/populations.ts';
import { type Draft, type Entry, toRanges } from './types.ts';

export interface Finished {
  file: string;
  /** The whole file's lines; `raw[0]` is line 1. */
  raw: readonly string[];
  entry: Entry;
  title: string;
  drafts: Draft[];
  dropped: readonly Dropped[];
  /** Rows that name the block they stand in; given the ids of the drafts, in their order. */
  results?: (ids: readonly string[]) => Result[];
  budget?: (ids: readonly string[]) => BudgetItem[];
  /** How many of the document's corrections were used. */
  corrections?: number | undefined;
}

export function finishDocument(made: Finished): ReadDocument {
  const { file, raw, entry, drafts, corrections } = made;
  lineUp(drafts);
  const ids = numberIds(drafts, raw, entry.lines[0]);
  const sections = sectionsOf(drafts, ids);
  const blank = (a: number, b: number) => raw.slice(a, b - 1).every((line) => line.trim() === '');
  const blocks = drafts.map((draft, at): Block => {
    const { type, level, measure, marker, text, lines, page, tags, kpis, rows, previous } = draft;
    return {
      id: ids[at] as string,
      type,
      level,
      section: sections[at] as string,
      measure,
      marker,
      text,
      lines: toRanges(lines, blank),
      page,
      tags,
      ...(kpis && kpis.length > 0 ? { kpis } : {}),
      ...(previous ? { previous } : {}),
      ...(rows ? { rows } : {}),
    };
  });
  return {
    branch: entry.branch,
    ...(entry.slug ? { slug: entry.slug } : {}),
    fiscalYear: entry.fiscalYear,
    kind: entry.kind,
    status: entry.status,
    title: made.title,
    source: { file, lines: entry.lines },
    blocks,
    dropped: made.dropped.toSorted((a, b) => a.line - b.line),
    populations: entry.kind === 'plan' ? readPopulations(drafts, raw) : [],
    ...(made.results ? { results: made.results(ids) } : {}),
    ...(made.budget ? { budget: made.budget(ids) } : {}),
    ...(corrections === undefined ? {} : { corrections }),
    provenance: drafts.map(({ provenance }) => provenance),
  };
}

/**
 * `L` and the first line counted from the document's first, with `-2`, `-3` for more blocks on the same line, in the order they
 * stand on it, wherever they were moved.
 */
function numberIds(drafts: readonly Draft[], raw: readonly string[], start: number): string[] {
  const firstLine = (draft: Draft): number => draft.lines[0] as number;
  const column = (draft: Draft): number =>
    Math.max(0, (raw[firstLine(draft) - 1] ?? '').indexOf((draft.marker ?? draft.text).slice(0, 8)));
  const places = drafts.map((draft, at) => ({ at, line: firstLine(draft), column: column(draft) }));
  const ids: string[] = [];
  const taken = new Map<number, number>();
  for (const { at, line } of places.sort((a, b) => a.line - b.line || a.column - b.column)) {
    const nth = (taken.get(line) ?? 0) + 1;
    taken.set(line, nth);
    ids[at] = `L${line - start + 1}${nth === 1 ? '' : `-${nth}`}`;
  }
  return ids;
}

/**
 * The block that opens each draft's section: the heading before it, or the first block of a run outside every measure. What goes
 * back to a measure that opened before belongs to that section; a target that was sent to its measure does not end the one it
 * stands in.
 */
function sectionsOf(drafts: readonly Draft[], ids: readonly string[]): string[] {
  const homes = new Map<string, string>();
  drafts.forEach(({ type, opens, measure }, at) => {
    if (opens && type === 'heading' && measure && !homes.has(measure)) homes.set(measure, ids[at] as string);
  });
  let section = ids[0] ?? 'L1';
  let measure: string | null = null;
  return drafts.map((draft, at) => {
    const sent = draft.type === 'kpi' && draft.measure !== null && draft.measure !== measure;
    if (draft.opens || (!sent && draft.measure !== measure)) {
      const resumed = draft.opens || draft.measure === null ? undefined : homes.get(draft.measure);
      section = resumed ?? (ids[at] as string);
      measure = draft.measure;
    }
    return sent && !draft.opens ? (homes.get(draft.measure as string) ?? section) : section;
  });
}
