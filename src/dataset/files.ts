/** All files of dist/data, made from documents and catalogue. Pure: the same input gives the same bytes. */
import type { Catalog } from '../content/catalog.ts';
import type { Changes } from '../content/crosswalk.ts';
import { documentFile, isCurrent, sortDocuments } from '../domain/document-place.ts';
import { yearLabel } from '../domain/labels.ts';
import type { PlanDocument, SourceFile } from '../domain/types.ts';
import { createWordings, type Wordings } from '../likeness/wordings.ts';
import { budgetTable } from './budgets.ts';
import { branchRows, measureRows, metricRows } from './catalogs.ts';
import { toCsv } from './csv.ts';
import { type DatasetFile, dataPackage } from './datapackage.ts';
import { groupRows } from './groups.ts';
import { itemTable } from './items.ts';
import { kpiTable } from './kpis.ts';
import { populationTable } from './populations.ts';
import { resultTable } from './results.ts';
import type { AnyTable } from './table.ts';
import { toXlsx } from './xlsx.ts';

export interface DatasetInput {
  catalog: Catalog;
  documents: readonly PlanDocument[];
  sources: readonly SourceFile[];
  /** The changes from the 5th to the 6th action plan and the breaks of metrics, where the content has them. */
  changes?: Changes | undefined;
  /** The documents' groups of one wording, where the caller has formed them already: they are the dearest part. */
  wordings?: Wordings | undefined;
}

/** The tables that come as JSON, as CSV and as a spreadsheet, of the documents that count. */
export function datasetTables(
  documents: readonly PlanDocument[],
  catalog: Catalog,
  wordings?: Wordings | undefined,
): AnyTable[] {
  const sorted = sortDocuments(documents, catalog).filter(isCurrent);
  const items = itemTable(sorted, catalog, wordings);
  return [...[kpiTable, populationTable, resultTable, budgetTable].map((table) => table(sorted, catalog)), items];
}

/** Every file with its path inside dist/data; index.json and datapackage.json last. */
export async function datasetFiles(input: DatasetInput): Promise<DatasetFile[]> {
  const { catalog, documents, sources, changes, wordings } = input;
  const sorted = sortDocuments(documents, catalog);
  const grouped = wordings ?? createWordings(sorted, catalog.branches);
  const list = (path: string, title: string, description: string, rows: readonly unknown[]): DatasetFile => ({
    path,
    title,
    description,
    rows: rows.length,
    content: jsonRows(rows),
  });
  const tables = await Promise.all(
    datasetTables(sorted, catalog, grouped).map(async (table): Promise<DatasetFile[]> => {
      const { title, description, rows } = table;
      const about = { title, description, rows: rows.length };
      return [
        { ...about, path: `${table.name}.csv`, content: toCsv(table), table },
        { ...about, path: `${table.name}.xlsx`, content: await toXlsx(table, catalog, sources) },
        list(`${table.name}.json`, title, description, rows),
      ];
    }),
  );
  const files: DatasetFile[] = [
    ...tables.flat(),
    ...[...groupRows(sorted, catalog, grouped)].map(([year, groups]) =>
      list(
        `groups/${year}.json`,
        `${yearLabel(year)}の共通の文`,
        '1行が、同じ施策のほぼ同じ文の1つのまとまりです。members は、支部と段落です。',
        groups,
      ),
    ),
    ...changeFiles(changes, list),
    list('branches.json', '支部', '47支部の一覧です。', branchRows(catalog, sorted.filter(isCurrent))),
    list('measures.json', '施策', '施策の一覧です。', measureRows(catalog)),
    list('metrics.json', '指標', '目標（KPI）の指標の一覧です。', metricRows(catalog)),
    ...sorted.map(
      (document): DatasetFile => ({
        path: documentFile(document),
        title: document.title,
        description: '文書の全文です。段落ごとに、施策、目標、元の文書の行番号があります。',
        rows: document.blocks.length,
        content: `${JSON.stringify(document)}\n`,
      }),
    ),
  ];
  return [...files, index(files), packageFile(files, sources)];
}

type List = (path: string, title: string, description: string, rows: readonly unknown[]) => DatasetFile;

function changeFiles(changes: Changes | undefined, list: List): DatasetFile[] {
  if (!changes) return [];
  return [
    list(
      'crosswalk.json',
      '第5期から第6期への変更',
      '1行が、保険者機能強化アクションプランの第5期から第6期への施策の1つの変更です。',
      changes.crosswalk.map((entry) => ({ ...entry, source: 'action-plan-6.txt' })),
    ),
    list(
      'metric-breaks.json',
      '指標の切れ目',
      '1行が、指標の数え方の1つの変更です。kind が replaced、method、ended のものは、そこから前の年度と比べられません。note は、数え方に注記が加わったものです。before は、変わった年度が文書から分からないときの、前の数え方の年度とその行です。',
      changes.breaks,
    ),
    list(
      'metric-remarks.json',
      '支部ごとの数え方',
      '1行が、同じ年度のほかの多くの支部と数え方の書き方が違う、1支部の目標です。',
      changes.remarks,
    ),
  ];
}

function index(files: readonly DatasetFile[]): DatasetFile {
  const rows = files.map((f) => ({
    path: f.path,
    title: f.title,
    description: f.description,
    rows: f.rows,
    bytes: Buffer.byteLength(f.content),
  }));
  return {
    path: 'index.json',
    title: 'ファイルの一覧',
    description: 'このデータのファイルの一覧です。',
    rows: rows.length,
    content: jsonRows(rows),
  };
}

function packageFile(files: readonly DatasetFile[], sources: readonly SourceFile[]): DatasetFile {
  const content = `${JSON.stringify(dataPackage(files, sources), null, 1)}\n`;
  return {
    path: 'datapackage.json',
    title: 'データの説明',
    description: 'ファイルと列の説明です（Data Package）。',
    rows: files.length,
    content,
  };
}

/** A JSON array with one row a line: small, and readable in a diff. */
function jsonRows(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
