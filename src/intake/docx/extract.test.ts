import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { type Layout, layoutLines, layoutText, type Notice } from '../layout.ts';
import { docx, type Parts, xml } from '../office/testing.ts';

const noPdf = () => Promise.reject(new Error('no PDF here'));
async function read(body: string, parts?: Parts): Promise<{ layout: Layout; notices: Notice[] }> {
  const result = await extract({ name: '計画.docx', bytes: docx(body, parts), pdf: noPdf });
  if ('refused' in result) throw new Error(result.refused.message);
  return result;
}
const linesOf = async (body: string, parts?: Parts) => layoutLines((await read(body, parts)).layout);
const textsOf = async (body: string, parts?: Parts) => (await linesOf(body, parts)).map(({ text }) => text);
const codesOf = async (body: string, parts?: Parts) =>
  Object.fromEntries((await read(body, parts)).notices.map(({ code, count }) => [code, count]));

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const t = (text: string, properties = ''): string => p(run(text), properties);
const item = (text: string, list: number, level = 0): string =>
  t(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('lists', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering = (...lists: string[]): Parts => ({
    numbering: xml(
      'w:numbering',
      lists.map((levels, i) => `<w:abstractNum w:abstractNumId="${i}">${levels}</w:abstractNum>`).join('') +
        lists.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join('') +
        '<w:num w:numId="90"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    ),
  });
  const space = '<w:suff w:val="space"/>';

  test.each([
    ['decimalFullWidth', '（%1）', ['（１） 甲', '（２） 乙']],
    ['decimalEnclosedCircle', '%1', ['① 甲', '② 乙']],
    ['ideographDigital', '%1．', ['一． 甲', '二． 乙']],
    ['aiueoFullWidth', '%1', ['ア 甲', 'イ 乙']],
    ['irohaFullWidth', '（%1）', ['（イ） 甲', '（ロ） 乙']],
    ['upperRoman', '%1', ['I 甲', 'II 乙']],
    ['japaneseCounting', '第%1', ['第一 甲', '第二 乙']],
  ])('%s', async (format, text, texts) => {
    expect(await textsOf(item('甲', 1) + item('乙', 1), numbering(level(0, format, text, space)))).toEqual(texts);
  });

  test.each([
    ['Wingdings', '\uf0d8', '➢'],
    ['Wingdings', '\uf06e', '■'],
    ['Symbol', '\uf0b7', '・'],
  ])('a mark of %s is the sign that it draws', async (font, char, sign) => {
    const parts = numbering(
      level(0, 'bullet', char, `${space}<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`),
    );
    expect(await textsOf(item('甲', 1), parts)).toEqual([`${sign} 甲`]);
  });

  test('a deeper level names the higher ones and begins anew below the next of them', async () => {
    const parts = numbering(level(0, 'decimal', '%1', space) + level(1, 'decimal', '%1-%2', space));
    const body = item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 1) + item('丁', 1) + item('戊', 1, 1);
    expect(await textsOf(body, parts)).toEqual(['1 甲', '1-1 乙', '1-2 丙', '2 丁', '2-1 戊']);
    expect((await linesOf(body, parts)).map(({ list }) => list)).toEqual([1, 2, 2, 1, 2]);
  });

  test('lists of one form count on, unless one begins anew', async () => {
    const parts = numbering(level(0, 'decimal', '%1.', space));
    expect(await textsOf(item('甲', 1) + item('乙', 1) + item('丙', 90), parts)).toEqual(['1. 甲', '2. 乙', '1. 丙']);
  });
});

