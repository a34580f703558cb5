/** Tables: heads say what they head, rows are as wide as the table. A table of an original (`.t`) may be without a head. */
import type { HtmlElement } from 'html-validate';
import type { Fault, Page } from '../types.ts';

export function checkTables({ path, named }: Page): Fault[] {
  const faults: Fault[] = [];
  const report = (check: string, at: HtmlElement, message: string, fix: string) =>
    faults.push({ check, page: path, offset: at.location.offset, message, fix });
  for (const table of named('table')) {
    const original = table.closest('.t') !== null;
    const rows = rowsOf(table);
    const heads = rows.flat().flatMap((row) => row.childElements.filter(({ tagName }) => tagName === 'th'));
    if (heads.length === 0 && !original)
      report('table-head', table, 'a table without a th', 'make the cells that name rows or columns th, with a scope');
    for (const head of original ? [] : heads)
      if (!head.hasAttribute('scope'))
        report('table-scope', head, 'a th without scope', 'add scope="col", "row", "colgroup" or "rowgroup"');
    for (const { row, width, expected } of unevenRows(rows))
      report('table-width', row, `a row of ${width} columns in a table of ${expected}`, 'add the cell, or a colspan');
  }
  return faults;
}

/** The rows of head, bodies and foot. */
function rowsOf(table: HtmlElement): HtmlElement[][] {
  return table.childElements
    .filter(({ tagName }) => /^t(head|body|foot)$/.test(tagName))
    .map((group) => group.childElements.filter(({ tagName }) => tagName === 'tr'));
}

/** Rows that are not as wide as the first, cells that reach over several columns or rows counted as such. */
function unevenRows(groups: readonly HtmlElement[][]): { row: HtmlElement; width: number; expected: number }[] {
  const span = (cell: HtmlElement, name: string) => Number(cell.getAttributeValue(name) ?? 1);
  const uneven: { row: HtmlElement; width: number; expected: number }[] = [];
  let expected: number | undefined;
  // Row groups end what reaches down from above.
  for (const group of groups) {
    let reaching: { width: number; rows: number }[] = [];
    for (const row of group) {
      const own = row.childElements.map((cell) => ({ width: span(cell, 'colspan'), rows: span(cell, 'rowspan') }));
      const width = [...own, ...reaching].reduce((sum, cell) => sum + cell.width, 0);
      expected ??= width;
      if (width !== expected) uneven.push({ row, width, expected });
      reaching = [...own, ...reaching]
        .map((cell) => ({ width: cell.width, rows: cell.rows - 1 }))
        .filter(({ rows }) => rows > 0);
    }
  }
  return uneven;
}
