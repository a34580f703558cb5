/**
 * What a conversion did, for a person who is to judge it: which rule recognised what, where corrections were used, what is
 * doubtful, and what differs from the last run. Pure; report-html.ts shows it.
 */

import { type DoubtKind, doubtsOf } from '../../src/convert/doubts.ts';
import type { UnknownWords } from '../../src/convert/words/unknown.ts';
import type { VocabularyData } from '../../src/convert/words/vocabulary.ts';
import type { Block, PlanDocument } from '../../src/schema/document.ts';
import type { Conversion, Converted, UsedCorrection } from './all.ts';
import { documentPath } from './all.ts';
import type { PatternUse } from './pattern.ts';
import { patternUse } from './pattern-use.ts';

/** Weights: how likely a doubt is a fault, and how much it would do. */
const weights: Record<DoubtKind, number> = {
  heading: 5,
  target: 4,
  place: 3,
  population: 2,
  join: 1,
};

export interface Doubt {
  kind: DoubtKind;
  /** Line of the source file. */
  line: number;
  /** Block; null for a population. */
  block: string | null;
  why: string;
  /** The source's text there. */
  text: string;
}

export interface BlockChange {
  id: string;
  line: number;
  change: 'added' | 'removed' | 'changed';
  /** Fields that differ, as they were and as they are. */
  fields: { name: string; before: string; now: string }[];
  text: string;
}

export interface DocumentReport {
  /** Below content/, without ending. */
  path: string;
  title: string;
  source: { file: string; lines: [number, number] };
  blocks: number;
  /** Sum of the doubts' weights for each hundred blocks: what to look at first. */
  doubt: number;
  /** Rule → how many blocks, joined lines, targets and dropped lines it gave. */
  rules: { blocks: Counts; joins: Counts; targets: Counts; dropped: Counts };
  populations: number;
  corrections: UsedCorrection[];
  doubts: Doubt[];
  /** null where the last run had no such document. */
  changes: BlockChange[] | null;
}
export type Counts = Record<string, number>;

export interface Report {
  /** The most doubtful first. */
  documents: DocumentReport[];
  /** Documents of the last run that no source gives any more. */
  gone: string[];
  /** Every pattern with the documents that it serves, those of the fewest first. */
  patterns: PatternUse[];
  totals: {
    documents: number;
    blocks: number;
    corrections: number;
    doubts: Record<DoubtKind, number>;
    changes: number;
  };
}

/** `before` holds the last run's documents by their path. */
export function reportOf(
  { converted, unknown }: Pick<Conversion, 'converted' | 'unknown'>,
  before: ReadonlyMap<string, PlanDocument>,
  lines: (file: string) => readonly string[],
  catalog: VocabularyData,
): Report {
  const documents = converted
    .map(({ corrections, ...one }) =>
      documentReport(one, corrections, unknown, before, lines(one.document.source.file)),
    )
    .sort((a, b) => b.doubt - a.doubt || (a.path < b.path ? -1 : 1));
  const paths = new Set(documents.map(({ path }) => path));
  const sum = (of: (report: DocumentReport) => number) => documents.reduce((total, report) => total + of(report), 0);
  const kinds = Object.keys(weights) as DoubtKind[];
  return {
    documents,
    gone: [...before.keys()].filter((path) => !paths.has(path)).sort(),
    patterns: patternUse(converted, catalog),
    totals: {
      documents: documents.length,
      blocks: sum(({ blocks }) => blocks),
      corrections: sum(({ corrections }) => corrections.length),
      doubts: Object.fromEntries(
        kinds.map((kind) => [kind, sum(({ doubts }) => doubts.filter((doubt) => doubt.kind === kind).length)]),
      ) as Record<DoubtKind, number>,
      changes: sum(({ changes }) => changes?.length ?? 0),
    },
  };
}

