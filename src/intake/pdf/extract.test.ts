import { beforeAll, describe, expect, test } from 'vitest';
import { pdfResources } from '../../../scripts/intake/pdf-resources.ts';
import { type Extracted, type Layout, type Line, layoutLines, layoutText } from '../layout.ts';
import { extractPdf, type PdfOptions } from './extract.ts';
import type { PdfResources } from './library.ts';
import { fill, frame, pdfOf, rule, type TestPage, table, text } from './testing.ts';

let resources: PdfResources;
beforeAll(async () => {
  resources = await pdfResources();
});

const read = (bytes: Uint8Array, options?: PdfOptions): Promise<Extracted> =>
  extractPdf('計画.pdf', bytes, resources, options);

async function layoutOf(...pages: TestPage[]): Promise<Layout> {
  const result = await read(pdfOf(pages));
  if ('refused' in result) throw new Error(result.refused.message);
  return result.layout;
}
const linesOf = async (...content: string[]): Promise<Line[]> => layoutLines(await layoutOf({ content }));
const textsOf = async (...content: string[]): Promise<string[]> => (await linesOf(...content)).map((line) => line.text);

/** Lines of prose of `ems` characters, downwards from y. */
const prose = (x: number, y: number, mark: string, lines: number, ems = 20): string[] =>
  Array.from({ length: lines }, (_, i) => text(x, y - i * 16, `${mark}${i + 1}`.padEnd(ems, '事')));

