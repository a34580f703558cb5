/** Tables as files: each format downloaded, read back and held against the dataset. */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page, test } from '@playwright/test';
import excel from 'exceljs';
import type { KpiRow } from '../../src/dataset/kpis.ts';
import { branches } from './support/branches.ts';

async function saved(page: Page, within: Locator, name: string): Promise<Download> {
  const saving = page.waitForEvent('download');
  await within.getByRole('button', { name, exact: true }).click();
  return saving;
}

async function workbook(download: Download): Promise<excel.Workbook> {
  const book = new excel.Workbook();
  await book.xlsx.readFile(await download.path());
  return book;
}

const kpis = JSON.parse(readFileSync('dist/data/kpis.json', 'utf8')) as KpiRow[];
const names = new Map(branches.map(({ slug, name }) => [slug, name]));

test('a metric’s table as a spreadsheet holds the dataset’s figures as numbers, with definitions and sources', async ({
  page,
}) => {
  // A policy of `worker-src 'self'` forbids workers made of text; the writer must not ask for one.
  await page.addInitScript(() => {
    Reflect.set(
      window,
      'Worker',
      class {
        constructor() {
          throw new Error('no workers');
        }
      },
    );
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('kpis/lifestyle-checkup-rate/2021/');
  const download = await saved(page, page.locator('.keep').first(), 'XLSX');
  expect(download.suggestedFilename()).toBe('kpis-lifestyle-checkup-rate-2021-values.xlsx');
  const book = await workbook(download);
  const [table, terms, origin] = book.worksheets;
  expect([terms?.name, origin?.name]).toEqual(['項目の説明', '出典']);
  expect(table?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  const rows = table?.getRows(2, table.rowCount - 1) ?? [];
  const meant = kpis.filter((row) => row.metric === 'lifestyle-checkup-rate' && row.fiscalYear === 2021 && !row.repeat);
  const read = new Map(rows.map((row) => [row.getCell(2).value, [row.getCell(3).value, row.getCell(5).value]]));
  expect(read).toEqual(new Map(meant.map((row) => [names.get(row.branch ?? ''), [row.value, row.populationTarget]])));
  // Ranks are numbers too, 1 to 47.
  expect(rows.every((row) => typeof row.getCell(1).value === 'number')).toBe(true);
  expect(terms?.getColumn(3).values.join(' ')).toContain('0ではありません');
  const said = origin?.getColumn(2).values.join(' ') ?? '';
  expect(said).toContain('令和3年度 事業計画（47支部）');
  expect(said).toContain('/kpis/lifestyle-checkup-rate/2021/');
  expect(faults).toEqual([]);
});

test('the matrix: counts and own counts in columns of their own, as CSV and as JSON', async ({ page }) => {
  await page.goto('measures/2021/');
  const row = page.locator('.keep').first();
  const csv = readFileSync(await (await saved(page, row, 'CSV')).path(), 'utf8');
  expect(csv.startsWith('\ufeff支部,地域,項目の計,独自の計,')).toBe(true);
  // A head, a line a branch, and the end of the last.
  expect(csv.split('\r\n')).toHaveLength(branches.length + 2);
  const json = JSON.parse(readFileSync(await (await saved(page, row, 'JSON')).path(), 'utf8')) as {
    rows: Record<string, unknown>[];
  };
  expect(json.rows).toHaveLength(branches.length);
  const hokkaido = json.rows[0] ?? {};
  const counts = Object.entries(hokkaido).filter(([name]) => !name.endsWith('独自'));
  const items = counts.slice(4).reduce((sum, [, value]) => sum + (typeof value === 'number' ? value : 0), 0);
  expect(items).toBe(hokkaido['項目の計']);
});

test('a comparison and a list of hits are saved alike', async ({ page }) => {
  await page.goto('compare/?b=miyagi,gunma');
  const book = await workbook(await saved(page, page.locator('#result .keep').first(), 'XLSX'));
  expect(book.worksheets[0]?.getRow(1).values).toContain('宮城');

  await page.goto(`search/?q=${encodeURIComponent('健診')}`);
  const total = Number(await page.locator('[data-search][data-ready] [data-total]').getAttribute('data-total'));
  const download = await saved(page, page.locator('[data-part=tools]'), 'XLSXで保存');
  expect(download.suggestedFilename()).toBe('検索_健診.xlsx');
  const hits = (await workbook(download)).worksheets[0];
  expect(hits?.rowCount).toBeGreaterThan(total);
  // A year, as a number.
  expect(hits?.getCell('A2').value).toBeGreaterThanOrEqual(2021);
});

test('the row is under tables of data alone, named by its table, reached by keyboard, and not on paper', async ({
  page,
}) => {
  await page.goto('kpis/lifestyle-checkup-rate/2021/');
  const row = page.getByRole('group', { name: /^表を保存：生活習慣病予防健診/ });
  await row.getByRole('button', { name: 'CSV' }).focus();
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saving).suggestedFilename()).toMatch(/\.csv$/);
  const box = await row.getByRole('button', { name: 'CSV' }).boundingBox();
  expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(24);
  await page.emulateMedia({ media: 'print' });
  await expect(row).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('data/');
  await expect(page.locator('.keep')).toHaveCount(0);
});
