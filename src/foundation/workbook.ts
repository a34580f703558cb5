/**
 * The sheets of a spreadsheet as write-excel-file takes them, at build time and in the browser: a table with its head
 * frozen, what its columns mean, and where it comes from. Numbers are numbers; an empty cell says nothing was stated.
 */

export type CellValue = string | number | boolean | null;

export interface SheetColumn {
  label: string;
  unit?: string | undefined;
  description?: string | undefined;
  /** Its name in CSV and JSON, where it has one of its own. */
  name?: string | undefined;
}

export interface SheetTable {
  title: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly CellValue[])[];
  /** Sentences on how to read it. */
  notes: readonly string[];
  /** What the last sheet says of the origin: name and value. */
  origin: readonly (readonly [name: string, value: string])[];
}

type Cell = null | { value: string | number | boolean; fontWeight?: 'bold'; wrap?: boolean; alignVertical?: 'top' };

export interface WorkbookSheet {
  sheet: string;
  data: Cell[][];
  columns: { width: number }[];
  stickyRowsCount: number;
}

/** The sheets 表 (named by the table), 項目の説明 and 出典. */
export function workbookSheets(table: SheetTable): WorkbookSheet[] {
  const named = table.columns.some(({ name }) => name !== undefined);
  return [
    sheet(
      sheetName(table.title),
      table.columns.map(({ label }) => label),
      table.rows,
    ),
    sheet(
      '項目の説明',
      ['項目', ...(named ? ['CSV・JSONでの名前'] : []), '単位', '説明'],
      [
        ...table.columns.map(({ label, name, unit, description }) => [
          label,
          ...(named ? [name ?? null] : []),
          unit ?? null,
          description ?? null,
        ]),
        ...table.notes.map((note) => [null, ...(named ? [null] : []), null, note]),
      ],
    ),
    sheet('出典', ['内容', '記載'], table.origin),
  ];
}

/** At most 31 characters, and none of those that a sheet's name must not have. */
export function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function sheet(name: string, head: readonly string[], rows: readonly (readonly CellValue[])[]): WorkbookSheet {
  return {
    sheet: name,
    data: [
      head.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => cellOf(value))),
    ],
    columns: head.map((label, column) => ({
      width: widthOf([label, ...rows.slice(0, 200).map((row) => row[column] ?? null)]),
    })),
    stickyRowsCount: 1,
  };
}

/** From so many columns of width a text is set in several lines. */
const WIDEST = 60;

function cellOf(value: CellValue): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'string' && columnsOf(value) > WIDEST) return { value, wrap: true, alignVertical: 'top' };
  return { value };
}

/** The width that holds most values. */
function widthOf(values: readonly CellValue[]): number {
  return Math.min(WIDEST, 2 + Math.max(...values.map((value) => columnsOf(value === null ? '' : String(value)))));
}

/** Japanese characters take two columns. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0100' ? 1 : 2), 0);
}
