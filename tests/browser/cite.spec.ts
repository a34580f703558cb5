/** Citing in a browser: what a line number's menu copies, read back; runs of lines chosen and arrived at; all of it by keyboard. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { sectionName } from '../../src/passage/section.ts';
import type { Block, PlanDocument } from '../../src/schema/document.ts';

const plan = JSON.parse(readFileSync('content/plans/2021/hokkaido.json', 'utf8')) as PlanDocument;
const words = ({ marker, text }: Block) => `${marker ? `${marker} ` : ''}${text}`;
/** The first list item under a heading under a heading, and those that follow it. */
const at = plan.blocks.findIndex(
  (block, index) =>
    block.type === 'item' && plan.blocks[index - 1]?.type === 'heading' && plan.blocks[index - 1]?.level === 2,
);
const run = plan.blocks.slice(at, at + 3);
const [first, second, last] = run as [Block, Block, Block];
const rank = (block: Block) => (block.type === 'pillar' ? 0 : (block.level ?? 9));
/** Its headings, from the pillar in: no later one before it ranks as high. */
const headings = plan.blocks
  .slice(0, at)
  .filter(({ type }) => type === 'heading' || type === 'pillar')
  .filter((block, index, before) => before.slice(index + 1).every((later) => rank(later) > rank(block)))
  .map(words);

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const number = (page: Page, id: string) => page.locator(`[id="${id}"] .n`);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
async function copy(page: Page, id: string, name: string): Promise<string> {
  await number(page, id).click();
  await page.getByRole('menuitem', { name: `${name}をコピー` }).click();
  await expect(page.getByRole('status').filter({ hasText: `${name}をコピーしました` })).toBeVisible();
  return (await clipboard(page)).replaceAll('\r\n', '\n');
}

test('a block’s address, citation, text and Markdown are copied', async ({ page, baseURL }) => {
  // Half past midnight in Japan, the day before in Europe.
  await page.clock.setFixedTime('2026-11-20T15:30:00Z');
  await page.goto('branches/hokkaido/2021/?q=健診');
  const address = `${baseURL}branches/hokkaido/2021/#${first.id}`;
  const line = first.id.slice(1);
  const place = `北海道支部 令和3年度事業計画 ${sectionName(headings)}（${line}行、原本${first.page}頁）`;
  expect(sectionName(headings)).toMatch(/^\d-\d-/);
  expect((await copy(page, first.id, 'アドレス')).split(':~:')[0]).toBe(address);
  expect(await copy(page, first.id, '引用')).toBe(`${place}全国健康保険協会 ${address}（2026年11月21日閲覧）`);
  expect(await copy(page, first.id, '本文')).toBe(words(first));
  expect(await copy(page, first.id, 'Markdown')).toBe(
    `> ${words(first)}\n>\n> 全国健康保険協会 [${place}](${address})（2026年11月21日閲覧）`,
  );
});

test('a copied address leads to the block in a new window, its words named', async ({ page, context }) => {
  await page.goto('branches/hokkaido/2021/');
  const heading = plan.blocks.find((block) => block.type === 'heading' && block.level === 2) as Block;
  for (const block of [first, heading]) {
    const address = await copy(page, block.id, 'アドレス');
    expect(address).toContain(`#${block.id}:~:text=`);
    const other = await context.newPage();
    await other.goto(address);
    await expect(other.locator(`[id="${block.id}"]`)).toBeInViewport();
    await expect(other.locator('.target')).toHaveCount(1);
    // The words alone, without the anchor, lead there too: they are found in no other place.
    await other.goto('about:blank');
    await other.goto(address.replace(`#${block.id}`, '#'));
    await expect(other.locator(`[id="${block.id}"]`)).toBeInViewport();
    await other.close();
  }
});

