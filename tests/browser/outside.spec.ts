/** Moved addresses, as a person meets them: a link from old minutes leads to where the passage stands now. */
import { expect, type Page, test } from '@playwright/test';
import { movedPage } from '../../src/redirects/files.ts';

const plan = 'branches/hokkaido/2021/';

async function withMoves(page: Page, moves: Record<string, string>): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/redirects.json', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ json: moves });
  });
  return asked;
}

test('an anchor that moved leads to its new place', async ({ page }) => {
  await withMoves(page, { [`${plan}#L9999`]: 'branches/aomori/2021/#L5' });
  await page.goto(`${plan}#L9999`);
  await expect(page).toHaveURL(/branches\/aomori\/2021\/#L5$/);
  await expect(page.locator('#L5')).toBeInViewport();
});

test('an anchor that moved is followed from a link on the page too', async ({ page }) => {
  await withMoves(page, { [`${plan}#L9999`]: `${plan}#source` });
  await page.goto(plan);
  await page.evaluate(() => {
    location.hash = '#L9999';
  });
  await expect(page).toHaveURL(/hokkaido\/2021\/#source$/);
  await expect(page.locator('#source')).toBeInViewport();
});

test('all anchors that a page lost keep their names on another', async ({ page }) => {
  await withMoves(page, { 'measures/judo-therapy/#*': `${plan}` });
  await page.goto('measures/judo-therapy/#L9');
  await expect(page).toHaveURL(/hokkaido\/2021\/#L9$/);
});

test('the list of moves is asked for only where an anchor is missing', async ({ page }) => {
  const asked = await withMoves(page, {});
  await page.goto(`${plan}#source`);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await page.goto(`${plan}#nowhere`);
  await expect.poll(() => asked.length).toBe(1);
  await expect(page).toHaveURL(/hokkaido\/2021\/#nowhere$/);
});

test('where the list cannot be read the page stays as it is', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/redirects.json', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto(`${plan}#nowhere`);
  await failed;
  await expect(page.locator('h1')).toHaveText(/北海道支部/);
  expect(faults).toEqual([]);
});

const moved = movedPage({ from: 'old/plan/', to: plan, anchors: { L3: 'branches/aomori/2021/#L5' } });
const serveMoved = (page: Page) =>
  page.route('**/old/plan/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: moved }));

test('a page that moved takes its anchors along, one that went elsewhere leads there', async ({ page }) => {
  await serveMoved(page);
  await page.goto('old/plan/#L9');
  await expect(page).toHaveURL(/branches\/hokkaido\/2021\/#L9$/);
  await expect(page.locator('#L9')).toBeInViewport();
  await page.goto('old/plan/#L3');
  await expect(page).toHaveURL(/branches\/aomori\/2021\/#L5$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a page that moved still leads on', async ({ page }) => {
    await serveMoved(page);
    await page.goto('old/plan/');
    await expect(page).toHaveURL(/branches\/hokkaido\/2021\/$/);
  });
});
