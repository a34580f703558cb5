import { describe, expect, test } from 'vitest';
import { address, blockAnchor, linker, metricSlug, relative } from './addresses.ts';

describe('relative', () => {
  test.each([
    ['/', '', './'],
    ['/', 'kpis/', 'kpis/'],
    ['/measures/2021/', '', '../../'],
    ['/measures/2021/', 'kpis/', '../../kpis/'],
    ['/measures/2021/', 'measures/2021/', './'],
    ['/measures/2021/', 'measures/2021/#top', '#top'],
    ['/measures/2021/', 'measures/', '../'],
    ['/branches/hokkaido/2021/', 'branches/aomori/2021/#L12', '../../aomori/2021/#L12'],
    ['/branches/hokkaido/', 'branches/hokkaido/2021/#L12-2', '2021/#L12-2'],
    ['/kpis/', 'data/kpis.csv', '../data/kpis.csv'],
    ['/data/', 'data/kpis.csv', 'kpis.csv'],
    ['/a/', 'search/?q=a/b', '../search/?q=a/b'],
    ['/404.html', 'branches/', 'branches/'],
    ['measures/2021/', '/_astro/site.css', '../../_astro/site.css'],
  ])('%s to %s is %s', (from, to, expected) => {
    expect(relative(from, to)).toBe(expected);
  });

  test('resolves to the very address it was asked for, under any base', () => {
    const paths = [address.home(), address.matrix(2021), address.plan('oita', 2021), address.metric('generic-rate')];
    for (const base of ['https://example.jp/', 'https://example.jp/some/where/'])
      for (const from of paths)
        for (const to of paths) expect(new URL(relative(from, to), base + from).href).toBe(base + to);
  });
});

test('other metrics share one address', () => {
  expect(metricSlug('other:禁煙')).toBe('other');
  expect(address.metricYear('other:禁煙', 2021)).toBe('kpis/other/2021/');
  expect(address.metric('generic-rate')).toBe('kpis/generic-rate/');
});

test('a block is anchored by its branch', () => {
  expect(blockAnchor('hokkaido', 'L123-2')).toBe('hokkaido-L123-2');
});

test('the page for unknown addresses links from the site’s root, whatever address it is served at', () => {
  const site = new URL('https://example.jp/some/where/');
  expect(linker('/404/', site)('kpis/')).toBe('/some/where/kpis/');
  expect(linker('404.html', site)('_astro/a.css')).toBe('/some/where/_astro/a.css');
  expect(linker('/404/')('kpis/')).toBe('/kpis/');
  expect(linker('/404/')('')).toBe('/');
  expect(linker('/404/', site)('#main')).toBe('#main');
});
