/** A tray as Markdown, by serialising a tree: whatever a source's text holds (`*`, `_`, `|`, `<`) reads back as that text. */
import type { Blockquote, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../lib/types.ts';
import type { Sheet, SheetItem } from './sheet.ts';

export function toMarkdownText(sheet: Sheet): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(sheet.name)] },
      paragraph(text(`${sheet.date}　`), link(sheet.address, 'この会議資料を開く')),
      ...sheet.items.flatMap(itemOf),
    ],
  };
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-' });
}

function itemOf({ heading, blocks, lines, chart, citation, href, note }: SheetItem): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: [text(heading)] },
    ...lines.map((line) => paragraph(text(line))),
    ...(blocks.length > 0 ? [quote(blocks)] : []),
    ...(chart ? [paragraph(text(chart.takeaway)), table(chart.rows)] : []),
    paragraph(text(citation), ...(href ? [text('　'), link(href, href)] : [])),
    ...(note
      ? [
          paragraph({ type: 'strong', children: [text('覚え書き')] }),
          ...note
            .split('\n')
            .filter(Boolean)
            .map((line) => paragraph(text(line))),
        ]
      : []),
  ];
}

function quote(blocks: readonly Block[]): Blockquote {
  return {
    type: 'blockquote',
    children: blocks.map((block) => {
      if (block.type === 'table' && block.rows) return table(block.rows.map((row) => row.map((cell) => cell.text)));
      const words = text(block.marker === null ? block.text : `${block.marker} ${block.text}`);
      const heads = block.type === 'heading' || block.type === 'pillar';
      return paragraph(heads ? { type: 'strong', children: [words] } : words);
    }),
  };
}

function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] })),
    })),
  };
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, label: string): PhrasingContent => ({ type: 'link', url, children: [text(label)] });
const paragraph = (...children: PhrasingContent[]): RootContent & { type: 'paragraph' } => ({
  type: 'paragraph',
  children,
});
