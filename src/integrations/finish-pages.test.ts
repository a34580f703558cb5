import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BuiltPages } from './built-pages.ts';
import { finishAll } from './finish-pages.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), text);
};
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<script type="module" src="/_astro/a.js"></script></head><body>${body}</body></html>`;

test('one pass: assets become relative, every page gets its policy, the headers file is written', async () => {
  put('index.html', page(''));
  put('measures/2021/index.html', page(''));
  put('data/a.json', '{"a": "/_astro/a.js"}');
  expect(await finishAll(dist, { pages: new Map() })).toBe(2);
  expect(read('index.html')).toContain('src="_astro/a.js"');
  expect(read('measures/2021/index.html')).toContain('src="../../_astro/a.js"');
  for (const file of ['index.html', 'measures/2021/index.html'])
    expect(read(file)).toContain('<meta charset="utf-8"><meta http-equiv="content-security-policy"');
  expect(read('data/a.json')).toBe('{"a": "/_astro/a.js"}');
  expect(read('_headers')).toMatch(/^\/\*\n {2}Content-Security-Policy: /);
});

test('what the sitemap and the redirects ask is noted: own addresses, and ids of the pages that have redirects', async () => {
  const redirects = join(dist, 'redirects.yaml');
  writeFileSync(redirects, '- { from: "a/#L9", to: "a/#L1", why: 移した, since: 2027-04-01 }\n');
  put('a/index.html', page('<p id="L1"></p>', '<link rel="canonical" href="https://example.org/plans/a/">'));
  put('b/index.html', page('<p id="L1"></p>'));
  const built: BuiltPages = { pages: new Map() };
  await finishAll(dist, built, new URL('https://example.org/plans/'), redirects);
  expect(built.pages).toEqual(
    new Map([
      ['a/', { canonical: 'https://example.org/plans/a/', ids: new Set(['L1']) }],
      ['b/', { canonical: undefined, ids: new Set() }],
    ]),
  );
});
