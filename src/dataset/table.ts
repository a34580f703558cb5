/** A table of the open dataset: rows with the columns that describe them. One description feeds CSV, datapackage.json and the data page. */

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface Column<Row> {
  name: keyof Row & string;
  type: ColumnType;
  /** Its head in the spreadsheet: short Japanese. */
  label: string;
  /** What it holds, in Japanese, for the dictionary on /data/. */
  description: string;
  /** 人, %, 千円; left out where the unit stands in a column of its own, or there is none. */
  unit?: string;
  /** Never empty. */
  required?: true;
}

export interface Table<Row = Record<string, unknown>> {
  /** File name without ending: `kpis`. */
  name: string;
  /** Japanese title. */
  title: string;
  /** One Japanese sentence: what a row is. */
  description: string;
  columns: Column<Row>[];
  rows: Row[];
}

/** A table whatever its rows are. */
// biome-ignore lint/suspicious/noExplicitAny: a list of tables of different rows
export type AnyTable = Table<any>;

/** A column's meaning with its unit. */
export function meaning({ description, unit }: Pick<AnyTable['columns'][number], 'description' | 'unit'>): string {
  return unit ? `${description}（単位：${unit}）` : description;
}
