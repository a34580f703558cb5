/** Stage 6: drafts become a document: block ids, sections, line ranges. */
import type { Block, Dropped, Population } from '../schema/document.ts';
import { lineUp } from './levels.ts';
import type { ReadDocument } from './provenance.ts';
import type { Entry } from './read.ts';
import { type Draft, toRanges } from './types.ts';

export interface Finished {
  file: string;
  raw: readonly string[];
  entry: Entry;
  title: string;
  drafts: Draft[];
  dropped: Dropped[];
  populations: Population[];
  corrections: number;
}

/**
 * Gives every draft its id: `L` and its first line counted from the document's first, with `-2`, `-3` for more blocks on
 * the same line.
 */
export function finishDocument({
  file,
  raw,
  entry,
  title,
  drafts,
  dropped,
  populations,
  corrections,
}: Finished): ReadDocument {
  const [from, to] = entry.lines;
  lineUp(drafts);
  const taken = new Map<number, number>();
  const ids = drafts.map(({ lines }) => {
    const line = (lines[0] as number) - from + 1;
    const nth = (taken.get(line) ?? 0) + 1;
    taken.set(line, nth);
    return nth === 1 ? `L${line}` : `L${line}-${nth}`;
  });
  const homes = new Map<string, string>();
  drafts.forEach((draft, at) => {
    if (draft.opens && draft.measure && !homes.has(draft.measure)) homes.set(draft.measure, ids[at] as string);
  });
  const blank = (a: number, b: number) => raw.slice(a, b - 1).every((line) => line.trim() === '');
  let section = ids[0] ?? 'L1';
  let measure: string | null = null;
  const blocks = drafts.map((draft, at): Block => {
    const id = ids[at] as string;
    const sent = draft.type === 'kpi' && draft.measure !== null && draft.measure !== measure;
    if (draft.opens || (!sent && draft.measure !== measure)) {
      const resumed = draft.opens || draft.measure === null ? undefined : homes.get(draft.measure);
      section = resumed ?? id;
      measure = draft.measure;
    }
    const block: Block = {
      id,
      type: draft.type,
      level: draft.level,
      section: sent ? (homes.get(draft.measure as string) ?? section) : section,
      measure: draft.measure,
      marker: draft.marker,
      text: draft.text,
      lines: toRanges(draft.lines, blank),
      page: draft.page,
      tags: draft.tags,
    };
    if (draft.kpis) block.kpis = draft.kpis;
    if (draft.rows) block.rows = draft.rows;
    return block;
  });
  return {
    branch: entry.branch,
    ...(entry.slug ? { slug: entry.slug } : {}),
    fiscalYear: entry.fiscalYear,
    kind: entry.kind,
    status: entry.status,
    title,
    source: { file, lines: [from, to] },
    blocks,
    dropped,
    populations,
    corrections,
    provenance: drafts.map(({ provenance }) => provenance),
  };
}
