/** An Excel file → its pages: one for each sheet that is shown. */
import { limits } from '../bounds.ts';
import { noCounts } from '../characters.ts';
import type { Page } from '../layout.ts';
import { themeOf } from '../office/colors.ts';
import type { Read } from '../office/finish.ts';
import type { Package } from '../office/package.ts';
import type { Progress } from '../office/progress.ts';
import { Said } from '../office/said.ts';
import { Unreadable } from '../office/unreadable.ts';
import { all, attribute, child, numberOf, switched, textOf, type XmlNode } from '../office/xml.ts';
import { readDrawings } from './drawings.ts';
import { marginLines } from './margins.ts';
import { type Range, rangeOf } from './places.ts';
import { readSheet } from './sheet.ts';
import { cellStylesOf, richTextOf } from './styles.ts';
import type { Workbook } from './values.ts';

/** Counted up whenever the same file gives other lines. */
export const VERSION = '1';

export function readXlsx(file: Package, { signal, onPage, wanted }: Progress): Read {
  const workbook = file.read(file.main);
  const part = (type: string) => file.maybe(file.related(file.main, type));
  const theme = themeOf(part('theme'));
  const said = new Said();
  const counts = noCounts();
  const properties = child(workbook, 'workbookPr');
  const book: Workbook = {
    shared: all(part('sharedStrings'), 'si').map(richTextOf),
    style: cellStylesOf(part('styles'), theme),
    date1904: attribute(properties, 'date1904') !== undefined && (switched(properties, 'date1904') ?? false),
    said,
  };
  const sheets = all(child(workbook, 'sheets'), 'sheet');
  const pages: Page[] = [];
  sheets.forEach((node, index) => {
    const number = index + 1;
    if (wanted && !wanted(number)) return;
    if (signal?.aborted) throw new Unreadable('stopped', 'workbook');
    const { name = '', state = 'visible', 'r:id': id } = node.attributes;
    if (state !== 'visible') said.add('hidden-sheets', 1);
    else {
      const target = file.relations(file.main).find((relation) => relation.id === id);
      if (target?.type === 'chartsheet') said.add('charts', 1, number);
      if (target?.type === 'worksheet')
        pages.push(pageOf(target.target, { number, name, heads: headsOf(workbook, index) }));
    }
    onPage?.(number, sheets.length);
  });
  return { pages, notices: said.notices(), counts };

  function pageOf(name: string, traits: { number: number; name: string; heads: Range | null }): Page {
    const sheet = file.read(name);
    const { page, rows, grid } = readSheet(sheet, book, { ...traits, counts });
    const drawing = file.maybe(file.related(name, 'drawing'));
    const boxes = drawing
      ? readDrawings(drawing, { grid, theme, counts, said, first: page.boxes.length, page: traits.number })
      : [];
    said.add('comments', commentsOf(file, name), traits.number);
    const { heads, feet } = marginLines(sheet, traits.name, counts);
    const items = [...rows, ...boxes].sort((a, b) => a.y - b.y);
    const lines = [...heads, ...items.flatMap((item) => item.lines), ...feet];
    if (lines.length > limits.lines * 2) throw new Unreadable('too large', name);
    return {
      ...page,
      boxes: [...page.boxes, ...boxes.map(({ box }) => box)],
      lines: lines.map((line) => ({ number: 0, ...line })),
    };
  }
}

/** A comment of today's Excel stands in the file once more in the old form. */
function commentsOf(file: Package, sheet: string): number {
  const count = (type: string, list: string, name: string): number =>
    file
      .relations(sheet)
      .filter((relation) => relation.type === type)
      .reduce((sum, { target }) => {
        const part = file.maybe(target);
        return sum + all(list === '' ? part : child(part, list), name).length;
      }, 0);
  const threads = file.relations(sheet).filter(({ type }) => type === 'threadedComment').length;
  return count('comments', 'commentList', 'comment') || threads;
}

/** The rows that the sheet repeats on every printed page: `'KPI'!$3:$4`. */
function headsOf(workbook: XmlNode, index: number): Range | null {
  const node = all(child(workbook, 'definedNames'), 'definedName').find(
    ({ attributes }) => attributes['name'] === '_xlnm.Print_Titles' && numberOf(attributes['localSheetId']) === index,
  );
  const rows = /!\$(\d+):\$(\d+)/u.exec(textOf(node));
  return rows ? rangeOf(`A${rows[1]}:A${rows[2]}`) : null;
}
