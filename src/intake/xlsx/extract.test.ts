import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { type Layout, layoutLines, layoutText, type Notice } from '../layout.ts';
import { type TestSheet, xlsx, xml } from '../office/testing.ts';

const noPdf = () => Promise.reject(new Error('no PDF here'));
type Options = Parameters<typeof xlsx>[1];
async function read(sheets: string | TestSheet[], options?: Options): Promise<{ layout: Layout; notices: Notice[] }> {
  const list = typeof sheets === 'string' ? [{ name: '表', content: sheets }] : sheets;
  const result = await extract({ name: '一覧.xlsx', bytes: xlsx(list, options), pdf: noPdf });
  if ('refused' in result) throw new Error(result.refused.message);
  return result;
}
const counts = (notices: Notice[]) => Object.fromEntries(notices.map(({ code, count }) => [code, count]));

const c = (place: string, text: string, style = 0): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const n = (place: string, value: number | string, style = 0): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;
const row = (number: number, cells: string, attributes = ''): string =>
  `<row r="${number}" ${attributes}>${cells}</row>`;
const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;

const side = (name: string): string => `<${name} style="thin"/>`;
const styles =
  '<numFmts><numFmt numFmtId="170" formatCode="0.0&quot;％&quot;"/><numFmt numFmtId="171" formatCode=";;;"/></numFmts>' +
  '<fonts><font><sz val="10"/></font><font><b/><sz val="12"/></font></fonts>' +
  '<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>' +
  `<borders><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border><border>${side('bottom')}</border></borders>` +
  '<cellXfs><xf/><xf borderId="1" fillId="2" fontId="1"/><xf borderId="1"/><xf numFmtId="170"/><xf numFmtId="171"/><xf borderId="2"/></cellXfs>';

describe('values', () => {
  test('numbers are shown in their formats, formulas by what they came to', async () => {
    const sheet = data(
      row(1, `${n('A1', 68.25, 3)}<c r="B1" s="3"><f>A1+1</f><v>69.25</v></c><c r="C1" t="b"><v>1</v></c>`),
      row(2, '<c r="A2" t="str"><f>"甲"</f><v>甲</v></c><c r="B2"><f>A1</f></c><c r="C2" t="e"><v>#N/A</v></c>'),
    );
    const { layout, notices } = await read(sheet, { styles });
    expect(layoutText(layout)).toBe('68.3％\n69.3％\nTRUE\n甲\n#N/A\n');
    expect(counts(notices)).toEqual({ uncalculated: 1 });
  });

  test('readings of kanji are no text; runs keep their weight', async () => {
    const shared =
      '<si><r><rPr><b/></rPr><t>保険</t></r><r><t>料</t></r><rPh sb="0" eb="2"><t>ホケン</t></rPh><phoneticPr fontId="1"/></si>';
    const { layout } = await read(data(row(1, '<c r="A1" t="s"><v>0</v></c>')), { styles, shared });
    expect(layoutLines(layout)).toMatchObject([{ text: '保険料', bold: true, size: 10 }]);
  });
});

