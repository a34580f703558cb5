/** A table of figures as it is shown: its rows, cell by cell. */
import { joinLines } from '../../convert/text.ts';
import { type RuledTable, toRanges } from '../../convert/types.ts';
import type { TableCell } from '../../schema/document.ts';
import type { TableStep } from './flows.ts';
import type { Slot } from './places.ts';

const numbers = ({ lines }: Slot): number[] => lines.map(({ line }) => line.number);

/** Null where it holds no text. */
export function tableOf({ table }: TableStep): RuledTable | null {
  const lines = table.rows
    .flat()
    .flatMap(numbers)
    .sort((a, b) => a - b);
  if (lines.length === 0) return null;
  const words = new Map(
    table.rows.flat().flatMap((slot) => slot.lines.map(({ line }) => [line.number, line.text] as const)),
  );
  return {
    lines,
    text: lines.map((line) => words.get(line)).join(' '),
    rows: table.rows.map((row) =>
      Array.from({ length: table.columns }, (_, column): TableCell => {
        const slot = row.find((one) => one.column === column);
        return slot ? cellOf(slot) : { text: '', lines: [] };
      }),
    ),
    kpis: [],
  };
}

export const cellOf = (slot: Slot): TableCell => ({
  text: slot.lines.reduce((text, { line }) => joinLines(text, line.text), ''),
  lines: toRanges(numbers(slot), () => false),
});
