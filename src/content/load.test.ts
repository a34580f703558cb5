import { expect, test } from 'vitest';
import { forgetContent, loadContent } from './load.ts';

test('the content of a folder is read once, and again where it has been forgotten', () => {
  const first = loadContent('content');
  expect(loadContent('./content/')).toBe(first);
  forgetContent();
  const again = loadContent('content');
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
