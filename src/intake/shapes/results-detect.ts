import { type ColumnHeads, type ColumnRole, columnsOf } from '../grids/columns.ts';
import { type Grid, gridsOf } from '../grids/grid.ts';
import { labelledRecord, lineRecord } from '../grids/labelled.ts';
import { type Layout, layoutLines } from '../layout.ts';

/** A grid with the reading of its heads: rows of targets with results, or cells of text. */
export type Reading = { grid: Grid; heads: ColumnHeads; as: 'rows' | 'text' | 'both' };

export function readingOf(grid: Grid, fiscalYear: number | null): Reading | null {
  const heads = columnsOf(grid, fiscalYear, 'results');
  if (!heads) return null;
  const roles = heads.columns.map(({ role }) => role);
  const has = (...some: ColumnRole[]): boolean => some.some((role) => roles.includes(role));
  const result = has('result') || (has('evaluation') && has('plan', 'done'));
  if (!result) return null;
  const rows =
    has('target') && has('result') && has('judgement', 'rank', 'average', 'metric', 'measure', 'previousResult');
  const text = has('plan', 'done', 'evaluation');
  if (!rows && !text) return null;
  return { grid, heads, as: rows ? (text ? 'both' : 'rows') : 'text' };
}

const says = /実施?(?:結果|実績)|事業(?:実績|結果)|実績報告|自己評価|達成状況|未達成/u;
const judgement = /[（(【［〔](?:概ね|おおむね)?[未非]?達成[）)】］〕]|^(?:概ね|おおむね)?[未非]?達成$/u;

/** A table holds results beside what was planned, and judgements stand in it or in its heads; or boxes say them one by one. */
export function isResults(layout: Layout): boolean {
  const text = layoutLines(layout)
    .filter(({ furniture }) => !furniture)
    .map((line) => line.text.normalize('NFKC'));
  if (!text.some((words) => says.test(words))) return false;
  const printed = text.filter((words) => judgement.test(words)).length;
  const judges = ({ columns }: ColumnHeads): boolean =>
    columns.some(
      ({ role, head }) => role === 'judgement' || role === 'letter' || role === 'rank' || /評価|達成/u.test(head),
    );
  const grids = gridsOf(layout);
  const tables = grids.some((grid) => {
    const reading = readingOf(grid, null);
    return reading !== null && (judges(reading.heads) || printed >= 2);
  });
  const boxes = layout.pages.flatMap(({ lines, boxes: all }) =>
    all.map(({ number }) => lines.filter(({ box }) => box === number)),
  );
  const records = [
    ...grids.map((grid) => labelledRecord(grid, nobody)),
    ...boxes.map((lines) => lineRecord(lines, nobody)),
  ];
  return tables || records.filter((record) => record !== null).length >= FEWEST_BOXES;
}

const nobody = { text: '', line: 1 };

/** Boxes of figures that make a document of results. */
const FEWEST_BOXES = 3;
