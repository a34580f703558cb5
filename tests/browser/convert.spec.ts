/** The converter in a browser gives what Node gives, byte for byte: a plan and a report of results, without any page of the site. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bundleConverter } from '../../scripts/bench/converter-bundle.ts';
import { loadCatalog } from '../../src/content/catalog.ts';
import { readText } from '../../src/convert/read-text.ts';

const catalog = loadCatalog('content/catalog');

const cases = [
  { name: 'a plan', file: 'r3-branch-plans.txt', lines: [20150, 20790] },
  { name: 'a plan of slides', file: 'r7-shizuoka.txt', lines: [185, 785] },
  { name: 'results', file: 'r6-results-ibaraki.txt', lines: [1, 1508] },
] as const;

for (const { name, file, lines: range } of cases)
  test(`${name} reads the same in the browser as in Node`, async ({ page }) => {
    const lines = readFileSync(`content/sources/${file}`, 'utf8')
      .split('\n')
      .slice(range[0] - 1, range[1]);
    const input = { file, lines, catalog, branch: 'fukuoka' };
    const here = JSON.stringify(readText(input).json);
    await page.goto('about:blank');
    await page.addScriptTag({ content: (await bundleConverter()).code });
    const there = await page.evaluate(
      (given) =>
        JSON.stringify(
          (globalThis as unknown as { converter: { readText: typeof readText } }).converter.readText(given).json,
        ),
      input,
    );
    expect(there).toBe(here);
  });
