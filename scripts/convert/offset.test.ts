import { expect, test } from 'vitest';
import { movedId, nextOffset } from './offset.ts';

test('an edition begins at the thousand beyond all ids of those before', () => {
  expect(nextOffset([])).toBe(0);
  expect(nextOffset([{ lines: [1, 480] }])).toBe(1000);
  expect(nextOffset([{ lines: [101, 1100] }])).toBe(1000);
  expect(nextOffset([{ lines: [1, 1001] }, { lines: [1, 10] }])).toBe(2000);
  expect(nextOffset([{ lines: [1, 480], offset: 1000 }])).toBe(2000);
});

test('an id keeps what stands behind its line', () => {
  expect(['L12', 'L12-2'].map((id) => movedId(id, 1000))).toEqual(['L1012', 'L1012-2']);
});
