import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addressOf, kindOf, largestOfEachKind, pagesByKind, routesOf } from './page-kinds.ts';

const routes = [
  '',
  '404',
  'branches',
  'branches/[branch]',
  'measures/[measure]',
  'measures/[measure]/[year]',
  'search',
];

test.each([
  ['index.html', 'home'],
  ['404.html', '404'],
  ['branches/index.html', 'branches'],
  ['branches/aomori/index.html', 'branches/[branch]'],
  ['measures/research/index.html', 'measures/[measure]'],
  ['measures/2021/index.html', 'measures/[year]'],
  ['measures/research/2021/index.html', 'measures/[measure]/[year]'],
  ['handout/x/y/index.html', 'handout/…'],
])('%s is of the kind %s', (page, kind) => {
  expect(kindOf(page, routes)).toBe(kind);
});

test('a page’s address has no file name, but for the error page', () => {
  expect(['index.html', 'kpis/index.html', '404.html'].map(addressOf)).toEqual(['', 'kpis/', '404.html']);
});

test('every page is of one kind', () => {
  const pages = ['kpis/index.html', 'branches/aomori/index.html', 'branches/iwate/index.html'];
  expect([...pagesByKind(pages, routes)]).toEqual([
    ['branches/[branch]', ['branches/aomori/index.html', 'branches/iwate/index.html']],
    ['kpis/…', ['kpis/index.html']],
  ]);
});

test.each([
  [['[a]/[b]', 'branches/[b]', 'branches/all'], 'branches/all'],
  [['[a]/[b]', 'branches/[b]'], 'branches/[b]'],
  [['[a]/[b]', '[a]'], '[a]/[b]'],
])('of the routes %j the most written out is the page’s', (some, kind) => {
  expect(kindOf('branches/all/index.html', some)).toBe(kind);
  expect(kindOf('branches/all/index.html', some.toReversed())).toBe(kind);
});

test('kinds and their pages stand in the order of their names, whatever order the pages came in', () => {
  const pages = ['search/index.html', 'branches/b/index.html', 'branches/a/index.html', 'index.html', '404.html'];
  const kinds = ['404', 'branches/[branch]', 'home', 'search'];
  expect([...pagesByKind(pages, routes).keys()]).toEqual(kinds);
  expect([...pagesByKind(pages.toReversed(), routes).keys()]).toEqual(kinds);
});

test('of every kind the largest page is taken, wherever it stands', () => {
  const dist = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  const sizes = { 'branches/a': 1, 'branches/b': 3, 'branches/c': 2, kpis: 5 };
  for (const [page, size] of Object.entries(sizes)) {
    const file = join(dist, page, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'x'.repeat(size));
  }
  const largest = largestOfEachKind(dist);
  expect(largest.get('branches/[branch]')).toBe('branches/b/index.html');
  expect(largest.size).toBe(2);
});

test('the routes of this site are read from its pages', () => {
  expect(routesOf()).toEqual(expect.arrayContaining(['', '404', 'about', 'branches/[branch]/[year]/results']));
});
