import { expect, test } from 'vitest';
import { siteIntegrations } from './index.ts';

const order = (site?: string) => siteIntegrations(site ? new URL(site) : undefined).map(({ name }) => name);

test('the pages are finished before anything asks of them, and the copies come after all that they hold', () => {
  const written = order('https://example.org/plans/').filter((name) => name !== 'content-changes');
  // The page for unknown addresses is made whole first, and is then finished as every other.
  expect(written.slice(0, 2)).toEqual(['not-found-page', 'finish-pages']);
  expect(written.at(-1)).toBe('copies');
  expect(written).toEqual(expect.arrayContaining(['@astrojs/sitemap', 'redirects', 'search-index']));
});

test('there is a sitemap only where the site has an address', () => {
  expect(order()).not.toContain('@astrojs/sitemap');
});
