/** A table of figures among a plan's text: its rows as it is shown, and the targets that they state. */
import type { Line as ConvertLine } from '../../convert/lines/lines.ts';
import type { Draft, RuledTable } from '../../convert/types.ts';
import type { Target } from '../../schema/document.ts';
import { columnsOf } from '../grids/columns.ts';
import { type Grid, gridsOf } from '../grids/grid.ts';
import { kpiRows, targetOfRow } from '../grids/kpi-rows.ts';
import { tablePiece } from '../grids/table-piece.ts';
import { type LayoutContext, linesOf } from '../shapes/context.ts';
import type { TablePlace } from './places.ts';

/** Makes each table of a document once: what it holds may have been taken for several places. */
export function figuresOf(context: LayoutContext): (table: TablePlace) => RuledTable[] {
  const of = linesOf(context.layout);
  const left = new Set(gridsOf(context.layout));
  return (table) => {
    const numbers = new Set(
      table.rows.flatMap((row) => row.flatMap(({ lines }) => lines.map(({ line }) => line.number))),
    );
    const grids = [...left].filter(({ lines }) => lines.some(({ number }) => numbers.has(number)));
    return grids.map((grid) => {
      left.delete(grid);
      const { text, at, rows = [] } = tablePiece(grid, of);
      return { lines: at.map(({ number }: ConvertLine) => number), text, rows, kpis: targetsOf(grid, context) };
    });
  };
}

function targetsOf(grid: Grid, { vocabulary, model, entry }: LayoutContext): Target[] {
  const heads = columnsOf(grid, entry.fiscalYear);
  if (!heads) return [];
  return kpiRows(grid, heads, vocabulary)
    .filter(({ reference }) => !reference)
    .flatMap((row) => targetOfRow(row, { vocabulary, model }) ?? []);
}

/** What a table says of targets that the text states goes to them, and the table's own are repeats. */
export function fillFromTables(drafts: readonly Draft[]): void {
  const stated = drafts.filter(({ type }) => type === 'kpi').flatMap(({ kpis }) => kpis ?? []);
  for (const { type, kpis } of drafts) {
    if (type !== 'table') continue;
    for (const own of kpis ?? []) {
      const target = stated.find(({ metric }) => metric === own.metric);
      if (!target) continue;
      own.repeat = true;
      for (const key of ['previousTarget', 'hqTarget', 'current'] as const) target[key] ??= own[key];
      if (own.asOf !== undefined) target.asOf ??= own.asOf;
    }
  }
}
