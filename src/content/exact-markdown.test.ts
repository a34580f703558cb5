import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { rehypeTables, remarkLiteralText } from './exact-markdown.ts';

function nodes(source: string): string {
  const tree = fromMarkdown(source, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  remarkLiteralText()(tree, { value: source });
  return JSON.stringify(tree);
}

test.each(['https://example.jp/a です。', 'www.example.jp', 'a@example.jp', 'https\\://example.jp です。'])(
  '%s stays text',
  (source) => {
    expect(nodes(source)).not.toContain('"link"');
  },
);
test('a link written as one stays a link', () => {
  expect(nodes('[計画](https://example.jp/)')).toContain('"link"');
});
test('one tilde is a tilde', () => {
  expect(nodes('10~20~30')).not.toContain('"delete"');
});

test('an empty head is no head, alignment is a class', () => {
  const cell = (tagName: string, value: string) => ({
    type: 'element',
    tagName,
    properties: { align: 'right' },
    children: [{ type: 'text', value }],
  });
  const row = (tagName: string, value: string) => ({
    type: 'element',
    tagName: 'tr',
    children: [cell(tagName, value)],
  });
  const table = (head: string) => ({
    type: 'root',
    children: [
      {
        type: 'element',
        tagName: 'table',
        children: [
          { type: 'element', tagName: 'thead', children: [row('th', head)] },
          { type: 'element', tagName: 'tbody', children: [row('td', '95.0')] },
        ],
      },
    ],
  });
  const empty = table('');
  const full = table('目標');
  for (const tree of [empty, full]) rehypeTables()(tree);
  expect(JSON.stringify(empty)).not.toContain('thead');
  expect(JSON.stringify(full)).toContain('thead');
  expect(JSON.stringify(full)).toContain('"className":["align-right"]');
  expect(JSON.stringify(full)).not.toContain('"align"');
});
