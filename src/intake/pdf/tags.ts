/**
 * What a tagged file says of its pieces of content: paragraph, depth of heading, cell of a table. Its order is not followed (it
 * is that of the editing, at times); its table tree gives cells where no rule is drawn, its paragraphs part lines.
 */
import type { StructNode } from './library.ts';

export interface TaggedCell {
  table: number;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  head: boolean;
}

export interface Tag {
  /** Number of the paragraph; two pieces of one number are one paragraph. */
  block: number;
  /** Depth of a heading, from 1. */
  outline?: number;
  cell?: TaggedCell;
}

/** By the number that marks a piece of content on its page. */
export type Tags = ReadonlyMap<number, Tag>;

const blocks = /^(?:P|H[1-6]?|LI|LBody|Caption|Note|BlockQuote|TOCI|TD|TH|Title)$/u;

export function tagsOf(tree: StructNode | null): Tags {
  const tags = new Map<number, Tag>();
  let block = 0;
  let tables = 0;
  const walk = (node: StructNode, around: Tag): void => {
    const mark = node.role === undefined ? /_mc(\d+)$/u.exec(node.id ?? '')?.[1] : undefined;
    if (mark !== undefined) tags.set(Number(mark), around);
    let own = around;
    if (node.role !== undefined && blocks.test(node.role)) {
      block += 1;
      const depth = /^H([1-6])$/u.exec(node.role)?.[1];
      own = { ...around, block, ...(depth === undefined ? {} : { outline: Number(depth) }) };
    }
    if (node.role === 'Table') {
      walkTable(node, own);
      return;
    }
    for (const child of node.children ?? []) walk(child, own);
  };
  const walkTable = (table: StructNode, around: Tag): void => {
    const number = tables;
    tables += 1;
    const taken: boolean[][] = [];
    rowsOf(table).forEach((cells, row) => {
      let column = 0;
      for (const cell of cells) {
        while (taken[row]?.[column]) column += 1;
        const { rowSpan, columnSpan } = spansOf(cell);
        for (let r = row; r < row + rowSpan; r += 1) {
          const slots = taken[r] ?? [];
          taken[r] = slots;
          for (let c = column; c < column + columnSpan; c += 1) slots[c] = true;
        }
        walk(cell, {
          ...around,
          cell: { table: number, row, column, rowSpan, columnSpan, head: cell.role === 'TH' },
        });
        column += columnSpan;
      }
    });
    // What stands in a table and in no cell of it, as its caption.
    for (const child of table.children ?? [])
      if (!/^(?:TR|THead|TBody|TFoot)$/u.test(child.role ?? '')) walk(child, around);
  };
  if (tree) walk(tree, { block: 0 });
  return tags;
}

const rowsOf = (node: StructNode): StructNode[][] =>
  (node.children ?? []).flatMap((child) => {
    if (child.role === 'TR') return [(child.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH')];
    return /^T(?:Head|Body|Foot)$/u.test(child.role ?? '') ? rowsOf(child) : [];
  });

/** Spans are believed up to what a page can hold. */
const MOST = 100;

function spansOf(node: StructNode): { rowSpan: number; columnSpan: number } {
  const span = (value: unknown): number =>
    typeof value === 'number' && Number.isInteger(value) && value > 1 ? Math.min(value, MOST) : 1;
  return { rowSpan: span(node.rowSpan), columnSpan: span(node.colSpan) };
}
