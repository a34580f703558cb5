import { expect, test } from 'vitest';
import { noCounts } from '../characters.ts';
import { pageLines } from './page-lines.ts';
import type { Glyph } from './paint.ts';
import { tagsOf } from './tags.ts';

const content = (mark: number) => ({ type: 'content', id: `p6R_mc${mark}` });
const cell = (role: string, mark: number, spans = {}) => ({
  role,
  children: [{ role: 'P', children: [content(mark)] }],
  ...spans,
});
const tree = {
  children: [
    { role: 'H2', children: [content(0)] },
    {
      role: 'Table',
      children: [
        { role: 'THead', children: [{ role: 'TR', children: [cell('TH', 1, { rowSpan: 2 }), cell('TH', 2)] }] },
        { role: 'TR', children: [cell('TD', 3)] },
      ],
    },
  ],
};

test('a tree gives headings and the cells of its tables', () => {
  const tags = tagsOf(tree);
  expect(tags.get(0)).toMatchObject({ outline: 2 });
  expect([1, 2, 3].map((mark) => tags.get(mark)?.cell)).toMatchObject([
    { table: 0, row: 0, column: 0, rowSpan: 2, head: true },
    { table: 0, row: 0, column: 1, head: true },
    { table: 0, row: 1, column: 1, head: false },
  ]);
  expect(tagsOf(null).size).toBe(0);
});

test('cells that no rule draws are cells by their tags', () => {
  const glyphs = (text: string, x: number, y: number, marked: number): Glyph[] =>
    [...text].map((char, i) => ({
      ...{ text: char, x: x + i * 10, y, endX: x + i * 10 + 10, endY: y, size: 10, turn: 0 as const },
      ...{ vertical: false, bold: false, hidden: false, marked },
    }));
  const painted = {
    glyphs: [...glyphs('区分', 50, 100, 1), ...glyphs('被保険者の率', 80, 100, 2), ...glyphs('六割', 80, 120, 3)],
    ...{ strokes: [], shapes: [], images: [] },
  };
  const { lines, containers } = pageLines(painted, { x: 0, y: 0, width: 600, height: 800 }, tagsOf(tree), noCounts());
  expect(
    lines.map(({ text, container }) => [text, containers[container]?.cell?.row, containers[container]?.cell?.column]),
  ).toEqual([
    ['区分', 0, 0],
    ['被保険者の率', 0, 1],
    ['六割', 1, 1],
  ]);
});
