/** What each column of a table is to a plan: its text, names beside it, targets, last year's text, remarks; or figures. */
import { readMarks } from '../../convert/lines/marks.ts';
import { squeeze } from '../../convert/text.ts';
import { FIGURE_CELL, LABEL_CHARACTERS, LABEL_SHARE } from './bounds.ts';
import { headRows, meaningOf, namesOf } from './heads.ts';
import { type Slot, type TablePlace, textOf } from './places.ts';

export type Role = 'text' | 'label' | 'target' | 'last' | 'note';

export interface TableReading {
  /** A layout table holds the plan's text; one of figures is shown as a table. */
  kind: 'layout' | 'figures';
  /** First rows, which name the columns. */
  heads: number;
  names: string[];
  roles: Role[];
}

/** Figures, and what stands in their place. */
const figure =
  /^(?:[①-⑳]?\s*[▲△±+\-－約]?\s*[0-9０-９]|対?前年度|[（(]?新[設規]|[―ー－\-–—]+$|なし$|設定なし|達成$|未達成$)/u;

export function readTable(table: TablePlace, year: number): TableReading {
  const heads = headRows(table, year);
  const names = namesOf(table, heads);
  const body = table.rows.slice(heads).flat();
  const filled = body.filter(({ lines }) => lines.length > 0);
  const meanings = names.map((name) => meaningOf(name, year));
  const columns = Array.from({ length: table.columns }, (_, column) => statsOf(filled, column));
  if (isFigures(filled, table, columns)) return { kind: 'figures', heads, names, roles: [] };
  const own = meanings.indexOf('own');
  const last = meanings.findIndex((meaning) => meaning === 'last' || meaning === 'previous');
  const compares = own >= 0 && last >= 0 && [own, last].every((at) => (columns[at]?.prose ?? 0) > 0);
  const total = columns.reduce((sum, { characters }) => sum + characters, 0);
  const most = columns.reduce(
    (best, { characters }, at) => (characters > (columns[best]?.characters ?? 0) ? at : best),
    0,
  );
  const main = compares ? own : most;
  const roles = columns.map((column, at): Role => {
    const meaning = meanings[at];
    if (at === main) return 'text';
    if (compares && at === last) return 'last';
    if (meaning === 'note') return 'note';
    if (meaning === 'target' && !compares) return 'target';
    const narrow = (meaning === 'label' || column.characters <= total * LABEL_SHARE) && column.prose === 0;
    if (narrow && (at < main || meaning === 'label') && column.perLine <= LABEL_CHARACTERS * 2) return 'label';
    return compares ? 'note' : 'text';
  });
  return { kind: 'layout', heads, names, roles };
}

interface ColumnStats {
  cells: number;
  characters: number;
  /** Characters on a line. */
  perLine: number;
  /** Cells of sentences or lists. */
  prose: number;
}

function statsOf(filled: readonly Slot[], column: number): ColumnStats {
  const own = filled.filter((slot) => slot.column === column && slot.columnSpan === 1);
  const lines = own.flatMap((slot) => slot.lines);
  const characters = lines.reduce((sum, { line }) => sum + squeeze(line.text).length, 0);
  return {
    cells: own.length,
    characters,
    perLine: characters / Math.max(1, lines.length),
    prose: own.filter(isProse).length,
  };
}

/** A sentence, or a list of several. */
const isProse = ({ lines }: Slot): boolean =>
  /。/u.test(textOf(lines)) ||
  textOf(lines).length > FIGURE_CELL * 2 ||
  lines.filter(({ line }) => readMarks(line.text).marks.length > 0).length > 1;

/** Short cells alone, some of them figures; a table of one column frames text. */
function isFigures(filled: readonly Slot[], table: TablePlace, columns: readonly ColumnStats[]): boolean {
  if (table.columns < 2 || filled.length === 0) return false;
  const figures = filled.filter(
    ({ lines }) => figure.test(textOf(lines).trim()) && textOf(lines).length <= FIGURE_CELL,
  );
  const long = filled.filter(isProse);
  const spread = columns.filter(({ cells }) => cells > 0).length;
  return spread >= 2 && figures.length >= 0.3 * filled.length && long.length <= 0.2 * filled.length;
}
