/** Small office files for tests, made of the parts that a test is about. */
import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  `xmlns:r="${office}/relationships"`,
].join(' ');

/** `<root>inner</root>` with every name space declared. */
export const xml = (root: string, inner: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespaces} ${attributes}>${inner}</${root}>`;

export const zip = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** Relations by their ids: the last word of the type and the target. */
export const relations = (entries: Record<string, [type: string, target: string]>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(entries)
    .map(
      ([id, [type, target]]) => `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export type Parts = Record<string, string>;

const main = (target: string): Parts => ({ '_rels/.rels': relations({ rId1: ['officeDocument', target] }) });

/** A Word file: `body` is what stands in `w:body`; further parts by their names in `word/`, each related by its own name. */
export function docx(body: string, parts: Parts = {}, extra: Record<string, string | Uint8Array> = {}): Uint8Array {
  const related = Object.keys(parts).map((name): [string, [string, string]] => [name, [typeOf(name), `${name}.xml`]]);
  return zip({
    ...main('word/document.xml'),
    'word/document.xml': xml('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(Object.fromEntries(related)),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`word/${name}.xml`, part])),
    ...extra,
  });
}
const typeOf = (name: string): string => name.replace(/\d+$/u, '');

const sheetNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export interface TestSheet {
  name: string;
  state?: string;
  /** What stands in `worksheet`. */
  content: string;
  /** Relations of the sheet, and parts by their whole names. */
  relations?: Record<string, [string, string]>;
}

/** An Excel file; `styles` and `shared` are what stands in their parts. */
export function xlsx(
  sheets: readonly TestSheet[],
  {
    styles = '',
    shared = '',
    book = '',
    extra = {},
  }: { styles?: string; shared?: string; book?: string; extra?: Parts } = {},
): Uint8Array {
  const sheet = (root: string, inner: string): string => xml(root, inner, sheetNamespace);
  const list = sheets
    .map(({ name, state = 'visible' }, i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="s${i}"/>`)
    .join('');
  return zip({
    ...main('xl/workbook.xml'),
    'xl/workbook.xml': sheet('workbook', `<sheets>${list}</sheets>${book}`),
    'xl/_rels/workbook.xml.rels': relations({
      styles: ['styles', 'styles.xml'],
      shared: ['sharedStrings', 'sharedStrings.xml'],
      ...Object.fromEntries(sheets.map((_, i) => [`s${i}`, ['worksheet', `worksheets/sheet${i}.xml`]])),
    }),
    'xl/styles.xml': sheet('styleSheet', styles),
    'xl/sharedStrings.xml': sheet('sst', shared),
    ...Object.fromEntries(
      sheets.flatMap(({ content, relations: own }, i) => [
        [`xl/worksheets/sheet${i}.xml`, sheet('worksheet', content)],
        ...(own ? [[`xl/worksheets/_rels/sheet${i}.xml.rels`, relations(own)]] : []),
      ]),
    ),
    ...extra,
  });
}

export interface TestSlide {
  /** What stands in the slide's tree. */
  shapes: string;
  hidden?: boolean;
  relations?: Record<string, [string, string]>;
}

/** A PowerPoint file; `layout` and `master` are what stands in their trees. */
export function pptx(
  slides: readonly TestSlide[],
  {
    layout = '',
    master = '',
    styles = '',
    extra = {},
  }: { layout?: string; master?: string; styles?: string; extra?: Parts } = {},
): Uint8Array {
  const tree = (root: string, shapes: string, rest = '', attributes = ''): string =>
    xml(root, `<p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>${rest}`, attributes);
  return zip({
    ...main('ppt/presentation.xml'),
    'ppt/presentation.xml': xml(
      'p:presentation',
      `<p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="s${i}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/>`,
    ),
    'ppt/_rels/presentation.xml.rels': relations(
      Object.fromEntries(slides.map((_, i) => [`s${i}`, ['slide', `slides/slide${i}.xml`]])),
    ),
    'ppt/slideLayouts/layout.xml': tree('p:sldLayout', layout),
    'ppt/slideLayouts/_rels/layout.xml.rels': relations({ m: ['slideMaster', '../slideMasters/master.xml'] }),
    'ppt/slideMasters/master.xml': tree('p:sldMaster', master, `<p:txStyles>${styles}</p:txStyles>`),
    ...Object.fromEntries(
      slides.flatMap(({ shapes, hidden, relations: own = {} }, i) => [
        [`ppt/slides/slide${i}.xml`, tree('p:sld', shapes, '', hidden ? 'show="0"' : '')],
        [
          `ppt/slides/_rels/slide${i}.xml.rels`,
          relations({ l: ['slideLayout', '../slideLayouts/layout.xml'], ...own }),
        ],
      ]),
    ),
    ...extra,
  });
}
