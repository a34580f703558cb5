/** A PDF → its Layout, or why it is refused. The same bytes give the same Layout in Node and in the browser. */
import { limits } from '../bounds.ts';
import { type CharacterCounts, noCounts } from '../characters.ts';
import { sha256 } from '../digest.ts';
import { markFurniture } from '../furniture.ts';
import { garbledLine } from '../japanese.ts';
import type { Box, Cell, Extracted, Line, Notice, Page } from '../layout.ts';
import { characterNotices, pageNotices } from '../notices.ts';
import { refusals, refuseByBytes } from '../refusals.ts';
import type { PdfFile, PdfFont, PdfPage, PdfResources } from './library.ts';
import type { DraftLine } from './lines.ts';
import { asMatrix } from './matrix.ts';
import { openPdf } from './open.ts';
import { pageLines } from './page-lines.ts';
import { paintedOf } from './paint.ts';
import { type Tags, tagsOf } from './tags.ts';
import { upright } from './turn.ts';

/** Counted up whenever the same file gives other lines. */
export const VERSION = '1';

export interface PdfOptions {
  password?: string;
  /** Pages to read, 1-based; all where absent. */
  pages?: readonly number[];
  onPage?: (page: number, of: number) => void;
  /** Ends the reading between two pages. */
  signal?: AbortSignal;
}

interface ReadPage {
  page: Page;
  hidden: boolean;
  doubled: number;
  turned: boolean;
  /** Something is painted on it. */
  painted: boolean;
}

export async function extractPdf(
  file: string,
  bytes: Uint8Array,
  resources: PdfResources,
  options: PdfOptions = {},
): Promise<Extracted> {
  const refused = refuseByBytes(file, bytes, 'pdf');
  if (refused) return { refused };
  const opened = await openPdf(file, bytes, resources, options.password);
  if ('refused' in opened) return opened;
  try {
    return await extract(file, bytes, opened.file, resources, options);
  } finally {
    await opened.close();
  }
}

async function extract(
  name: string,
  bytes: Uint8Array,
  pdf: PdfFile,
  { library }: PdfResources,
  { pages: wanted, onPage, signal }: PdfOptions,
): Promise<Extracted> {
  if (pdf.numPages > limits.pages) return { refused: refusals.tooManyPages(name, pdf.numPages) };
  const counts = noCounts();
  const labels = await pdf.getPageLabels().catch(() => null);
  const read: ReadPage[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (wanted && !wanted.includes(number)) continue;
    if (signal?.aborted) return { refused: refusals.stopped(name) };
    try {
      read.push(await readPage(await pdf.getPage(number), number, library.OPS, counts));
    } catch {
      broken.push(number);
    }
    onPage?.(number, pdf.numPages);
  }
  if (broken.length > 0) return { refused: refusals.damagedPages(name, broken) };
  const pages = read.map(({ page }) => ({ ...page, ...label(labels, page.number) }));
  const lines = pages.flatMap((page) => page.lines);
  if (lines.length === 0)
    return {
      refused: refusals.noText(
        name,
        pages.map(({ number }) => number),
      ),
    };
  if (lines.length > limits.lines) return { refused: refusals.tooManyLines(name, lines.length) };
  const garbled = garbledLine(lines.map(({ text }) => text));
  if (garbled !== null) return { refused: refusals.garbled(name, garbled.slice(0, 40)) };
  lines.forEach((line, at) => {
    line.number = at + 1;
  });
  markFurniture(pages);
  return {
    layout: {
      source: { file: name, sha256: await sha256(bytes), kind: 'pdf' },
      extractor: { name: `pdfjs-dist ${library.version}`, version: VERSION },
      pages,
    },
    notices: noticesOf(read, counts, (await pdf.getPermissions().catch(() => null)) !== null),
  };
}

/** A label that only repeats the page's number says nothing. */
const label = (labels: readonly string[] | null, number: number): { label?: string } => {
  const found = labels?.[number - 1];
  return found === undefined || found === '' || found === String(number) ? {} : { label: found };
};

