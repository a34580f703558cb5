import { expect, test } from 'vitest';
import { siteIntegrations } from './index.ts';

const order = (site?: string) => siteIntegrations(site ? new URL(site) : undefined).map(({ name }) => name);

test('the pages are finished before anything asks of them, and the copies come after all that they hold', () => {
  const written = order('https://example.org/plans/').filter((name) => name !== 'content-changes');
  expect(written[0]).toBe('finish-pages');
  expect(written.at(-1)).toBe('copies');
  expect(written).toEqual(expect.arrayContaining(['@astrojs/sitemap', 'redirects', 'search-index']));
});

test('there is a sitemap only where the site has an address', () => {
  expect(order()).not.toContain('@astrojs/sitemap');
});
