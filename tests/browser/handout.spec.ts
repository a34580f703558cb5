/** Handouts: pages printed to PDF, their text, sheets and QR code read back. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import type { PlanDocument } from '../../src/schema/document.ts';

test.skip(
  spawnSync('pdftotext', ['-v']).error !== undefined,
  'pdftotext and pdftoppm are not installed (Debian: poppler-utils)',
);
test.use({ timezoneId: 'Asia/Tokyo' });

interface Printed {
  file: string;
  text: string;
  /** The text without white space. */
  words: string;
  sheets: number;
  /** Words that reach beyond their sheet. */
  cut: string[];
}

/** Prints the page as it stands, after it was idle for a moment, as a reader's would be. */
async function print(page: Page, path: string, file: string): Promise<Printed> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await expect(page.locator('.handout svg')).toBeAttached();
  const charts = await page.locator('figure.chart').count();
  await expect(page.locator('figure.chart.drawn')).toHaveCount(charts);
  await page.pdf({ path: file, preferCSSPageSize: true });
  const read = (...args: string[]) =>
    execFileSync('pdftotext', [...args, file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  const text = read('-layout');
  const cut: string[] = [];
  let width = 0;
  for (const [, page, , xMin, xMax, word] of read('-bbox').matchAll(
    /<page width="([\d.]+)"|<word (xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)")[^>]*>([^<]*)/g,
  )) {
    if (page) width = Number(page);
    else if (Number(xMin) < 0 || Number(xMax) > width) cut.push(word ?? '');
  }
  return { file, text, words: squeezed(text), sheets: text.split('\f').length - 1, cut };
}

const squeezed = (text: string) => text.replace(/\s/g, '');

/** What the QR code of the first sheet says. */
async function scanned(file: string): Promise<string | undefined> {
  execFileSync('pdftoppm', ['-r', '200', '-f', '1', '-l', '1', '-singlefile', '-png', file, file]);
  const { data, info } = await sharp(`${file}.png`).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

function expectSheets({ words, sheets }: Printed, from: number, to: number): void {
  expect(sheets).toBeGreaterThanOrEqual(from);
  expect(sheets).toBeLessThanOrEqual(to);
  for (let sheet = 1; sheet <= sheets; sheet++) expect(words).toContain(`${sheet}／${sheets}`);
}

test('a plan prints with every block, its number, date, address and sheets', async ({ page, baseURL }, info) => {
  await page.clock.setFixedTime('2026-11-20T15:30:00Z');
  const printed = await print(page, 'branches/hokkaido/2021/', info.outputPath('plan.pdf'));
  const plan = JSON.parse(readFileSync('content/plans/2021/hokkaido.json', 'utf8')) as PlanDocument;
  expectSheets(printed, 4, 10);
  expect(printed.cut).toEqual([]);
  // A sheet may end in the midst of a block.
  const sheets = printed.text.split('\f').map((sheet) => sheet.split('\n'));
  const whole = squeezed(
    sheets.map((lines) => lines.filter((line) => !/^\s*(\d+／\d+|.*支部プラン)\s*$/.test(line)).join('')).join(''),
  );
  for (const { id, marker, text } of plan.blocks) {
    const block = squeezed(`${marker ?? ''}${text}`);
    // The number stands beside the first line; a block of several lines has it before its words.
    expect(whole, id).toContain(block);
    expect(printed.text, id).toMatch(new RegExp(`(^|\\s)${id.slice(1)}\\s`, 'm'));
  }
  expect(printed.words).toContain('北海道支部令和3年度事業計画');
  expect(printed.words).toContain('印刷日2026年11月21日');
  expect(printed.words).toContain(`${baseURL}branches/hokkaido/2021/`);
  expect(printed.words).toContain('「北海道令和3年度5行」のように言います');
  expect(await scanned(printed.file)).toBe(`${baseURL}branches/hokkaido/2021/`);
});

test('a long plan’s wide tables lose nothing', async ({ page }, info) => {
  const printed = await print(page, 'branches/nagano/2025/', info.outputPath('tables.pdf'));
  expect(printed.cut).toEqual([]);
  const cells = await page.locator('.plan .t').locator('td, th').allTextContents();
  expect(cells.length).toBeGreaterThan(100);
  // A cell's lines stand between its neighbours' in the PDF's text: each of its words is looked for.
  const missing = cells
    .flatMap((cell) => cell.match(/[\d,.％%]{3,}|[ァ-ヶー]{4,7}/g) ?? [])
    .filter((word) => !printed.words.includes(word));
  expect(missing.length / cells.length).toBeLessThan(0.05);
});

test('a metric prints its charts, its table’s head on every sheet, every branch', async ({ page, baseURL }, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const printed = await print(page, 'kpis/lifestyle-checkup-rate/2021/?b=hokkaido', info.outputPath('metric.pdf'));
  expectSheets(printed, 3, 7);
  expect(printed.cut).toEqual([]);
  const rows = await page.locator('#values tbody tr').evaluateAll((all) => all.map((row) => row.textContent ?? ''));
  // A chosen branch is marked with ●.
  const printedRows = printed.words.replaceAll('●', '');
  // Nothing that is pressed: no plus for the tray, no arrows to sort by.
  expect(printed.words).not.toMatch(/[＋↕↑↓]/);
  for (const row of rows) expect(printedRows).toContain(squeezed(row));
  const withRows = printed.text.split('\f').filter((sheet) => /^\s*\d+ +\S+ +\d+\.\d +/m.test(sheet));
  expect(withRows.length).toBeGreaterThan(1);
  for (const sheet of withRows) expect(sheet).toMatch(/順位\s+支部\s+目標/);
  expect(await scanned(printed.file)).toBe(`${baseURL}kpis/lifestyle-checkup-rate/2021/?b=hokkaido`);
});

test('charts on paper are drawn for paper: white ground, differences without colour', async ({ page }, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { file } = await print(page, 'kpis/lifestyle-checkup-rate/2021/', info.outputPath('chart.pdf'));
  execFileSync('pdftoppm', ['-r', '100', '-f', '1', '-l', '1', '-singlefile', '-gray', '-png', file, file]);
  const { data } = await sharp(`${file}.png`).greyscale().raw().toBuffer({ resolveWithObject: true });
  const dark = data.filter((value) => value < 60).length / data.length;
  const mid = data.filter((value) => value >= 60 && value < 200).length / data.length;
  expect(dark).toBeLessThan(0.1);
  expect(mid).toBeGreaterThan(0.02);
});

test('a measure prints as it is read: lines carry their branch', async ({ page, baseURL }, info) => {
  const path = 'measures/sound-finance/2021/?view=all';
  const printed = await print(page, path, info.outputPath('measure.pdf'));
  expect(printed.cut).toEqual([]);
  const numbers = await page
    .locator('.b')
    .evaluateAll((branches) =>
      branches.map(
        (branch) => `${branch.querySelector('h3')?.firstChild?.textContent} ${branch.querySelector('.n')?.textContent}`,
      ),
    );
  expect(numbers.length).toBeGreaterThan(30);
  for (const said of numbers) expect(printed.words).toContain(squeezed(said));
  expect(await scanned(printed.file)).toBe(`${baseURL}${path}`);
});

test('a comparison of six fits its sheets, text by text', async ({ page, baseURL }, info) => {
  const path = 'compare/?b=hokkaido,aomori,iwate,miyagi,akita,yamagata&m=health-checkups';
  await page.goto(path);
  await expect(page.locator('.cmp')).toBeVisible();
  const printed = await print(page, path, info.outputPath('compare.pdf'));
  expect(printed.cut).toEqual([]);
  const numbers = await page.locator('.cmp .ln').allTextContents();
  expect(numbers.length).toBeGreaterThan(30);
  for (const number of numbers) expect(printed.text).toMatch(new RegExp(`(^|\\s)${number}\\s`, 'm'));
  // Columns stand side by side: the raw order of the PDF keeps each cell together.
  const raw = squeezed(execFileSync('pdftotext', ['-raw', printed.file, '-'], { encoding: 'utf8' }));
  const texts = await page.locator('.cmp p').evaluateAll((all) => all.map((each) => each.textContent ?? ''));
  const missing = texts.filter((text) => !raw.includes(squeezed(text)));
  // Those that a sheet's end parts.
  expect(missing.length).toBeLessThanOrEqual(printed.sheets * 2);
  expect(printed.words).toContain('北海道・青森・岩手・宮城・秋田・山形');
  expect(await scanned(printed.file)).toBe(`${baseURL}${path}`);
});

test('the button for paper waits for the charts, and is not on paper', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = `${document.querySelectorAll('figure.chart:not(.drawn)').length}`;
    };
  });
  for (const path of [
    'kpis/lifestyle-checkup-rate/2021/',
    'branches/hokkaido/2021/',
    'measures/collabo-health/',
    'compare/?b=hokkaido,aomori',
  ]) {
    await page.goto(path);
    await page.getByRole('button', { name: '印刷' }).click();
    await expect(page.locator('html'), path).toHaveAttribute('data-printed', '0');
    await expect(page.locator('.handout svg')).toHaveCount(1);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '印刷' })).toBeHidden();
});

test('another address than the page’s own can be handed out', async ({ page }, info) => {
  await page.goto('branches/hokkaido/2021/', { waitUntil: 'networkidle' });
  await expect(page.locator('.handout svg')).toBeAttached();
  await page.evaluate(() => {
    document.documentElement.dataset['handout'] = 'https://example.org/tray/#a-L1-L2';
  });
  const file = info.outputPath('other.pdf');
  await page.pdf({ path: file });
  expect(await scanned(file)).toBe('https://example.org/tray/#a-L1-L2');
});
