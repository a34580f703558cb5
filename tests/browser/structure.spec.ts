/** What a page is built of, on every page of dist: language, one heading of the first rank, headings in order, named regions, tables with heads. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtPages } from '../../scripts/check/page-kinds.ts';
import { places, samples } from './support/pages.ts';

/** Runs in the browser, on a page's HTML as it was built. */
function structureFaults(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const faults: string[] = [];
  const expectOne = (selector: string) => {
    const count = page.querySelectorAll(selector).length;
    if (count !== 1) faults.push(`${count} × ${selector}`);
  };
  if (page.documentElement.lang !== 'ja') faults.push(`lang is ${page.documentElement.lang || 'not set'}`);
  if (page.title.trim() === '') faults.push('no title');
  for (const one of ['h1', 'main', 'body > header', 'body > footer', 'main h1']) expectOne(one);

  let rank = 0;
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const own = Number(heading.tagName.slice(1));
    if (own > rank + 1) faults.push(`h${own} after h${rank}: ${heading.textContent?.slice(0, 40)}`);
    if ((heading.textContent ?? '').trim() === '') faults.push(`an empty h${own}`);
    rank = own;
  }

  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ??
    (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => page.getElementById(id)?.textContent ?? '')
      .join('');
  const names = [...page.querySelectorAll('nav, [role=search]')].map((each) => `${each.tagName} ${nameOf(each)}`);
  for (const name of names) if (/ $/.test(name)) faults.push(`without a name: ${name}`);
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index)))
    faults.push(`twice: ${name}`);

  for (const table of page.querySelectorAll('table')) {
    const said = (table.caption?.textContent ?? table.rows[0]?.textContent ?? '').slice(0, 40);
    // A table of the original stands in a named scroller; it has the heads that the original has.
    const original = table.closest('.t');
    if (!table.caption && !original) faults.push(`a table without a caption: ${said}`);
    if (original) continue;
    const heads = [...table.querySelectorAll('th')];
    if (!table.tHead?.querySelector('th')) faults.push(`a table without column heads: ${said}`);
    if (heads.some((head) => !/^(col|row)(group)?$/.test(head.scope))) faults.push(`a head without scope: ${said}`);
  }
  return faults;
}

test('every page has its language, headings, regions and table heads right', async ({ page }) => {
  test.slow();
  const faults: Record<string, string[]> = {};
  for (const file of builtPages()) {
    const found = await page.evaluate(structureFaults, readFileSync(`dist/${file}`, 'utf8'));
    if (found.length > 0) faults[file] = found;
  }
  expect(faults).toEqual({});
});

test('every page has a title of its own', () => {
  const titles = builtPages().map(
    (file) => /<title>(.*?)<\/title>/.exec(readFileSync(`dist/${file}`, 'utf8'))?.[1] ?? '',
  );
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

for (const { name, path } of samples)
  test(`the largest thing of the first view stands in the first HTML: ${name}`, async ({ page, context }) => {
    const parser = await context.newPage();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const response = await page.goto(path);
      const largest = await page.evaluate(async () => {
        const { promise, resolve } = Promise.withResolvers<string>();
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1) as (PerformanceEntry & { element: Element | null }) | undefined;
          resolve(last?.element?.textContent ?? '');
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        return promise;
      });
      const bare = (text: string) => text.replace(/\s/g, '');
      // Parsed in an empty page: the site's own policy forbids it there.
      const first = await parser.evaluate(
        (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '',
        (await response?.text()) ?? '',
      );
      expect(bare(largest).length, `${width} px`).toBeGreaterThan(0);
      expect(bare(first), `${width} px`).toContain(bare(largest));
    }
  });

for (const { name, path, ready } of places)
  test(`what stands stays where it is while scripts come: ${name}`, async ({ page }) => {
    // Later than the first paint, as on a slow line.
    await page.route('**/*.js', async (route) => {
      await new Promise((go) => setTimeout(go, 300));
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const each of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
          shifts.push(`${each.value} ${each.sources.map(({ node }) => node?.textContent?.slice(0, 30)).join(' / ')}`);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await expect(page.locator(ready).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      const sum = shifts.reduce((total, shift) => total + Number.parseFloat(shift), 0);
      // The bound under which Web Vitals calls it good.
      expect(sum, `${width} px: ${shifts.join('\n')}`).toBeLessThan(0.1);
    }
  });
