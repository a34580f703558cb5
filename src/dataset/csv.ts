/** A table of the dataset as CSV. */
import { csvOf } from '../foundation/csv.ts';
import type { AnyTable } from './table.ts';

/** The whole file. An empty cell means not stated, never 0. */
export function toCsv(table: AnyTable): string {
  const names = table.columns.map((c) => c.name);
  return csvOf([names, ...table.rows.map((row) => names.map((name) => row[name]))]);
}
