/** Comparing: reading a measure as one, the matrix, a metric's charts, branches side by side. Choices live in the address. */
import { gzipSync } from 'node:zlib';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { branches } from './support/branches.ts';
import { elsewhere } from './support/elsewhere.ts';
import { expectFits } from './support/fits.ts';

/** The same address on another machine shows the same. */
const asShared = <T>(browser: Browser, page: Page, look: (other: Page) => Promise<T>): Promise<T> =>
  elsewhere(browser, async (other) => {
    await other.goto(page.url());
    return look(other);
  });

/** The same, as soon as its scripts have done what the address asks for. */
const expectShared = <T>(browser: Browser, page: Page, look: (other: Page) => Promise<T>, expected: T): Promise<void> =>
  asShared(browser, page, async (other) => {
    await expect.poll(() => look(other)).toEqual(expected);
  });

test.describe('a measure read as one', () => {
  const path = 'measures/cash-benefits/2021/';

  test('shows each common wording once, its branches, and its variants marked', async ({ page }) => {
    await page.goto(path);
    const first = page.locator('.common > li').first();
    await expect(first.locator('.who b')).toHaveText(/^\d+支部$/);
    expect(await first.locator('.who a').count()).toBeGreaterThan(20);
    await first.locator('summary').click();
    await expect(first.locator('details li mark').first()).toBeVisible();
    await expect(page.locator('#texts-all')).toBeHidden();
  });

  test('carries its way of reading and its filters in the address', async ({ page, browser }) => {
    await page.goto(path);
    await page.getByLabel('地域').selectOption('tohoku');
    await expect(page).toHaveURL(/\?r=tohoku$/);
    const slugs = async (other: Page) =>
      new Set(
        await other
          .locator('.common .who a:visible')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.replace(/-L.*/, '').slice(1))),
      );
    const tohoku = new Set(['aomori', 'iwate', 'miyagi', 'akita', 'yamagata', 'fukushima']);
    expect([...(await slugs(page))].filter((slug) => !tohoku.has(slug))).toEqual([]);
    await page.getByRole('link', { name: '支部ごとに全文を読む' }).click();
    await expect(page).toHaveURL(/\?view=all&r=tohoku$/);
    await expect(page.locator('.b:visible')).toHaveCount(6);
    await page.reload();
    await expect(page.locator('.b:visible')).toHaveCount(6);
    await expectShared(browser, page, (other) => other.locator('.b:visible').count(), 6);
    await page.goBack();
    await expect(page.locator('#reading')).toBeVisible();
    await expect(page.getByLabel('地域')).toHaveValue('tohoku');
    await page.goBack();
    await expect(page.getByLabel('地域')).toHaveValue('');
  });

  test('filters 新規・拡充 and says what it does not know', async ({ page }) => {
    await page.goto('measures/generic-drugs/2021/?t=new&b=hokkaido,edo');
    await expect(page.locator('.pick [role=status]')).toContainText('「edo」');
    await page.goto('measures/generic-drugs/2021/?t=new');
    const items = page.locator('.own li:visible');
    expect(await items.count()).toBeGreaterThan(0);
    expect(await items.locator('small').count()).toBe(await items.count());
  });

  test('reads an anchor that is none, and a choice in capitals', async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${path}?b=%20Aomori#%`);
    await expect(page.locator('.pick')).toBeVisible();
    await expect(page.locator('.own h3:visible, .common .who a:visible').first()).toContainText('青森');
    expect(errors).toEqual([]);
  });

  test('an anchor in a branch’s text opens that text', async ({ page }) => {
    await page.goto(path);
    const link = page.locator('.common .who a').first();
    const anchor = ((await link.getAttribute('href')) ?? '').slice(1);
    await link.click();
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
    await page.goBack();
    await expect(page.locator('#reading')).toBeVisible();
  });

  test('a passage that the address names is marked, a whole view is not', async ({ page }) => {
    const shadow = () => page.locator(':target').evaluate((element) => getComputedStyle(element).boxShadow);
    await page.goto('measures/2021/#items');
    expect(await shadow()).toBe('none');
    await page.goto('measures/health-checkups/2021/#reading');
    expect(await shadow()).toBe('none');
    await page.goto('branches/hokkaido/2021/#L25');
    expect(await shadow()).not.toBe('none');
  });

  test('is accessible in both ways', async ({ page }) => {
    await page.goto(path);
    expect(await axe(page)).toEqual([]);
    await page.goto(`${path}?view=all`);
    expect(await axe(page)).toEqual([]);
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });
    test('holds both ways, one after the other', async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('#common')).toBeVisible();
      await expect(page.locator('#own')).toBeVisible();
      await expect(page.locator('.b').first()).toBeVisible();
      await expect(page.locator('form.pick')).toBeHidden();
    });
  });
});

