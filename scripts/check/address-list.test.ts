import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AddressList, formatList, parseList } from './address-list.ts';

test('a page is a line, its anchors folded; those of branches stand below', () => {
  const list: AddressList = new Map([
    ['measures/a/2021/', new Set(['mie-L9', 'common', 'mie-L10', 'mie-L11', 'aichi-L2', 'absent'])],
    ['', new Set(['find'])],
    ['branches/mie/2021/', new Set(['source', 'L10', 'L9', 'L12-2', 'L11', 'L12', 'L3', 'L4'])],
    ['data/kpis.csv', new Set<string>()],
  ]);
  const text = formatList(list);
  expect(text).toMatchInlineSnapshot(`
    ". find
    branches/mie/2021/ L3,4,9..12,12-2 source
    data/kpis.csv
    measures/a/2021/ absent common
      aichi-L2
      mie-L9..11
    "
  `);
  expect(parseList(text, 'a.txt')).toEqual(list);
});

test('whatever is written is read back the same', () => {
  const number = fc.integer({ min: 1, max: 40 });
  const block = fc.oneof(
    number.map((n) => `L${n}`),
    fc.tuple(number, fc.integer({ min: 2, max: 4 })).map(([n, m]) => `L${n}-${m}`),
  );
  const anchor = fc.oneof(
    block,
    block.map((id) => `mie-${id}`),
    fc.constantFrom('source', 'not-held', 'visit-rate-10m'),
  );
  const lists = fc.dictionary(
    fc.constantFrom('', 'a/', 'a/2021/', 'data/b.csv'),
    fc.uniqueArray(anchor, { maxLength: 30 }),
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(lists, (given) => {
      const list: AddressList = new Map(Object.entries(given).map(([address, anchors]) => [address, new Set(anchors)]));
      expect(parseList(formatList(list), 'a.txt')).toEqual(list);
    }),
  );
});

test('a line that was not written by the command is told', () => {
  expect(() => parseList('a/ L1..x\n', 'a.txt')).toThrow('a.txt:1: expected an address and its anchors');
  expect(() => parseList('# head\n  mie-L1\n', 'a.txt')).toThrow('a.txt:2: expected an address');
});

test('the list as it stands is as the command writes it', () => {
  const text = readFileSync('content/addresses.txt', 'utf8');
  const head = text.split('\n').filter((line) => line.startsWith('#'));
  expect(`${head.join('\n')}\n${formatList(parseList(text, 'content/addresses.txt'))}`).toBe(text);
});
