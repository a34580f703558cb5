/** Texts of several columns set side by side: wordings that at least two share on one row, the rest beneath. Pure. */
import { starsOf } from '../lib/grouping/groups.ts';

export interface Line {
  id: string;
  text: string;
  marker: string | null;
  tag: string | null;
}

export interface Aligned {
  /** A row a shared wording: a cell a column, null where a column has not got it. In the order of the first column that has it. */
  shared: (Line[] | null)[][];
  /** By column, in reading order. */
  own: Line[][];
}

export function align(columns: readonly (readonly Line[])[], mask: RegExp): Aligned {
  const sentences = columns.flatMap((lines, column) =>
    lines.map((line, place) => ({ branch: `${column}`, text: line.text, column, place, line })),
  );
  const own: Line[][] = columns.map(() => []);
  const rows: { key: number; cells: (Line[] | null)[] }[] = [];
  for (const { members } of starsOf(sentences, mask)) {
    const inOrder = members.map(({ sentence }) => sentence).sort((a, b) => a.column - b.column || a.place - b.place);
    const first = inOrder[0];
    if (!first) continue;
    if (inOrder.every(({ column }) => column === first.column)) {
      for (const { column, line } of inOrder) own[column]?.push(line);
      continue;
    }
    const cells = columns.map((_, column) => {
      const lines = inOrder.filter((sentence) => sentence.column === column).map(({ line }) => line);
      return lines.length > 0 ? lines : null;
    });
    rows.push({ key: first.column * 100_000 + first.place, cells });
  }
  const place = new Map(sentences.map(({ line, place: at }) => [line, at]));
  for (const lines of own) lines.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return { shared: rows.sort((a, b) => a.key - b.key).map(({ cells }) => cells), own };
}
