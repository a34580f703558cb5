/** Makes typed columns of a page's cells: numbers apart from the words around them, what a cell says besides in columns of its own. */
import type { CellValue, SheetColumn } from '../foundation/workbook.ts';

/** What one cell shows. */
export interface RawCell {
  /** Its values by name; the name of a cell's own value is empty: `{ '': '61.5%以上' }`, `{ 目標: '55%', 結果: '56%' }`. */
  parts: Readonly<Record<string, RawValue>>;
  /** Notes set under the value. */
  notes: readonly string[];
}

export interface RawValue {
  text: string;
  /** The number behind the text, where the page rounds it. */
  number?: number | undefined;
}

export interface RawTable {
  title: string;
  head: readonly { label: string; numeric: boolean }[];
  rows: readonly (readonly RawCell[])[];
}

export interface TypedTable {
  title: string;
  columns: SheetColumn[];
  rows: CellValue[][];
}

/** A number as the pages write it, with the words that follow it. */
const NUMBER = /^([-−+＋]?\d[\d,]*(?:\.\d+)?)(\D{0,16})$/;

export function typedTable({ title, head, rows }: RawTable): TypedTable {
  const found = head.flatMap(({ label, numeric }, column) => {
    const cells = rows.map((row) => row[column]);
    const names = [...new Set(cells.flatMap((cell) => Object.keys(cell?.parts ?? {})))];
    // Where cells hold named values, the dash of an empty one needs no column.
    const said = names.filter((name) => cells.some((cell) => stated(cell?.parts[name]) !== null));
    return (said.length === 0 ? [''] : said).flatMap((name) => {
      const whole = [label, name].filter(Boolean).join(' ') || '項目';
      const values = cells.map((cell) => cell?.parts[name]);
      return numeric ? numbers(whole, values) : [texts(whole, values)];
    });
  });
  const notes = rows.map((row) => row.flatMap((cell) => cell.notes).join('　'));
  if (notes.some((note) => note !== ''))
    found.push({ column: { label: '注記' }, values: notes.map((note) => note || null) });
  return {
    title,
    columns: unique(found.map(({ column }) => column)),
    rows: rows.map((_, row) => found.map(({ values }) => values[row] ?? null)),
  };
}

interface Filled {
  column: SheetColumn;
  values: CellValue[];
}

/** The dash of the pages stands for nothing, whatever is said of it for those who do not see it. */
function stated(value: RawValue | undefined): string | null {
  const text = value?.text ?? '';
  return text === '' || text.startsWith('—') ? null : text;
}

function texts(label: string, values: readonly (RawValue | undefined)[]): Filled {
  return { column: { label, description: '文字' }, values: values.map(stated) };
}

/** Numbers with one word around them all (%, 人) name it once, in the head; with several, in a column beside. */
function numbers(label: string, values: readonly (RawValue | undefined)[]): Filled[] {
  const read = values.map((value) => {
    const text = stated(value);
    const [, digits, rest = ''] = NUMBER.exec(text ?? '') ?? [];
    if (digits === undefined) return { value: text, rest: null };
    return { value: value?.number ?? Number(digits.replace(/[,+＋]/g, '').replace('−', '-')), rest: rest.trim() };
  });
  if (read.every(({ rest }) => rest === null)) return [texts(label, values)];
  const rests = [...new Set(read.flatMap(({ rest }) => (rest === null ? [] : [rest])))];
  const [only = ''] = rests;
  const [, inHead] = /（([^（）]+)）$/.exec(label) ?? [];
  const unit = rests.length > 1 ? undefined : only || inHead;
  const own = { value: read.map(({ value }) => value) };
  const column: SheetColumn = {
    label: rests.length === 1 && only !== '' && inHead !== only ? `${label}（${only}）` : label,
    unit,
    description: '数値（数値でない記載は文字）',
  };
  if (rests.length <= 1) return [{ column, values: own.value }];
  return [
    { column, values: own.value },
    {
      column: { label: `${label}の単位など`, description: `「${label}」の数値に続く語` },
      values: read.map(({ rest }) => rest || null),
    },
  ];
}

/** JSON names its values by the heads: no two alike. */
function unique(columns: readonly SheetColumn[]): SheetColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let label = column.label;
    for (let times = 2; taken.has(label); times++) label = `${column.label} ${times}`;
    taken.add(label);
    return label === column.label ? column : { ...column, label };
  });
}
