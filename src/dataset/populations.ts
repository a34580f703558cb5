/** Populations: 実施対象者数 with 実施見込者数, one row a printed pair. */
import type { Catalog } from '../content/catalog.ts';
import type { PlanDocument } from '../domain/types.ts';
import { blockAt, documentColumns, documentPlace, linePlace, placeColumns, type RowPlace } from './place.ts';
import type { Table } from './table.ts';

export interface PopulationRow extends RowPlace {
  metric: string;
  target: number | null;
  expected: number | null;
  rate: number | null;
}

export function populationRows(
  documents: readonly PlanDocument[],
  catalog: Pick<Catalog, 'branches'>,
): PopulationRow[] {
  return documents.flatMap((document) =>
    document.populations.map((p) => ({
      ...documentPlace(document, catalog),
      metric: p.metric,
      target: p.target,
      expected: p.expected,
      rate: p.rate ?? null,
      ...linePlace(document, blockAt(document, p.line)?.id ?? null, p.line),
    })),
  );
}

export function populationTable(
  documents: readonly PlanDocument[],
  catalog: Pick<Catalog, 'branches'>,
): Table<PopulationRow> {
  return {
    name: 'populations',
    title: '対象者数と見込者数',
    description: '1行が、1つの指標に書かれた対象者数と見込者数の組です。',
    rows: populationRows(documents, catalog),
    columns: [
      ...documentColumns,
      { name: 'metric', type: 'string', required: true, label: '指標の識別名', description: '指標の識別名' },
      { name: 'target', type: 'integer', label: '実施対象者数', unit: '人', description: '実施対象者数' },
      {
        name: 'expected',
        type: 'integer',
        label: '実施見込者数',
        unit: '人',
        description: '実施見込者数または取得見込者数',
      },
      { name: 'rate', type: 'number', label: '割合', unit: '%', description: '並べて書かれた割合' },
      ...placeColumns,
    ],
  };
}
