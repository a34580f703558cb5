/** A table as a file: CSV, JSON, or a spreadsheet (whose writer is loaded for the first one). */
import { csvOf } from '../foundation/csv.ts';
import { type SheetTable, workbookSheets } from '../foundation/workbook.ts';
import { typedTable } from './columns.ts';
import { lineOf, notesBeside, readTable } from './read.ts';
import { save } from './save.ts';

export type Format = 'csv' | 'xlsx' | 'json';

/** Saves a table of the page; `name` is the file's without its ending. */
export async function saveTable(table: HTMLTableElement, format: Format, name: string): Promise<void> {
  const typed = typedTable(readTable(table));
  await saveSheet(
    { ...typed, notes: [...meanings, ...notesBeside(table)], origin: originHere(typed.title) },
    format,
    name,
  );
}

export async function saveSheet(sheet: SheetTable, format: Format, name: string): Promise<void> {
  save(await makers[format](sheet), `${name}.${format}`);
}

const makers: Record<Format, (sheet: SheetTable) => Blob | Promise<Blob>> = {
  csv: ({ columns, rows }) => new Blob([csvOf([columns.map(({ label }) => label), ...rows])], { type: 'text/csv' }),
  json: (sheet) => new Blob([`${JSON.stringify(jsonOf(sheet), null, 1)}\n`], { type: 'application/json' }),
  async xlsx(sheet) {
    const { default: writeXlsxFile } = await import('write-excel-file/browser');
    return writeXlsxFile(workbookSheets(sheet)).toBlob();
  },
};

/** The same three parts as a spreadsheet has. */
function jsonOf({ title, columns, rows, notes, origin }: SheetTable) {
  return {
    title,
    origin: origin.map(([name, value]) => ({ name, value })),
    columns: columns.map(({ label, unit, description }) => ({ name: label, unit, description })),
    notes,
    rows: rows.map((row) => Object.fromEntries(columns.map(({ label }, at) => [label, row[at] ?? null]))),
  };
}

/** What no page has to say again. */
export const meanings: readonly string[] = [
  '空欄は、ページの「—」に当たり、値や記載がないことを表します。0ではありません。',
  '「未収録」は、その年度の計画をこのサイトに収録していないこと、「記載なし」は、計画を収録していて記載がないことを表します。',
];

/** Where a table of this page comes from. */
export function originHere(title: string): [string, string][] {
  const [address = location.href] = location.href.split('#');
  const day = new Date();
  const iso = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  return [
    ['表', title],
    ['ページ', document.title],
    ['アドレス', address],
    ['保存した日', iso],
    ...[...document.querySelectorAll('.source > p')].map((said): [string, string] => ['出典', lineOf(said)]),
    ['注意', '非公式のサイトの表です。内容に違いがあるときは、原本が優先します。'],
  ];
}