function documentReport(
  { document, provenance }: Pick<Converted, 'document' | 'provenance'>,
  corrections: UsedCorrection[],
  unknown: readonly UnknownWords[],
  before: ReadonlyMap<string, PlanDocument>,
  lines: readonly string[],
): DocumentReport {
  const path = documentPath(document);
  const doubts = told({ document, provenance }, unknown, lines).sort(
    (a, b) => weights[b.kind] - weights[a.kind] || a.line - b.line,
  );
  const weight = doubts.reduce((sum, { kind }) => sum + weights[kind], 0);
  const old = before.get(path);
  const targets = document.blocks.flatMap(({ kpis }) => kpis ?? []);
  return {
    path,
    title: document.title,
    source: document.source,
    blocks: document.blocks.length,
    doubt: Math.round((100 * weight) / document.blocks.length),
    rules: {
      blocks: countBy(provenance, ({ rule }) => rule),
      joins: countBy(
        provenance.flatMap(({ joins }) => joins),
        ({ rule }) => rule,
      ),
      targets: countBy(targets, ({ metric }) => (metric.startsWith('other:') ? 'other' : metric)),
      dropped: countBy(document.dropped, ({ reason }) => reason),
    },
    populations: document.populations.length,
    corrections,
    doubts,
    changes: old ? changesOf(old, document) : null,
  };
}

/** Counts by a name, the most frequent first. */
function countBy<T>(things: readonly T[], name: (thing: T) => string): Counts {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(name(thing), (counts.get(name(thing)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

const firstLine = (block: Block): number => block.lines[0]?.[0] ?? 1;

/** The document's doubts with the source's text beside each; of a join the lines before and behind it. */
function told(
  { document, provenance }: Pick<Converted, 'document' | 'provenance'>,
  unknown: readonly UnknownWords[],
  lines: readonly string[],
): Doubt[] {
  const [from, to] = document.source.lines;
  const own = unknown.filter(({ file, line }) => file === document.source.file && line >= from && line <= to);
  const text = (line: number) => (lines[line - 1] ?? '').trim();
  return doubtsOf({ document, provenance, unknown: own }).map(({ blockId, line, kind, what, options }) => {
    const block = document.blocks.find(({ id }) => id === blockId);
    const words = block && kind === 'heading' ? block.text : text(line);
    const nearest = options.length > 0 ? `; nearest: ${options.join(', ')}` : '';
    return {
      kind,
      line,
      block: blockId,
      why: what + nearest,
      text: block && kind === 'join' ? `${text(lineBefore(block, line, text))} ／ ${words}` : words,
    };
  });
}

/** The block's last line with text before `line`, which was joined to it. */
function lineBefore({ lines: ranges }: Block, line: number, text: (line: number) => string): number {
  const own = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return own.findLast((one) => one < line && text(one) !== '') ?? line;
}

const compared = [
  'type',
  'level',
  'measure',
  'section',
  'marker',
  'text',
  'lines',
  'page',
  'tags',
  'kpis',
  'rows',
] as const;

/** Blocks by id: those that came, went, or differ in a field. */
function changesOf(old: PlanDocument, now: PlanDocument): BlockChange[] {
  const was = new Map(old.blocks.map((block) => [block.id, block]));
  const is = new Map(now.blocks.map((block) => [block.id, block]));
  const change = (block: Block, kind: BlockChange['change'], fields: BlockChange['fields'] = []): BlockChange => ({
    id: block.id,
    line: firstLine(block),
    change: kind,
    fields,
    text: block.text,
  });
  const shown = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  const changed = now.blocks.flatMap((block) => {
    const before = was.get(block.id);
    if (!before) return [change(block, 'added')];
    const fields = compared
      .map((name) => ({ name, before: shown(before[name]), now: shown(block[name]) }))
      .filter(({ before: a, now: b }) => a !== b);
    return fields.length > 0 ? [change(block, 'changed', fields)] : [];
  });
  const removed = old.blocks.filter(({ id }) => !is.has(id)).map((block) => change(block, 'removed'));
  return [...changed, ...removed].sort((a, b) => a.line - b.line);
}
