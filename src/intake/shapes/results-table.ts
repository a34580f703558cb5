/**
 * Reader of a branch's yearly results: one table or many (measure, plan, what was done, last year's figure, this year's, target,
 * judgement, rank; columns in any order), or block by block (目標, 実績, 達成状況, 全国順位 as labels). Its cells tell what stands in
 * which column; what the words say is read as in texts.
 */

import { isTitle } from '../../convert/identify.ts';
import { readMarks } from '../../convert/lines/marks.ts';
import type { ResultColumn } from '../../convert/shapes/columns.ts';
import type { Piece } from '../../convert/shapes/piece.ts';
import { toDocument } from '../../convert/shapes/pieces.ts';
import { type FoundResult, resultsOf } from '../../convert/shapes/result-rows.ts';
import { giveTargets } from '../../convert/shapes/statements.ts';
import type { ColumnRole } from '../grids/columns.ts';
import type { Grid, GridCell } from '../grids/grid.ts';
import { acrossIn, kpiRows } from '../grids/kpi-rows.ts';
import { labelledRecord, labelOfLine, lineRecord } from '../grids/labelled.ts';
import { resultOfRow } from '../grids/result-row.ts';
import { rowsPiece, tablePiece } from '../grids/table-piece.ts';
import { type Layout, type Line as LayoutLine, layoutLines } from '../layout.ts';
import { droppedFurniture, type LayoutContext, type LayoutShape, linesOf, pieceOf } from './context.ts';
import { type Paragraph, paragraphOf, paragraphsOf } from './paragraphs.ts';
import { figuresApart, resultPieces } from './result-pieces.ts';
import { isResults, type Reading, readingOf } from './results-detect.ts';
import { headingPiece, headingStyles, isHeading, partsOf, type State } from './results-headings.ts';
import { pillarNamed, runMeasures } from './sections.ts';

/** Columns of text, by what their heads say. */
const textColumns: Partial<Record<ColumnRole, ResultColumn>> = {
  plan: 'plan',
  done: 'done',
  previousResult: 'last-year',
  result: 'result',
  evaluation: 'evaluation',
};
/** Columns that hold one figure or word a row. */
const figureRoles = new Set<ColumnRole>([
  'metric',
  'unit',
  'target',
  'result',
  'previousResult',
  'judgement',
  'rank',
  'average',
  'letter',
  'hqTarget',
  'previousTarget',
  'difference',
]);

export const resultsTableShape: LayoutShape = {
  name: 'results-table',
  kind: 'results',
  detect: isResults,
  read: (context) => {
    const { layout, entry, vocabulary } = context;
    const of = linesOf(layout);
    const lines = layoutLines(layout);
    const parts = partsOf(layout);
    const styles = headingStyles(parts, context);
    const state: State = { context, of, styles, pillar: null, pieces: [], rows: [] };
    for (const part of parts) {
      if ('grid' in part) readGrid(part.grid, state);
      else readFree(part.lines, state);
    }
    const { pieces, rows } = state;
    runMeasures(pieces);
    giveTargets(
      pieces.filter(({ type }) => type === 'kpi'),
      vocabulary,
    );
    const told = rows.flatMap(({ piece, row }) => {
      const found = resultOfRow(row, piece.measure, { vocabulary, model: context.model });
      return found ? [{ ...found, piece }] : [];
    });
    const found = [...told, ...runsOf(pieces).flatMap((run) => inRun(run, told, context))].toSorted(
      (a, b) => a.line - b.line,
    );
    keepNumbers(pieces);
    const shown = new Set(pieces.flatMap(({ at }) => at.map(({ number }) => number)));
    return toDocument(context, {
      title: entry.title ?? '',
      pieces,
      dropped: droppedFurniture(
        lines.filter((line) => !shown.has(line.number)),
        of,
      ),
      results: (idOf) =>
        found.map(({ piece, target, ...result }) => ({
          ...result,
          target: target && { ...target, text: amountWords(target.text) },
          blockId: idOf(piece),
        })),
    });
  },
};

/** Of a statement what is asked for: 「前年度以下とする」, without what is counted. */
export function amountWords(text: string): string {
  const counted = /\d/u.test(text.normalize('NFKC'));
  const words =
    /^.*(?:を|について(?:は)?|に関して|は、?)(?=[^をは]*(?:\d|[０-９]|前年|平均|維持|実施|行う))(.*)$/u.exec(text)?.[1];
  const own = words?.replace(/^[、\s]+/u, '') ?? '';
  return own !== '' && (/\d/u.test(own.normalize('NFKC')) || !counted || /前年|平均/u.test(own)) ? own : text;
}

/** The number of a figure stays with its words: 「①100％【達成】」. */
function keepNumbers(pieces: readonly Piece[]): void {
  for (const p of pieces) {
    const number = p.column === 'result' || p.column === 'last-year' ? /[①-⑳]$/u.exec(p.marker ?? '') : null;
    if (!number || p.marker === null) continue;
    p.text = number[0] + p.text;
    p.marker = p.marker.slice(0, -1).trim() || null;
  }
}

/** What a run's words say beside the rows that its columns told. */
function inRun(
  run: readonly Piece[],
  told: readonly FoundResult[],
  { vocabulary, entry }: LayoutContext,
): FoundResult[] {
  const known = new Set(told.filter(({ piece }) => run.includes(piece)).map(({ metric }) => metric));
  if (known.size > 0) return [];
  return resultsOf(run, vocabulary, entry.fiscalYear);
}