test('a run is chosen with Shift, marked, copied and arrived at', async ({ page, context }) => {
  await page.goto('branches/hokkaido/2021/');
  await number(page, first.id).click();
  await page.getByRole('menuitem', { name: 'ここから選ぶ' }).click();
  await number(page, last.id).click({ modifiers: ['Shift'] });
  const hash = `#${first.id}-${last.id}`;
  await expect(page).toHaveURL(new RegExp(`${hash}$`));
  await expect(page.locator('.target')).toHaveCount(run.length);
  await page.keyboard.press('Escape');
  // Inside the run the menu is the run's.
  expect(await copy(page, second.id, '本文')).toBe(run.map(words).join('\n'));
  expect(await copy(page, second.id, '引用')).toContain(`（${first.id.slice(1)}〜${last.id.slice(1)}行、`);
  const other = await context.newPage();
  await other.setViewportSize({ width: 390, height: 700 });
  await other.goto(`branches/hokkaido/2021/${hash}`);
  await expect(other.locator('.target')).toHaveCount(run.length);
  await expectOnTop(other, first.id);
  await number(page, first.id).click();
  await page.getByRole('menuitem', { name: '選ぶのをやめる' }).click();
  await expect(page.locator('.target')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

/** The block stands at the top of the window, and nothing lies over it. */
async function expectOnTop(page: Page, id: string): Promise<void> {
  await expect
    .poll(() =>
      page.locator(`[id="${id}"]`).evaluate((block) => {
        const { top, left, width } = block.getBoundingClientRect();
        const over = document.elementFromPoint(left + Math.min(width / 2, 60), top + 8);
        return top >= 0 && top < 160 && (block === over || block.contains(over));
      }),
    )
    .toBe(true);
}

test('with the keyboard alone: to a line, its menu, a run, the clipboard', async ({ page }) => {
  await page.goto(`branches/hokkaido/2021/#${first.id}`);
  await page.keyboard.press('Tab');
  await expect(number(page, first.id)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(number(page, second.id), 'one stop a block').toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('menuitem', { name: 'アドレスをコピー' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(
    page.getByRole('menuitem', { name: `ここまで選ぶ（${first.id.slice(1)}〜${second.id.slice(1)}行）` }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#${first.id}-${second.id}$`));
  await expect(number(page, second.id)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'アドレスをコピー' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '本文をコピーしました' })).toBeVisible();
  expect((await clipboard(page)).replaceAll('\r\n', '\n')).toBe(`${words(first)}\n${words(second)}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(number(page, second.id)).toBeFocused();
});

test('every block has its button, large enough, named; the menu is accessible', async ({ page }) => {
  for (const [path, width] of [
    ['branches/shiga/2021/', 1280],
    ['branches/nagano/2025/', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    const faults = await page.locator('.plan [id*="L"]').evaluateAll((blocks) =>
      blocks.flatMap((block) => {
        const button = block.querySelector('.n[role=button]');
        const { width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
        const named = /\d行をコピー・引用$/.test(button?.getAttribute('aria-label') ?? '');
        return width >= 24 && height >= 24 && named ? [] : [`${block.id}: ${width} × ${height}`];
      }),
    );
    expect(faults, path).toEqual([]);
  }
  await page.locator('.plan .n').nth(20).click();
  const box = await page.locator('.cite').boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('.cite').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('on a measure’s page a run opens its view, and the dated page is cited', async ({ page, baseURL }) => {
  await page.goto(`measures/${first.measure}/#hokkaido-${first.id}-${last.id}`);
  await expect(page.locator('.target')).toHaveCount(run.length);
  await expectOnTop(page, `hokkaido-${first.id}`);
  const citation = await copy(page, `hokkaido-${second.id}`, '引用');
  expect(citation).toContain(`北海道支部 令和3年度事業計画 ${sectionName(headings)}（`);
  expect(citation).toContain(` ${baseURL}measures/${first.measure}/2021/#hokkaido-${first.id}-${last.id}（`);
  // A line of another measure is not answered with one of this.
  await page.evaluate(() => {
    location.hash = '#hokkaido-L7';
  });
  await expect(
    page.getByRole('status').filter({ hasText: '「#hokkaido-L7」に当たる行は、このページにありません。' }),
  ).toBeVisible();
  await expect(page.locator('.target')).toHaveCount(0);
});

test('a line that is not there is said', async ({ page }) => {
  await page.goto('branches/hokkaido/2021/#L9999');
  await expect(
    page.getByRole('status').filter({ hasText: '「#L9999」に当たる行は、このページにありません。' }),
  ).toBeVisible();
});

test('a table is copied as a table, a national document and results are cited by their names', async ({ page }) => {
  await page.goto('branches/shizuoka/2025/');
  const table = page.locator('.plan .t').first();
  const id = (await table.getAttribute('id')) ?? '';
  const cells = await table.locator('tr').first().locator('th, td').allTextContents();
  expect((await copy(page, id, '本文')).split('\n')[0]).toBe(cells.map((cell) => cell.trim()).join('\t'));
  expect(await copy(page, id, '引用')).toContain('静岡支部 令和7年度事業計画（案） ');
  await page.goto('branches/ibaraki/2024/results/');
  const result = (await page.locator('.plan li').nth(3).getAttribute('id')) ?? '';
  expect(await copy(page, result, '引用')).toContain('茨城支部 令和6年度事業実施結果 ');
  await page.goto('documents/action-plan-6/');
  const item = (await page.locator('.plan li').nth(3).getAttribute('id')) ?? '';
  expect(await copy(page, item, '引用')).toContain((await page.locator('h1').textContent()) ?? '?');
});

test('a number opens its line in another window with Ctrl', async ({ page, context }) => {
  await page.goto('branches/hokkaido/2021/');
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    number(page, first.id).click({ modifiers: ['Control'] }),
  ]);
  await expect(other).toHaveURL(new RegExp(`#${first.id}$`));
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('without access to the clipboard the older way copies', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('branches/hokkaido/2021/');
  await number(page, first.id).click();
  await page.getByRole('menuitem', { name: '本文をコピー' }).click();
  await expect(page.getByRole('status').filter({ hasText: '本文をコピーしました' })).toBeVisible();
  const field = page.locator('header input[type=search]');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field).toHaveValue(words(first));
});

test('where copying is refused the text stands selected in a field', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    document.execCommand = () => false;
  });
  await page.goto('branches/hokkaido/2021/');
  await number(page, first.id).click();
  await page.getByRole('menuitem', { name: '本文をコピー' }).click();
  await expect(page.getByRole('dialog')).toContainText('コピーできませんでした');
  await expect(page.getByRole('textbox', { name: '本文' })).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words(first));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(number(page, first.id)).toBeFocused();
});