describe('cells', () => {
  test('a rule parts what stands on one base line', async () => {
    const lines = await linesOf(
      ...table(
        [50, 150, 300],
        [800, 780, 760],
        [
          ['分野', '具体的施策'],
          ['基盤', '収支の見通し'],
        ],
      ),
    );
    expect(lines.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['分野', 0, 0],
      ['具体的施策', 0, 1],
      ['基盤', 1, 0],
      ['収支の見通し', 1, 1],
    ]);
  });

  test('cells without a rule between them are one, with its spans', async () => {
    const layout = await layoutOf({
      content: [
        ...table([50, 150, 300], [800, 780, 760], [['一', '二'], ['三']]).filter((line) => !line.includes('150 800 m')),
        rule(150, 800, 150, 780),
      ],
    });
    const cells = layout.pages[0]?.cells ?? [];
    expect(cells.map(({ row, column, columnSpan }) => [row, column, columnSpan])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 2],
    ]);
  });

  test('a table open at its sides has its outer cells', async () => {
    const lines = await linesOf(
      rule(50, 800, 300, 800),
      rule(50, 780, 300, 780),
      rule(50, 760, 300, 760),
      rule(150, 800, 150, 760),
      ...[text(54, 786, '左'), text(154, 786, '右'), text(54, 766, '左下'), text(154, 766, '右下')],
    );
    expect(lines.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['左', 0, 0],
      ['右', 0, 1],
      ['左下', 1, 0],
      ['右下', 1, 1],
    ]);
  });

  test('coloured cells parted by white lines are cells', async () => {
    const lines = await linesOf(
      fill(50, 760, 250, 40, '0.8 0.9 1'),
      `1 G ${rule(150, 800, 150, 760)} ${rule(50, 780, 300, 780)} ${frame(50, 760, 250, 40)} 0 G`,
      ...[text(54, 786, '左'), text(154, 786, '右'), text(54, 766, '左下'), text(154, 766, '右下')],
    );
    expect(lines.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  test('a cell holds a box, and the box its lines', async () => {
    const layout = await layoutOf({
      content: [
        ...table(
          [50, 150, 300],
          [800, 700, 680],
          [
            ['分野', '施策'],
            ['下', '右'],
          ],
        ),
        frame(160, 720, 120, 30),
        text(165, 732, 'ＫＰＩ：百件'),
      ],
    });
    const line = layoutLines(layout).find(({ text }) => text.startsWith('Ｋ'));
    expect(line).toMatchObject({ box: 0, cell: { table: 0, row: 0, column: 1 } });
    expect(layoutText(layout).split('\n')).toEqual(['分野', '施策', 'ＫＰＩ：百件', '下', '右', '']);
  });

  test('letters one below the other in a cell are one line', async () => {
    const lines = await linesOf(
      ...table([50, 70, 300], [800, 700], [['', '施策']]),
      ...[...'基盤強化'].map((letter, i) => text(55, 780 - i * 12, letter)),
    );
    expect(lines[0]).toMatchObject({ text: '基盤強化', vertical: true, cell: { column: 0 } });
  });
});

describe('boxes', () => {
  test('a label box beside its box is read before it, a row after the other', async () => {
    const label = (y: number, name: string, body: string): string[] => [
      fill(50, y, 60, 20, '0.9 0.9 0.5'),
      text(55, y + 6, name),
      frame(120, y, 200, 20),
      text(125, y + 6, body),
    ];
    expect(await textsOf(...label(700, '目標', '百件'), ...label(740, '取組', '訪問'))).toEqual([
      '取組',
      '訪問',
      '目標',
      '百件',
    ]);
  });

  test('titles side by side, each over its box: a column after the other', async () => {
    const column = (x: number, name: string): string[] => [
      fill(x, 740, 120, 20, '0.9 0.9 0.5'),
      text(x + 5, 746, name),
      frame(x, 680, 200, 50),
      text(x + 5, 715, `${name}一`),
      text(x + 5, 695, `${name}二`),
    ];
    expect(await textsOf(...column(50, '左'), ...column(280, '右'))).toEqual([
      ...['左', '左一', '左二', '右', '右一', '右二'],
    ]);
  });

  test('a shade behind words of a line is no box', async () => {
    const [line, ...more] = await linesOf(fill(70, 696, 40, 14, '1 1 0.5'), text(50, 700, '前の文字後ろの文字列'));
    expect(more).toEqual([]);
    expect(line?.box).toBeUndefined();
  });

  test('a mark that hangs over the edge stays with its line', async () => {
    expect(await textsOf(frame(48, 690, 102, 30), text(50, 700, '十文字の長さの文章だ、'))).toEqual([
      '十文字の長さの文章だ、',
    ]);
  });
});

describe('lines', () => {
  test('underlined, struck through, bold, raised', async () => {
    const [one, two, three, four] = await linesOf(
      text(50, 700, '下線のある文'),
      rule(50, 698.5, 110, 698.5),
      text(50, 680, '消した文字'),
      rule(70, 683.5, 90, 683.5),
      text(50, 660, '太字の見出し', { bold: true }),
      text(50, 640, '査定率'),
      text(80, 644, '※１', { size: 6 }),
    );
    expect(one).toMatchObject({ underline: true, bold: false });
    expect(two?.doubts).toEqual([{ kind: 'struck', at: 2, length: 2 }]);
    expect(three).toMatchObject({ bold: true });
    expect(four).toMatchObject({ text: '査定率※１', superscripts: [{ at: 3, length: 2 }] });
  });

  test('a row without rules keeps its parts', async () => {
    const [line] = await linesOf(text(50, 700, '被保険者'), text(200, 700, '12,345人'), text(300, 700, '67.5%'));
    expect(line?.text).toBe('被保険者　12,345人　67.5%');
    expect(line?.parts?.map(({ at, x }) => [at, x])).toEqual([
      [0, 50],
      [5, 200],
      [13, 300],
    ]);
  });

  test('a character printed twice to look bold is kept once', async () => {
    const [line] = await linesOf(text(50, 700, '見出しである'), text(50.4, 700, '見出しである'));
    expect(line).toMatchObject({ text: '見出しである', bold: true });
  });

  test('only a line before which no room was left is wrapped', async () => {
    const lines = await linesOf(...prose(50, 700, '段', 2), text(50, 668, '終わり。'), ...prose(50, 652, '次', 1));
    expect(lines.map(({ wrapped }) => wrapped)).toEqual([false, true, true, false]);
  });

  test('voice marks on their own are composed, and it is said', async () => {
    const result = await read(pdfOf([{ content: [text(50, 700, 'か\u3099いよう')] }]));
    expect('layout' in result && layoutText(result.layout)).toBe('がいよう\n');
    expect('notices' in result && result.notices).toEqual([
      { code: 'decomposed', count: 1, message: '分かれていた濁点・半濁点を1字合わせました。' },
    ]);
  });
});

describe('order', () => {
  test('columns of prose are read one after the other, anew under a heading across', async () => {
    const texts = await textsOf(
      text(200, 800, '一つ目の見出しは段をまたぐ', { size: 14 }),
      ...prose(50, 770, '左', 5),
      ...prose(300, 770, '右', 5),
      text(50, 670, '二つ目', { size: 14 }),
      ...prose(50, 640, '後左', 4),
      ...prose(300, 640, '後右', 4),
    );
    expect(texts.map((line) => line.replace(/事+$/u, ''))).toEqual([
      ...['一つ目の見出しは段をまたぐ', '左1', '左2', '左3', '左4', '左5', '右1', '右2', '右3', '右4', '右5'],
      ...['二つ目', '後左1', '後左2', '後左3', '後左4', '後右1', '後右2', '後右3', '後右4'],
    ]);
  });

  test('three columns, one with a box', async () => {
    const texts = await textsOf(
      ...prose(40, 700, 'ア', 6, 15),
      ...prose(220, 700, 'イ', 3, 15),
      frame(216, 610, 160, 40),
      text(222, 625, 'ＫＰＩ：百件'),
      ...prose(400, 700, 'ウ', 6, 15),
    );
    expect(texts.map((line) => line.replace(/事+$/u, '')).join(' ')).toBe(
      'ア1 ア2 ア3 ア4 ア5 ア6 イ1 イ2 イ3 ＫＰＩ：百件 ウ1 ウ2 ウ3 ウ4 ウ5 ウ6',
    );
  });

  test('a last column of two lines is a column', async () => {
    const texts = await textsOf(...prose(50, 700, '左', 6), ...prose(300, 700, '右', 2));
    expect(texts.map((line) => line.replace(/事+$/u, '')).join(' ')).toBe('左1 左2 左3 左4 左5 左6 右1 右2');
  });

  test('short columns are read one after the other beside the gutter of long ones, also half a line apart', async () => {
    const texts = await textsOf(
      ...prose(50, 780, '上', 2),
      ...prose(300, 773, '下', 2),
      text(50, 730, '全段にわたる見出し', { size: 14 }),
      ...prose(50, 700, '左', 5),
      ...prose(300, 700, '右', 5),
    );
    expect(texts.slice(0, 4).map((line) => line.replace(/事+$/u, ''))).toEqual(['上1', '上2', '下1', '下2']);
  });

  test('rows of figures are no columns', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => [
      text(50, 700 - i * 16, `項目${i}`),
      text(300, 700 - i * 16, `${i}件`),
    ]);
    expect(await textsOf(...rows.flat())).toEqual(Array.from({ length: 6 }, (_, i) => `項目${i}　${i}件`));
  });
});

