/** For tests: small Layouts written by hand. */
import type { Box, Cell, Layout, Line, Page } from './layout.ts';

export interface LineMade extends Partial<Omit<Line, 'number'>> {
  text: string;
}

export interface PageMade extends Partial<Omit<Page, 'lines' | 'number'>> {
  lines: LineMade[];
}

const SIZE = 10;
/** Of two lines. */
export const LEADING = 15;

/** Ten points a full-width character. */
const widthOf = (text: string): number => [...text].length * SIZE;

/** Lines below each other from `y` on, each at its own x. */
export function linesAt(
  x: number,
  y: number,
  texts: readonly (string | LineMade)[],
  more: Partial<Line> = {},
): LineMade[] {
  return texts.map((one, at) => {
    const line = typeof one === 'string' ? { text: one } : one;
    return { x, y: y + at * LEADING, ...more, ...line };
  });
}

/** A table of a page: cells of so many points, each with its lines; null is an empty one. */
export function tableAt(
  x: number,
  y: number,
  widths: readonly number[],
  rows: readonly (readonly (readonly string[] | null)[])[],
  table = 0,
): { cells: Cell[]; lines: LineMade[] } {
  const cells: Cell[] = [];
  const lines: LineMade[] = [];
  let top = y;
  rows.forEach((row, at) => {
    const height = Math.max(1, ...row.map((cell) => cell?.length ?? 0)) * LEADING + 6;
    let left = x;
    row.forEach((texts, column) => {
      const width = widths[column] ?? 0;
      cells.push({ table, row: at, column, rowSpan: 1, columnSpan: 1, head: false, x: left, y: top, width, height });
      lines.push(...linesAt(left + 5, top + 3, texts ?? [], { cell: { table, row: at, column } }));
      left += width;
    });
    top += height;
  });
  return { cells, lines };
}

export const boxAt = (number: number, x: number, y: number, width: number, height: number): Box => ({
  number,
  x,
  y,
  width,
  height,
  stroke: '#000000',
});

export function layoutOf(pages: readonly PageMade[], kind: Layout['source']['kind'] = 'pdf'): Layout {
  let number = 0;
  return {
    source: { file: '計画.pdf', sha256: '0'.repeat(64), kind },
    extractor: { name: 'test', version: '1' },
    pages: pages.map(
      ({ lines, ...page }, at): Page => ({
        number: at + 1,
        width: 595,
        height: 842,
        rotation: 0,
        unit: 'page',
        cells: [],
        boxes: [],
        images: [],
        ...page,
        lines: lines.map((line): Line => {
          number += 1;
          const placed = line.x === undefined ? {} : { width: widthOf(line.text), size: SIZE };
          return { bold: false, underline: false, wrapped: false, ...placed, ...line, number };
        }),
      }),
    ),
  };
}
