/** The groups of one wording, a file a fiscal year: what the compare page sets on one row. */
import type { Catalog } from '../content/catalog.ts';
import type { PlanDocument } from '../domain/types.ts';
import { createWordings, type Wordings } from '../likeness/wordings.ts';

export interface GroupRow {
  /** Branch and block of the first member, as in items.json: `hokkaido-L18`. */
  id: string;
  measure: string | null;
  /** Branch and block of every member, in the branches' order. */
  members: string[];
}

/** Fiscal year → its groups, in the order of the plans' measures in the catalogue; only years of which a plan is held. */
export function groupRows(
  documents: readonly PlanDocument[],
  catalog: Pick<Catalog, 'branches' | 'measures'>,
  wordings: Wordings = createWordings(documents, catalog.branches),
): Map<number, GroupRow[]> {
  const years = new Set(documents.filter(({ kind }) => kind === 'plan').map(({ fiscalYear }) => fiscalYear));
  const measures = [...catalog.measures.map(({ id }) => id), null];
  return new Map(
    [...years].map((year) => [
      year,
      measures.flatMap((measure) =>
        wordings.groups(measure, year).map(({ id, members }) => ({
          id,
          measure,
          members: members.map(({ branch, block }) => `${branch}-${block.id}`),
        })),
      ),
    ]),
  );
}
