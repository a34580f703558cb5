import { expect, test } from 'vitest';
import type { Site } from '../../src/redirects/inventory.ts';
import { lost, published, union, unlisted } from './address-check.ts';
import type { AddressList } from './address-list.ts';

/** A site of pages with the anchors given, and one file. */
function siteOf(pages: Record<string, string[]>): Site {
  const known = new Map(
    Object.entries(pages).map(([page, ids]) => [page, { ids: new Set([...ids, 'q']), anchors: new Set(ids) }]),
  );
  const files = new Set(['data/kpis.csv']);
  const has = (address: string) => {
    const [page = '', anchor] = address.split('#');
    return anchor === undefined ? known.has(page) || files.has(page) : (known.get(page)?.ids.has(anchor) ?? false);
  };
  return { pages: known, files, has, addresses: [...known.keys(), ...files] };
}
const listOf = (entries: Record<string, string[]>): AddressList =>
  new Map(Object.entries(entries).map(([a, ids]) => [a, new Set(ids)]));
const told = (list: AddressList, site: Site, moves = {}) =>
  lost(list, site, moves).map(({ from, to, anchors, why }) => `${from} (${anchors}) → ${to}: ${why}`);

const site = siteOf({
  '': ['find'],
  'a/': ['L1', 'L5', 'source'],
  'm/': ['mie-L9'],
  'm/2021/': ['mie-L1', 'mie-L2', 'mie-L9'],
});

test('what the site has is answered, and what is new is told', () => {
  expect(told(published(site), site)).toEqual([]);
  expect(unlisted(listOf({ 'a/': ['L1'], '': ['find'] }), published(site))).toEqual([
    'a/#L5',
    'a/#source',
    'm/',
    'm/#mie-L9',
    'm/2021/',
    'm/2021/#mie-L1',
    'm/2021/#mie-L2',
    'm/2021/#mie-L9',
    'data/kpis.csv',
  ]);
  expect(unlisted(published(site), published(site))).toEqual([]);
});

test('a copy at a moved place is no address of its own', () => {
  expect(published(site, new Set(['data/kpis.csv'])).has('data/kpis.csv')).toBe(false);
});

test('adding never takes away', () => {
  expect(union(listOf({ 'a/': ['L9'], 'gone/': [] }), listOf({ 'a/': ['L1'], 'b/': [] }))).toEqual(
    listOf({ 'a/': ['L9', 'L1'], 'gone/': [], 'b/': [] }),
  );
});

test('every lost address is told with what most likely stands for it', () => {
  expect(
    told(listOf({ 'a/': ['L3', 'sorce'], 'm/': ['mie-L1', 'mie-L2'], 'aa/': ['L1'], 'data/kpi.csv': [] }), site),
  ).toMatchInlineSnapshot(`
    [
      "a/#L3 () → a/#L1: it does not answer",
      "a/#sorce () → a/#source: it does not answer",
      "m/#* (mie-L1,mie-L2) → m/2021/: they do not answer",
      "aa/ (L1) → a/: it does not answer",
      "data/kpi.csv () → data/kpis.csv: it does not answer",
    ]
  `);
});

test('a passage that stands under another measure now is found there, on its dated page', () => {
  const moved = siteOf({
    'm/judo/': ['mie-L3'],
    'm/judo/2021/': ['mie-L3'],
    'm/judo/2025/': ['mie-L1'],
    'm/cash/': ['mie-L1'],
    'm/cash/2021/': ['mie-L1'],
  });
  expect(told(listOf({ 'm/cash/': ['mie-L1', 'mie-L3'], 'm/cash/2021/': ['mie-L3', 'mie-L4'] }), moved)).toEqual([
    'm/cash/#mie-L3 () → m/judo/2021/#mie-L3: it does not answer',
    'm/cash/2021/#mie-L3 () → m/judo/2021/#mie-L3: it does not answer',
    'm/cash/2021/#mie-L4 () → m/cash/2021/#mie-L1: it does not answer',
  ]);
});

test('a redirect answers for it, where it leads to what is there', () => {
  const list = listOf({ 'a/': ['L3'], 'm/': ['mie-L1'], 'old/': ['L1', 'L5'] });
  expect(told(list, site, { 'a/#L3': 'a/#L1', 'm/#*': 'm/2021/', 'old/': 'a/' })).toEqual([]);
  expect(told(list, site, { 'a/#L3': 'a/#L2', 'm/#*': 'm/2021/', 'old/': 'gone/' })).toEqual([
    'a/#L3 () → a/#L1: its redirect leads to a/#L2, which does not answer',
    'old/ (L1,L5) → undefined: its redirect leads to gone/, which does not answer',
  ]);
});

test('an anchor that the page it moved to lacks is told by itself', () => {
  expect(told(listOf({ 'old/': ['L1', 'L7'] }), site, { 'old/': 'a/' })).toEqual([
    'old/#L7 () → a/#L5: its redirect leads to a/#L7, which does not answer',
  ]);
});
