/** Every item and paragraph of the documents, with the measure it stands under. */
import type { Catalog } from '../catalog.ts';
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
}

export function itemRows(documents: readonly PlanDocument[], catalog: Pick<Catalog, 'branches'>): ItemRow[] {
  return documents.flatMap((document) =>
    document.blocks.flatMap((block) => {
      const { type } = block;
      if (type !== 'item' && type !== 'paragraph') return [];
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
          ...linePlace(document, block.id, block.lines[0]?.[0] ?? document.source.lines[0]),
        },
      ];
    }),
  );
}
