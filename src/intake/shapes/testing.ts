/** Small Layouts made by hand for the readers' tests: tables of texts, boxes and lines with places. */

import { unconserved } from '../../convert/conserved.ts';
import { catalog } from '../../convert/shapes/testing.ts';
import { vocabularyOf } from '../../convert/words/vocabulary.ts';
import type { Box, Cell, Layout, Line, Page } from '../layout.ts';
import type { LayoutShape } from './context.ts';

export const vocabulary = vocabularyOf(catalog);

/** A cell's text; `down` and `across` are the rows and columns that it covers. */
export type CellText = string | { text: string; down?: number; across?: number };

/** A page in the making: its parts put lines on it in the order that they are called. */
export class PageMaker {
  readonly page: Page;

  constructor(number: number, size: { width: number; height: number } | null = null, unit: Page['unit'] = 'page') {
    this.page = { number, rotation: 0, unit, lines: [], cells: [], boxes: [], images: [], ...(size ?? {}) };
  }

  /** Lines outside tables; a place where the page tells one. */
  line(text: string, more: Partial<Line> = {}): this {
    this.page.lines.push({ number: 0, text, bold: false, underline: false, wrapped: false, ...more });
    return this;
  }

  /** Lines of one box, one below the other. */
  box(
    area: Required<Pick<Box, 'x' | 'y' | 'width' | 'height'>> & Partial<Box>,
    texts: readonly string[],
    more: Partial<Line> = {},
  ): this {
    const number = this.page.boxes.length;
    this.page.boxes.push({ ...area, number });
    const size = more.size ?? 12;
    texts.forEach((text, at) => {
      this.line(text, {
        x: area.x + 4,
        y: area.y + 4 + at * size * 1.25,
        width: text.length * size,
        size,
        box: number,
        ...more,
      });
    });
    return this;
  }

  /** A ruled table without places: rows of texts, the text of a cell on one line. */
  table(
    rows: readonly (readonly CellText[])[],
    { heads = 1, furniture = false }: { heads?: number; furniture?: boolean } = {},
  ): this {
    const table = new Set(this.page.cells.map((cell) => cell.table)).size;
    const taken = new Set<string>();
    rows.forEach((texts, row) => {
      let column = 0;
      for (const cell of texts) {
        while (taken.has(`${row} ${column}`)) column += 1;
        const { text, down = 1, across = 1 } = typeof cell === 'string' ? { text: cell } : cell;
        const place: Cell = { table, row, column, rowSpan: down, columnSpan: across, head: row < heads };
        this.page.cells.push(place);
        for (let r = row; r < row + down; r += 1)
          for (let c = column; c < column + across; c += 1) taken.add(`${r} ${c}`);
        if (text !== '')
          for (const part of text.split('\n'))
            this.line(part, {
              cell: { table, row, column },
              ...(furniture && row < heads ? { furniture: 'repeated head' as const } : {}),
            });
        column += across;
      }
    });
    return this;
  }
}

export function layoutOf(pages: readonly PageMaker[]): Layout {
  let number = 0;
  for (const { page } of pages) for (const line of page.lines) line.number = ++number;
  return {
    source: { file: 'test.pdf', sha256: '', kind: 'pdf' },
    extractor: { name: 'test', version: '1' },
    pages: pages.map(({ page }) => page),
  };
}

/** Reads a Layout by a shape; fails where a character is lost or added. */
export function readAs(shape: LayoutShape, layout: Layout, fiscalYear = 2026) {
  const lines = layout.pages.flatMap((page) => page.lines.map(({ text }) => text));
  const document = shape.read({
    layout,
    file: 'test.pdf',
    lines,
    entry: {
      branch: 'nagano',
      kind: shape.kind,
      fiscalYear,
      status: 'final',
      lines: [1, lines.length],
      title: 'a test',
    },
    vocabulary,
    corrections: [],
  });
  const faults = unconserved(document, lines);
  if (faults.length > 0) throw new Error(faults.map(({ line, what }) => `${line}: ${what}`).join('\n'));
  return document;
}
