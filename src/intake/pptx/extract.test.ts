import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { type Layout, layoutLines, layoutText, type Notice } from '../layout.ts';
import { pptx, type TestSlide, xml } from '../office/testing.ts';

const noPdf = () => Promise.reject(new Error('no PDF here'));
async function read(
  slides: string | TestSlide[],
  options?: Parameters<typeof pptx>[1],
): Promise<{ layout: Layout; notices: Notice[] }> {
  const list = typeof slides === 'string' ? [{ shapes: slides }] : slides;
  const result = await extract({ name: '計画.pptx', bytes: pptx(list, options), pdf: noPdf });
  if ('refused' in result) throw new Error(result.refused.message);
  return result;
}
const textsOf = async (shapes: string, options?: Parameters<typeof pptx>[1]) =>
  layoutLines((await read(shapes, options)).layout).map(({ text }) => text);

const points = 12_700;
const xfrm = (x: number, y: number, width: number, height: number, more = ''): string =>
  `<a:off x="${x * points}" y="${y * points}"/><a:ext cx="${width * points}" cy="${height * points}"/>${more}`;
const para = (text: string, properties = '', run = ''): string =>
  `<a:p><a:pPr ${properties.startsWith('<') ? '' : properties}>${properties.startsWith('<') ? properties : ''}</a:pPr><a:r><a:rPr ${run}/><a:t>${text}</a:t></a:r></a:p>`;
interface Shape {
  at?: [number, number, number, number];
  placeholder?: string;
  body: string;
  look?: string;
  list?: string;
}
const sp = ({ at, placeholder = '', body, look = '', list = '' }: Shape): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr>${at ? `<a:xfrm>${xfrm(...at)}</a:xfrm>` : ''}${look}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle>${list}</a:lstStyle>${body}</p:txBody></p:sp>`;
const box = (text: string, ...at: [number, number, number, number]): string => sp({ at, body: para(text) });

describe('places', () => {
  test('shapes are read by their places, not in the order of the file', async () => {
    const shapes =
      box('下', 0, 200, 400, 50) + box('右', 210, 100, 190, 50) + box('左', 0, 100, 190, 50) + box('題', 0, 0, 400, 50);
    expect(await textsOf(shapes)).toEqual(['題', '左', '右', '下']);
  });

  test('a head that stands on its box is read with it; numbers tell whether rows or columns go first', async () => {
    const card = (text: string, x: number, y: number): string =>
      box(text, x, y, 200, 20) + box(`${text}の文`, x, y + 20, 200, 60);
    const grid = (a: string, b: string, c: string, d: string): string =>
      card(a, 0, 100) + card(b, 220, 100) + card(c, 0, 200) + card(d, 220, 200);
    const rows = ['（1）', '（2）', '（3）', '（4）'] as const;
    expect(await textsOf(grid(...rows))).toEqual(rows.flatMap((text) => [text, `${text}の文`]));
    expect(await textsOf(grid('（1）', '（3）', '（2）', '（4）'))).toEqual(
      rows.flatMap((text) => [text, `${text}の文`]),
    );
  });

  test('what lies on a panel is read with it', async () => {
    const panel = (x: number, text: string): string =>
      box(text, x, 0, 200, 300) + box(`${text}一`, x + 10, 40, 80, 40) + box(`${text}二`, x + 10, 200, 80, 40);
    expect(await textsOf(panel(210, '右') + panel(0, '左'))).toEqual(['左', '左一', '左二', '右', '右一', '右二']);
  });

  test('a group measures its shapes by itself', async () => {
    const group = `<p:grpSp><p:grpSpPr><a:xfrm>${xfrm(100, 50, 200, 100)}<a:chOff x="0" y="0"/><a:chExt cx="${100 * points}" cy="${100 * points}"/></a:xfrm></p:grpSpPr>${box('中', 10, 20, 30, 40)}</p:grpSp>`;
    expect((await read(group)).layout.pages[0]?.boxes).toEqual([{ number: 0, x: 120, y: 70, width: 60, height: 40 }]);
  });

  test('a placeholder has its place, list and weight from the layout and the master', async () => {
    const placeholder = '<p:ph type="body" idx="7"/>';
    const layout = sp({
      at: [10, 20, 300, 200],
      placeholder,
      body: '<a:p/>',
      list: '<a:lvl1pPr><a:defRPr b="1"/></a:lvl1pPr>',
    });
    const styles =
      '<p:bodyStyle><a:lvl1pPr><a:buFont typeface="Wingdings"/><a:buChar char="Ø"/><a:defRPr sz="2400"/></a:lvl1pPr></p:bodyStyle>';
    const { layout: read_ } = await read(sp({ placeholder, body: para('文') }), { layout, styles });
    expect(layoutLines(read_)).toMatchObject([{ text: '➢ 文', bold: true, size: 24, list: 1, box: 0 }]);
    expect(read_.pages[0]?.boxes).toEqual([{ number: 0, x: 10, y: 20, width: 300, height: 200, role: 'body' }]);
  });

  test('titles and subtitles are told', async () => {
    const shapes =
      sp({ placeholder: '<p:ph type="ctrTitle"/>', body: para('題'), at: [0, 0, 9, 9] }) +
      sp({ placeholder: '<p:ph type="subTitle"/>', body: para('副'), at: [0, 20, 9, 9] });
    expect((await read(shapes)).layout.pages[0]?.boxes.map(({ role }) => role)).toEqual(['title', 'subtitle']);
  });
});

describe('lists', () => {
  test.each([
    ['arabicPeriod', ['1. 甲', '2. 乙']],
    ['arabicParenBoth', ['(1) 甲', '(2) 乙']],
    ['circleNumDbPlain', ['① 甲', '② 乙']],
    ['arabicDbPeriod', ['１． 甲', '２． 乙']],
    ['ea1JpnChsDbPeriod', ['一． 甲', '二． 乙']],
  ])('%s', async (form, texts) => {
    const number = `<a:buAutoNum type="${form}"/>`;
    expect(await textsOf(sp({ at: [0, 0, 9, 9], body: para('甲', number) + para('乙', number) }))).toEqual(texts);
  });

  test('numbers begin anew behind a paragraph without one', async () => {
    const number = '<a:buAutoNum type="arabicPeriod"/>';
    const body = para('甲', number) + para('間') + para('乙', number);
    expect(await textsOf(sp({ at: [0, 0, 9, 9], body }))).toEqual(['1. 甲', '間', '1. 乙']);
  });
});

test('a table has cells with places and spans', async () => {
  const tc = (text: string, attributes = ''): string =>
    `<a:tc ${attributes}><a:txBody>${para(text)}</a:txBody><a:tcPr/></a:tc>`;
  const frame = `<p:graphicFrame><p:xfrm>${xfrm(100, 100, 300, 60)}</p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="100"/><a:gridCol w="200"/></a:tblGrid><a:tr h="10">${tc('指標', 'gridSpan="2"')}${tc('', 'hMerge="1"')}</a:tr><a:tr h="10">${tc('率')}${tc('20％')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  const { layout } = await read(frame);
  expect(layout.pages[0]?.cells).toEqual([
    { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 2, head: true, x: 100, y: 100, width: 300, height: 30 },
    { table: 0, row: 1, column: 0, rowSpan: 1, columnSpan: 1, head: false, x: 100, y: 130, width: 100, height: 30 },
    { table: 0, row: 1, column: 1, rowSpan: 1, columnSpan: 1, head: false, x: 200, y: 130, width: 200, height: 30 },
  ]);
  expect(layoutLines(layout).map(({ text, bold }) => [text, bold])).toEqual([
    ['指標', true],
    ['率', false],
    ['20％', false],
  ]);
});

