/**
 * Stage 7: a document as MDX, by serialising a tree (mdast), never by gluing strings: whatever a text holds comes out as
 * that text. One element a block, on one line, so that a change of the converter shows as a readable diff.
 */
import type { Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Block, BlockType, PlanDocument } from '../../src/schema/document.ts';

const componentOf: Record<BlockType, string> = {
  pillar: 'Pillar',
  heading: 'Heading',
  item: 'Item',
  paragraph: 'Paragraph',
  kpi: 'Kpi',
  note: 'Note',
  table: 'Table',
};

interface Attribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string;
}

const attribute = (name: string, value: string | number): Attribute => ({
  type: 'mdxJsxAttribute',
  name,
  value: String(value),
});

function attributesOf(block: Block, page: number | null): Attribute[] {
  const list = [attribute('id', block.id)];
  if (block.type === 'heading' || block.type === 'item') list.push(attribute('level', block.level));
  if (block.type === 'heading' && block.section === block.id && block.measure)
    list.push(attribute('measure', block.measure));
  if (block.page !== null && block.page !== page) list.push(attribute('page', block.page));
  if (block.tags.length > 0) list.push(attribute('tags', block.tags.join(' ')));
  return list;
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const element = (name: string, attributes: Attribute[], children: unknown[]): PhrasingContent =>
  ({ type: 'mdxJsxTextElement', name, attributes, children }) as unknown as PhrasingContent;

function lineOf(block: Block, attributes: Attribute[]): Paragraph {
  const mark = block.marker === null ? [] : [element('M', [], [text(block.marker)]), text(' ')];
  return { type: 'paragraph', children: [element(componentOf[block.type], attributes, [...mark, text(block.text)])] };
}

function tableOf(block: Block, attributes: Attribute[]): RootContent {
  const rows = (block.rows ?? []).map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: cell.text === '' ? [] : [text(cell.text)] })),
    }),
  );
  const table: Table = { type: 'table', children: rows };
  return { type: 'mdxJsxFlowElement', name: 'Table', attributes, children: [table] } as unknown as RootContent;
}

/** The blocks as a tree: runs of items stand in one `<List>`. */
export function toTree(document: PlanDocument): Root {
  const children: RootContent[] = [];
  let list: RootContent[] | null = null;
  let page: number | null = null;
  for (const block of document.blocks) {
    const attributes = attributesOf(block, page);
    page = block.page ?? page;
    if (block.type !== 'item') list = null;
    else if (!list) {
      list = [];
      children.push({
        type: 'mdxJsxFlowElement',
        name: 'List',
        attributes: [],
        children: list,
      } as unknown as RootContent);
    }
    const node = block.type === 'table' && block.rows ? tableOf(block, attributes) : lineOf(block, attributes);
    (list ?? children).push(node);
  }
  return { type: 'root', children };
}

/** The document's MDX file: front matter, then one element a block. */
export function toMdx(document: PlanDocument): string {
  const front = stringify({
    ...(document.branch === null ? { slug: document.slug } : { branch: document.branch }),
    fiscalYear: document.fiscalYear,
    kind: document.kind,
    status: document.status,
    title: document.title,
    source: document.source.file,
    lines: document.source.lines,
  });
  const body = toMarkdown(toTree(document), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown({ printWidth: Infinity })],
    bullet: '-',
    rule: '-',
  });
  return `---\n${front}---\n\n${body}`;
}
