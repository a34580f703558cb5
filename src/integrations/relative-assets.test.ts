import { expect, test } from 'vitest';
import { linker } from '../domain/addresses.ts';
import { relativeAssets } from './relative-assets.ts';

test('asset addresses are relative to the page, text is left alone', () => {
  const html = '<link rel="stylesheet" href="/_astro/a.css"><p>/_astro/a.css href=&quot;/_astro/</p>';
  expect(relativeAssets(html, linker('index.html'))).toContain('href="_astro/a.css"');
  expect(relativeAssets(html, linker('branches/oita/2021/index.html'))).toBe(
    '<link rel="stylesheet" href="../../../_astro/a.css"><p>/_astro/a.css href=&quot;/_astro/</p>',
  );
});
