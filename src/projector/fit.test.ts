import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIZES, SMALLER, screensOf } from './fit.ts';

/** Pieces of so many letters: a screen takes 100 at size 10, fewer the larger they are. */
const room = (lengths: readonly number[]) => (from: number, to: number, size: number) =>
  lengths.slice(from, to).reduce((sum, length) => sum + length, 0) * size * size <= 10_000;

test('what is short stands on one screen, as large as it can', () => {
  expect(screensOf(2, room([30, 30]))).toEqual([{ from: 0, to: 2, size: 8.5 }]);
  expect(screensOf(2, room([150, 150]))).toEqual([{ from: 0, to: 2, size: 5.2 }]);
});

test('what is long goes on over screens of one size, and only an undivided piece is set smaller', () => {
  const screens = screensOf(4, room([400, 400, 300, 1500]));
  expect(screens).toEqual([
    { from: 0, to: 1, size: 4.1 },
    { from: 1, to: 2, size: 4.1 },
    { from: 2, to: 3, size: 4.1 },
    { from: 3, to: 4, size: 2.3 },
  ]);
});

test('every piece stands on one screen, in its order, and fits there where any size does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6000 }), { maxLength: 30 }), (lengths) => {
      const fits = room(lengths);
      const screens = screensOf(lengths.length, fits);
      let next = 0;
      for (const { from, to, size } of screens) {
        expect(from).toBe(next);
        next = to;
        expect(fits(from, to, size)).toBe(true);
        expect([...SIZES, ...SMALLER]).toContain(size);
      }
      expect(next).toBe(lengths.length);
    }),
  );
});
