/** Places in a sheet: addresses, and the rows and columns of its grid in points. */
import { all, attribute, child, numberOf, switched, type XmlNode } from '../office/xml.ts';

/** Rows and columns from 0, the last ones included. */
export interface Range {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** Rows and columns that a sheet has at most. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

export function cellAt(address: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row >= 0 && row < ROWS && column < COLUMNS ? { row, column } : null;
}

export function rangeOf(text: string): Range | null {
  const [from = '', to = from] = text.split(':');
  const first = cellAt(from);
  const last = cellAt(to);
  return first && last
    ? {
        row: Math.min(first.row, last.row),
        column: Math.min(first.column, last.column),
        lastRow: Math.max(first.row, last.row),
        lastColumn: Math.max(first.column, last.column),
      }
    : null;
}

export interface Grid {
  /** Left edge of a column, upper edge of a row: that of the next one is its end. */
  left(column: number): number;
  top(row: number): number;
  /** How many columns, rows are shown before one: its number where hidden ones are not counted. */
  shownColumn(column: number): number;
  shownRow(row: number): number;
}

/** A column's width is told in digits of the standard type, which are 7 pixels wide; a pixel is .75 points. */
const DIGIT = 7 * 0.75;
const PADDING = 5 * 0.75;
const COLUMN = 8.43;
const ROW = 15;

interface Band {
  from: number;
  to: number;
  size: number;
  hidden: boolean;
}

/** What is hidden takes no place. */
export function gridOf(sheet: XmlNode): Grid {
  const format = child(sheet, 'sheetFormatPr');
  const width = (value: string | undefined): number => {
    const digits = numberOf(value);
    return digits === undefined ? COLUMN * DIGIT + PADDING : digits * DIGIT;
  };
  const columns = all(child(sheet, 'cols'), 'col').map(
    (node): Band => ({
      from: (numberOf(attribute(node, 'min')) ?? 1) - 1,
      to: (numberOf(attribute(node, 'max')) ?? 1) - 1,
      size: width(attribute(node, 'width')),
      hidden: on(node, 'hidden'),
    }),
  );
  const standardHidden = on(format, 'zeroHeight');
  const rows: Band[] = [];
  let next = 0;
  for (const node of all(child(sheet, 'sheetData'), 'row')) {
    const at = (numberOf(attribute(node, 'r')) ?? next + 1) - 1;
    next = at + 1;
    const size = numberOf(attribute(node, 'ht')) ?? numberOf(attribute(format, 'defaultRowHeight')) ?? ROW;
    rows.push({ from: at, to: at, size, hidden: on(node, 'hidden') });
  }
  const standardRow = standardHidden ? 0 : (numberOf(attribute(format, 'defaultRowHeight')) ?? ROW);
  return {
    left: edges(columns, width(attribute(format, 'defaultColWidth'))),
    top: edges(rows, standardRow),
    shownColumn: edges(columns.map(counted), 1),
    shownRow: edges(rows.map(counted), standardHidden ? 0 : 1),
  };
}

const counted = (band: Band): Band => ({ ...band, size: 1 });

const on = (node: XmlNode | undefined, name: string): boolean =>
  attribute(node, name) !== undefined && (switched(node, name) ?? false);

/** Sum of the sizes before an index: of those that are told, and of the standard one for all others. */
function edges(given: readonly Band[], standard: number): (index: number) => number {
  const bands = [...given].sort((a, b) => a.from - b.from);
  const before = [0];
  for (const { from, to, size, hidden } of bands)
    before.push((before.at(-1) as number) + (to - from + 1) * ((hidden ? 0 : size) - standard));
  return (index) => {
    let [low, high] = [0, bands.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bands[middle] as Band).to < index) low = middle + 1;
      else high = middle;
    }
    const band = bands[low];
    const part = band && band.from < index ? (index - band.from) * ((band.hidden ? 0 : band.size) - standard) : 0;
    return Math.round((index * standard + (before[low] as number) + part) * 10) / 10;
  };
}