describe('turned pages', () => {
  const content = [text(50, 700, '一行目である'), text(50, 680, '二行目である')];
  test.each([0, 90, 180, 270])('a page turned by %i degrees by its key reads the same', async (rotate) => {
    expect(layoutText(await layoutOf({ content, rotate }))).toBe('一行目である\n二行目である\n');
  });

  test.each([
    ['0 1 -1 0', 100, 50, 120, 50],
    ['0 -1 1 0', 120, 700, 100, 700],
    ['-1 0 0 -1', 500, 100, 500, 120],
  ])('text turned by %s is read upright', async (matrix, x1, y1, x2, y2) => {
    const layout = await layoutOf({
      content: [text(x1, y1, '一行目である', { matrix }), text(x2, y2, '二行目である', { matrix })],
    });
    expect(layoutText(layout)).toBe('一行目である\n二行目である\n');
    expect(layout.pages[0]?.rotation).not.toBe(0);
  });
});

describe('pages', () => {
  test('running heads, page numbers and repeated heads of a table are furniture', async () => {
    const pages = [1, 2, 3].map((page) => ({
      content: [
        text(300, 820, '見本支部　令和８年度事業計画'),
        text(290, 20, `- ${page} -`),
        ...table(
          [50, 150, 300],
          [780, 760, 740],
          [
            ['分野', '施策'],
            [`基盤${'甲乙丙'[page]}`, '取組'],
          ],
        ),
      ],
    }));
    const layout = await layoutOf(...pages);
    const kinds = layout.pages.map(({ lines }) => lines.map(({ furniture = '' }) => furniture));
    expect(kinds[0]).toEqual(['repeated', '', '', '', '', 'page number']);
    expect(kinds[1]).toEqual(['repeated', 'repeated head', 'repeated head', '', '', 'page number']);
    expect(layout.pages[0]?.cells.map(({ head }) => head)).toEqual([true, true, false, false]);
  });

  test('the derived text turns pages with a form feed and numbers its lines', async () => {
    const layout = await layoutOf(
      { content: [text(50, 700, '甲の行')] },
      { content: [] },
      { content: [text(50, 700, '乙の行')] },
    );
    expect(layoutText(layout)).toBe('甲の行\n\f乙の行\n');
    expect(layoutLines(layout).map(({ number }) => number)).toEqual([1, 2]);
  });

  test('the same bytes give the same layout', async () => {
    const bytes = pdfOf([{ content: [...prose(50, 700, '左', 5), frame(40, 500, 200, 50), text(50, 520, '箱の中')] }]);
    expect(JSON.stringify(await read(bytes))).toBe(JSON.stringify(await read(bytes)));
  });
});

describe('refusals', () => {
  const refusal = async (bytes: Uint8Array, options?: PdfOptions): Promise<string> => {
    const result = await read(bytes, options);
    return 'refused' in result ? result.refused.code : 'read';
  };
  const whole = pdfOf([{ content: prose(50, 700, '行', 9) }]);

  test.each([
    ['empty', new Uint8Array()],
    ['cut-off', whole.slice(0, whole.length * 0.6)],
    ['wrong-ending', new TextEncoder().encode('計画の文章である。\n')],
    ['no-text', pdfOf([{ content: [frame(50, 50, 200, 200)] }])],
    [
      'garbled',
      pdfOf([{ content: prose(50, 700, 'AB', 9).map((line) => line.replaceAll(/4e8b/gu, '0041')) }], { garbled: true }),
    ],
  ])('%s', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('a reading that is stopped is refused, and nothing is given', async () => {
    expect(await refusal(whole, { signal: AbortSignal.abort() })).toBe('stopped');
  });

  test('cut anywhere or with bytes turned it ends, with words or a layout', async () => {
    for (let at = 0; at < whole.length; at += 512) {
      expect(await refusal(whole.slice(0, at))).not.toBe('read');
      const turned = whole.slice();
      for (let i = at; i < at + 8 && i < turned.length; i += 1) turned[i] = (turned[i] ?? 0) ^ 0x5a;
      expect(await refusal(turned)).toMatch(/^[a-z-]+$/u);
    }
  });
});
