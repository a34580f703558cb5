/** A grid as a table block: its rows, and all its words in the order that they are cited in. */
import type { Line } from '../../convert/lines/lines.ts';
import type { Piece } from '../../convert/shapes/piece.ts';
import { allText, cell, emptyCell, piece } from '../../convert/shapes/pieces.ts';
import type { TableCell } from '../../schema/document.ts';
import type { Line as LayoutLine } from '../layout.ts';
import type { Grid, GridCell } from './grid.ts';

export function tablePiece(grid: Grid, of: (line: LayoutLine) => Line): Piece {
  const at = grid.lines.toSorted((a, b) => a.number - b.number).map(of);
  const rows = grid.rows.map(({ cells }): TableCell[] =>
    Array.from(cells, (one) => (one && one.text !== '' ? cell(one.text, one.lines.map(of)) : emptyCell())),
  );
  return { ...piece('table', at[0] as Line, allText(at)), at, rows, role: 'table' };
}

/** Cells of one row as a table block of their own. */
export function rowsPiece(cells: readonly GridCell[], of: (line: LayoutLine) => Line): Piece {
  const lines = cells.flatMap((one) => one.lines);
  const at = lines.toSorted((a, b) => a.number - b.number).map(of);
  const row = cells.map((one) => cell(one.text, one.lines.map(of)));
  return { ...piece('table', at[0] as Line, allText(at)), at, rows: [row], role: 'table' };
}
