/** Every item and paragraph of the documents, with the measure it stands under. */
import type { Catalog } from '../catalog.ts';
import { createWordings, type Wordings } from '../grouping/wordings.ts';
import type { LineRange, PlanDocument, Tag } from '../types.ts';
import { documentPlace, linePlace, type Place } from './place.ts';

export interface ItemRow extends Place {
  kind: PlanDocument['kind'];
  type: 'item' | 'paragraph';
  measure: string | null;
  /** id of the block that opens its section. */
  section: string;
  marker: string | null;
  text: string;
  tags: Tag[];
  lines: LineRange[];
  /** Branch and block of the first member of its group of near-identical wordings (plans only): `hokkaido-L18`; null where it stands alone. */
  group: string | null;
  /** Branches that share the wording, its own among them; null outside plans. */
  groupSize: number | null;
  /** 0 = all other branches say it in these words … 1 = none uses any of them (src/lib/grouping/distinctiveness.ts). */
  distinctiveness: number | null;
}

/** `wordings` are the documents' own: formed here where the caller has none yet. */
export function itemRows(
  documents: readonly PlanDocument[],
  catalog: Pick<Catalog, 'branches'>,
  wordings: Wordings = createWordings(documents, catalog.branches),
): ItemRow[] {
  return documents.flatMap((document) =>
    document.blocks.flatMap((block) => {
      const { type } = block;
      if (type !== 'item' && type !== 'paragraph') return [];
      const plan = document.kind === 'plan' && document.branch !== null;
      const wording = plan ? wordings.of(document.branch ?? '', document.fiscalYear, block.id) : undefined;
      return [
        {
          ...documentPlace(document, catalog),
          kind: document.kind,
          type,
          measure: block.measure,
          section: block.section,
          marker: block.marker,
          text: block.text,
          tags: block.tags,
          lines: block.lines,
          group: wording?.group?.id ?? null,
          groupSize: wording ? (wording.group?.branches.length ?? 1) : null,
          distinctiveness: wording?.distinctiveness ?? null,
          ...linePlace(document, block.id, block.lines[0]?.[0] ?? document.source.lines[0]),
        },
      ];
    }),
  );
}
