/** Which lines go on, by their place: one small page for each rule. Thirty characters fill a line of 300 points. */
import { expect, test } from 'vitest';
import type { Layout } from '../layout.ts';
import { layoutOf, linesAt, tableAt } from '../testing.ts';
import { flowsOf } from './flows.ts';
import { jointsBy } from './lines-of.ts';
import { mannerOf } from './manner.ts';
import { placesOf } from './places.ts';

const full = (text: string): string => text.padEnd(30, '字').slice(0, 30);

/** Of each line but the first: goes on, begins anew, or is left to the words. */
function joints(layout: Layout): (boolean | null)[] {
  const { chains } = flowsOf(placesOf(layout), 2025, 10);
  const found = jointsBy(chains, mannerOf(chains));
  return layout.pages
    .flatMap(({ lines }) => lines)
    .slice(1)
    .map(({ number }) => found.get(number)?.goesOn ?? null);
}
const page = (...lines: Parameters<typeof linesAt>[2]) => ({ lines: linesAt(50, 50, lines) });

test('a line that had room for the next word was ended by its author', () => {
  expect(joints(layoutOf([page('短い一行である', full('次の段落である'))]))).toEqual([false]);
});

test('inside a sentence the words decide what its author broke, but not over a page', () => {
  expect(joints(layoutOf([page(full('紙幅を示す行'), '健診の受診率について、', '次の行')]))[1]).toBeNull();
  expect(joints(layoutOf([page(full('紙幅を示す行'), '健診の受診率について、'), page('次の行')]))[1]).toBe(false);
});

test('a line that reaches the edge goes on', () => {
  expect(joints(layoutOf([page(full('一行目は端まで届き文の途中'), 'で終わる。')]))).toEqual([true]);
});

test('what hangs behind a mark goes on, also behind a full stop; the next mark begins anew', () => {
  const hanging = { text: '続きの行である。', x: 60 };
  const [first, second] = joints(layoutOf([page(full('・項目の一行目'), hanging, '・次の項目である。')]));
  expect([first, second]).toEqual([true, false]);
  const stopped = `${full('・項目の一行目').slice(0, 29)}。`;
  expect(joints(layoutOf([page(stopped, hanging)]))).toEqual([true]);
});

test('a first line that is set in, and lines that begin farther left, are one paragraph', () => {
  const lines = [{ text: full('字下げの行').slice(0, 29), x: 60 }, full('二行目'), { text: '次の段落。', x: 60 }];
  expect(joints(layoutOf([page(...lines)]))).toEqual([true, false]);
});

test('another size, another weight and a larger leading begin anew', () => {
  expect(joints(layoutOf([page(full('本文の行'), { text: '注記の行', size: 8 })]))).toEqual([false]);
  expect(joints(layoutOf([page({ text: full('見出しの行'), bold: true }, '本文の行')]))).toEqual([false]);
  const apart = [
    ...linesAt(50, 50, [full('一行目'), full('二行目'), full('三行目')]),
    ...linesAt(50, 110, ['離れた行']),
  ];
  expect(joints(layoutOf([{ lines: apart }]))).toEqual([true, true, false]);
});

test('a bracket or a sign that a line begins with in the middle of a sentence is no mark', () => {
  const sign = { text: '（※）を前年度以上とする', x: 60 };
  expect(joints(layoutOf([page(full('・査定率'), sign)]))).toEqual([true]);
});

test('labels in brackets stand one below the other', () => {
  expect(joints(layoutOf([page(full('【時期】夏季'), '【場所】商業施設')]))).toEqual([false]);
});

test('a paragraph goes on over the end of a page and of a cell, and over a smaller note', () => {
  expect(joints(layoutOf([page(full('頁の最後の行')), page('次の頁の行。')]))).toEqual([true]);
  const rows = (texts: string[]) => tableAt(50, 50, [60, 310], [[null, texts]]);
  const [one, two] = [rows(['表の一行目である。', full('頁の最後の行')]), rows(['次の頁の行。'])];
  expect(joints(layoutOf([one, two]))).toEqual([false, true]);
  const note = { text: '※注記', size: 8 };
  expect(joints(layoutOf([page(full('欄の最後の行'), note), page('次の頁の行。')]))).toEqual([false, true]);
});

test('lines of two cells are never one', () => {
  const { cells, lines } = tableAt(
    50,
    50,
    [60, 310],
    [
      [['見出し'], [full('一つ目のセル')]],
      [['次'], ['二つ目']],
    ],
  );
  expect(joints(layoutOf([{ cells, lines }]))).toEqual([false, false, false]);
});

test('a name in a narrow column of labels is whole, wherever it is broken', () => {
  const text = [full('・健診の受診率を高めるため'), '事業所を訪ねる。', full('・重症化予防のため'), '受診を勧める。'];
  const { cells, lines } = tableAt(50, 50, [70, 310], [[['１．組', '織・運営', '体制関係'], text]]);
  expect(joints(layoutOf([{ cells, lines }])).slice(0, 2)).toEqual([true, true]);
});

test('full stops inside lines tell that paragraphs run on; paragraphs that follow each other, that they do not', () => {
  const stopped = `${full('文の途中の行').slice(0, 29)}。`;
  const several = full('一文目。二文目');
  const runs = [several, several, several, stopped, '次の文である。'];
  expect(joints(layoutOf([page(...runs)])).at(-1)).toBe(true);
  const short = '短い段落である。';
  expect(joints(layoutOf([page(short, short, short, short, stopped, '次の段落。')])).at(-1)).toBe(false);
});
