import { expect, test } from 'vitest';
import { finalAddress, nextAddress } from './resolve.ts';

const moves = {
  'a/#L12': 'b/#L14',
  'old/': 'new/',
  'old/#L3': 'c/#L4',
  'section/': 'about/#citing',
  'm/#*': 'm/2021/',
  'data/old.csv': 'data/new.csv',
  'both/': 'whole/',
  'both/#*': 'lost/',
  'gone/#*': 'about/#gone',
};

test.each([
  ['a/#L12', 'b/#L14'],
  ['a/#L13', undefined],
  ['a/', undefined],
  ['old/', 'new/'],
  ['old/#L1', 'new/#L1'],
  ['old/#L3', 'c/#L4'],
  ['section/#x', 'about/#citing'],
  ['m/#hokkaido-L1', 'm/2021/#hokkaido-L1'],
  ['m/', undefined],
  ['m/#', 'm/2021/#'],
  ['both/#L1', 'whole/#L1'],
  ['both/', 'whole/'],
  ['gone/#L1', 'about/#gone'],
  ['data/old.csv', 'data/new.csv'],
  ['constructor', undefined],
])('%s leads to %s', (from, to) => {
  expect(nextAddress(moves, from)).toBe(to);
});

test('steps are followed to the end; what stands is where it leads, a circle is none', () => {
  const nothing = () => false;
  expect(finalAddress({ 'a/': 'b/', 'b/#L1': 'c/#L2' }, 'a/#L1', nothing)).toBe('c/#L2');
  expect(finalAddress(moves, 'm/#L1', (address) => address === 'm/#L1')).toBe('m/#L1');
  expect(finalAddress(moves, 'other/', nothing)).toBe('other/');
  expect(finalAddress({ 'm/#*': 'n/', 'n/#*': 'o/' }, 'm/#L1', (address) => address === 'n/#L1')).toBe('n/#L1');
  expect(finalAddress({ 'm/#*': 'n/', 'n/#*': 'o/' }, 'm/#L1', (address) => address === 'o/#L1')).toBe('o/#L1');
  expect(finalAddress({ 'a/': 'b/', 'b/': 'a/' }, 'a/', nothing)).toBeUndefined();
});
