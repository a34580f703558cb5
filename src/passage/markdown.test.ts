import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { block, passage } from './fixtures.ts';
import { markdownOf, paragraph, serialise, table as tableOf, text as textNode } from './markdown.ts';

const day = new Date('2026-11-20T15:30:00Z');
const table = [
  ['区分', '目標'],
  ['a|b', '95.7％'],
];

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] });
const words = (node: Nodes): string =>
  'children' in node ? node.children.map(words).join('') : 'value' in node ? node.value : '';

describe('markdownOf', () => {
  test('is a quotation with its source linked below', () => {
    expect(markdownOf(passage, day)).toBe(
      [
        '> ○ 被保険者の特定健診実施率の向上',
        '>',
        '> 全国健康保険協会 [北海道支部 令和3年度事業計画 2-1-ⅰ 特定健診実施率の向上（128行、原本5頁）](https://example.org/branches/hokkaido/2021/#L128)（2026年11月21日閲覧）',
      ].join('\n'),
    );
  });
  test('a heading is strong, a table a table, all in one quotation', () => {
    const blocks = [
      { ...block('L126', 'ⅰ）特定健診（*）'), isHeading: true },
      { ...block('L127', ''), rows: table },
    ];
    const tree = parse(markdownOf({ ...passage, blocks }, day));
    expect(tree.children.map(({ type }) => type)).toEqual(['blockquote']);
    const [quote] = tree.children;
    const kinds = quote && 'children' in quote ? quote.children.map(({ type }) => type) : [];
    expect(kinds).toEqual(['paragraph', 'table', 'paragraph']);
    expect(words(tree)).toContain('ⅰ）特定健診（*）区分目標a|b95.7％');
  });
});

const odd = fc
  .array(fc.constantFrom(...'\\`*_[]<>&|~#+-=.)(!:/ 0129amp;健診（※）', ' ', 'https://'), { maxLength: 30 })
  .map((list) => list.join('').trim());

test('whatever the words are, Markdown reads as them', () => {
  fc.assert(
    fc.property(odd, (text) => {
      const tree = parse(serialise([paragraph(textNode(text))]));
      expect(words(tree).replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
      expect(tree.children.every(({ type }) => type === 'paragraph')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('whatever its cells are, a table reads as them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(odd, odd), { minLength: 2, maxLength: 4 }), (rows) => {
      const [made] = parse(serialise([tableOf(rows)])).children;
      const cells = made?.type === 'table' ? made.children.map((row) => row.children.map(words)) : [];
      expect(cells.flat().map((cell) => cell.replace(/\s+/g, ' '))).toEqual(
        rows.flat().map((cell) => cell.replace(/\s+/g, ' ')),
      );
    }),
  );
});
