/**
 * Quoted text as Markdown, by serialising a tree: whatever a source's words hold (`*`, `_`, `|`, `<`, an address) reads back
 * as those words. Loaded when Markdown is asked for.
 */
import type { Blockquote, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type CitedBlock, dayInJapan, type Passage, placeInWords } from './citation.ts';

/** The passage as a quotation, its source below it. */
export function markdownOf(passage: Passage, seen: Date): string {
  const source = paragraph(
    text(`${passage.publisher} `),
    link(passage.address, placeInWords(passage)),
    text(`（${dayInJapan(seen)}閲覧）`),
  );
  const quoted = quotation(passage.blocks);
  return serialise([{ ...quoted, children: [...quoted.children, source] }]).trimEnd();
}

/** A block a paragraph; headings strong, tables tables. */
export function quotation(blocks: readonly Pick<CitedBlock, 'text' | 'rows' | 'isHeading'>[]): Blockquote {
  return {
    type: 'blockquote',
    children: blocks.map((block) => {
      if (block.rows) return table(block.rows);
      const words = text(block.text);
      return paragraph(block.isHeading ? { type: 'strong', children: [words] } : words);
    }),
  };
}

/** Rows of cells, the first the head; short rows are filled up. */
export function table(rows: readonly (readonly string[])[]): Table {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cell = (value = '') => ({ type: 'tableCell' as const, children: value === '' ? [] : [text(value)] });
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => cell(row[column])),
    })),
  };
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const link = (url: string, label: string): PhrasingContent => ({ type: 'link', url, children: [text(label)] });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

export function serialise(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-' },
  );
}
