/** A page's characters, cells and boxes → its lines in reading order. */
import type { CharacterCounts } from '../characters.ts';
import type { Area } from '../layout.ts';
import { type Container, containersOf } from './containers.ts';
import { gridsOf } from './grid.ts';
import { type DraftLine, lineOf } from './lines.ts';
import { type Item, inOrder } from './order.ts';
import type { Painted } from './paint.ts';
import type { Piece } from './pieces.ts';
import { piecesOf } from './pieces.ts';
import { rulesOf } from './rules.ts';
import { type Run, runsOf } from './runs.ts';
import { stacked } from './stacked.ts';
import { taggedCells } from './tagged-cells.ts';
import type { Tags } from './tags.ts';
import { markWrapped } from './wrapped.ts';

export interface PageLines {
  lines: DraftLine[];
  containers: Container[];
  doubled: number;
}

export function pageLines(
  { glyphs, strokes, shapes }: Painted,
  page: Area,
  tags: Tags,
  counts: CharacterCounts,
): PageLines {
  const grids = gridsOf(rulesOf(strokes, shapes));
  const ruled = containersOf(grids, shapes, glyphs, page);
  const tagged = taggedCells(glyphs, tags, ruled);
  const containers = [...ruled, ...tagged.containers];
  const { runs, doubled } = runsOf(glyphs, containers, tagged.byMark, counts);
  const byContainer = new Map<number, Run[]>();
  for (const run of runs) {
    const list = byContainer.get(run.container);
    if (list) list.push(run);
    else byContainer.set(run.container, [run]);
  }
  const children = new Map<number, number[]>();
  containers.forEach(({ parent }, i) => {
    children.set(parent, [...(children.get(parent) ?? []), i]);
  });
  const make = (pieces: Piece[], column: number | null): DraftLine => lineOf(pieces, grids.loose, column);

  const within = (container: number): DraftLine[] => {
    const own = byContainer.get(container) ?? [];
    const items: Item<DraftLine>[] = piecesOf(own.filter(({ frame }) => frame === 0)).map((piece) => ({
      x: piece.x,
      endX: piece.endX,
      top: piece.y - piece.size * 0.8,
      bottom: piece.y + piece.size * 0.1,
      piece,
    }));
    for (const frame of [1, 2, 3] as const) {
      const lines = inOrder(turnedItems(own.filter((run) => run.frame === frame)), make, false);
      if (lines.length > 0) items.push({ ...around(lines), lines });
    }
    for (const item of nested(children.get(container) ?? [])) items.push(item);
    const lines = inOrder(items, make, containers[container]?.cell === undefined);
    return container < 0 ? lines : stacked(lines);
  };
  /** Boxes one by one, the cells of a table together: row by row, in a row from left to right. */
  const nested = (inner: readonly number[]): Item<DraftLine>[] => {
    const tables = new Map<number, number[]>();
    const items: Item<DraftLine>[] = [];
    for (const i of inner) {
      const { cell } = containers[i] as Container;
      if (cell) tables.set(cell.table, [...(tables.get(cell.table) ?? []), i]);
      else items.push({ ...extent([containers[i] as Container]), lines: within(i) });
    }
    for (const cells of tables.values())
      items.push({ ...extent(cells.map((i) => containers[i] as Container)), lines: cells.flatMap(within) });
    return items.filter(({ lines }) => lines?.length !== 0);
  };
  const lines = within(-1);
  markWrapped(lines, containers, tags);
  return { lines, containers, doubled };
}

const turnedItems = (runs: readonly Run[]): Item<DraftLine>[] =>
  piecesOf(runs).map((piece) => ({ x: piece.x, endX: piece.endX, top: piece.y - piece.size, bottom: piece.y, piece }));

function extent(areas: readonly Area[]): { x: number; endX: number; top: number; bottom: number } {
  return {
    x: Math.min(...areas.map(({ x }) => x)),
    endX: Math.max(...areas.map(({ x, width }) => x + width)),
    top: Math.min(...areas.map(({ y }) => y)),
    bottom: Math.max(...areas.map(({ y, height }) => y + height)),
  };
}

const around = (lines: readonly DraftLine[]): ReturnType<typeof extent> =>
  extent(lines.map(({ x, y, width, height, size }) => ({ x, y, width, height: height ?? size })));
