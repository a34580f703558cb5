/** What became of every document's lines: the figures of the about page. */
import type { DocumentKind, DropReason, PlanDocument } from './types.ts';

export interface Coverage {
  documents: number;
  /** Lines of the source file, blank ones among them. */
  lines: number;
  blocks: number;
  targets: number;
  results: number;
  /** Lines of the corrections file that were used. */
  corrections: number;
  /** Lines shown to nobody, by reason; only these are not on the page. */
  dropped: Partial<Record<DropReason, number>>;
  droppedTotal: number;
  /** Places where the reading order goes back: a block that begins on an earlier line than the one before it. */
  moved: number;
  /** Documents that have any. */
  movedDocuments: number;
}

/** Places of one document where the reading order goes back. */
export function movedPlaces({ blocks }: PlanDocument): number {
  const begins = blocks.map(({ lines }) => lines[0]?.[0] ?? 0);
  return begins.filter((line, index) => line < (begins[index - 1] ?? 0)).length;
}

export function coverage(documents: readonly PlanDocument[]): Coverage {
  const sum: Coverage = {
    documents: documents.length,
    lines: 0,
    blocks: 0,
    targets: 0,
    results: 0,
    corrections: 0,
    dropped: {},
    droppedTotal: 0,
    moved: 0,
    movedDocuments: 0,
  };
  for (const document of documents) {
    const [from, to] = document.source.lines;
    sum.lines += to - from + 1;
    sum.blocks += document.blocks.length;
    sum.targets += document.blocks.flatMap((block) => block.kpis ?? []).filter((target) => !target.repeat).length;
    sum.results += document.results?.length ?? 0;
    sum.corrections += document.corrections ?? 0;
    for (const { reason } of document.dropped) sum.dropped[reason] = (sum.dropped[reason] ?? 0) + 1;
    sum.droppedTotal += document.dropped.length;
    const moved = movedPlaces(document);
    sum.moved += moved;
    sum.movedDocuments += moved > 0 ? 1 : 0;
  }
  return sum;
}

/** One row of the about page's table: a document, or a whole year of one kind. */
export interface CoverageRow {
  kind: DocumentKind;
  year: number;
  /** More than one where a year stands in one row. */
  documents: PlanDocument[];
}

/** Beyond this many documents of a kind a year is told in one row. */
const ROWS = 6;

/** The documents in their order, each in a row; of years other than `mainYear` that hold many, all in one. */
export function coverageRows(documents: readonly PlanDocument[], mainYear: number): CoverageRow[] {
  const groups = Map.groupBy(documents, ({ kind, fiscalYear }) => `${kind} ${fiscalYear}`);
  return [...groups.values()].flatMap((own) => {
    const [{ kind, fiscalYear: year } = { kind: 'plan' as const, fiscalYear: mainYear }] = own;
    const apart = year === mainYear || own.length <= ROWS;
    return apart ? own.map((document) => ({ kind, year, documents: [document] })) : [{ kind, year, documents: own }];
  });
}
