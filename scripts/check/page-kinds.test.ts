import { expect, test } from 'vitest';
import { addressOf, kindOf, pagesByKind, routesOf } from './page-kinds.ts';

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

test('the routes of this site are read from its pages', () => {
  expect(routesOf()).toEqual(expect.arrayContaining(['', '404', 'about', 'branches/[branch]/[year]/results']));
});
