/** Reader of a branch's budget: tables of projects with their amounts, by category, with subtotals and last year's amounts. */
import type { Piece } from '../../convert/shapes/piece.ts';
import { toDocument } from '../../convert/shapes/pieces.ts';
import { readNumber } from '../../convert/targets/numbers.ts';
import { isTotal } from '../../convert/targets/totals.ts';
import { squeeze } from '../../convert/text.ts';
import type { BudgetItem } from '../../schema/document.ts';
import { type Column, type ColumnHeads, type ColumnRole, columnsOf } from '../grids/columns.ts';
import { saysNothing } from '../grids/figures.ts';
import { coveringCell, type Grid, type GridCell, gridsOf } from '../grids/grid.ts';
import { acrossIn } from '../grids/kpi-rows.ts';
import { tablePiece } from '../grids/table-piece.ts';
import { type Layout, layoutLines } from '../layout.ts';
import { piecesAround } from './around.ts';
import { droppedFurniture, type LayoutShape, linesOf } from './context.ts';

type Row = Omit<BudgetItem, 'blockId'>;

/** Rows with an amount that make a table of projects. */
const FEWEST_ROWS = 3;

const isAmount = (text: string): boolean =>
  /^[▲△\-−]?[\d,]+(?:千円|百万円|万円|円)?$/u.test(squeeze(text.normalize('NFKC')));

function budgetHeads(grid: Grid, fiscalYear: number | null): ColumnHeads | null {
  const heads = columnsOf(grid, fiscalYear, 'budget');
  if (!heads?.columns.some(({ role }) => role === 'amount')) return null;
  const amounts = grid.rows.slice(heads.rows).filter(({ cells }) => cells.some((cell) => cell && isAmount(cell.text)));
  return amounts.length >= FEWEST_ROWS ? heads : null;
}

function detect(layout: Layout): boolean {
  const lines = layoutLines(layout);
  const says =
    lines.some(({ text }) => /予算/u.test(text)) &&
    lines.some(({ text }) => /千円|百万円|円/u.test(text.normalize('NFKC')));
  if (!says) return false;
  const grids = gridsOf(layout).filter((grid) => budgetHeads(grid, null) !== null);
  const inTables = grids.flatMap((grid) => grid.lines).length;
  return grids.length > 0 && inTables >= lines.filter(({ furniture }) => !furniture).length / 2;
}

export const budgetShape: LayoutShape = {
  name: 'budget',
  kind: 'budget',
  detect,
  read: (context) => {
    const { layout, entry } = context;
    const of = linesOf(layout);
    const lines = layoutLines(layout);
    const grids = gridsOf(layout);
    const inGrids = new Set(grids.flatMap((grid) => [...grid.lines, ...grid.repeated]));
    const around = piecesAround(
      lines.filter((line) => !inGrids.has(line) && !line.furniture),
      of,
    );
    const unit = unitNamed(lines.filter((line) => !inGrids.has(line)).map(({ text }) => text));
    const tables = grids.map((grid) => {
      const heads = budgetHeads(grid, entry.fiscalYear);
      return { piece: tablePiece(grid, of), heads, rows: heads ? budgetRows(grid, heads, unit) : [] };
    });
    // A table of totals alone repeats what the tables of projects add up to.
    const named = tables.some(({ heads }) => heads?.columns.some(({ role }) => role === 'project'));
    const own = tables.filter(({ heads }) => heads && (!named || heads.columns.some(({ role }) => role === 'project')));
    const pieces = [...tables.map(({ piece }) => piece), ...around.pieces].toSorted(
      (a, b) => (a.at[0]?.number ?? 0) - (b.at[0]?.number ?? 0),
    );
    return toDocument(context, {
      title: entry.title ?? '',
      pieces,
      dropped: [
        ...around.dropped,
        ...droppedFurniture(
          lines.filter((line) => !grids.some((grid) => grid.lines.includes(line))),
          of,
        ),
      ],
      budget: (idOf: (p: Piece) => string) =>
        own.flatMap(({ piece, rows }) => rows.map((row) => ({ ...row, blockId: idOf(piece) }))),
    });
  },
};

