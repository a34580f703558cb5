import { expect, test } from 'vitest';
import { movedPage } from './files.ts';
import { addressIds, isMovedPage } from './inventory.ts';

test('blocks, headings, sections, figures and what links lead to are addresses; wiring is not', () => {
  const { ids, anchors } =
    addressIds(`<main id="main"><a class="skip" href="#main">本文へ</a><a href="#reading">読む</a>
    <h2 id=source>出典</h2><section id="items"></section><figure class="chart" id="bars"></figure><div id="reading"></div>
    <li id="L12"></li><p id="L12-2"></p><div id="mie-L3"></div>
    <input id="q"><table id="values"></table><datalist id="branches"></datalist><p title="a > b" id="hint"></p>
    <a href="../other/#L99">anderswo</a></main>`);
  expect([...anchors].sort()).toEqual(['L12', 'L12-2', 'bars', 'items', 'mie-L3', 'reading', 'source']);
  expect(ids).toContain('q');
  expect(ids.size).toBe(12);
});

test('a page that leads on is told from the pages of the site', () => {
  expect(isMovedPage(movedPage({ from: 'old/', to: 'new/', anchors: {} }))).toBe(true);
  expect(isMovedPage('<!DOCTYPE html><html lang="ja"><head></head><body>data-moved></body></html>')).toBe(false);
});
