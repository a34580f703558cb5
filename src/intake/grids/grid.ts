/**
 * Tables of a Layout as grids of cells with their text: one table that goes on over the ends of pages is one grid. A row that a
 * page's end cut is whole again; heads that a page repeats are no rows.
 */
import { joinLines } from '../../convert/text.ts';
import type { Cell, Layout, Line, Page } from '../layout.ts';

export interface GridCell {
  /** Its lines joined; a line that begins a paragraph of its own stands behind a space. */
  text: string;
  lines: Line[];
  /** First row and column that it covers, in the grid. */
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  head: boolean;
  fill?: string;
}

export interface GridRow {
  /** Cells that begin in this row, by column; an empty slot is covered by another cell or missing. */
  cells: (GridCell | undefined)[];
  page: number;
}

export interface Grid {
  columns: number;
  rows: GridRow[];
  /** Every line that stands in it, heads that were repeated left out. */
  lines: Line[];
  /** Heads that its later pages repeat. */
  repeated: Line[];
  /** Page and table that it begins on. */
  page: number;
  table: number;
}

/** Edges of columns at one place. */
const SAME_EDGE = 6;

export function gridsOf(layout: Layout): Grid[] {
  const grids: Grid[] = [];
  let before: { grid: Grid; page: Page; last: boolean } | null = null;
  for (const page of layout.pages) {
    const tables = [...new Set(page.cells.map(({ table }) => table))].sort((a, b) => a - b);
    for (const table of tables) {
      const part = partOf(page, table);
      if (part.rows.length === 0 && part.repeated.length === 0) continue;
      const goesOn =
        before?.last &&
        before.page !== page &&
        opensPage(page, table) &&
        isSameTable(before.grid, before.page, part, page);
      if (goesOn && before) {
        append(before.grid, part, page);
        before = { grid: before.grid, page, last: closesPage(page, table) };
      } else {
        // Heads that another table prints too are this one's own.
        const whole: Grid = part.repeated.length > 0 ? partOf(page, table, true) : part;
        grids.push(whole);
        before = { grid: whole, page, last: closesPage(page, table) };
      }
    }
    // A page without a table, or with text behind its last one, ends what could go on.
    if (tables.length === 0 && page.lines.some(({ furniture }) => !furniture)) before = null;
  }
  const sheets = new Set(layout.pages.flatMap(({ unit, number }) => (unit === 'sheet' ? [number] : [])));
  return grids.map((grid) => (sheets.has(grid.page) ? withoutSurroundings(grid) : grid));
}

/**
 * A sheet has its title, its unit and its notes in cells right above and below the table: rows of one or two cells that lead to a
 * fuller one, and a last row of one cell of text, stand outside.
 */
function withoutSurroundings(grid: Grid): Grid {
  const filled = ({ cells }: GridRow): GridCell[] =>
    cells.filter((cell): cell is GridCell => !!cell && cell.text !== '');
  const first = grid.rows.findIndex((row) => filled(row).length > LONE);
  if (first < 0) return grid;
  const last = grid.rows.findLastIndex((row) => filled(row).length > 1);
  const before = grid.rows.slice(0, first);
  const behind = grid.rows.slice(last + 1);
  // A cell that reaches into the table is its own.
  if (before.some((row) => filled(row).some((cell) => cell.row + cell.rowSpan > first))) return grid;
  const gone = new Set([...before, ...behind].flatMap((row) => filled(row).flatMap(({ lines }) => lines)));
  const rows = grid.rows.slice(first, last + 1);
  for (const row of rows) for (const cell of row.cells) if (cell) cell.row -= first;
  return { ...grid, rows, lines: grid.lines.filter((line) => !gone.has(line)) };
}

/** Cells of a row that is no row of the table yet. */
const LONE = 2;

/** The text of lines in one cell: what the page broke is joined, paragraphs stay apart by a space. */
export function textOf(lines: readonly Line[]): string {
  return lines.reduce((text, line, at) => {
    if (at === 0) return line.text;
    const figure = /^[\d０-９▲△]/u.test(line.text) && /[率数額度]$/u.test(text);
    return line.width === undefined && !line.wrapped
      ? `${text} ${line.text}`
      : figure
        ? `${text} ${line.text}`
        : joinLines(text, line.text);
  }, '');
}

/** `whole` keeps the rows that are marked as repeated heads. */
function partOf(page: Page, table: number, whole = false): Grid {
  const cells = page.cells.filter((cell) => cell.table === table);
  const lines = page.lines.filter(({ cell }) => cell?.table === table);
  const repeated = whole ? [] : lines.filter(({ furniture }) => furniture !== undefined);
  const rowsRepeated = new Set(repeated.map(({ cell }) => cell?.row));
  const kept = [...new Set(cells.map(({ row }) => row))].filter((row) => !rowsRepeated.has(row)).sort((a, b) => a - b);
  const columns = Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan));
  const at = new Map(kept.map((row, index) => [row, index]));
  const rows = kept.map((): GridRow => ({ cells: Array.from({ length: columns }), page: page.number }));
  for (const cell of cells) {
    const row = at.get(cell.row);
    if (row === undefined) continue;
    const own = lines.filter(({ cell: place }) => place?.row === cell.row && place.column === cell.column);
    (rows[row] as GridRow).cells[cell.column] = gridCell(cell, row, own);
  }
  return { columns, rows, lines: lines.filter((line) => !repeated.includes(line)), repeated, page: page.number, table };
}