/** （単位：千円） above the table, for all its amounts. */
function unitNamed(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = /単位[：:・]?\s*(千円|百万円|万円|円)|[（(](千円|百万円|万円|円)[）)]/u.exec(text.normalize('NFKC'));
    if (found) return found[1] ?? found[2] ?? null;
  }
  return null;
}

/** Thousands of yen that a unit is. */
const thousands: Record<string, number> = { 円: 0.001, 千円: 1, 万円: 10, 百万円: 1000 };

function amountIn(cell: { text: string; column: Column } | undefined, unit: string | null): number | null {
  if (!cell || saysNothing(cell.text)) return null;
  const words = squeeze(cell.text.normalize('NFKC')).replace(/[()]/gu, '');
  const value = readNumber(words.replace(/[△−-](?=\d)/gu, '▲'));
  if (value === null) return null;
  const printed = /(千円|百万円|万円|円)/u.exec(words)?.[1] ?? cell.column.unit ?? unit ?? '千円';
  return Math.round(value * (thousands[printed] ?? 1) * 1000) / 1000;
}

/** Every project with an amount; a row of totals and one that only names a category are none. */
export function budgetRows(grid: Grid, heads: ColumnHeads, unit: string | null): Row[] {
  const rows: Row[] = [];
  const named = nameColumns(heads);
  let category: string | null = null;
  grid.rows.forEach((row, index) => {
    if (index < heads.rows) return;
    const across = acrossIn(grid, index);
    if (across && !isAmount(across.text)) {
      category = across.text;
      return;
    }
    const own = row.cells.filter((cell): cell is GridCell => !!cell && cell.text !== '');
    if (own.some(({ text }) => isTotal(text))) return;
    const at = (column: number): GridCell | undefined => (column < 0 ? undefined : coveringCell(grid, index, column));
    const amount = (role: ColumnRole) => {
      const column = heads.columns.findIndex((head) => head.role === role);
      const cell = row.cells[column] ?? (at(column)?.row === index ? at(column) : undefined);
      return amountIn(cell && { text: cell.text, column: heads.columns[column] as Column }, unit);
    };
    const [requested, previous, limit] = [amount('amount'), amount('previousAmount'), amount('limit')];
    if (requested === null && previous === null) return;
    const project = at(named.project);
    if (!project || project.text === '') return;
    const mark = at(named.mark)?.text ?? '';
    const above = [named.category, named.subcategory].map((column) => at(column)?.text || null);
    rows.push({
      category: above[0] ?? category,
      subcategory: above[1] ?? (above[0] !== null ? category : null),
      project: withoutMarks(project.text),
      summary: at(named.summary)?.text || null,
      isNew:
        /新/u.test(mark) ||
        /[【（(〔［]新規?[】）)〕］]/u.test(project.text) ||
        (/^[○〇◯●]$/u.test(mark) && /新/u.test(headOf(heads, named.mark))),
      requested,
      limit,
      previous,
      line: project.row === index ? (project.lines[0]?.number ?? 1) : (own[0]?.lines[0]?.number ?? 1),
    });
  });
  return rows;
}

const headOf = ({ columns }: ColumnHeads, column: number): string => columns[column]?.head ?? '';
/** Numbers and 【新規】 in front of a project's name. */
const withoutMarks = (text: string): string =>
  text
    .replace(/^(?:[（(]?\d{1,2}[）).．]|[①-⑳]|[・○●])\s*/u, '')
    .replace(/^[【（(〔［](?:新規?|拡充|継続)[】）)〕］]\s*|\s*[【（(〔［](?:新規?|拡充)[】）)〕］]$/gu, '')
    .trim();

/** The column of names is the last of words before the amounts, or the one that says so; those before it are categories. */
function nameColumns({
  columns,
}: ColumnHeads): Record<'project' | 'category' | 'subcategory' | 'summary' | 'mark', number> {
  const find = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
  const words = columns.flatMap(({ role }, at) =>
    role === null || role === 'pillar' || role === 'measure' || role === 'plan' ? [at] : [],
  );
  const told = find('project');
  const summary = find('summary');
  const project = told >= 0 ? told : (words.at(-1) ?? summary);
  const before = words.filter((at) => at !== project);
  return {
    project,
    category: before[0] ?? -1,
    subcategory: before[1] ?? -1,
    summary: summary === project ? -1 : summary,
    mark: find('mark'),
  };
}
