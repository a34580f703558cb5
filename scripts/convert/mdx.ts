/**
 * Stage 7: a document as MDX, by serialising a tree (mdast), never by gluing strings: whatever a text holds comes out as
 * that text. One element a block, on one line, so that a change of the converter shows as a readable diff.
 */
import type { Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { elementOf, groupBlocks, pageStarts } from '../../src/domain/outline.ts';
import type { Block, PlanDocument } from '../../src/schema/document.ts';

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

/** `page` is the page of the original that begins with this block. */
function attributesOf(block: Block, page: number | undefined): Attribute[] {
  const list = [attribute('id', block.id)];
  if (block.type === 'heading' || block.type === 'item') list.push(attribute('level', block.level));
  if (block.type === 'heading' && block.section === block.id && block.measure)
    list.push(attribute('measure', block.measure));
  if (page !== undefined) list.push(attribute('page', page));
  if (block.tags.length > 0) list.push(attribute('tags', block.tags.join(' ')));
  return list;
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const element = (name: string, attributes: Attribute[], children: unknown[]): PhrasingContent =>
  ({ type: 'mdxJsxTextElement', name, attributes, children }) as unknown as PhrasingContent;

function lineOf(block: Block, attributes: Attribute[]): Paragraph {
  const mark = block.marker === null ? [] : [element('M', [], [text(block.marker)]), text(' ')];
  return { type: 'paragraph', children: [element(elementOf[block.type], attributes, [...mark, text(block.text)])] };
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

/** The blocks as a tree, in the groups and with the pages that a page made of them shows (`BlockList.astro`). */
export function toTree(document: PlanDocument): Root {
  const pages = pageStarts(document.blocks);
  const nodeOf = (block: Block) => {
    const attributes = attributesOf(block, pages.get(block.id));
    return block.type === 'table' && block.rows ? tableOf(block, attributes) : lineOf(block, attributes);
  };
  const listOf = (blocks: readonly Block[]): RootContent =>
    ({
      type: 'mdxJsxFlowElement',
      name: 'List',
      attributes: [],
      children: blocks.map(nodeOf),
    }) as unknown as RootContent;
  return {
    type: 'root',
    children: groupBlocks(document.blocks).map((group) => ('list' in group ? listOf(group.list) : nodeOf(group.block))),
  };
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
