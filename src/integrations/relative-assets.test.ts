import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { linker } from '../domain/addresses.ts';
import { relativeAssets, rewriteAssets } from './relative-assets.ts';

test('asset addresses are relative to the page, text is left alone', () => {
  const html = '<link rel="stylesheet" href="/_astro/a.css"><p>/_astro/a.css href=&quot;/_astro/</p>';
  expect(rewriteAssets(html, linker('index.html'))).toContain('href="_astro/a.css"');
  expect(rewriteAssets(html, linker('branches/oita/2021/index.html'))).toBe(
    '<link rel="stylesheet" href="../../../_astro/a.css"><p>/_astro/a.css href=&quot;/_astro/</p>',
  );
});

test('every page of a build is rewritten by its own place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'kpis'));
  for (const page of ['index.html', 'kpis/index.html'])
    writeFileSync(join(folder, page), '<script type="module" src="/_astro/a.js"></script>');
  writeFileSync(join(folder, 'a.txt'), '<script src="/_astro/a.js">');
  const done = relativeAssets().hooks['astro:build:done'];
  await done?.({ dir: pathToFileURL(`${folder}/`) } as Parameters<NonNullable<typeof done>>[0]);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(read('index.html')).toContain('src="_astro/a.js"');
  expect(read('kpis/index.html')).toContain('src="../_astro/a.js"');
  expect(read('a.txt')).toContain('src="/_astro/a.js"');
});
