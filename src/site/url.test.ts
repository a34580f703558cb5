import { expect, test } from 'vitest';
import { siteUrl } from './url.ts';

test('the root ends in a slash, under any path', () => {
  expect(siteUrl('https://example.org')?.href).toBe('https://example.org/');
  expect(siteUrl('https://example.org/plans')?.href).toBe('https://example.org/plans/');
  expect(siteUrl(' https://example.org/plans/ ')?.href).toBe('https://example.org/plans/');
});

test('not set is undefined', () => {
  expect(siteUrl('')).toBeUndefined();
  expect(siteUrl(' ')).toBeUndefined();
});

test.each([
  'example.org',
  '/plans/',
  'ftp://example.org/',
  'https://example.org/?a=1',
  'https://example.org/#a',
  'https://',
])('%s is refused in one sentence', (text) => {
  expect(() => siteUrl(text)).toThrow(/^SITE_URL: expected the site's address, .* Correct it, or leave it out$/);
});
