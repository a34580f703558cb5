/** Reader of a list of targets (KPI一覧): one table or more, a row a target. */
import { toDocument } from '../../convert/shapes/pieces.ts';
import { squeeze } from '../../convert/text.ts';
import type { Vocabulary } from '../../convert/words/vocabulary.ts';
import { columnsOf } from '../grids/columns.ts';
import { type Grid, gridsOf } from '../grids/grid.ts';
import { kpiRows, targetOfRow } from '../grids/kpi-rows.ts';
import { tablePiece } from '../grids/table-piece.ts';
import { type Layout, layoutLines } from '../layout.ts';
import { piecesAround } from './around.ts';
import { droppedFurniture, type LayoutShape, linesOf } from './context.ts';

/** Rows of targets that make a list. */
const FEWEST_ROWS = 3;
/** Share of a list's characters that stand in its tables of targets. */
const IN_TABLES = 0.5;

const isTargets = (grid: Grid, fiscalYear: number | null): boolean => {
  const roles = columnsOf(grid, fiscalYear)?.columns.map(({ role }) => role) ?? [];
  return (
    roles.includes('target') &&
    !roles.some((role) => role === 'judgement' || role === 'done' || role === 'plan' || role === 'evaluation')
  );
};

const length = (lines: readonly { text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + squeeze(text).length, 0);

/** Most of the text stands in tables with a target in a column of its own. */
function detect(layout: Layout, vocabulary: Vocabulary): boolean {
  const grids = gridsOf(layout).filter((grid) => isTargets(grid, null));
  const rows = grids.reduce((sum, grid) => {
    const heads = columnsOf(grid, null);
    return sum + (heads ? kpiRows(grid, heads, vocabulary).length : 0);
  }, 0);
  const text = layoutLines(layout).filter(({ furniture }) => !furniture);
  return rows >= FEWEST_ROWS && length(grids.flatMap(({ lines }) => lines)) >= IN_TABLES * length(text);
}

export const kpiListShape: LayoutShape = {
  name: 'kpi-list',
  kind: 'kpis',
  detect,
  read: (context) => {
    const { layout, vocabulary, model, entry } = context;
    const of = linesOf(layout);
    const lines = layoutLines(layout);
    const grids = gridsOf(layout);
    const inGrids = new Set(grids.flatMap((grid) => [...grid.lines, ...grid.repeated]));
    const tables = grids.map((grid) => {
      const table = tablePiece(grid, of);
      const heads = columnsOf(grid, entry.fiscalYear);
      if (!heads) return table;
      const rows = kpiRows(grid, heads, vocabulary).filter(({ reference }) => !reference);
      const kpis = rows.map((row) => targetOfRow(row, { vocabulary, model })).filter((target) => target !== null);
      return { ...table, kpis };
    });
    const around = piecesAround(
      lines.filter((line) => !inGrids.has(line) && !line.furniture),
      of,
    );
    const pieces = [...tables, ...around.pieces].toSorted((a, b) => (a.at[0]?.number ?? 0) - (b.at[0]?.number ?? 0));
    markRepeats(tables.flatMap(({ kpis = [] }) => kpis));
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
    });
  },
};

/** The same target of the same metric, stated again in another table, is a repeat. */
function markRepeats(
  targets: { metric: string; value: number | null; comparator: string; repeat?: boolean | undefined }[],
): void {
  const seen = new Set<string>();
  for (const target of targets) {
    const key = `${target.metric} ${target.comparator} ${target.value}`;
    if (seen.has(key) && !target.metric.startsWith('other:')) target.repeat = true;
    seen.add(key);
  }
}
