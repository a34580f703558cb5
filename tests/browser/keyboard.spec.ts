/** Walks by the keyboard alone: what a reader does, and where the focus stands after it. */
import { expect, type Locator, type Page, test } from '@playwright/test';

/** Tab until the focus stands on `target`, so many times at most. */
async function tabTo(page: Page, target: Locator, most: number, key = 'Tab'): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} × ${key} and no focus on ${target}`);
}

test('skip link, then on into the text', async ({ page }) => {
  await page.goto('branches/hokkaido/2021/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the stops of the head come in the order of reading', async ({ page }) => {
  await page.goto('kpis/');
  const stops: string[] = [];
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const { top, bottom, left } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        // Middles within 40 px stand on one line.
        return `${String(Math.floor((top + bottom) / 80)).padStart(5, '0')} ${String(Math.round(left)).padStart(5, '0')}`;
      }),
    );
  }
  expect(stops.slice(2)).toEqual(stops.slice(2).toSorted());
});

test('search: from the field into the hits and back, and to the page of all hits', async ({ page }) => {
  await page.goto('kpis/');
  const field = page.locator('header input[type=search]');
  await tabTo(page, field, 15);
  await page.keyboard.type('歯科健診');
  const hits = page.locator('header .box a');
  await expect(hits.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(hits.first()).toBeHidden();
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator('[data-search][data-ready]')).toBeAttached();
});

test('search page: a facet by the space bar keeps the focus, and the hit opens', async ({ page }) => {
  await page.goto('search/?q=健診');
  await expect(page.locator('[data-search][data-ready]')).toBeAttached();
  const box = page.locator('[data-choices=pillar] input').first();
  await box.focus();
  const value = await box.inputValue();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(new RegExp(`pillar=${value}`));
  await expect(page.locator(`[data-choices=pillar] input[value=${value}]`)).toBeFocused();
  await page.locator('#search-q').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#L\d|#[a-z]+-L\d/);
});

test('comparison: branches added and taken out, a measure chosen, without a mouse', async ({ page }) => {
  await page.goto('compare/');
  const field = page.locator('input[name=add]');
  await field.focus();
  await page.keyboard.type('ほっかいどう');
  await page.keyboard.press('Enter');
  await expect(page.locator('.chips button')).toHaveCount(1);
  await expect(field).toBeFocused();
  for (const name of ['青森', '岩手']) {
    await page.keyboard.type(name);
    if ((await field.inputValue()) !== '') await page.keyboard.press('Enter');
  }
  await expect(page.locator('.chips button')).toHaveCount(3);
  await expect(page.locator('#result table').first()).toBeVisible();
  // A chip that is taken out hands the focus to the one that takes its place, the last one to the field.
  await tabTo(page, page.locator('.chips button').first(), 6);
  await page.keyboard.press('Enter');
  await expect(page.locator('.chips button')).toHaveCount(2);
  await expect(page.locator('.chips button').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('.chips button')).toHaveCount(1);
  await expect(page.locator('.chips button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.chips button')).toHaveCount(0);
  await expect(field).toBeFocused();
});

test('comparison: the choice of a measure by keys, and the way to the next one', async ({ page }) => {
  await page.goto('compare/?b=hokkaido,aomori');
  const measure = page.locator('select[name=m]');
  await expect(page.locator('#result table').first()).toBeVisible();
  await measure.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/m=[a-z-]+/);
  await expect(measure).toBeFocused();
  const first = new URL(page.url()).searchParams.get('m');
  const next = page.locator('#result .pager a').last();
  await next.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('m')).not.toBe(first);
});

test('charts: the tools are reached after the chart and save a file', async ({ page }) => {
  await page.goto('kpis/lifestyle-checkup-rate/2021/');
  await expect(page.locator('#bars.drawn')).toBeVisible();
  await tabTo(page, page.locator('#bars .tools button').first(), 40);
  const picture = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await picture).suggestedFilename()).toMatch(/\.png$/);
  await page.keyboard.press('Tab');
  const table = page.waitForEvent('download');
  await page.keyboard.press('Space');
  expect((await table).suggestedFilename()).toMatch(/\.csv$/);
});

test('metric: branches marked by the space bar stay in reach, and the table says which', async ({ page }) => {
  await page.goto('kpis/lifestyle-checkup-rate/2021/');
  const summary = page.locator('.pick summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const box = page.locator('.pick details input').first();
  await expect(box).toBeFocused();
  await expect(box).toBeChecked();
  await expect(page.locator('.pick [role=status]')).toContainText('印（●）');
  await expect(page.locator('#values tr.on')).toHaveCount(1);
});

test('tables: a head sorts by the keyboard and keeps the focus', async ({ page }) => {
  await page.goto('kpis/lifestyle-checkup-rate/2021/');
  const head = page.locator('#values thead th').nth(2);
  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Space');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(head.getByRole('button')).toBeFocused();
});

test('the matrix is scrolled by the arrow keys and its cells lead to the text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('measures/2021/');
  const scroller = page.locator('.wide .scroll:visible');
  await scroller.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => scroller.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await page.locator('.matrix:visible tbody td a').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/branches\/[a-z]+\/2021\/#L\d+/);
});

test('the views of a measure change by the keyboard, and the address says so', async ({ page }) => {
  await page.goto('measures/health-checkups/2021/');
  const whole = page.locator('.views a').nth(1);
  await whole.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=all/);
  await expect(whole).toBeFocused();
  await expect(whole).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('#texts-all')).toBeVisible();
});

test('in a narrow window the contents open, lead to the heading and close', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('branches/aomori/2021/');
  await tabTo(page, page.locator('.toc summary'), 25);
  await page.keyboard.press('Enter');
  const line = page.locator('.toc a').nth(4);
  await tabTo(page, line, 6);
  const id = (await line.getAttribute('href'))?.slice(1) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.locator('.toc')).not.toHaveAttribute('open');
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  // The next stop is the line number of that heading.
  await page.keyboard.press('Tab');
  await expect(page.locator(`[id="${id}"] .n`)).toBeFocused();
});

test('no stop holds the focus: Tab leaves every page at its end', async ({ page }) => {
  for (const path of ['', 'search/', 'compare/?b=hokkaido,aomori', 'kpis/generic-rate/2021/']) {
    await page.goto(path);
    await page.locator('footer a').last().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  }
});
