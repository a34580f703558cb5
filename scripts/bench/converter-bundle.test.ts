/** What a browser would load to read a document: only pure modules of the project, and not much of it. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleConverter } from './converter-bundle.ts';

test('the converter is pure: no Node, no package, no page', async () => {
  const { modules } = await bundleConverter();
  const elsewhere = modules.filter((path) => !/^src\/(?:convert|domain|foundation)\//.test(path));
  expect(elsewhere).toEqual([]);
  const impure = modules.filter((path) =>
    /from 'node:|\b(?:document\.(?:query|create|body)|window\.|navigator\.)/u.test(readFileSync(path, 'utf8')),
  );
  expect(impure).toEqual([]);
});

test('at most 60 KB gzip, and 90 KB more for the model', async () => {
  const { gzipBytes } = await bundleConverter();
  expect(gzipBytes).toBeLessThanOrEqual(60 * 1024);
  const model = gzipSync(readFileSync('content/model/measures.json'), { level: 9 }).length;
  expect(model).toBeLessThanOrEqual(90 * 1024);
});