describe('characters', () => {
  test('a style gives what a run does not: outline, weight, size', async () => {
    const styles = xml(
      'w:styles',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        '<w:style w:type="paragraph" w:styleId="base"><w:rPr><w:b/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="base"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    );
    const [second] = await linesOf(t('小見出し', '<w:pStyle w:val="H2"/>'), { styles });
    expect(second).toMatchObject({ outline: 2 });
    const [head, text] = await linesOf(
      t('見出し', '<w:pStyle w:val="H1"/>') + p(run('本文', '<w:u w:val="single"/>')),
      { styles },
    );
    expect(head).toMatchObject({ outline: 1, bold: true, size: 10.5, underline: false });
    expect(text).toMatchObject({ bold: false, underline: true, size: 10.5 });
    expect(text).not.toHaveProperty('outline');
  });

  test('tabulators part, breaks end a line, raised characters are told', async () => {
    const body = p(
      `${run('甲')}<w:r><w:tab/></w:r>${run('乙')}${run('※', '<w:vertAlign w:val="superscript"/>')}<w:r><w:br/></w:r>${run('丙')}`,
    );
    const lines = await linesOf(body);
    expect(lines.map(({ text }) => text)).toEqual(['甲\u3000乙※', '丙']);
    expect(lines[0]?.superscripts).toEqual([{ at: 3, length: 1 }]);
    expect(lines[1]?.wrapped).toBe(false);
  });

  test('a ruby keeps its word and drops its reading, and says so', async () => {
    const body = p(
      `<w:r><w:ruby><w:rt>${run('ほけん')}</w:rt><w:rubyBase>${run('保険')}</w:rubyBase></w:ruby></w:r>${run('料')}`,
    );
    expect(await textsOf(body)).toEqual(['保険料']);
    expect(await codesOf(body)).toEqual({ ruby: 1 });
  });

  test('a field shows its result; an enclosed number is drawn by its code', async () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const field = char('begin') + code(' PAGEREF x ') + char('separate') + run('7') + char('end');
    const ring = char('begin') + code(' eq \\o\\ac(○,21)') + char('end');
    expect(await textsOf(p(run('頁') + field) + p(ring + run('番')))).toEqual(['頁7', '㉑番']);
  });

  test('struck characters are doubts', async () => {
    const [line] = await linesOf(p(run('旧', '<w:strike/>') + run('新')));
    expect(line?.doubts).toEqual([{ kind: 'struck', at: 0, length: 1 }]);
  });

  test('deleted, hidden and commented text is counted, inserted text is read', async () => {
    const body = p(
      `${run('甲')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>${run('隠', '<w:vanish/>')}`,
    );
    const parts = { comments: xml('w:comments', '<w:comment w:id="1"/><w:comment w:id="2"/>') };
    expect(await textsOf(body, parts)).toEqual(['甲新']);
    expect(await codesOf(body, parts)).toEqual({ 'deleted-text': 1, 'vanished-text': 1, inserted: 1, comments: 2 });
  });

  test('a paragraph whose end stands deleted goes on in the next one', async () => {
    expect(await textsOf(t('甲', '<w:rPr><w:del/></w:rPr>') + t('乙') + t('丙'))).toEqual(['甲乙', '丙']);
  });
});

