/** Texts of several columns set side by side: wordings that at least two share on one row, the rest beneath. Pure. */
import { starsOf } from '../likeness/groups.ts';

export interface Line {
  id: string;
  text: string;
  marker: string | null;
  tag: string | null;
  /** Group of near-identical wording that the line belongs to among all plans of its year (groups/<year>.json). */
  group: string | null;
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
  const stars = starsOf(sentences, mask).map(({ members }) => members.map(({ sentence }) => sentence));
  for (const members of joined(stars, ({ line }) => line.group)) {
    const inOrder = members.toSorted((a, b) => a.column - b.column || a.place - b.place);
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

/**
 * Joins lists that hold members of one group: wordings that are one among 47 plans stay one among two of them,
 * whose own words may lie further apart than each lies from the commonest.
 */
function joined<T>(lists: readonly T[][], groupOf: (member: T) => string | null): T[][] {
  const home = new Map<string, T[]>();
  const result = new Set<T[]>();
  for (const list of lists) {
    const groups = new Set(list.map(groupOf).filter((group) => group !== null));
    const met = new Set([...groups].map((group) => home.get(group)).filter((list) => list !== undefined));
    const whole = [...met, list].flat();
    for (const old of met) result.delete(old);
    result.add(whole);
    for (const group of whole.map(groupOf)) if (group !== null) home.set(group, whole);
  }
  return [...result];
}
