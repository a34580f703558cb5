/** Taking the site along: the ZIP unpacked and served, the offline copy kept, used without a network, renewed, taken away. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { writeCopies } from '../../src/offline/copies.ts';
import { serveAt } from './support/serve.ts';

/** Below a path of its host: nothing may rest on being at the root. */
const serve = (site: string) => serveAt(site, '/plans/site/');

/** An empty folder for a site. */
function siteFolder() {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  return { site, remove: () => rmSync(site, { recursive: true }) };
}

async function searches(page: Page, url: string): Promise<void> {
  await page.goto(`${url}search/?q=${encodeURIComponent('歯科')}`);
  await expect(page.locator('[data-search][data-ready]')).toBeAttached();
  expect(Number(await page.locator('[data-total]').getAttribute('data-total'))).toBeGreaterThan(10);
  expect(await page.locator('[data-results] [data-plan]').count()).toBeGreaterThan(0);
}

async function draws(page: Page, url: string): Promise<void> {
  await page.goto(`${url}kpis/lifestyle-checkup-rate/2021/`);
  await page.locator('#bars').scrollIntoViewIfNeeded();
  await expect(page.locator('#bars.drawn canvas')).toBeVisible();
}

test('the ZIP unpacked is the site: it is served under any path, searched and drawn', async ({ page }) => {
  const size = readFileSync('dist/data/branch-plans-site.zip').length;
  await page.goto('data/');
  await expect(page.locator('#site-zip')).toContainText(`${(size / 1e6).toFixed(1)} MB`);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'サイト全体のZIP' }).click();
  const files = Object.entries(unzipSync(readFileSync(await (await saving).path())));
  await expect(page.locator('#site-zip')).toContainText(`${files.length.toLocaleString('ja-JP')}ファイル`);

  const { site, remove } = siteFolder();
  for (const [path, content] of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  expect(readFileSync(join(site, 'README.txt'), 'utf8')).toContain('python -m http.server');
  const { url, stop } = await serve(site);
  await page.goto(`${url}data/`);
  await expect(page.locator('#site-zip')).toContainText('ZIPを開いたもの');
  await searches(page, url);
  await draws(page, url);
  await stop();
  remove();
});

test('an offline copy is kept, read without a network, replaced by a new build, and taken away', async ({ page }) => {
  test.setTimeout(180_000);
  const { site, remove } = siteFolder();
  cpSync('dist', site, { recursive: true });
  const first = await serve(site);
  const { url } = first;
  const status = page.locator('[data-offline] [role=status]');
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));

  // Nobody who did not ask for it has a worker.
  await page.goto(`${url}branches/hokkaido/2021/`);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await workers()).toBe(0);

  await page.goto(`${url}data/`);
  const keep = page.getByRole('button', { name: /^オフラインで使う（[\d.]+ MB）$/ });
  await keep.click();
  // Stopped half-way it is no copy; the next attempt goes on where it was.
  await page.getByRole('button', { name: '保存をやめる' }).click();
  await expect(status).toContainText('保存をやめました');
  expect(await workers()).toBe(0);
  await keep.click();
  await expect(status).toContainText('保存しました。', { timeout: 120_000 });

  await page.context().setOffline(true);
  await page.goto(`${url}branches/hokkaido/2021/`);
  await expect(page.locator('h1')).toContainText('北海道');
  await draws(page, url);
  await searches(page, url);
  // A link without the closing slash, a query, an unknown address, a file of the dataset, a part of one.
  await page.goto(`${url}branches/oita?x=1`);
  await expect(page).toHaveURL(`${url}branches/oita/?x=1`);
  await expect(page.locator('h1')).toContainText('大分');
  expect((await page.goto(`${url}nowhere/2021/`))?.status()).toBe(404);
  await expect(page.locator('header.top nav ul')).toHaveCSS('list-style-type', 'none');
  await expect(page.locator('main').getByRole('link', { name: '施策' })).toHaveAttribute(
    'href',
    new URL('measures/', url).pathname,
  );
  const parts = await page.evaluate(async (base) => {
    const [csv, part] = await Promise.all([
      fetch(`${base}data/kpis.csv`),
      fetch(`${base}data/kpis.csv`, { headers: { range: 'bytes=3-12' } }),
    ]);
    return { csv: (await csv.text()).length, status: part.status, part: await part.text() };
  }, url);
  expect(parts).toMatchObject({ status: 206, part: 'fiscalYear' });
  expect(parts.csv).toBeGreaterThan(100_000);
  await page.context().setOffline(false);

  // A new build: the visit after the one that found it shows it. Unchanged files are not fetched again.
  const plan = join(site, 'branches/hokkaido/2021/index.html');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('<h1>', '<h1>新版 '));
  await writeCopies(site);
  const fetched: string[] = [];
  page.context().on('request', (request) => fetched.push(request.url()));
  const copies = () => page.evaluate(() => caches.keys());
  const before = await copies();
  await page.goto(`${url}branches/hokkaido/2021/`);
  await expect(page.locator('h1')).not.toContainText('新版');
  // The old copy goes when the new one is whole.
  await expect
    .poll(async () => (await copies()).some((name) => before.includes(name)), { timeout: 60_000 })
    .toBe(false);
  expect(await copies()).toHaveLength(1);
  await page.reload();
  await expect(page.locator('h1')).toContainText('新版');
  expect(fetched.filter((address) => address.includes('/pagefind/'))).toEqual([]);

  // A build that cannot be had whole (here a file is of yet another one) replaces nothing.
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('新版', '次の版'));
  await writeCopies(site);
  writeFileSync(plan, 'half');
  await page.goto(`${url}data/`);
  await expect(status).toContainText('前の版をそのまま使えます', { timeout: 60_000 });
  await page.goto(`${url}branches/hokkaido/2021/`);
  await expect(page.locator('h1')).toContainText('新版');

  await page.goto(`${url}data/`);
  await page.getByRole('button', { name: '保存したサイトを消す' }).click();
  await expect(status).toContainText('消しました');
  expect(await workers()).toBe(0);
  expect(await copies()).toEqual([]);
  await expect(keep).toBeFocused();
  await page.context().setOffline(true);
  await expect(page.goto(`${url}about/`)).rejects.toThrow();
  expect(faults).toEqual([]);
  await first.stop();
  remove();
});

test('where a browser cannot keep a copy, the page says why', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto('data/');
  await expect(page.getByRole('button', { name: /^オフラインで使う/ })).toBeDisabled();
  await expect(page.locator('[data-offline] [role=status]')).toContainText('対応していません');
});

test('where there is no room, the page says so and keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.estimate = async () => ({ quota: 10_000_000, usage: 9_000_000 });
  });
  await page.goto('data/');
  await page.getByRole('button', { name: /^オフラインで使う/ }).click();
  await expect(page.locator('[data-offline] [role=status]')).toContainText('空き容量が足りない');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
