import { expect, test } from 'vitest';
import { MOST_ITEMS } from './item.ts';
import {
  addItems,
  addTray,
  emptyTrays,
  moveItem,
  openOther,
  openTray,
  removeItem,
  removeTray,
  standing,
  type Trays,
} from './trays.ts';

const item = (at: string) => ({ at, note: '' });
const three = addItems('a', ['x', 'y', 'z'].map(item))(emptyTrays('a'));
const order = (trays: Trays) =>
  openTray(trays)
    .items.map(({ at }) => at)
    .join('');

test('items move by steps and stop at the ends', () => {
  expect(order(moveItem('a', 'z', -1)(three))).toBe('xzy');
  expect(order(moveItem('a', 'x', 1)(three))).toBe('yxz');
  expect(order(moveItem('a', 'x', -1)(three))).toBe('xyz');
  expect(order(moveItem('a', 'x', 9)(three))).toBe('yzx');
  expect(order(moveItem('a', 'none', 1)(three))).toBe('xyz');
});

test('an address stands once, and a removed item goes back to its place', () => {
  expect(order(addItems('a', [item('y'), item('w')])(three))).toBe('xyzw');
  expect(order(addItems('a', [item('y')], 1)(removeItem('a', 'y')(three)))).toBe('xyz');
});

test('a tray takes no more than it may hold, and says so before', () => {
  const full = addItems(
    'a',
    Array.from({ length: MOST_ITEMS + 5 }, (_, index) => item(`i${index}`)),
  )(emptyTrays('a'));
  expect(openTray(full).items).toHaveLength(MOST_ITEMS);
  expect(standing(openTray(full), 'more')).toBe('full');
  expect(standing(openTray(full), 'i1')).toBe('held');
});

test('a removed tray goes back to its place; the last one leaves an empty one', () => {
  const two = addTray({ id: 'b', name: 'B', items: [] })(three);
  expect(two.open).toBe('b');
  const one = removeTray('a')(two);
  expect(one.trays.map(({ id }) => id)).toEqual(['b']);
  const back = addTray(openTray(three), 0)(one);
  expect(back.trays.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(back.open).toBe('a');
  const none = removeTray('a')(three);
  expect(openTray(none).items).toEqual([]);
  expect(openOther('gone')(two).open).toBe('b');
});

test('a change of one tray leaves the others as they are', () => {
  const two = addTray({ id: 'b', name: 'B', items: [item('w')] })(three);
  const itemsOf = (trays: Trays) => trays.trays.map(({ items }) => items.map(({ at }) => at).join(''));
  expect(itemsOf(removeItem('a', 'y')(two))).toEqual(['xz', 'w']);
  expect(itemsOf(addItems('b', [item('x')])(two))).toEqual(['xyz', 'wx']);
  expect(itemsOf(addItems('gone', [item('v')])(two))).toEqual(['xyz', 'w']);
});
