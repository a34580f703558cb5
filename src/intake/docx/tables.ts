/** A table of a Word file: its rows over the pages, its cells with their spans. */
import { asColor, unlessWhite } from '../office/colors.ts';
import { all, attribute, child, elements, inside, numberOf, switched, type XmlNode } from '../office/xml.ts';
import { directionOf, isVertical } from './direction.ts';
import type { FlowCell, FlowTable } from './flow.ts';
import { holdsText } from './runs.ts';
import type { Place, Story } from './story.ts';

/** Space between a cell's edge and its text, where the table tells none: Word's own. */
const CELL_MARGIN = 5.4;

const points = (node: XmlNode | undefined): number | undefined => {
  const width = numberOf(attribute(node, 'w:w'));
  return width === undefined || attribute(node, 'w:type') === 'pct' ? undefined : width / 20;
};

/** Rows and cells may stand in wrappers of tags and revisions. */
const within = (node: XmlNode, name: string): XmlNode[] =>
  elements(node).flatMap((part) =>
    part.name === name
      ? [part]
      : ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(part.name)
        ? within(part, name)
        : [],
  );

export function readTable(node: XmlNode, place: Place, story: Story): void {
  const { flow, said } = story;
  const table: FlowTable = { id: flow.tables.length, rows: [], cells: [] };
  flow.tables.push(table);
  const properties = child(node, 'w:tblPr');
  const grid = all(child(node, 'w:tblGrid'), 'w:gridCol').map((column) => points(column) ?? 0);
  const margin = points(inside(properties, 'w:tblCellMar', 'w:left')) ?? CELL_MARGIN;
  const indent = points(child(properties, 'w:tblInd')) ?? 0;
  const aligned = attribute(child(properties, 'w:jc'), 'w:val') ?? 'left';
  const left =
    place.left !== undefined && ['left', 'start'].includes(aligned) ? place.left + indent - margin : undefined;
  /** Cells that go on downwards, by their first column. */
  const merged = new Map<number, FlowCell>();
  for (const row of within(node, 'w:tr')) {
    const rowProperties = child(row, 'w:trPr');
    if (child(rowProperties, 'w:del')) {
      if (holdsText(row)) said.add('deleted-text');
      continue;
    }
    if (switched(child(rowProperties, 'w:hidden'))) {
      if (holdsText(row)) said.add('hidden-rows');
      continue;
    }
    if (child(rowProperties, 'w:ins') && holdsText(row)) said.add('inserted');
    const head = switched(child(rowProperties, 'w:tblHeader')) ?? false;
    const cells = within(row, 'w:tc');
    if (!flow.fresh && cells.some(turnsFirst)) flow.turn(false);
    const from = flow.at;
    let to = from;
    let column = numberOf(attribute(child(rowProperties, 'w:gridBefore'), 'w:val')) ?? 0;
    for (const cell of cells) {
      const cellProperties = child(cell, 'w:tcPr');
      const span = Math.max(1, Math.min(63, numberOf(attribute(child(cellProperties, 'w:gridSpan'), 'w:val')) ?? 1));
      const found = cellOf(cellProperties, merged, { row: table.rows.length, column, span, head });
      if (found.row === table.rows.length) {
        const x = left === undefined ? undefined : left + sum(grid.slice(0, column));
        const width = sum(grid.slice(column, column + span));
        table.cells.push(
          Object.assign(found, x === undefined ? {} : { x: tenth(x) }, width > 0 ? { width: tenth(width) } : {}),
        );
      }
      column += span;
      flow.at = from;
      // A page that turns before the row's first words turned for all of its cells.
      flow.fresh = true;
      const vertical = isVertical(directionOf(cellProperties)) || place.vertical;
      story.readBlocks(
        cell,
        {
          ...(place.box === undefined ? {} : { box: place.box }),
          ...(place.furniture ? { furniture: true } : {}),
          ...(vertical ? { vertical: true } : {}),
          ...(found.x === undefined ? {} : { left: found.x + margin }),
          cell: { table: table.id, row: found.row, column: found.column },
        },
        story,
      );
      to = Math.max(to, flow.at);
    }
    flow.at = to;
    flow.fresh = false;
    table.rows.push({ from, to });
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The cell that a `w:tc` is, or the one above that it goes on. */
function cellOf(
  properties: XmlNode | undefined,
  merged: Map<number, FlowCell>,
  { row, column, span, head }: { row: number; column: number; span: number; head: boolean },
): FlowCell {
  const merge = child(properties, 'w:vMerge');
  const above = merged.get(column);
  if (merge && attribute(merge, 'w:val') !== 'restart' && above && above.row + above.rowSpan === row) {
    above.rowSpan += 1;
    return above;
  }
  const fill = asColor(attribute(child(properties, 'w:shd'), 'w:fill'));
  const cell: FlowCell = { row, column, rowSpan: 1, columnSpan: span, head, ...unlessWhite(fill) };
  if (merge) merged.set(column, cell);
  else merged.delete(column);
  return cell;
}

/** Does the page turn before the cell's first words? */
function turnsFirst(cell: XmlNode): boolean {
  for (const part of elements(cell)) {
    const found = firstSign(part);
    if (found !== null) return found;
  }
  return false;
}

function firstSign(node: XmlNode): boolean | null {
  if (node.name === 'w:lastRenderedPageBreak') return true;
  if (node.name === 'w:t' || node.name === 'w:drawing' || node.name === 'w:pict') return false;
  for (const part of elements(node)) {
    const found = firstSign(part);
    if (found !== null) return found;
  }
  return null;
}
