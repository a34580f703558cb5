import { expect, test } from 'vitest';
import { headersFile, metaPolicy, securityHeaders } from '../../src/site/security-policy.ts';
import { parseHeaders } from './headers-file.ts';

test('the file that the build writes says what the policy says', () => {
  const hashes = { scripts: ['sha256-a='], styles: ['sha256-b='] };
  const [all, assets] = parseHeaders(headersFile(hashes));
  expect(all).toEqual({ path: '/*', headers: securityHeaders(hashes) });
  expect(assets).toEqual({
    path: '/_astro/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
});

test('the header allows what the pages’ own policy allows, and forbids being framed', () => {
  const hashes = { scripts: ['sha256-a='], styles: [] };
  expect(securityHeaders(hashes)['Content-Security-Policy']).toBe(`${metaPolicy(hashes)}; frame-ancestors 'none'`);
});

test('a line that is no header is told with its number', () => {
  expect(() => parseHeaders('/*\n  Cache-Control\n')).toThrow(
    '_headers:2: expected a path (/…) or an indented "Name: value", found   Cache-Control',
  );
});