describe('tables', () => {
  const tc = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const tr = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const tbl = (rows: string): string =>
    `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="4000"/></w:tblGrid>${rows}</w:tbl>`;

  test('spans, head rows and fills', async () => {
    const body = tbl(
      tr(tc(t('表'), '<w:gridSpan w:val="2"/><w:shd w:fill="DDE6F0"/>'), '<w:tblHeader/>') +
        tr(tc(t('分野'), '<w:vMerge w:val="restart"/>') + tc(t('一'))) +
        tr(tc(p(''), '<w:vMerge/>') + tc(t('二'))),
    );
    const { layout } = await read(body);
    expect(layout.pages[0]?.cells).toMatchObject([
      { row: 0, column: 0, columnSpan: 2, head: true, fill: '#dde6f0', width: 300 },
      { row: 1, column: 0, rowSpan: 2, head: false },
      { row: 1, column: 1 },
      { row: 2, column: 1 },
    ]);
    expect(layoutLines(layout).map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['表', 0, 0],
      ['分野', 1, 0],
      ['一', 1, 1],
      ['二', 2, 1],
    ]);
  });

  test('a table within a cell is one of its own', async () => {
    const lines = await linesOf(tbl(tr(tc(t('外') + tbl(tr(tc(t('内'))))))));
    expect(lines.map(({ text, cell }) => [text, cell?.table])).toEqual([
      ['外', 0],
      ['内', 1],
    ]);
  });

  test('a row that runs over a page stands on both, each cell from its own beginning', async () => {
    const turn = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const body = tbl(
      tr(tc(p(run('左一') + turn + run('左二'))) + tc(t('右一') + p(turn + run('右二')))) +
        tr(tc(t('次')) + tc(t('次右'))),
    );
    const { layout } = await read(body);
    expect(layoutText(layout)).toBe('左一\n右一\n\f左二\n右二\n次\n次右\n');
    expect(layout.pages[1]?.cells.map(({ row, goesOn }) => [row, goesOn])).toEqual([
      [0, true],
      [0, true],
      [1, undefined],
      [1, undefined],
    ]);
    expect(layout.pages[1]?.lines.map(({ wrapped }) => wrapped)).toEqual([true, false, false, false]);
    expect(layout.pages.map(({ unit }) => unit)).toEqual(['page', 'page']);
  });

  test('a row that moved to the next page as a whole turns it once', async () => {
    const turn = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const body = tbl(tr(tc(t('一'))) + tr(tc(p(turn + run('二'))) + tc(p(turn + run('三')))));
    expect(layoutText((await read(body)).layout)).toBe('一\n\f二\n三\n');
  });
});

describe('pages', () => {
  test('breaks, styles and sections turn the page; two signs of one turn are one', async () => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const body =
      p(`${run('一')}<w:r><w:br w:type="page"/></w:r>`) +
      p(`<w:r><w:lastRenderedPageBreak/></w:r>${run('二')}`) +
      t('三', '<w:pageBreakBefore/>') +
      t('四', section) +
      t('五') +
      section;
    const { layout } = await read(body);
    expect(layoutText(layout)).toBe('一\n\f二\n\f三\n四\n\f五\n');
    expect(layout.pages[0]).toMatchObject({ width: 595.3, height: 841.9 });
  });

  test('running heads and feet are furniture, once; footnotes stand at the foot of their page', async () => {
    const body =
      p(`${run('本文')}<w:r><w:footnoteReference w:id="3"/></w:r>`) +
      '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>';
    const lines = await linesOf(body, {
      header1: xml('w:hdr', t('資料１')),
      footer1: xml('w:ftr', t('- 1 -')),
      footnotes: xml(
        'w:footnotes',
        `<w:footnote w:id="3">${p(`<w:r><w:footnoteRef/></w:r>${run('注の文')}`)}</w:footnote>`,
      ),
    });
    expect(lines.map(({ text, furniture }) => [text, furniture])).toEqual([
      ['資料１', 'repeated'],
      ['本文1', undefined],
      ['1\u3000注の文', undefined],
      ['- 1 -', 'page number'],
    ]);
    expect(lines[1]?.superscripts).toEqual([{ at: 2, length: 1 }]);
  });

  test('a text box is a box, read once of its two forms', async () => {
    const content = `<w:txbxContent>${t('KPI')}</w:txbxContent>`;
    const drawing = `<w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>127000</wp:posOffset></wp:positionH><wp:extent cx="1270000" cy="635000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="FBE5D6"/></a:solidFill></wps:spPr><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const { layout } = await read(p(both + run('本文')));
    expect(layoutLines(layout).map(({ text, box }) => [text, box])).toEqual([
      ['本文', undefined],
      ['KPI', 0],
    ]);
    expect(layout.pages[0]?.boxes).toEqual([{ number: 0, x: 10, width: 100, height: 50, fill: '#fbe5d6' }]);
  });
});
