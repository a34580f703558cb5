/** What a reading leaves to a person: each doubt with its place, what it is, and what it could be instead. Pure. */
import type { Block, PlanDocument } from '../schema/document.ts';
import { type Provenance, weakJoins } from './provenance.ts';
import { readStatement } from './targets/statement.ts';
import { type UnknownWords, unknownWhat } from './words/unknown.ts';

export type DoubtKind = 'heading' | 'target' | 'place' | 'population' | 'join';

export interface Doubt {
  /** Block; null for a population. */
  blockId: string | null;
  /** Line of the source file. */
  line: number;
  kind: DoubtKind;
  what: string;
  /** What it could be: the nearest measures or metrics, best first; empty where nothing is near. */
  options: string[];
}

interface Read {
  document: PlanDocument;
  /** One for each block, in their order. */
  provenance: readonly Provenance[];
  /** Headings and metrics of this document that the catalogue does not know. */
  unknown: readonly UnknownWords[];
}

const firstLine = (block: Block): number => block.lines[0]?.[0] ?? 1;

/** All doubts of one document: what the catalogue does not know, then blocks in their order, then populations. */
export function doubtsOf({ document, provenance, unknown }: Read): Doubt[] {
  const words = unknown.map((one): Doubt => {
    const { kind, line, blockId, nearest } = one;
    return { blockId, line, kind: kind === 'heading' ? kind : 'target', what: unknownWhat(one), options: nearest };
  });
  const blocks = document.blocks.flatMap((block, at): Doubt[] => {
    const { joins, doubts, nearest = [] }: Provenance = provenance[at] ?? { rule: '', joins: [], doubts: [] };
    const of = (kind: DoubtKind, line: number, what: string): Doubt => ({
      blockId: block.id,
      line,
      kind,
      what,
      options: [],
    });
    return [
      ...joins.filter(({ rule }) => weakJoins.has(rule)).map(({ line, rule }) => of('join', line, `joined: ${rule}`)),
      ...doubts.map((what) => ({ ...of('place', firstLine(block), what), options: [...nearest] })),
      ...targetDoubts(block).map((what) => of('target', firstLine(block), what)),
    ];
  });
  const populations = document.populations
    .filter(({ target, expected }) => target === null || expected === null)
    .map(({ metric, target, line }): Doubt => {
      const what = `population of ${metric} without its ${target === null ? 'target' : 'expected'} number`;
      return { blockId: null, line, kind: 'population', what, options: [] };
    });
  return [...words, ...blocks, ...populations];
}

/** What a target block leaves unsaid. */
function targetDoubts({ type, kpis, text }: Block): string[] {
  if (type === 'kpi' && !kpis) {
    const read = readStatement(text, null, null);
    return [`a KPI mark, and no target could be read${'reason' in read ? `: ${read.reason}` : ''}`];
  }
  return (kpis ?? []).flatMap(({ metric, comparator, value, unit, measure, repeat }) => {
    if (repeat) return [];
    const counted = ['eq', 'gte', 'lte', 'gt', 'lt', 'range', 'change'].includes(comparator);
    return [
      ...(counted && value === null ? [`${metric}: ${comparator} without a number`] : []),
      ...(value !== null && unit === null ? [`${metric}: ${value} without a unit`] : []),
      ...(measure === null ? [`${metric}: outside every measure`] : []),
    ];
  });
}