async function readPage(
  source: PdfPage,
  number: number,
  OPS: Readonly<Record<string, number>>,
  counts: CharacterCounts,
): Promise<ReadPage> {
  const { transform, width, height } = source.getViewport({ scale: 1 });
  const operators = await source.getOperatorList();
  const fonts = new Map<string, PdfFont>();
  const fontOf = (id: string): PdfFont => {
    const known = fonts.get(id);
    if (known) return known;
    const font = source.commonObjs.has(id) ? (source.commonObjs.get(id) as PdfFont) : {};
    fonts.set(id, font);
    return font;
  };
  const raw = paintedOf(operators, OPS, asMatrix(transform), fontOf);
  const { painted, turned, ...size } = upright(raw, width, height);
  const tags = tagsOf(await source.getStructTree().catch(() => null));
  const { lines, containers, doubled } = pageLines(painted, { x: 0, y: 0, ...size }, tags, counts);
  const page: Page = {
    number,
    width: tenth(size.width),
    height: tenth(size.height),
    rotation: ((source.rotate + turned + 360) % 360) as Page['rotation'],
    unit: 'page',
    lines: lines.map((line) => lineOf(line, containers, tags)),
    cells: containers.flatMap(({ cell }) => (cell ? [rounded(cell)] : [])),
    boxes: containers.flatMap(({ box }) => (box ? [rounded(box)] : [])),
    images: painted.images.filter((image) => image.width > 1 && image.height > 1).map(rounded),
  };
  const printed = painted.glyphs.filter(({ text }) => text.trim() !== '');
  source.cleanup();
  return {
    page,
    doubled,
    hidden: printed.length > 0 && printed.filter(({ hidden }) => hidden).length * 2 > printed.length,
    turned: turned !== 0,
    painted:
      painted.images.length + painted.shapes.length + painted.strokes.length > 0 || operators.fnArray.length > 20,
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const rounded = <A extends Cell | Box | Page['images'][number]>(area: A): A => ({
  ...area,
  ...(area.x === undefined ? {} : { x: tenth(area.x) }),
  ...(area.y === undefined ? {} : { y: tenth(area.y) }),
  ...(area.width === undefined ? {} : { width: tenth(area.width) }),
  ...(area.height === undefined ? {} : { height: tenth(area.height) }),
});

/** A line's cell and box are the innermost ones around it. */
function lineOf(
  { container, marked, ...line }: DraftLine,
  containers: ReturnType<typeof pageLines>['containers'],
  tags: Tags,
): Line {
  const outline = marked.map((mark) => tags.get(mark)?.outline).find((depth) => depth !== undefined);
  let cell: Cell | undefined;
  let box: Box | undefined;
  for (let at = container; at >= 0; at = containers[at]?.parent ?? -1) {
    cell ??= containers[at]?.cell;
    box ??= containers[at]?.box;
  }
  return {
    number: 0,
    ...line,
    text: line.text.normalize('NFC'),
    ...(outline === undefined ? {} : { outline }),
    ...(cell ? { cell: { table: cell.table, row: cell.row, column: cell.column } } : {}),
    ...(box ? { box: box.number } : {}),
  };
}

function noticesOf(read: readonly ReadPage[], counts: CharacterCounts, locked: boolean): Notice[] {
  const numbers = (holds: (page: ReadPage) => boolean): number[] => read.filter(holds).map(({ page }) => page.number);
  const told = (pages: number[], notice: (pages: number[]) => Notice): Notice[] =>
    pages.length > 0 ? [notice(pages)] : [];
  const doubled = read.reduce((sum, page) => sum + page.doubled, 0);
  return [
    ...(locked ? [pageNotices.ownersLock()] : []),
    ...told(
      numbers(({ page, painted }) => page.lines.length === 0 && painted),
      pageNotices.noText,
    ),
    ...told(
      numbers(({ page, painted }) => page.lines.length === 0 && !painted),
      pageNotices.emptyPages,
    ),
    ...told(
      numbers(({ turned }) => turned),
      pageNotices.turned,
    ),
    ...told(
      numbers(({ hidden }) => hidden),
      pageNotices.hidden,
    ),
    ...(doubled > 0 ? [pageNotices.doubled(doubled)] : []),
    ...characterNotices(counts),
  ];
}