/** Lines outside the tables: titles, pillars, headings of measures, text. */
function readFree(lines: readonly LayoutLine[], state: State): void {
  const { of } = state;
  const texts: Paragraph[] = [];
  const flush = (): void => {
    state.pieces.push(...resultPieces(texts.splice(0), of));
  };
  const labelled = (_: string, line: string): boolean => labelOfLine(line) !== null;
  const record = lineRecord(lines, headAbove(state.pieces));
  for (const paragraph of paragraphsOf(lines, undefined, labelled)) {
    if (record && paragraph.lines.some(({ number }) => number === record.cells.get('result')?.line)) {
      flush();
      const piece = pieceOf('paragraph', paragraph.lines, paragraph.whole, of);
      state.pieces.push(piece);
      state.rows.push({ piece, row: record });
    } else if (isTitle(paragraph.whole) || isHeading(paragraph, state)) {
      flush();
      state.pieces.push(headingPiece(paragraph, state));
    } else texts.push(paragraph);
  }
  flush();
}

function readGrid(grid: Grid, state: State): void {
  const { context, of, pieces } = state;
  const reading = readingOf(grid, context.entry.fiscalYear);
  if (reading && reading.as !== 'rows') readTextGrid(reading, state);
  else if (reading) readRowGrid(reading, state);
  else {
    const table = tablePiece(grid, of);
    const record = labelledRecord(grid, headAbove(pieces));
    pieces.push(table);
    if (record) state.rows.push({ piece: table, row: record });
  }
}

/** The words that stand right above a box of figures: they name what it counts where the box does not. */
function headAbove(pieces: readonly Piece[]): { text: string; line: number } | null {
  const last = pieces.at(-1);
  return last && last.type !== 'table' && last.text.length <= 80
    ? { text: last.text, line: last.at[0]?.number ?? 1 }
    : null;
}

/** A row a target: the table stays one, its measures' names are headings of rows. */
function readRowGrid({ grid, heads }: Reading, state: State): void {
  const { context, of } = state;
  const above = headAbove(state.pieces);
  const table = tablePiece(grid, of);
  state.pieces.push(table);
  const rows = kpiRows(grid, heads, context.vocabulary);
  const record = rows.length === 0 ? labelledRecord(grid, above) : null;
  for (const row of record ? [record] : rows) state.rows.push({ piece: table, row });
}

/** Cells of text: each row opens its measure; its cells follow, column by column. */
function readTextGrid({ grid, heads, as }: Reading, state: State): void {
  const { context, of, pieces } = state;
  const rows = as === 'both' ? kpiRows(grid, heads, context.vocabulary) : [];
  const headCells = grid.rows.slice(0, heads.rows).flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
  if (headCells.length > 0) pieces.push(rowsPiece(headCells, of));
  grid.rows.forEach((row, index) => {
    if (index < heads.rows) return;
    const across = acrossIn(grid, index);
    const cells = row.cells.filter((cell) => cell !== undefined && cell.text !== '') as GridCell[];
    if (across && (across.columnSpan > 1 || pillarNamed(across.text, context))) {
      pieces.push(headingPiece(paragraphOf(across.lines), state));
      return;
    }
    const words = cells.map(({ text }) => text).join('\n');
    const figures: GridCell[] = [];
    for (const cell of cells) {
      const role = heads.columns[cell.column]?.role ?? null;
      if (role === 'pillar' || role === 'measure' || (role === null && cell.column === 0)) {
        for (const paragraph of headingsIn(cell)) pieces.push(headingPiece(paragraph, state, words));
      } else if (as === 'both' && role && figureRoles.has(role)) figures.push(cell);
      else pieces.push(...cellPieces(cell, role, state));
    }
    if (figures.length === 0) return;
    const table = rowsPiece(figures, of);
    pieces.push(table);
    for (const one of rows.filter((each) => each.row === index)) state.rows.push({ piece: table, row: one });
  });
}

/** One heading as a rule; several where each has a number of its own. */
function headingsIn({ lines }: GridCell): Paragraph[] {
  const groups: LayoutLine[][] = [];
  for (const line of lines) {
    const numbered = readMarks(line.text).marks.some(({ kind, weak }) => kind === 'number' && !weak);
    const last = groups.at(-1);
    if (last && !numbered) last.push(line);
    else groups.push([line]);
  }
  return groups.map(paragraphOf);
}

function cellPieces(cell: GridCell, role: ColumnRole | null, { of, context }: State): Piece[] {
  const column = role ? textColumns[role] : undefined;
  const area = areaOf(cell, context.layout);
  const figures = column === 'result' || column === 'last-year';
  return resultPieces(paragraphsOf(cell.lines, area, figures ? figuresApart : undefined), of, column);
}

/** The place of the cell on its (first) page. */
function areaOf(cell: GridCell, layout: Layout) {
  const [first] = cell.lines;
  const page = layout.pages.find(({ lines }) => first && lines.includes(first));
  return page?.cells.find(
    ({ table, row, column }) => table === first?.cell?.table && row === first.cell.row && column === first.cell.column,
  );
}

/** Runs of pieces under one measure's heading. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [[]];
  for (const p of pieces) {
    if (p.opens) runs.push([]);
    runs.at(-1)?.push(p);
  }
  return runs.filter((run) => run.length > 0);
}
