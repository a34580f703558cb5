/** Every kind of page of the address table in a browser: opens cleanly, reads without a script, prints. axe.spec.ts and layout.spec.ts hold accessibility. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { measureSections } from '../../src/domain/outline.ts';
import type { Block } from '../../src/domain/types.ts';
import { branches } from './support/branches.ts';

/** One page of each kind; the plan is a long one with tables, the measure one with charts. */
const kinds: Record<string, string> = {
  home: '',
  branches: 'branches/',
  branch: 'branches/nagano/',
  plan: 'branches/shiga/2021/',
  matrix: 'measures/',
  'matrix of a year': 'measures/2021/',
  measure: 'measures/collabo-health/',
  'measure of a year': 'measures/health-checkups/2021/',
  metrics: 'kpis/',
  metric: 'kpis/generic-rate/',
  'metric of a year': 'kpis/lifestyle-checkup-rate/2021/',
  'other metrics': 'kpis/other/2021/',
  compare: 'compare/?b=hokkaido,aomori&m=collabo-health',
  data: 'data/',
  about: 'about/',
  accessibility: 'accessibility/',
  'not found': '404.html',
};

/** Collects what a page must not do: say an error, load anything from another host, miss a file. */
function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') faults.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}

/** Links that would break under another path than the host's root. */
function absoluteLinks(page: Page): Promise<string[]> {
  return page
    .locator('[href^="/"], [src^="/"], [action^="/"]')
    .evaluateAll((elements) => elements.map((element) => element.outerHTML));
}

for (const [kind, path] of Object.entries(kinds)) {
  test.describe(kind, () => {
    test('opens without an error or a request to another host', async ({ page, baseURL }) => {
      const faults = watch(page, new URL(baseURL ?? '').origin);
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.mouse.wheel(0, 3000);
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('footer')).toContainText('非公式');
      await expect(page.locator('footer')).toContainText('原本が優先');
      // The page for unknown addresses is shown at any depth: not-found.spec.ts follows its links.
      if (path !== '404.html') expect(await absoluteLinks(page)).toEqual([]);
    });
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a plan holds its whole text, numbered', async ({ page }) => {
    await page.goto('branches/hokkaido/2021/');
    await expect(page.locator('#L5-2')).toContainText('健全な財政運営');
    await expect(page.locator('#L7')).toContainText('評議会における保険料率に関する議論');
    await expect(page.locator('#L7 a').first()).toHaveAttribute('href', '#L7');
    expect(await page.locator('.plan [id^="L"]').count()).toBeGreaterThan(100);
  });

  test('a metric’s values stand in a table, and no empty chart beside it', async ({ page }) => {
    await page.goto('kpis/lifestyle-checkup-rate/2021/');
    expect(await page.locator('#values tbody tr').count()).toBeGreaterThanOrEqual(45);
    await expect(page.locator('#bars figcaption')).toContainText('中央値は');
    await expect(page.locator('canvas:visible')).toHaveCount(0);
  });

  test('search is a form that leads to the search page', async ({ page }) => {
    await page.goto('branches/hokkaido/2021/');
    await page.getByRole('search').getByRole('searchbox').fill('健診');
    await page.getByRole('search').getByRole('button').click();
    expect(new URL(page.url()).pathname).toBe('/search/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('健診');
  });
});

test.describe('anchors', () => {
  test('#L… leads to the block', async ({ page }) => {
    await page.goto('branches/aomori/2021/#L131');
    await expect(page.locator('#L131')).toBeInViewport();
  });

  test('a line inside a block leads to that block', async ({ page }) => {
    await page.goto('branches/aomori/2021/');
    const ids = await page.locator('.plan [id^="L"]').evaluateAll((blocks) => blocks.map((block) => block.id));
    const lines = ids.filter((id) => !id.includes('-')).map((id) => Number(id.slice(1)));
    const place = lines.findIndex((line, index) => index > 20 && (lines[index + 1] ?? 0) > line + 1);
    const line = lines[place] ?? 0;
    await page.goto(`branches/aomori/2021/#L${line + 1}`);
    await expect(page.locator(`#L${line}`)).toBeInViewport();
    await expect(page.locator(`#L${line}`)).toHaveClass(/target/);
  });

  test('a measure page anchors every branch’s blocks', async ({ page }) => {
    await page.goto('measures/sound-finance/2021/');
    const anchor = await page.locator('[id^="aomori-L"]').first().getAttribute('id');
    await page.goto(`measures/sound-finance/2021/#${anchor}`);
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
  });

  test('ids are unique on the pages with the most blocks', async ({ page }) => {
    for (const path of ['branches/shiga/2021/', 'measures/health-checkups/2021/']) {
      await page.goto(path);
      const twice = await page.locator('[id]').evaluateAll((elements) => {
        const ids = elements.map((element) => element.id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      });
      expect(twice).toEqual([]);
    }
  });
});

test('the site works under any path', async ({ page, baseURL }) => {
  // The host serves the site at its root; here it is asked for under /some/where/.
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (!url.pathname.startsWith('/some/where/')) return route.fulfill({ status: 404, body: 'outside the path' });
    url.pathname = url.pathname.replace('/some/where', '');
    // A page that is left drops what it was still asking for.
    const response = await route.fetch({ url: url.href });
    return route.fulfill({ response }).catch(() => {});
  });
  const faults = watch(page, new URL(baseURL ?? '').origin);
  await page.goto('some/where/branches/hokkaido/2021/', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: '健全な財政運営' }).first().click();
  await page.goto('some/where/kpis/lifestyle-checkup-rate/2021/', { waitUntil: 'networkidle' });
  await expect(page.locator('thead th button').first()).toBeVisible();
  await page.locator('.top nav a').nth(1).click();
  await expect(page).toHaveURL(/\/some\/where\/measures\/$/);
  await expect(page.locator('.matrix').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
});

