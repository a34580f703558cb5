/** The built site against the rule for addresses: what pages lead to is in the list, so it cannot be lost unseen. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseList } from '../../scripts/check/address-list.ts';
import { plain, readPages, withAddress } from './pages.ts';

const list = parseList(readFileSync('content/addresses.txt', 'utf8'), 'content/addresses.txt');

test('every anchor that a link of the site leads to is a listed address', () => {
  const missing = new Set<string>();
  for (const { path, html } of readPages(plain)) {
    for (const [, href = ''] of html.matchAll(/\shref="([^"]*#[^"]+)"/g)) {
      if (href.startsWith('http') || href === '#main') continue;
      const url = new URL(href, new URL(path, 'https://example.org/'));
      const page = url.pathname.slice(1);
      if (!list.get(page)?.has(url.hash.slice(1))) missing.add(`${page}${url.hash}`);
    }
  }
  expect([...missing].slice(0, 20)).toEqual([]);
});

test.each([plain, withAddress])('%s answers where an anchor moved to, also while nothing has', (dist) => {
  expect(typeof JSON.parse(readFileSync(`${dist}/redirects.json`, 'utf8'))).toBe('object');
});
