/** A table of the dataset as a spreadsheet: its columns with Japanese heads, names beside the ids, definitions, sources. */
import { unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Catalog } from '../content/catalog.ts';
import { comparatorLabel } from '../domain/figure-labels.ts';
import { kindLabel, yearLabel } from '../domain/labels.ts';
import type { SourceFile } from '../domain/types.ts';
import { type CellValue, type SheetColumn, workbookSheets } from '../foundation/workbook.ts';
import { zipOf } from '../foundation/zip.ts';
import type { AnyTable, Column } from './table.ts';

/** The file's bytes: the same table gives the same bytes. */
export async function toXlsx(
  table: AnyTable,
  catalog: Catalog,
  sources: readonly SourceFile[],
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = sheetColumns(table, catalog);
  const sheets = workbookSheets({
    title: table.title,
    columns,
    rows: table.rows.map((row) => columns.map(({ value }) => value(row))),
    notes,
    origin: originOf(table, sources),
  });
  // The library stamps its entries with the time of day; packed again, the file depends on the table alone.
  const written = await writeXlsxFile(sheets).toBuffer();
  return new Uint8Array(zipOf(new Map(Object.entries(unzipSync(written)))));
}

const notes = [
  '空欄は、値がないこと（文書に書かれていない、または数値では言い表せないこと）を表します。0ではありません。',
  '「…の識別名」は、このサイトのデータ（CSV、JSON）とアドレスで使う名前です。左の列に、その日本語の名前があります。',
];

const unofficial =
  '公式の資料ではありません。全国健康保険協会（協会けんぽ）の公表資料から読み取ったもので、違いがあるときは原本が優先します。';

interface ValueColumn extends SheetColumn {
  value: (row: Record<string, unknown>) => CellValue;
}

/** The table's columns; before an id the column with its name. */
function sheetColumns(table: AnyTable, catalog: Catalog): ValueColumn[] {
  const named = names(catalog);
  return (table.columns as Column<Record<string, unknown>>[]).flatMap(({ name, label, unit, description }) => {
    const own: ValueColumn = { label, unit, description, name, value: (row) => plain(row[name]) };
    const readable = named[name];
    if (!readable) return [own];
    return [
      {
        label: readable.label,
        description: `${label.replace(/の識別名$/, '')}の名前`,
        value: (row) => (typeof row[name] === 'string' ? readable.nameOf(row[name]) : null),
      },
      own,
    ];
  });
}

function names(catalog: Catalog): Partial<Record<string, { label: string; nameOf: (id: string) => string | null }>> {
  const statuses: Record<string, string> = { final: '確定', draft: '案' };
  return {
    branch: { label: '支部', nameOf: (id) => catalog.branches.find(({ slug }) => slug === id)?.name ?? null },
    metric: {
      label: '指標',
      nameOf: (id) => catalog.metrics.find((metric) => metric.id === id)?.name ?? id.replace(/^other:/, ''),
    },
    measure: { label: '施策', nameOf: (id) => catalog.measures.find((measure) => measure.id === id)?.name ?? null },
    comparator: { label: '定め方', nameOf: (id) => comparatorLabel[id as keyof typeof comparatorLabel] ?? null },
    status: { label: '状態', nameOf: (id) => statuses[id] ?? null },
    kind: { label: '文書の種類', nameOf: (id) => kindLabel[id as keyof typeof kindLabel] ?? null },
  };
}

function plain(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The files that the rows come from, as sources.yaml describes them. */
function originOf(table: AnyTable, sources: readonly SourceFile[]): [string, string][] {
  const used = new Set(table.rows.map((row: { source?: string }) => row.source));
  return [
    ['このファイル', `支部プラン「${table.title}」`],
    ['注意', unofficial],
    ...sources
      .filter(({ file }) => used.has(file))
      .flatMap((source): [string, string][] => [
        ['題名', source.title],
        ['発行', source.publisher],
        ['年度', yearLabel(source.fiscalYear)],
        ['状態', source.status === 'draft' ? '案' : '確定'],
        ['元のファイル', source.file],
        ['公表元のアドレス', source.url || '記録なし'],
        ['取得日', source.retrieved || '記録なし'],
        ['文字の取り出し方', source.method],
      ]),
  ];
}