test('the table of contents marks what is being read', async ({ page }) => {
  await page.goto('branches/aomori/2021/');
  const link = page.locator('.toc a').nth(6);
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'location');
  await expect(page.locator('.toc a[aria-current]')).toHaveCount(1);
});

test('a chart loads its library only when it comes into view, and is drawn', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('branches/hokkaido/2021/', { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => url.includes('bars'))).toEqual([]);
  await page.goto('kpis/lifestyle-checkup-rate/2021/', { waitUntil: 'networkidle' });
  await page.locator('#bars canvas').scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      page.locator('#bars canvas').evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value) => value !== 0);
      }),
    )
    .toBe(true);
  expect(scripts.some((url) => url.includes('bars'))).toBe(true);
});

test('a table sorts by its heads and says how', async ({ page }) => {
  await page.goto('kpis/lifestyle-checkup-rate/2021/');
  const value = page.locator('#values thead th').nth(2);
  const shown = () =>
    page
      .locator('#values tbody td:nth-child(3)')
      .evaluateAll((cells) =>
        cells.flatMap((cell) =>
          (cell as HTMLElement).dataset['v'] ? [Number((cell as HTMLElement).dataset['v'])] : [],
        ),
      );
  await value.getByRole('button').click();
  await expect(value).toHaveAttribute('aria-sort', 'descending');
  await value.getByRole('button').click();
  await expect(value).toHaveAttribute('aria-sort', 'ascending');
  const values = await shown();
  expect(values).toEqual([...values].sort((a, b) => a - b));
});

test('/ moves to the search field', async ({ page }) => {
  await page.goto('branches/hokkaido/2021/');
  await page.keyboard.press('/');
  await expect(page.locator('header input[type=search]')).toBeFocused();
  await expect(page.locator('header input[type=search]')).toHaveValue('');
});

test('the matrix has a row a branch and one of three states in every cell', async ({ page }) => {
  await page.goto('measures/2021/');
  await expect(page.locator('#items .matrix tbody tr')).toHaveCount(branches.length);
  const odd = await page
    .locator('#items .matrix tbody td:not(.rg)')
    .evaluateAll((cells) =>
      cells
        .map((cell) => cell.textContent)
        .filter((text) => !/^(\d+(·\d+)?|他の見出しの中|—記載なし|未収録)$/.test(text ?? '')),
    );
  expect(odd).toEqual([]);
});

test('every branch is in one of the three states on a measure’s page', async ({ page }) => {
  for (const measure of ['sound-finance', 'research', 'privacy']) {
    await page.goto(`measures/${measure}/2021/`);
    const stated = await page.locator('.b').count();
    const others = await page.locator('section:has(> #absent) .row li, section:has(> #not-held) .row li').count();
    expect(stated + others).toBe(branches.length);
  }
});

test('on paper a plan is its text alone', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('branches/hokkaido/2021/');
  for (const gone of ['.toc', '.crumbs', '.search', '.top nav', '.plan .x'])
    await expect(page.locator(gone).first()).toBeHidden();
  await expect(page.locator('.source')).toContainText('全国健康保険協会');
});

interface Stored {
  branch: string;
  fiscalYear: number;
  blocks: Block[];
}

/** The converted plans, as committed. */
function storedPlans(): Stored[] {
  return readdirSync('content/plans', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`content/plans/${file}`, 'utf8')) as Stored);
}

/** What a page shows of every block, white space aside: its own words, without line number, page and cross links. */
async function shownBlocks(page: Page, path: string): Promise<Record<string, string>> {
  const response = await page.request.get(path);
  return page.evaluate(
    (html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      for (const own of parsed.querySelectorAll('.n, .p, .x, .gl')) own.remove();
      const blocks = [...parsed.querySelectorAll('[id]')].filter(({ id }) => /(^|-)L\d+(-\d+)?$/.test(id));
      return Object.fromEntries(blocks.map((block) => [block.id, (block.textContent ?? '').replace(/\s/g, '')]));
    },
    await response.text(),
  );
}

const wordsOf = ({ marker, text, rows }: Block) =>
  (rows
    ? rows
        .flat()
        .map((cell) => cell.text)
        .join('')
    : `${marker ?? ''}${text}`
  ).replace(/\s/g, '');

test('every plan’s page shows every block with exactly the words of its data', async ({ page }) => {
  for (const { branch, fiscalYear, blocks } of storedPlans()) {
    const shown = await shownBlocks(page, `branches/${branch}/${fiscalYear}/`);
    expect(shown, branch).toEqual(Object.fromEntries(blocks.map((block) => [block.id, wordsOf(block)])));
  }
});

test('every measure’s page shows every block of it, of every branch', async ({ page }) => {
  const wanted = new Map<string, Record<string, string>>();
  // Less the headings that head what follows: src/domain/outline.ts says which.
  for (const { branch, fiscalYear, blocks } of storedPlans())
    for (const block of measureSections(blocks).flatMap((section) => section.blocks)) {
      if (block.measure === null) continue;
      const path = `measures/${block.measure}/${fiscalYear}/`;
      const of = wanted.get(path) ?? {};
      of[`${branch}-${block.id}`] = wordsOf(block);
      wanted.set(path, of);
    }
  for (const [path, blocks] of wanted) expect(await shownBlocks(page, path), path).toEqual(blocks);
});