test.describe('the matrix', () => {
  test('sorts by region, code and count, and says how', async ({ page }) => {
    await page.goto('measures/2021/');
    const table = page.locator('#items .matrix');
    const names = () => table.locator('tbody th').allTextContents();
    expect((await names())[0]).toBe('北海道');
    const head = table.locator('thead tr').last().locator('th').nth(2);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    const counts = (await table.locator('tbody tr td:nth-of-type(2)').allTextContents()).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await table.locator('thead tr').last().locator('th').first().getByRole('button').click();
    await table.locator('thead tr').last().locator('th').first().getByRole('button').click();
    expect(['北海道', '沖縄']).toContain((await names())[0]);
  });

  test('keeps its order in the address, and gives the page back without one', async ({ page, browser }) => {
    await page.goto('measures/2021/');
    await page.locator('#items .matrix thead tr').last().locator('th').nth(2).getByRole('button').click();
    await expect(page).toHaveURL(/\?sort=3d$/);
    const first = (other: Page) => other.locator('#items .matrix tbody th').first().textContent();
    const name = await first(page);
    expect(name).not.toBe('北海道');
    await expectShared(browser, page, first, name);
    await page.getByRole('link', { name: '目標（KPI）', exact: true }).click();
    await expect(page).toHaveURL(/\?sort=3d&show=targets$/);
    await page.goto('measures/2021/');
    expect(await first(page)).toBe('北海道');
  });

  test('switches to the targets in the address', async ({ page, browser }) => {
    await page.goto('measures/2021/');
    await page.getByRole('link', { name: '目標（KPI）', exact: true }).click();
    await expect(page).toHaveURL(/\?show=targets$/);
    await expect(page.locator('#items')).toBeHidden();
    await page.reload();
    await expect(page.locator('#targets tbody tr')).toHaveCount(branches.length);
    await expectShared(browser, page, (other) => other.locator('#items').isVisible(), false);
    await page.goBack();
    await expect(page.locator('#items')).toBeVisible();
  });

  test('every cell leads to a passage that is there', async ({ page }) => {
    await page.goto('measures/2021/');
    const row = page.locator('#items tbody tr').nth(8).locator('td a');
    const links = await row.evaluateAll((cells) => cells.map((cell) => (cell as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(20);
    await page.goto(links[0]?.split('#')[0] ?? '');
    for (const link of links) await expect(page.locator(`[id="${link.split('#')[1]}"]`)).toHaveCount(1);
  });
});

test.describe('a metric', () => {
  const path = 'kpis/lifestyle-checkup-rate/2021/';

  test('marks chosen branches in table, map and address; adds peers', async ({ page, browser }) => {
    await page.goto(`${path}?b=hokkaido,edo`);
    await expect(page.locator('.pick [role=status]')).toContainText('「edo」');
    await expect(page.locator('#values tr.on')).toHaveCount(1);
    await expect(page.locator('.tiles .on')).toHaveCount(1);
    await page.getByRole('button', { name: '規模の近い支部を加える' }).click();
    await expect(page.locator('#values tr.on')).toHaveCount(7);
    const address = page.url();
    await expectShared(browser, page, (other) => other.locator('#values tr.on').count(), 7);
    await page.reload();
    await expect(page.locator('#values tr.on')).toHaveCount(7);
    await page.goBack();
    await expect(page.locator('#values tr.on')).toHaveCount(1);
    await page.goForward();
    expect(page.url()).toBe(address);
  });

  test('draws a scatter against another metric, with its numbers in a table', async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${path}?x=guidance-rate-insured`);
    await page.locator('#scatter').scrollIntoViewIfNeeded();
    await expect(page.locator('#scatter figcaption p')).toContainText('相関係数');
    await expect(page.locator('#scatter select')).toHaveValue('guidance-rate-insured');
    expect(await page.locator('#scatter tbody tr').count()).toBeGreaterThan(35);
    await page.locator('#scatter select').selectOption('dependent-checkup-rate');
    await expect(page).toHaveURL(/x=dependent-checkup-rate/);
    await expect(page.locator('#scatter figcaption p')).toContainText('被扶養者の特定健診');
    expect(faults).toEqual([]);
  });

  test('gives every chart files and an address', async ({ page }) => {
    await page.goto(path);
    for (const id of ['bars', 'distribution', 'scatter']) {
      const chart = page.locator(`#${id}`);
      await chart.scrollIntoViewIfNeeded();
      await expect(chart.locator('canvas')).toBeVisible();
      await expect(chart.getByRole('link', { name: 'このグラフのアドレス' })).toHaveAttribute('href', `#${id}`);
    }
    const saving = page.waitForEvent('download');
    await page.locator('#bars').getByRole('button', { name: '数値（CSV）を保存' }).click();
    expect((await saving).suggestedFilename()).toBe('kpis-lifestyle-checkup-rate-2021-bars.csv');
    const picture = page.waitForEvent('download');
    await page.locator('#bars').getByRole('button', { name: '画像（PNG）を保存' }).click();
    expect((await picture).suggestedFilename()).toMatch(/bars\.png$/);
  });

  test('loads at most 75 KB of JavaScript with all its charts', async ({ page }) => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.locator('#scatter').scrollIntoViewIfNeeded();
    await expect(page.locator('#scatter figcaption p')).toContainText('相関係数');
    const sum = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
    expect(sum).toBeLessThanOrEqual(75 * 1024);
  });
});

