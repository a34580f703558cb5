/** A table of a slide: cells with their places, as far as the file tells them. */
import type { Area, Cell } from '../layout.ts';
import { solidFill, unlessWhite } from '../office/colors.ts';
import type { DraftLine } from '../office/paragraph.ts';
import { readTextBody } from '../office/text-body.ts';
import { all, attribute, child, numberOf, switched, type XmlNode } from '../office/xml.ts';
import type { Slide } from './slide-parts.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;
const on = (node: XmlNode | undefined, name: string): boolean =>
  attribute(node, name) !== undefined && (switched(node, name) ?? false);

/** `table`: its number on the slide; `area`: of its frame. */
export function readTable(
  node: XmlNode,
  table: number,
  area: Area | null,
  slide: Slide,
): { cells: Cell[]; lines: DraftLine[] } {
  const head = on(child(node, 'a:tblPr'), 'firstRow');
  const columns = shares(
    all(child(node, 'a:tblGrid'), 'a:gridCol').map((column) => numberOf(attribute(column, 'w')) ?? 0),
  );
  const rowNodes = all(node, 'a:tr');
  const rows = shares(rowNodes.map((row) => numberOf(attribute(row, 'h')) ?? 0));
  const cells: Cell[] = [];
  const lines: DraftLine[] = [];
  rowNodes.forEach((row, r) => {
    all(row, 'a:tc').forEach((cell, c) => {
      // What another cell runs over stands in the file as an empty one.
      if (on(cell, 'hMerge') || on(cell, 'vMerge')) return;
      const columnSpan = numberOf(attribute(cell, 'gridSpan')) ?? 1;
      const rowSpan = numberOf(attribute(cell, 'rowSpan')) ?? 1;
      const properties = child(cell, 'a:tcPr');
      const place = { table, row: r, column: c };
      cells.push({
        ...place,
        rowSpan,
        columnSpan,
        head: head && r === 0,
        ...(area ? placeOf(area, columns, rows, { row: r, column: c, rowSpan, columnSpan }) : {}),
        ...unlessWhite(solidFill(properties, slide.theme)),
      });
      const vertical = /^(?:eaVert|vert|wordArtVert)/u.test(attribute(properties, 'vert') ?? '');
      lines.push(
        ...readTextBody(child(cell, 'a:txBody'), {
          styles: [slide.behind.defaults],
          counts: slide.counts,
          traits: { cell: place, ...(vertical ? { vertical } : {}) },
          bold: head && r === 0,
        }),
      );
    });
  });
  return { cells, lines };
}

/** Where each part begins, of the whole; the last entry is 1. */
function shares(sizes: readonly number[]): number[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1;
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) as number) + size / whole);
  return starts;
}

function placeOf(
  { x, y, width, height }: Area,
  columns: readonly number[],
  rows: readonly number[],
  { row, column, rowSpan, columnSpan }: { row: number; column: number; rowSpan: number; columnSpan: number },
): Area {
  const [left, right] = [columns[column] ?? 1, columns[column + columnSpan] ?? 1];
  const [top, bottom] = [rows[row] ?? 1, rows[row + rowSpan] ?? 1];
  return {
    x: tenth(x + width * left),
    y: tenth(y + height * top),
    width: tenth(width * (right - left)),
    height: tenth(height * (bottom - top)),
  };
}
