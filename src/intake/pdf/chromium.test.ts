/** A PDF as a browser prints it (tests/fixtures/intake/chromium-table.html). */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { pdfResources } from '../../../scripts/intake/pdf-resources.ts';
import { type Extracted, type Layout, layoutLines, layoutText } from '../layout.ts';
import { extractPdf } from './extract.ts';

let result: Extracted;
let layout: Layout;
beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/intake/chromium-table.pdf'));
  result = await extractPdf('chromium-table.pdf', bytes, await pdfResources());
  if ('refused' in result) throw new Error(result.refused.message);
  layout = result.layout;
});

test('rows are read from left to right, radicals as the letters that they are', () => {
  expect(layoutText(layout).replaceAll('\n', '/')).toBe(
    '長/計/人/人長計/計長人1/12.5/人計長人/人計：15/計人長/21/長人/人計計/25/\f長/計/人/計計/長長/52/人/計/長計/15/計長/12/',
  );
  expect('notices' in result && result.notices.map(({ code }) => code)).toEqual(['lookalike']);
});

test('cells span rows and columns, heads are told by the tags and repeated on the next page', () => {
  const [first, second] = layout.pages;
  expect(first?.cells.filter(({ rowSpan, columnSpan }) => rowSpan + columnSpan > 2)).toMatchObject([
    { row: 1, column: 0, rowSpan: 2, columnSpan: 1 },
    { row: 3, column: 0, rowSpan: 1, columnSpan: 2 },
  ]);
  expect(first?.cells.filter(({ head, fill }) => head && fill === '#dde6f0')).toHaveLength(3);
  expect(second?.lines.slice(0, 4).map(({ furniture }) => furniture)).toEqual([
    ...Array(3).fill('repeated head'),
    undefined,
  ]);
});

test('a table without rules has the cells of its tags', () => {
  expect(layout.pages[1]?.lines.slice(-4).map(({ cell }) => cell)).toEqual([
    { table: 1, row: 1, column: 0 },
    { table: 1, row: 1, column: 1 },
    { table: 1, row: 2, column: 0 },
    { table: 1, row: 2, column: 1 },
  ]);
});

test('vertical label, underline, raised and struck letters, a box in a cell', () => {
  const line = (text: string) => layoutLines(layout).find((found) => found.text === text);
  expect(line('人長計')).toMatchObject({ vertical: true, cell: { row: 1, column: 0 } });
  expect(line('計長人1')).toMatchObject({ underline: true, superscripts: [{ at: 3, length: 1 }] });
  expect(line('人計長人')?.doubts).toEqual([{ kind: 'struck', at: 1, length: 2 }]);
  expect(line('人計：15')).toMatchObject({ box: 0, cell: { row: 2, column: 1 } });
});