test.describe('branches side by side', () => {
  const path = 'compare/?b=miyagi,gunma&m=cash-benefits';

  test('begins with examples, which give way to the comparison and come back', async ({ page }) => {
    await page.goto('compare/');
    const example = page.locator('#result a', { hasText: '四国' });
    await expect(example).toHaveText(/四国（.+・.+・.+・.+）/);
    await example.click();
    await expect(page.locator('.chips button')).toHaveCount(4);
    await expect(page.locator('#result table').first()).toBeVisible();
    await page.goBack();
    await expect(example).toBeVisible();
    await page
      .getByRole('link', { name: /2つの年度/ })
      .first()
      .click();
    await expect(page.locator('input[data-year]:checked')).toHaveCount(2);
  });

  test('aligns shared wordings and puts the rest beneath', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.cmp thead th')).toHaveCount(2);
    await expect(page.locator('.cmp .band').first()).toContainText(/共通の文（[1-9]/);
    expect(await page.locator('.cmp mark').count()).toBeGreaterThan(0);
    await expect(page.locator('form.choose [role=status]')).toContainText('共通の文');
  });

  test('sets on one row what all plans together show to be one wording', async ({ page }) => {
    await page.goto('compare/?b=hokkaido,osaka&m=collabo-health');
    await expect(page.locator('.cmp')).toBeVisible();
    const rows = await page.locator('.cmp tbody tr').evaluateAll((list) =>
      list.map((row) =>
        [...row.querySelectorAll('a.ln')].map((link) => {
          const { pathname, hash } = link as HTMLAnchorElement;
          return `${pathname.split('/').at(-3)}-${hash.slice(1)}`;
        }),
      ),
    );
    const response = await page.request.get(new URL('../data/groups/2021.json', page.url()).href);
    const groups = (await response.json()) as { measure: string; members: string[] }[];
    const shared = groups
      .filter(({ measure }) => measure === 'collabo-health')
      .map(({ members }) => members.filter((member) => /^(hokkaido|osaka)-/.test(member)))
      .filter((members) => new Set(members.map((member) => member.split('-')[0])).size === 2);
    expect(shared.length).toBeGreaterThan(0);
    for (const members of shared)
      expect(
        rows.some((row) => members.every((member) => row.includes(member))),
        members.join(),
      ).toBe(true);
  });

  test('carries the choice through reload, back and a second browser', async ({ page, browser }) => {
    await page.goto('compare/');
    const field = page.getByLabel('支部を加える');
    await field.fill('ほっかいどう');
    await field.press('Enter');
    await field.fill('青森');
    await expect(page).toHaveURL(/\?b=hokkaido,aomori$/);
    await page.locator('select[name=m]').selectOption('collabo-health');
    await expect(page).toHaveURL(/\?b=hokkaido,aomori&m=collabo-health$/);
    await expect(page.locator('.cmp thead th')).toHaveText(['北海道', '青森']);
    await page.reload();
    await expect(page.locator('.cmp thead th')).toHaveText(['北海道', '青森']);
    expect(
      await asShared(browser, page, async (other) => {
        await expect(other.locator('.cmp')).toBeVisible();
        return other.locator('.cmp thead th').allTextContents();
      }),
    ).toEqual(['北海道', '青森']);
    await page.goBack();
    await expect(page.locator('.cmp')).toHaveCount(0);
    await expect(page.locator('#result h2').first()).toHaveText('目標（KPI）　令和3年度');
    await page.getByRole('button', { name: '北海道を外す' }).click();
    await expect(page).toHaveURL(/\?b=aomori$/);
  });

  test('says what it does not know and passes it over', async ({ page }) => {
    await page.goto('compare/?b=hokkaido,<b>,edo&y=99&m=nothing&q=1');
    const status = page.locator('form.choose [role=status]');
    for (const word of ['<b>、edo', '「99」', '「nothing」', '「q」']) await expect(status).toContainText(word);
    await expect(page.locator('.chips li')).toHaveCount(1);
  });

  test('sets two years of a branch side by side along the crosswalk', async ({ page }) => {
    await page.goto('compare/?b=shizuoka&y=2021,2025&m=judo-therapy');
    await expect(page.locator('.cmp thead th')).toHaveText(['静岡 令和3年度', '静岡 令和7年度']);
    await expect(page.locator('#result > p').first()).toContainText('統合');
  });

  test('tells 記載なし from 未収録', async ({ page }) => {
    await page.goto('compare/?b=hokkaido,nagano&y=2025&m=health-checkups');
    await expect(page.locator('.cmp tbody tr').first().locator('td').first()).toHaveText('未収録');
    await page.goto('compare/?b=hokkaido,nagano&m=privacy');
    await expect(page.locator('.cmp tbody tr').first().locator('td').first()).toHaveText('記載なし');
  });

  test('shows one column at a time in a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(path);
    await expect(page.locator('.cmp thead th:visible')).toHaveText(['宮城']);
    await page.getByRole('group', { name: '表示する列' }).getByRole('button', { name: '群馬' }).click();
    await expect(page.locator('.cmp thead th:visible')).toHaveText(['群馬']);
    await expectFits(page, 390);
  });

  test('is accessible in light and dark', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.cmp')).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toEqual([]);
  });

  test('prints the comparison without the chooser', async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.cmp')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('form.choose')).toBeHidden();
    await expect(page.locator('.cmp thead th:visible')).toHaveCount(2);
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });
    test('leads to the pages that need none', async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('#plain')).toContainText('JavaScript');
      await page.locator('#plain a').nth(1).click();
      await expect(page.locator('h1')).toBeVisible();
    });
  });
});

test('a branch’s page shows what few others do, each with its passage', async ({ page }) => {
  await page.goto('branches/nagano/');
  const items = page.locator('section:has(> #distinctive) li');
  expect(await items.count()).toBeGreaterThan(5);
  await expect(page.locator('.strip').first()).toBeVisible();
  const text = ((await items.first().textContent()) ?? '').slice(0, 12);
  await items.first().locator('a').first().click();
  await expect(page).toHaveURL(/branches\/nagano\/2021\/#L\d+/);
  await expect(page.locator(':target')).toContainText(text);
});
