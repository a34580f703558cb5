import { expect, test } from 'vitest';
import { pagesAsked } from './pages-asked.ts';

test.each([
  ['3', [3]],
  ['3-5', [3, 4, 5]],
  ['3-4, 9', [3, 4, 9]],
  ['4,2-4', [2, 3, 4]],
])('--pages %s', (text, pages) => {
  expect(pagesAsked(text)).toEqual(pages);
});

test.each(['', '0', '5-3', 'a', '3-', '1-9999'])('--pages %s names none', (text) => {
  expect(() => pagesAsked(text)).toThrow(/names no pages/u);
});
