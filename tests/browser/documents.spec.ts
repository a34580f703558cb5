/** Results, national documents, the crosswalk and the pages over the years, in a browser: what they show and where it leads. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { PlanDocument } from '../../src/schema/document.ts';
import { branches } from './support/branches.ts';
import { expectFits } from './support/fits.ts';

/** One page of each kind. */
const kinds: Record<string, string> = {
  documents: 'documents/',
  document: 'documents/action-plan-6/',
  results: 'branches/ibaraki/2024/results/',
  crosswalk: 'crosswalk/',
  'plan with a budget': 'branches/nagano/2025/',
  'branch over the years': 'branches/ibaraki/',
  'measure over the years': 'measures/judo-therapy/',
  'measure of a year that is held in part': 'measures/judo-therapy/2025/',
  'metric over the years': 'kpis/lifestyle-checkup-rate/',
  'metric that took another’s place': 'kpis/visit-rate-10m/',
};

for (const [kind, path] of Object.entries(kinds)) {
  test.describe(kind, () => {
    test('opens cleanly, with relative links', async ({ page }) => {
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('response', (response) => response.status() >= 400 && faults.push(response.url()));
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(faults).toEqual([]);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('[href^="/"], [src^="/"], [onclick]')).toHaveCount(0);
      // As it is sent: what draws the charts sizes their canvas by script, which the security policy allows.
      expect(await (await page.request.get(path)).text()).not.toMatch(/<[^>]*\sstyle=/);
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    test('fits a window of 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      await expectFits(page, 320);
    });
  });
}

const stored = (path: string) => JSON.parse(readFileSync(`content/${path}.json`, 'utf8')) as PlanDocument;

/** What a page shows of every block, white space aside, without line number, page and cross links. */
async function shownBlocks(page: Page, path: string): Promise<Record<string, string>> {
  await page.goto(path);
  return page.evaluate(() => {
    for (const own of document.querySelectorAll('.plan .n, .plan .p, .plan .x, .plan .gl')) own.remove();
    const blocks = [...document.querySelectorAll('.plan [id^="L"]')];
    return Object.fromEntries(blocks.map((block) => [block.id, (block.textContent ?? '').replace(/\s/g, '')]));
  });
}

for (const [file, path] of [
  ['results/2024/ibaraki', 'branches/ibaraki/2024/results/'],
  ['documents/action-plan-6', 'documents/action-plan-6/'],
  ['documents/action-plan-6-overview', 'documents/action-plan-6-overview/'],
  ['documents/hq-policy-2025', 'documents/hq-policy-2025/'],
] as const) {
  test(`${path} shows every block with exactly the words of its data`, async ({ page }) => {
    const wanted = stored(file).blocks.map(({ id, marker, text, rows }) => {
      const cells = rows?.flat().map((cell) => cell.text);
      return [id, (cells ? cells.join('') : `${marker ?? ''}${text}`).replace(/\s/g, '')];
    });
    expect(await shownBlocks(page, path)).toEqual(Object.fromEntries(wanted));
  });
}

test('a result says target, result, whether it was reached, and its rank among all branches', async ({ page }) => {
  await page.goto('branches/ibaraki/2024/results/');
  await expect(page.locator('.res tbody tr:not(.group)')).toHaveCount(
    stored('results/2024/ibaraki').results?.length ?? 0,
  );
  const row = page.locator('.res tr', { hasText: '生活習慣病予防健診実施率' }).first();
  await expect(row).toContainText('61.8%以上');
  await expect(row).toContainText('56.9%');
  await expect(row).toContainText('未達成');
  await expect(row).toContainText('34位／47支部');
  await expect(row).toContainText('C 目標達成に至らず');
  await expect(row).toContainText('文書の注意：「なお、令和6年度から健診実施率の算出方法が');
  const old = page.locator('.res tr', { hasText: '「従来と同様の方法」による値' });
  await expect(old).toContainText('62.4%');
  await expect(old).toContainText('61.0%');
  await expect(page.locator('.res tr', { hasText: '10か月以内' })).toContainText(
    '未達成当サイトの判断（原本に記載なし）',
  );
  await expect(page.locator('.res tr', { hasText: 'ジェネリック医薬品使用割合' })).toContainText('89.1%2025年2月末');
  await row.getByRole('link', { name: '56.9%' }).click();
  await expect(page.locator('#L560')).toBeInViewport();
});

test('an item that opens a page of the original hangs as the others of its level do', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('branches/saga/2021/');
    const places = await page.locator('.plan li:not([class]) > .m').evaluateAll((marks) =>
      marks.map((mark) => ({
        paged: mark.parentElement?.querySelector('.p') !== null,
        left: Math.round(mark.getBoundingClientRect().left),
      })),
    );
    expect(places.some(({ paged }) => paged)).toBe(true);
    expect([...new Set(places.map(({ left }) => left))], `${width} px`).toHaveLength(1);
  }
});

test('a grade alone on its line says that it is a self-evaluation', async ({ page }) => {
  await page.goto('branches/ibaraki/2024/results/');
  const isGrade = ({ type, text }: { type: string; text: string }) =>
    type === 'note' && /^[SABCD]$/.test(text.normalize('NFKC'));
  await expect(page.locator('.plan .gl')).toHaveCount(stored('results/2024/ibaraki').blocks.filter(isGrade).length);
  await expect(page.locator('#L28')).toContainText('自己評価　A');
  // Printed as a full-width letter.
  await expect(page.locator('#L220')).toContainText('自己評価　Ｃ');
});

