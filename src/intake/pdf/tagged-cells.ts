/** Cells that only the tags tell, since no rule is drawn around them: as wide and high as what stands in them. */
import { type Container, locate, middleOf } from './containers.ts';
import type { Glyph } from './paint.ts';
import type { Tags } from './tags.ts';

export interface TaggedCells {
  containers: Container[];
  /** Index among all containers of the cell that a piece of content, by its mark, stands in. */
  byMark: Map<number, number>;
}

/** A table of one cell or of one column is a frame for layout, no table. */
const isTable = (cells: readonly { column: number; columnSpan: number }[]): boolean =>
  new Set(cells.map(({ column }) => column)).size > 1;

/** Heads are told to the ruled cells too: changes their `head`. */
export function taggedCells(glyphs: readonly Glyph[], tags: Tags, ruled: readonly Container[]): TaggedCells {
  const found = new Map<string, { container: Container; marks: Set<number> }>();
  const ruledTables = new Set<number>();
  for (const glyph of glyphs) {
    const cell = glyph.marked === null ? undefined : tags.get(glyph.marked)?.cell;
    if (!cell || glyph.marked === null || glyph.text.trim() === '') continue;
    const around = locate(ruled, middleOf(glyph));
    const ruledCell = ruled[around]?.cell;
    if (ruledCell) {
      ruledTables.add(cell.table);
      if (cell.head) ruledCell.head = true;
      continue;
    }
    const key = `${cell.table}/${cell.row}/${cell.column}`;
    const [left, right] = [Math.min(glyph.x, glyph.endX), Math.max(glyph.x, glyph.endX)];
    const [top, bottom] = [glyph.y - glyph.size * 0.88, glyph.y + glyph.size * 0.12];
    const known = found.get(key);
    if (!known) {
      const area = { x: left, y: top, width: right - left, height: bottom - top };
      found.set(key, {
        container: { ...area, cell: { ...cell, ...area }, parent: around },
        marks: new Set([glyph.marked]),
      });
      continue;
    }
    const { container, marks } = known;
    marks.add(glyph.marked);
    const x = Math.min(container.x, left);
    const y = Math.min(container.y, top);
    const width = Math.max(container.x + container.width, right) - x;
    const height = Math.max(container.y + container.height, bottom) - y;
    Object.assign(container, { x, y, width, height });
    Object.assign(container.cell ?? {}, { x, y, width, height });
  }
  const tables = Map.groupBy(found.values(), ({ container }) => container.cell?.table ?? -1);
  const containers: Container[] = [];
  const byMark = new Map<number, number>();
  let number = Math.max(-1, ...ruled.map(({ cell }) => cell?.table ?? -1));
  for (const [table, cells] of tables) {
    const parents = new Set(cells.map(({ container }) => container.parent));
    if (ruledTables.has(table) || parents.size > 1 || !isTable(cells.flatMap(({ container }) => container.cell ?? [])))
      continue;
    number += 1;
    for (const { container, marks } of cells) {
      if (container.cell) container.cell.table = number;
      for (const mark of marks) byMark.set(mark, ruled.length + containers.length);
      containers.push(container);
    }
  }
  return { containers, byMark };
}