const gridCell = (cell: Cell, row: number, lines: Line[]): GridCell => ({
  text: textOf(lines),
  lines,
  row,
  column: cell.column,
  rowSpan: cell.rowSpan,
  columnSpan: cell.columnSpan,
  head: cell.head,
  ...(cell.fill === undefined ? {} : { fill: cell.fill }),
});

/** Lines of a page outside its tables that are text of their own. */
const besides = ({ lines }: Page): Line[] => lines.filter(({ cell, furniture }) => !cell && !furniture);

const edge = (page: Page, table: number, of: 'top' | 'bottom'): number | null => {
  const cells = page.cells.filter((cell) => cell.table === table && cell.y !== undefined);
  if (cells.length === 0) return null;
  return of === 'top'
    ? Math.min(...cells.map(({ y = 0 }) => y))
    : Math.max(...cells.map(({ y = 0, height = 0 }) => y + height));
};

/** Nothing stands above it on its page. */
function opensPage(page: Page, table: number): boolean {
  const top = edge(page, table, 'top');
  const first = Math.min(...page.lines.filter(({ cell }) => cell?.table === table).map(({ number }) => number));
  return besides(page).every((line) => (top === null || line.y === undefined ? line.number > first : line.y > top));
}

function closesPage(page: Page, table: number): boolean {
  const bottom = edge(page, table, 'bottom');
  const last = Math.max(...page.lines.filter(({ cell }) => cell?.table === table).map(({ number }) => number));
  return besides(page).every((line) =>
    bottom === null || line.y === undefined ? line.number < last : line.y < bottom,
  );
}

/** As many columns at the same places; where another head stands, it is another table. */
function isSameTable(grid: Grid, before: Page, part: Grid, page: Page): boolean {
  if (grid.columns !== part.columns) return false;
  if (part.repeated.length > 0) return true;
  const edges = (of: Page, table: number): number[] | null => {
    const found = of.cells.filter((cell) => cell.table === table && cell.columnSpan === 1);
    if (found.some(({ x }) => x === undefined)) return null;
    return Array.from({ length: grid.columns }, (_, column) => found.find((cell) => cell.column === column)?.x ?? -1);
  };
  const last = edges(before, lastTable(before));
  const next = edges(page, part.table);
  const alike =
    !last ||
    !next ||
    last.every((x, at) => x < 0 || (next[at] ?? -1) < 0 || Math.abs(x - (next[at] ?? 0)) <= SAME_EDGE);
  // A first row that begins like the table before begins another one.
  const begins = (of: Grid): string => of.rows[0]?.cells[0]?.text ?? '';
  const anew = begins(part) !== '' && begins(part) === begins(grid);
  return alike && !anew && part.rows[0]?.cells.every((cell) => !cell?.head) === true;
}

const lastTable = ({ cells }: Page): number => Math.max(...cells.map(({ table }) => table));

/** Puts the next page's rows behind; what `goesOn` says, or a first row that has no label, goes on the row before. */
function append(grid: Grid, part: Grid, page: Page): void {
  const [first] = part.rows;
  const cells = page.cells.filter(({ table, goesOn }) => table === part.table && goesOn);
  const rest = first && (cells.length > 0 || isRest(grid, first)) ? part.rows.slice(1) : part.rows;
  const open = grid.rows.at(-1);
  if (first && rest.length < part.rows.length && open)
    first.cells.forEach((cell, column) => {
      if (!cell || cell.lines.length === 0) return;
      const above = coveringCell(grid, grid.rows.length - 1, column);
      if (above) {
        above.lines.push(...cell.lines);
        above.text = textOf(
          above.lines.map((line, at) =>
            at === above.lines.length - cell.lines.length ? { ...line, wrapped: true } : line,
          ),
        );
      } else open.cells[column] = { ...cell, row: grid.rows.length - 1 };
    });
  const shift = grid.rows.length - (part.rows.length - rest.length);
  for (const row of rest) {
    for (const cell of row.cells) if (cell) cell.row += shift;
    grid.rows.push(row);
  }
  grid.lines.push(...part.lines);
  grid.repeated.push(...part.repeated);
}

/** A first row whose words go on a sentence of the row before, with no label of its own. */
function isRest(grid: Grid, first: GridRow): boolean {
  const filled = first.cells.filter((cell) => cell && cell.text !== '');
  const label = first.cells[0];
  if (filled.length === 0 || (label && label.text !== '') || !label) return false;
  return filled.some((cell) => {
    const above = cell && coveringCell(grid, grid.rows.length - 1, cell.column);
    return above && above.text !== '' && !/[。）」】％%円件]$/u.test(above.text);
  });
}

/** The cell that covers a slot, wherever it begins. */
export function coveringCell(grid: Grid, row: number, column: number): GridCell | undefined {
  for (let r = row; r >= 0; r -= 1) {
    for (let c = column; c >= 0; c -= 1) {
      const cell = grid.rows[r]?.cells[c];
      if (cell && cell.row + cell.rowSpan > row && cell.column + cell.columnSpan > column) return cell;
    }
  }
  return undefined;
}
