import { expect, test } from 'vitest';
import { markFurniture } from './furniture.ts';
import { layoutOf, PageMaker } from './shapes/testing.ts';

const size = { width: 595, height: 842 };
const furnitureOf = (texts: readonly string[]) => {
  const layout = layoutOf(
    texts.map((text, at) =>
      new PageMaker(at + 1, size)
        .line(text, { x: 40, y: 40, width: 100, size: 10 })
        .line('本文である。', { x: 40, y: 400, width: 60, size: 10 }),
    ),
  );
  markFurniture(layout.pages);
  return layout.pages.map(({ lines: [first] }) => first?.furniture ?? null);
};

test.each([
  ['the same words', ['長野支部事業計画', '長野支部事業計画', '長野支部事業計画'], 'repeated'],
  ['the same but for the page', ['事業計画（1頁）', '事業計画（2頁）', '事業計画（3頁）'], 'repeated'],
  ['the same but for other figures', ['目標：62.4％以上', '目標：70.5％以上', '目標：33.3％以上'], null],
])('at the head of each page: %s', (_, texts, furniture) => {
  expect(furnitureOf(texts)).toEqual(texts.map(() => furniture));
});
