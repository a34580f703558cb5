import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordersOf, withOrder } from './sort-address.ts';

test('reads the first table without its number, others with it', () => {
  expect(ordersOf('?sort=3d,2.1a')).toEqual([
    { table: 0, column: 2, descending: true },
    { table: 1, column: 0, descending: false },
  ]);
});

test.each(['', '?sort=', '?sort=0d', '?sort=3x', '?sort=-1a', '?sort=3d3', '?sort=2.', '?b=1d'])(
  '%s asks for no order',
  (search) => {
    expect(ordersOf(search)).toEqual([]);
  },
);

test('writes one order a table and leaves the rest of the query as it stands', () => {
  expect(withOrder('?b=oita,nara&sort=1a', { table: 0, column: 3, descending: true })).toBe('?b=oita,nara&sort=4d');
  expect(withOrder('?sort=4d', { table: 1, column: 0, descending: false })).toBe('?sort=4d,2.1a');
  expect(withOrder('', { table: 0, column: 0, descending: false })).toBe('?sort=1a');
});

test('what is written is read back', () => {
  const order = fc.record({ table: fc.nat(98), column: fc.nat(98), descending: fc.boolean() });
  fc.assert(
    fc.property(order, (each) => {
      expect(ordersOf(withOrder('', each))).toEqual([each]);
    }),
  );
});
