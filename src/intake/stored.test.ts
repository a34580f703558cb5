import { expect, test } from 'vitest';
import { type Layout, layoutText } from './layout.ts';
import { packLayout, unpackLayout } from './stored.ts';

const line = (number: number, text: string) => ({
  number,
  text,
  x: number,
  bold: false,
  underline: false,
  wrapped: false,
});
const layout: Layout = {
  source: { file: 'a.pdf', sha256: '0', kind: 'pdf' },
  extractor: { name: 'test', version: '1' },
  pages: [
    { number: 3, rotation: 0, unit: 'page', lines: [line(1, '一'), line(2, '二')], cells: [], boxes: [], images: [] },
    { number: 4, rotation: 0, unit: 'page', lines: [], cells: [], boxes: [], images: [] },
    { number: 5, rotation: 0, unit: 'page', lines: [line(3, '三')], cells: [], boxes: [], images: [] },
  ],
};
const lines = layoutText(layout).split('\n').slice(0, -1);

test('a layout and its lines give the layout again, and no word stands twice', () => {
  expect(unpackLayout(packLayout(layout), lines)).toEqual(layout);
  expect(packLayout(layout)).not.toContain('一');
});

test('a layout of other lines is told', () => {
  expect(unpackLayout(packLayout(layout), lines.slice(1))).toBeNull();
});
