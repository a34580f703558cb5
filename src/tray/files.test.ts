/** The tray's files, opened with other tools than wrote them: their text is the source's own. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { Block, PlanDocument } from '../domain/types.ts';
import { toDocx } from './docx.ts';
import { toMarkdownText } from './markdown.ts';
import type { Sheet } from './sheet.ts';

const plan = (path: string) => JSON.parse(readFileSync(`content/${path}.json`, 'utf8')) as PlanDocument;
const block = (text: string, marker: string | null = null): Block => ({
  id: 'L1',
  type: 'paragraph',
  level: 1,
  section: 'L1',
  measure: null,
  marker,
  text,
  lines: [[1, 1]],
  page: 1,
  tags: [],
});
/** What Markdown or XML could take for its own. */
const NASTY = [
  '*強調* _下線_ |縦線| <b>札</b> &amp; & `符号` [角](括弧) ![絵](x) # 見出し',
  '# 見出しではない',
  '1. 番号ではない',
  '- 箇条ではない',
  '> 引用ではない',
  '~~消さない~~ ~波~ \\ 円 \\* $x$ {y}',
  'https://example.jp/a_b_cです。 www.example.jp、a@example.jp',
  '| a | b |',
  '---',
  '　字下げ と  二つの空き ',
];
const real = [
  ...plan('plans/2021/hokkaido').blocks,
  ...plan('plans/2025/nagano').blocks,
  ...plan('results/2024/ibaraki').blocks,
];
const sheet = (blocks: Block[]): Sheet => ({
  name: '令和8年度 *第2回* 評議会 <資料>',
  date: '2026年11月22日',
  address: `https://example.jp/tray/#2${'aB3_-'.repeat(80)}`,
  items: [
    {
      heading: '資料1　北海道 令和3年度 123〜130行',
      blocks,
      lines: ['ジェネリック_使用割合　80%以上'],
      chart: {
        title: '題',
        takeaway: '最も高いのは富山（81.5%）です。',
        rows: [
          ['支部', '値|%'],
          ['富山', '81.5'],
        ],
        picture: null,
      },
      source: '北海道支部 令和3年度事業計画 2-1 保健事業（123〜130行、原本4頁）全国健康保険協会',
      href: 'https://example.jp/branches/hokkaido/2021/#L123-L130',
      note: NASTY.join('\n'),
    },
  ],
});
/** The characters themselves: white space at the ends of lines is Markdown's and Word's. */
const letters = (text: string) => text.replace(/\s+/g, '');
const wordsOf = (each: Block) =>
  each.rows
    ? each.rows
        .flat()
        .map(({ text }) => text)
        .join('')
    : `${each.marker ?? ''}${each.text}`;

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const all = (node: Node, type: string): Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, type)),
];

describe('Markdown', () => {
  const parse = (text: string): Node =>
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

  test('reads back with the very characters, whatever they are', () => {
    const blocks = [...NASTY.map((text) => block(text)), ...NASTY.map((text) => block(text, '（１）'))];
    const tree = parse(toMarkdownText(sheet(blocks)));
    const [quote] = all(tree, 'blockquote');
    const paragraphs = (quote?.children ?? []).map((child) => letters(textOf(child)));
    expect(paragraphs).toEqual(blocks.map((each) => letters(wordsOf(each))));
    for (const wrong of ['emphasis', 'delete', 'html', 'inlineCode', 'image', 'list', 'thematicBreak'])
      expect(all(tree, wrong), wrong).toEqual([]);
    expect(all(tree, 'heading').map(textOf)).toEqual([sheet([]).name, sheet([]).items[0]?.heading]);
    for (const line of NASTY) expect(letters(textOf(tree))).toContain(letters(line));
  });

  test('holds whole documents, tables too, block by block', () => {
    const tree = parse(toMarkdownText(sheet(real)));
    const [quote] = all(tree, 'blockquote');
    expect((quote?.children ?? []).map((child) => letters(textOf(child)))).toEqual(
      real.map((each) => letters(wordsOf(each))),
    );
    expect(all(tree, 'table')).toHaveLength(real.filter((each) => each.rows).length + 1);
  });
});

describe('Word', () => {
  async function open(made: Sheet): Promise<Record<string, string>> {
    const files = unzipSync(new Uint8Array(await (await toDocx(made)).arrayBuffer()));
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  }
  const unescaped = (xml: string) =>
    xml.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );
  const paragraphs = (xml: string) =>
    [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
      letters(
        [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text = '']) => unescaped(text)).join(''),
      ),
    );

  test('holds the very characters, headings, links and notes', async () => {
    const blocks = [...NASTY.map((text) => block(text)), ...real];
    const made = sheet(blocks);
    const files = await open(made);
    const document = files['word/document.xml'] ?? '';
    const found = paragraphs(document);
    for (const each of blocks)
      if (each.rows) for (const cell of each.rows.flat()) expect(found).toContain(letters(cell.text));
      else expect(found).toContain(letters(wordsOf(each)));
    expect(found[0]).toBe(letters(made.name));
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    for (const line of NASTY) expect(found).toContain(letters(line));
    // Word keeps an address's fragment beside the link, as its anchor, where it is short enough for one.
    const relations = unescaped(files['word/_rels/document.xml.rels'] ?? '');
    const links = [...document.matchAll(/<w:hyperlink[^>]*>/g)].map(([link]) => {
      const id = /r:id="([^"]*)"/.exec(link)?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1];
      const anchor = /w:anchor="([^"]*)"/.exec(link)?.[1];
      return anchor ? `${target}#${anchor}` : target;
    });
    expect(links).toEqual([made.address, made.items[0]?.href]);
  });

  test('is A4, Japanese, numbers its pages, and repeats the heads of tables', async () => {
    const files = await open(sheet(real));
    const document = files['word/document.xml'] ?? '';
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(real.filter((each) => each.rows).length + 1);
    expect(files['word/styles.xml']).toMatch(/w:eastAsia="游ゴシック"/);
    expect(files['word/styles.xml']).toMatch(/<w:lang[^>]* w:eastAsia="ja-JP"/);
    expect(files['word/footer1.xml']).toContain('PAGE');
  });
});