test('the crosswalk leads from a row to its line and to its measure', async ({ page }) => {
  await page.goto('crosswalk/');
  const row = page.locator('.cw tr', { hasText: '限度額適用認定証の利用促進' });
  await expect(row).toContainText('終了');
  await expect(row).toContainText('文書が対応を示しています。');
  await expect(page.locator('.cw tr', { hasText: '柔道整復施術療養費' })).toContainText('このサイトの読み取り');
  await row.getByRole('link', { name: '81行' }).first().click();
  await expect(page).toHaveURL(/documents\/action-plan-6\/#L81$/);
  await expect(page.locator('#L81')).toBeInViewport();
  await page.goBack();
  await row.getByRole('link', { name: '限度額適用認定証', exact: true }).click();
  await expect(page).toHaveURL(/measures\/copay-certificate\/$/);
});

test('a plan tells headquarters’ and last year’s targets, and its budget in 千円', async ({ page }) => {
  await page.goto('branches/nagano/2025/');
  const kpi = page.locator('section:has(> #kpi-table) tr', { hasText: '生活習慣病予防健診実施率' });
  await expect(kpi.locator('td')).toHaveText(['63.5%以上', '65.6%以上', '63.3%以上']);
  const budget = page.locator('section:has(> #budget)');
  await expect(budget).toContainText('千円');
  await expect(budget.locator('tr', { hasText: '紙媒体による広報' }).locator('.num').first()).toHaveText('4,078');
  await expect(budget.locator('tr', { hasText: '計' }).first()).toContainText('14,258');
});

test('a current value says when it was taken', async ({ page }) => {
  await page.goto('branches/shizuoka/2025/');
  const kpi = page.locator('section:has(> #kpi-table) tr', { hasText: '生活習慣病予防健診実施率' });
  await expect(kpi).toContainText('30.3%2024年10月末');
});

test('a branch’s years stand side by side, with the break named', async ({ page }) => {
  await page.goto('branches/ibaraki/');
  const row = page.locator('section:has(> #years) tr', { hasText: '生活習慣病予防健診実施率' });
  await expect(row.locator('td')).toHaveText([
    /目標 56.5%以上/,
    /結果 61.0%＊/,
    /目標 61.8%以上結果 56.9%未達成　34位／47支部/,
  ]);
  await expect(row.locator('td').nth(2)).toHaveClass(/brk/);
  await expect(page.locator('section:has(> #years)')).toContainText('前の年度とは単純に比べられません');
  const gone = page.locator('section:has(> #measures) tr', { hasText: '柔道整復施術療養費' });
  await expect(gone).toContainText('第6期で統合（現金給付の適正化）');
});

test('a metric’s series ends where its method changes', async ({ page }) => {
  await page.goto('kpis/lifestyle-checkup-rate/');
  const tables = page.locator('section:has(> #years) table');
  await expect(tables).toHaveCount(2);
  await expect(tables.first().locator('thead')).not.toContainText('令和6年度');
  await expect(tables.nth(1).locator('thead')).not.toContainText('令和3年度');
  await expect(page.locator('section:has(> #years) .breaks')).toContainText('令和6年度から');
});

test('a metric that was replaced and its successor lead to each other', async ({ page }) => {
  for (const [from, to] of [
    ['visit-rate-3m', 'visit-rate-10m'],
    ['postal-application-rate', 'counter-application-rate'],
  ] as const) {
    await page.goto(`kpis/${from}/`);
    await page.locator(`.breaks a[href*="${to}"]`).click();
    await expect(page).toHaveURL(new RegExp(`kpis/${to}/$`));
    await expect(page.locator(`.breaks a[href*="${from}"]`)).toHaveCount(1);
  }
});

test('a measure counts the three states of every year, and a year held in part says so', async ({ page }) => {
  await page.goto('measures/judo-therapy/');
  const rows = page.locator('section:has(> #years) tbody tr');
  await expect(rows.first()).toContainText('2021年度');
  for (const row of await rows.all()) {
    const counts = await row.locator('.num').allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(branches.length);
  }
  await expect(page.locator('.cw')).toContainText('統合');
  await page.goto('measures/judo-therapy/2025/');
  const held = branches.filter(({ slug }) => existsSync(`dist/data/plans/2025/${slug}.json`));
  const part = `${branches.length}支部のうち${held.length}支部（${held.map(({ name }) => name).join('・')}）の計画だけです。`;
  if (held.length < branches.length) await expect(page.locator('main')).toContainText(part);
  else await expect(page.locator('main')).not.toContainText('の計画だけです。');
  await expect(page.locator('main')).toContainText('現金給付の適正化の推進に統合');
});

test('a heading with nothing under it is not shown under the measure before it', async ({ page }) => {
  await page.goto('branches/hokkaido/2021/');
  await expect(page.locator('#L286')).toContainText('Ⅱ）内部統制に関する取組');
  await page.goto('measures/training/2021/?view=all');
  await expect(page.locator('[id^="hokkaido-L"]').first()).toBeVisible();
  await expect(page.locator('#hokkaido-L286')).toHaveCount(0);
});

test('about counts every document, its corrections among it', async ({ page }) => {
  await page.goto('about/');
  const { corrections = 0, blocks, title } = stored('documents/action-plan-6');
  const row = page.locator('section:has(> #coverage) tr', { hasText: title });
  expect(corrections).toBeGreaterThan(0);
  await expect(row.locator('.num').nth(1)).toHaveText(`${blocks.length}`);
  await expect(row.locator('.num').nth(4)).toHaveText(`${corrections}`);
});
