import { expect, test } from 'vitest';
import { metaPolicy } from '../site/security-policy.ts';
import { finishPolicy, inlineHashes } from './security-policy.ts';

const script = 'sha256-x=';

const page = (policy: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;

test('a page of files alone keeps no hash, and its policy comes first', () => {
  const { page: finished, hashes } = finishPolicy(
    page(`script-src 'self' '${script}' 'sha256-file='`, '<script type="module" src="a.js"></script>'),
  );
  expect(hashes).toEqual({ scripts: [], styles: [] });
  expect(finished).toBe(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${metaPolicy()}"><title>t</title></head><body><script type="module" src="a.js"></script></body></html>`,
  );
});

test('an inline script keeps its hash where Astro gave it one, and gets none where it did not', () => {
  const [own = ''] = inlineHashes('<script>a()</script>').scripts;
  const inline = '<script type="module">a()</script>';
  expect(finishPolicy(page(`script-src '${own}' 'sha256-other='`, inline)).page).toContain(
    `'wasm-unsafe-eval' '${own}'`,
  );
  expect(finishPolicy(page(`script-src 'sha256-other='`, inline)).hashes.scripts).toEqual([]);
});

test('data blocks and files are not run inline; styles are hashed apart', () => {
  const html =
    '<script type="application/ld+json">{}</script><script type="application/json">{}</script><script src="a.js"></script><style>b{}</style>';
  expect(inlineHashes(html).scripts).toEqual([]);
  expect(inlineHashes(html).styles).toHaveLength(1);
});

test('a page that no layout made gets the policy all the same', () => {
  expect(finishPolicy('<!doctype html><title>x</title>').page).toMatch(
    /^<!doctype html><meta http-equiv="content-security-policy" content="[^"]+"><title>/,
  );
});
