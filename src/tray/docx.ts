/** A tray as a Word document on A4: headings, quoted passages, citations with links, notes, charts as pictures. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { withMarkerApart } from '../domain/marker.ts';
import type { Block } from '../domain/types.ts';
import type { Sheet, SheetChart, SheetItem } from './sheet.ts';

/** Comes with Windows and with Word on a Mac; the language tag lets any other program choose a Japanese font of its own. */
const FONT = '游ゴシック';
/** A4 with the handout's margins, in twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1080;
/** Text width in pixels of a picture at 96 to the inch. */
const TEXT_WIDTH = Math.floor(((A4.width - 2 * MARGIN) / 1440) * 96);
const SOFT = '595955';
const LINK = '17466E';

export function toDocx(sheet: Sheet): Promise<Blob> {
  const font = { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT };
  const heading = (size: number) => ({
    run: { font, size, bold: true, color: '1D1D1B' },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
  });
  const document = new Document({
    title: sheet.name,
    creator: '支部プラン',
    styles: {
      default: {
        document: {
          run: { font, size: 21, language: { value: 'ja-JP', eastAsia: 'ja-JP' } },
          paragraph: { spacing: { after: 120, line: 320 } },
        },
        title: heading(34),
        heading1: heading(26),
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: [PageNumber.CURRENT, '／', PageNumber.TOTAL_PAGES], size: 18, color: SOFT }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(sheet.name)] }),
          new Paragraph({ children: [new TextRun(`${sheet.date}　`), linkTo(sheet.address, 'この会議資料を開く')] }),
          ...sheet.items.flatMap((item) => itemOf(item, sheet.date)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function itemOf({ heading, blocks, lines, chart, source, href, note }: SheetItem, date: string): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }),
    ...lines.map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: true })] })),
    ...blocks.flatMap(quote),
    ...(chart ? chartOf(chart) : []),
    new Paragraph({
      children: [
        soft(href ? `${source} ` : source),
        ...(href ? [linkTo(href, href, 18), soft(`（${date}閲覧）`)] : []),
      ],
    }),
    ...(note
      ? [
          new Paragraph({ keepNext: true, children: [new TextRun({ text: '覚え書き', bold: true, size: 18 })] }),
          ...note.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
        ]
      : []),
  ];
}

const soft = (text: string) => new TextRun({ text, size: 18, color: SOFT });

const quoted = {
  indent: { left: 360 },
  border: { left: { style: BorderStyle.SINGLE, size: 12, color: '8A8983', space: 8 } },
} satisfies IParagraphOptions;

function quote(block: Block): (Paragraph | Table)[] {
  if (block.type === 'table' && block.rows) return [tableOf(block.rows.map((row) => row.map((cell) => cell.text)))];
  const words = withMarkerApart(block);
  const bold = block.type === 'heading' || block.type === 'pillar' || block.type === 'kpi';
  const indent = { left: quoted.indent.left + (block.type === 'item' ? (block.level - 1) * 300 : 0) };
  return [new Paragraph({ ...quoted, indent, keepNext: bold, children: [new TextRun({ text: words, bold })] })];
}

function chartOf({ title, takeaway, rows, picture }: SheetChart): (Paragraph | Table)[] {
  const width = Math.min(TEXT_WIDTH, picture?.width ?? 0);
  return [
    new Paragraph({ keepNext: picture !== null, children: [new TextRun(takeaway)] }),
    picture
      ? new Paragraph({
          children: [
            new ImageRun({
              type: 'png',
              data: picture.png,
              transformation: { width, height: Math.round((width * picture.height) / picture.width) },
              altText: { name: title, title, description: takeaway },
            }),
          ],
        })
      : tableOf(rows),
  ];
}

/** A table whose head repeats on every page and whose rows are not cut. */
function tableOf(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({
                children: [
                  new Paragraph({
                    spacing: { after: 0 },
                    children: [new TextRun({ text: row[column] ?? '', size: 18, bold: index === 0 })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function linkTo(href: string, label: string, size?: number): ExternalHyperlink {
  return new ExternalHyperlink({
    link: href,
    children: [new TextRun({ text: label, color: LINK, underline: {}, ...(size ? { size } : {}) })],
  });
}