test('hidden slides, notes and shapes are counted and not read; charts are told', async () => {
  const notes = (text: string): string =>
    xml(
      'p:notes',
      `<p:cSld><p:spTree>${sp({ placeholder: '<p:ph type="body"/>', body: para(text) })}</p:spTree></p:cSld>`,
    );
  const chart = `<p:graphicFrame><p:xfrm>${xfrm(0, 0, 9, 9)}</p:xfrm><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></p:graphicFrame>`;
  const { layout, notices } = await read(
    [
      { shapes: box('一', 0, 0, 9, 9) + chart, relations: { n: ['notesSlide', '../notesSlides/n0.xml'] } },
      { shapes: box('隠れた', 0, 0, 9, 9), hidden: true },
      {
        shapes: box('三', 0, 0, 9, 9) + box('消えた', 0, 20, 9, 9).replace('name="x"', 'name="x" hidden="1"'),
        relations: { n: ['notesSlide', '../notesSlides/n2.xml'] },
      },
    ],
    { extra: { 'ppt/notesSlides/n0.xml': notes('話すこと'), 'ppt/notesSlides/n2.xml': notes(' ') } },
  );
  expect(layoutText(layout)).toBe('一\n\f三\n');
  expect(layout.pages.map(({ number }) => number)).toEqual([1, 3]);
  expect(notices.map(({ code, count, pages }) => [code, count, pages])).toEqual([
    ['speaker-notes', 1, [1]],
    ['hidden-slides', 1, [2]],
    ['hidden-shapes', 1, [3]],
    ['charts', 1, [1]],
  ]);
});

test('numbers of slides are furniture, and so is what the master shows on all, once', async () => {
  const number = sp({ placeholder: '<p:ph type="sldNum"/>', body: para('1'), at: [900, 500, 20, 20] });
  const { layout } = await read([{ shapes: box('文', 0, 50, 9, 9) + number }, { shapes: box('次', 0, 50, 9, 9) }], {
    master: box('宮崎支部', 0, 0, 9, 9) + sp({ placeholder: '<p:ph type="title"/>', body: para('タイトルを入力') }),
  });
  expect(layoutLines(layout).map(({ text, furniture }) => [text, furniture])).toEqual([
    ['宮崎支部', 'repeated'],
    ['文', undefined],
    ['1', 'page number'],
    ['次', undefined],
  ]);
});

test('struck characters are doubts, and said', async () => {
  const { layout, notices } = await read(sp({ at: [0, 0, 9, 9], body: para('旧', '', 'strike="sngStrike"') }));
  expect(layoutLines(layout)[0]?.doubts).toEqual([{ kind: 'struck', at: 0, length: 1 }]);
  expect(notices.map(({ code }) => code)).toEqual(['struck']);
});
