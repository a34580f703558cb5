/** Budgets: one row a project of a branch's budget. */
import type { Catalog } from '../content/catalog.ts';
import type { PlanDocument } from '../domain/types.ts';
import { documentColumns, documentPlace, linePlace, placeColumns, type RowPlace } from './place.ts';
import type { Table } from './table.ts';

export interface BudgetRow extends RowPlace {
  category: string | null;
  subcategory: string | null;
  project: string;
  summary: string | null;
  isNew: boolean;
  requested: number | null;
  limit: number | null;
  previous: number | null;
  unit: '千円';
}

export function budgetRows(documents: readonly PlanDocument[], catalog: Pick<Catalog, 'branches'>): BudgetRow[] {
  return documents.flatMap((document) =>
    (document.budget ?? []).map(({ blockId, line, ...item }) => ({
      ...documentPlace(document, catalog),
      ...item,
      unit: '千円' as const,
      ...linePlace(document, blockId, line),
    })),
  );
}

export function budgetTable(documents: readonly PlanDocument[], catalog: Pick<Catalog, 'branches'>): Table<BudgetRow> {
  return {
    name: 'budgets',
    title: '支部の予算',
    description: '1行が、支部の予算の1つの事業です。',
    rows: budgetRows(documents, catalog),
    columns: [
      ...documentColumns,
      { name: 'category', type: 'string', label: '区分', description: '区分' },
      { name: 'subcategory', type: 'string', label: '区分の内訳', description: '区分の内訳' },
      { name: 'project', type: 'string', required: true, label: '事業', description: '事業の名前' },
      { name: 'summary', type: 'string', label: '概要', description: '事業の概要' },
      { name: 'isNew', type: 'boolean', required: true, label: '新規', description: '新規の事業なら true' },
      { name: 'requested', type: 'number', label: '要求額', unit: '千円', description: '要求額' },
      { name: 'limit', type: 'number', label: '上限額', unit: '千円', description: '予算の上限額' },
      { name: 'previous', type: 'number', label: '前年度の予算額', unit: '千円', description: '前年度の予算額' },
      { name: 'unit', type: 'string', required: true, label: '単位', description: '金額の単位' },
      ...placeColumns,
    ],
  };
}
