/** A tray as Markdown. */
import type { RootContent } from 'mdast';
import { link, paragraph, quotation, serialise, table, text } from '../passage/markdown.ts';
import { citedBlocks } from './passage.ts';
import type { Sheet, SheetItem } from './sheet.ts';

export function toMarkdownText(sheet: Sheet): string {
  return serialise([
    { type: 'heading', depth: 1, children: [text(sheet.name)] },
    paragraph(text(`${sheet.date}　`), link(sheet.address, 'この会議資料を開く')),
    ...sheet.items.flatMap((item) => itemOf(item, sheet.date)),
  ]);
}

function itemOf({ heading, blocks, lines, chart, source, href, note }: SheetItem, date: string): RootContent[] {
  return [
    { type: 'heading', depth: 2, children: [text(heading)] },
    ...lines.map((line) => paragraph(text(line))),
    ...(blocks.length > 0 ? [quotation(citedBlocks(blocks))] : []),
    ...(chart ? [paragraph(text(chart.takeaway)), table(chart.rows)] : []),
    href ? paragraph(text(`${source} `), link(href, href), text(`（${date}閲覧）`)) : paragraph(text(source)),
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
