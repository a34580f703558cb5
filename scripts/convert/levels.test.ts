/** Over every converted document: no heading is out of line (src/convert/outline/levels.ts says what that is). */
import { expect, test } from 'vitest';
import { outOfLine } from '../../src/convert/outline/levels.ts';
import { convertAll } from './all.ts';

test('no heading of any document is out of line', () => {
  const { documents } = convertAll('content');
  expect(documents.length).toBeGreaterThan(0);
  const found = documents.flatMap(({ source, blocks }) =>
    outOfLine(blocks).map(({ at, what }) => `${source.file}:${blocks[at]?.lines[0]?.[0]} ${what}`),
  );
  expect(found).toEqual([]);
});
