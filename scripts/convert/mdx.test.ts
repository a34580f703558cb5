/** What a document says comes out of its MDX as it is, whatever it holds. */
import { describe, expect, test } from 'vitest';
import type { Block, PlanDocument } from '../../src/schema/document.ts';
import { toMdx } from './mdx.ts';
import { shown } from './shown.ts';

const block = (text: string, more: Partial<Block> = {}): Block => ({
  id: 'L1',
  type: 'paragraph',
  level: 1,
  section: 'L1',
  measure: null,
  marker: null,
  text,
  lines: [[1, 1]],
  page: null,
  tags: [],
  ...more,
});

const document = (blocks: Block[]): PlanDocument => ({
  branch: 'hokkaido',
  fiscalYear: 2021,
  kind: 'plan',
  status: 'final',
  title: '見本',
  source: { file: 'x.txt', lines: [1, 9] },
  blocks,
  dropped: [],
  populations: [],
});

const hostile = [
  '<40歳',
  '40歳未満<40歳>以上',
  '{60.5%}',
  '{1 + 1}',
  '~20~ ~~30~~',
  '*強調* **強調** _下線_ __下線__',
  '| 表 | もどき |',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'import x from "y"',
  'export const x = 1',
  '---',
  '# 見出し',
  '1. 番号',
  '- 項目',
  '> 引用',
  '```',
  '    字下げ',
  'https://example.jp です。',
  '詳しくはhttps://example.jp/a_b*c*をご覧ください。',
  'www.example.jp と a@example.jp',
  '[言葉](https://example.jp)',
  '![絵](x.png)',
  '&amp; &lt; &copy; & <',
  '\\n \\* バックスラッシュ',
  '"引用" -- ... \'単\'',
  '$x$ と `code`',
  '[^1] 脚注 [^1]: 注',
  '- [ ] 済',
  '半角  と　全角の空白',
  '<!-- 注 -->',
  '</Paragraph>',
  '<Item id="x">',
  'a  b   c',
];

describe('hostile text shows as exactly that text', () => {
  test.each(hostile)('%s', async (text) => {
    const blocks = [
      block(text),
      block(text, { id: 'L2', type: 'item', marker: '・' }),
      block(text, { id: 'L3', type: 'heading', marker: text }),
      block(text, { id: 'L4', type: 'kpi', marker: '■ KPI：' }),
    ];
    const texts = await shown(toMdx(document(blocks)));
    const expected = text;
    expect(texts.get('L1')).toBe(expected);
    expect(texts.get('L2')).toBe(`・ ${expected}`);
    expect(texts.get('L3')).toBe(`${expected} ${expected}`);
    expect(texts.get('L4')).toBe(`■ KPI： ${expected}`);
  });

  test.each(hostile)('in a table: %s', async (text) => {
    const cell = { text, lines: [] };
    const rows = [
      [cell, { text: '', lines: [] }],
      [{ text: '右', lines: [] }, cell],
    ];
    const texts = await shown(toMdx(document([block('', { type: 'table', rows })])));
    expect(texts.get('L1')?.replace(/\s+/gu, '')).toBe(`${text}右${text}`.replace(/\s+/gu, ''));
  });
});

test('the file is readable: front matter, one block a line, runs of items in one list', () => {
  const blocks = [
    block('１．基盤的保険者機能関係', { type: 'pillar', page: 2 }),
    block('１．健全な財政運営', { id: 'L1-2', type: 'heading', section: 'L1-2', measure: 'sound-finance', page: 2 }),
    block('評議会における議論', { id: 'L3', type: 'item', marker: '○', page: 2 }),
    block('周知広報', { id: 'L5', type: 'item', level: 2, marker: '・', page: 3, tags: ['new'] }),
    block('100％とする', { id: 'L7', type: 'kpi', marker: '■ KPI：', page: 3 }),
  ];
  expect(toMdx(document(blocks))).toMatchInlineSnapshot(`
    "---
    branch: hokkaido
    fiscalYear: 2021
    kind: plan
    status: final
    title: 見本
    source: x.txt
    lines:
      - 1
      - 9
    ---

    <Pillar id="L1" page="2">１．基盤的保険者機能関係</Pillar>

    <Heading id="L1-2" level="1" measure="sound-finance">１．健全な財政運営</Heading>

    <List>
      <Item id="L3" level="1"><M>○</M> 評議会における議論</Item>

      <Item id="L5" level="2" page="3" tags="new"><M>・</M> 周知広報</Item>
    </List>

    <Kpi id="L7"><M>■ KPI：</M> 100％とする</Kpi>
    "
  `);
});