describe('tables', () => {
  const heads = row(3, c('A3', '施策', 1) + c('B3', '目標', 1), 'ht="30"');
  const sheet =
    '<cols><col min="1" max="1" width="20"/><col min="2" max="2" width="10"/></cols>' +
    data(
      row(1, c('A1', '題名', 5)),
      heads,
      row(4, c('A4', '健診', 2) + c('B4', '67.5％\n以上', 2)),
      row(5, `<c r="A5" s="2"/>${c('B5', '8％', 2)}`),
      row(6, '<c r="A6" s="2"/><c r="B6" s="2"/>'),
      row(8, c('A8', '※注')),
    ) +
    '<mergeCells><mergeCell ref="A4:A5"/></mergeCells>';
  const book = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'表'!$3:$3</definedName></definedNames>`;

  test('edges tell a table; titles and notes stand outside; rows ruled in advance are none', async () => {
    const { layout } = await read(sheet, { styles, book });
    expect(layoutLines(layout).map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['題名', undefined, undefined],
      ['施策', 0, 0],
      ['目標', 0, 1],
      ['健診', 1, 0],
      ['67.5％', 1, 1],
      ['以上', 1, 1],
      ['8％', 2, 1],
      ['※注', undefined, undefined],
    ]);
    expect(layout.pages[0]?.cells).toEqual([
      {
        table: 0,
        row: 0,
        column: 0,
        rowSpan: 1,
        columnSpan: 1,
        head: true,
        x: 0,
        y: 30,
        width: 105,
        height: 30,
        fill: '#ddebf7',
      },
      {
        table: 0,
        row: 0,
        column: 1,
        rowSpan: 1,
        columnSpan: 1,
        head: true,
        x: 105,
        y: 30,
        width: 52.5,
        height: 30,
        fill: '#ddebf7',
      },
      { table: 0, row: 1, column: 0, rowSpan: 2, columnSpan: 1, head: false, x: 0, y: 60, width: 105, height: 30 },
      { table: 0, row: 1, column: 1, rowSpan: 1, columnSpan: 1, head: false, x: 105, y: 60, width: 52.5, height: 15 },
      { table: 0, row: 2, column: 1, rowSpan: 1, columnSpan: 1, head: false, x: 105, y: 75, width: 52.5, height: 15 },
    ]);
  });

  test('a sheet without edges has tables where cells stand together', async () => {
    const { layout } = await read(
      data(row(1, c('A1', '甲') + c('B1', '乙')), row(2, c('A2', '丙') + c('B2', '丁')), row(9, c('A9', '注'))),
    );
    expect(layoutLines(layout).map(({ text, cell }) => [text, cell?.table])).toEqual([
      ['甲', 0],
      ['乙', 0],
      ['丙', 0],
      ['丁', 0],
      ['注', undefined],
    ]);
  });

  test('a frame around one cell is a box', async () => {
    const { layout } = await read(data(row(1, c('A1', '題名', 2)), row(4, c('A4', '文'))), { styles });
    expect(layoutLines(layout).map(({ box, cell }) => [box, cell])).toEqual([
      [0, undefined],
      [undefined, undefined],
    ]);
  });
});

describe('what is hidden is counted and not read', () => {
  test('rows, columns, sheets, cells, comments', async () => {
    const sheet =
      '<cols><col min="3" max="3" width="9" hidden="1"/></cols>' +
      data(
        row(1, c('A1', '見える') + c('C1', '隠れた列') + n('D1', 1, 4)),
        row(2, c('A2', '隠れた行'), 'hidden="1"'),
        row(3, '', 'hidden="1"'),
        row(4, c('A4', '下') + c('B4', '結合の下')),
      ) +
      '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>';
    const { layout, notices } = await read(
      [
        { name: '表', content: sheet, relations: { c: ['comments', '../comments1.xml'] } },
        { name: '元', state: 'hidden', content: data(row(1, c('A1', '隠れたシート'))) },
        { name: '末', content: data(row(1, c('A1', '三枚目'))) },
      ],
      {
        styles,
        extra: {
          'xl/comments1.xml': xml(
            'comments',
            '<commentList><comment/></commentList>',
            'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
          ),
        },
      },
    );
    expect(layoutText(layout)).toBe('見える\n下\n\f三枚目\n');
    expect(layout.pages.map(({ number, label }) => [number, label])).toEqual([
      [1, '表'],
      [3, '末'],
    ]);
    expect(counts(notices)).toEqual({
      'hidden-sheets': 1,
      'hidden-rows': 1,
      'hidden-columns': 1,
      'hidden-cells': 2,
      comments: 1,
    });
  });

  test('rows of a table are counted without the hidden ones', async () => {
    const { layout } = await read(
      data(
        row(1, c('A1', '一', 2) + c('B1', 'イ', 2)),
        row(2, c('A2', '隠', 2), 'hidden="1"'),
        row(3, c('A3', '二', 2) + c('B3', 'ロ', 2)),
      ),
      { styles },
    );
    expect(layoutLines(layout).map(({ text, cell }) => [text, cell?.row])).toEqual([
      ['一', 0],
      ['イ', 0],
      ['二', 1],
      ['ロ', 1],
    ]);
  });
});

test('running heads and feet are furniture, without the numbers that the print makes', async () => {
  const margins =
    '<headerFooter><oddHeader>&amp;L&amp;"ＭＳ ゴシック,標準"&amp;9資料１&amp;R&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';
  const { layout } = await read(data(row(1, c('A1', '文'))) + margins);
  expect(layoutLines(layout).map(({ text, furniture }) => [text, furniture])).toEqual([
    ['資料１', 'repeated'],
    ['表', 'repeated'],
    ['文', undefined],
  ]);
});

test('a text box stands between the rows that it lies between', async () => {
  const drawing = xml(
    'xdr:wsDr',
    '<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp><xdr:txBody><a:p><a:r><a:t>枠の文</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>',
  );
  const { layout } = await read(
    [
      {
        name: '表',
        content: data(row(1, c('A1', '上')), row(9, c('A9', '下'))),
        relations: { d: ['drawing', '../drawings/d.xml'] },
      },
    ],
    { extra: { 'xl/drawings/d.xml': drawing } },
  );
  expect(layoutLines(layout).map(({ text, box }) => [text, box])).toEqual([
    ['上', undefined],
    ['枠の文', 0],
    ['下', undefined],
  ]);
});
