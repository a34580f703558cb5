/** The page for unknown addresses: at any depth, wherever the site lies, it looks as the site does and leads back into it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { withAddress } from '../dist/pages.ts';
import { guard } from './support/guard.ts';
import { serveAt } from './support/serve.ts';

const unknown = [
  'x',
  'x/',
  'branches/hokkaidou/2021/nothing/',
  'branches/hokkaido/2021/x/y.html?q=1#L12',
  '_astro/gone/x',
];

const editions: [name: string, folder: () => string, base: string][] = [
  ['without SITE_URL, at its host’s root', () => 'dist', '/'],
  ['without SITE_URL, below a path', () => 'dist', '/a/b/'],
  ['with SITE_URL, where that says', built, '/plans/'],
  ['with SITE_URL, at another host’s root', built, '/'],
  ['with SITE_URL, below another path', built, '/a/b/'],
];

function built(): string {
  if (!existsSync(withAddress))
    throw new Error(`There is no ${withAddress}: npm test builds it, npm run test:browser too`);
  return withAddress;
}

/** How the elements that every page has are drawn. */
function look(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const parts = ['body', 'header.top', 'header.top nav ul', 'header.top nav a:not([aria-current])', '.skip', '.foot'];
    const properties = [
      'font-family',
      'font-size',
      'display',
      'position',
      'color',
      'background-color',
      'list-style-type',
    ];
    return Object.fromEntries(
      parts.flatMap((part) => {
        const element = document.querySelector(part);
        const style = element && getComputedStyle(element);
        return properties.map((name) => [`${part} ${name}`, style?.getPropertyValue(name) ?? 'no element']);
      }),
    );
  });
}

/** The addresses on the page that lead nowhere, or out of the site at `root`. */
async function dead(page: Page, root: string): Promise<string[]> {
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll('[href], form[action]')].map((element) => {
      const name = element.hasAttribute('href') ? 'href' : 'action';
      return element.getAttribute(name) ?? '';
    }),
  );
  expect(addresses.length).toBeGreaterThan(15);
  const outside = /^#|rel="alternate"/;
  const found: string[] = [];
  for (const address of new Set(addresses.filter((each) => !outside.test(each)))) {
    const url = new URL(address, page.url());
    // What names the site by its published address is for programs elsewhere.
    if (url.hostname === 'example.org') continue;
    const status = url.href.startsWith(root) ? (await page.request.get(url.href)).status() : 'outside';
    if (status !== 200) found.push(`${status} ${address}`);
  }
  return found;
}

for (const [name, folder, base] of editions)
  test(name, async ({ page }) => {
    const { url, stop } = await serveAt(folder(), base);
    const faults = await guard(page, url);
    await page.goto(`${url}about/`);
    const usual = await look(page);
    expect(usual['header.top nav ul list-style-type']).toBe('none');
    for (const address of unknown) {
      expect((await page.goto(url + address))?.status(), address).toBe(404);
      await expect(page.locator('h1')).toHaveText('ページが見つかりません');
      expect(await look(page), address).toEqual(usual);
      await expect.poll(() => dead(page, url), { message: address }).toEqual([]);
      // The scripts of every page run here too.
      const field = page.locator('header input[type=search]');
      await expect(async () => {
        await page.keyboard.press('/');
        await expect(field).toBeFocused({ timeout: 1000 });
      }).toPass();
    }
    await page.getByRole('searchbox').fill('健診');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(`${url}search/?q=${encodeURIComponent('健診')}`);
    await page.goto(`${url}branches/nothing/`);
    await expect.poll(() => dead(page, url)).toEqual([]);
    await page.locator('main').getByRole('link', { name: '施策' }).click();
    await expect(page).toHaveURL(`${url}measures/`);
    // The pages themselves are not there, and until the root is found, asking for it and the icon fails; nothing else may.
    const isAsked = (fault: string) =>
      /^console: Failed to load resource/.test(fault) ||
      (fault.startsWith('404 ') &&
        (unknown.some((address) => fault.endsWith(url + address.replace(/#.*/, ''))) ||
          /_astro\/Page\.[^/]*\.js$|\/favicon\.svg$|\/branches\/nothing\/$/.test(fault)));
    expect(faults.filter((fault) => !isAsked(fault))).toEqual([]);
    await stop();
  });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [name, folder, base] of editions.filter(([, , at]) => at !== '/a/b/').slice(0, 2))
    test(name, async ({ page }) => {
      const { url, stop } = await serveAt(folder(), base);
      for (const address of unknown) {
        await page.goto(url + address);
        await expect(page.locator('header.top nav ul')).toHaveCSS('list-style-type', 'none');
        await page.locator('main').getByRole('link', { name: 'KPI' }).click();
        await expect(page).toHaveURL(`${url}kpis/`);
        await expect(page.locator('h1')).toBeVisible();
      }
      await stop();
    });
});

test('in the unpacked ZIP, at any place', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  for (const [path, content] of Object.entries(unzipSync(readFileSync('dist/data/branch-plans-site.zip')))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  for (const base of ['/', '/intranet/plans/']) {
    const { url, stop } = await serveAt(folder, base);
    await page.goto(`${url}about/`);
    const usual = await look(page);
    await page.goto(`${url}branches/hokkaidou/2021/nothing/`);
    expect(await look(page)).toEqual(usual);
    await expect.poll(() => dead(page, url)).toEqual([]);
    await stop();
  }
  rmSync(folder, { recursive: true });
});
