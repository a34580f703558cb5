/** A list as spreadsheets save it: CSV in UTF-8 or, as Excel writes it in Japan, Shift_JIS. */
import { wrong } from './options.ts';

export const columns = ['file', 'branch', 'year', 'kind', 'status', 'url', 'retrieved'] as const;
export type Row = Record<(typeof columns)[number], string> & { line: number };

/** The rows with their lines. Throws Refused where the head is another. */
export function rowsOf(bytes: Uint8Array, name: string): Row[] {
  const [head, ...rows] = cellsOf(decoded(bytes));
  const names = head?.cells.map((cell) => cell.trim()) ?? [];
  if (!names.includes('file'))
    throw wrong(name, `columns ${columns.join(', ')}`, names.join(', ') || 'nothing', 'write them on the first line');
  const unknown = names.filter((one) => one !== '' && !columns.some((column) => column === one));
  if (unknown.length > 0)
    throw wrong(name, `columns ${columns.join(', ')}`, unknown.join(', '), 'name them so, and leave others out');
  return rows.map(({ cells, line }) => {
    const value = (column: string) => cells[names.indexOf(column)]?.trim() ?? '';
    return { ...(Object.fromEntries(columns.map((column) => [column, value(column)])) as Omit<Row, 'line'>), line };
  });
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** RFC 4180: cells in quotation marks hold commas, line ends and doubled marks. Empty lines are none. */
function cellsOf(text: string): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  let [line, begun] = [1, 1];
  let cells: string[] = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found)
      throw wrong(
        `line ${line} of the list`,
        'cells parted by commas',
        text.split(/\r\n|\n|\r/)[line - 1] ?? '',
        'put the cell with a quotation mark in quotation marks',
      );
    const [whole, quoted, plain = '', end] = found;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, line: begun });
    [cells, begun] = [[], line];
  }
  return rows;
}
