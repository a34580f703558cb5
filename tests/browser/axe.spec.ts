/**
 * axe over the largest page of every kind and over the states that a query brings about; with @full over every page.
 * Light, dark and a phone's width, each with all rules and nothing left out.
 */
import { expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { unfold } from './support/in-page.ts';
import { everyPage, samples, states } from './support/pages.ts';

const inMode = (mode: string, faults: readonly string[]) => faults.map((fault) => `${mode} ${fault}`);

async function violationsInEveryMode(page: Page, path: string, ready: string): Promise<string[]> {
  const complete = () => expect(page.locator(ready).first()).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  await complete();
  const light = await axe(page);
  // axe passes over what is folded: in the dark everything is open.
  await page.evaluate(unfold);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe(page);
  // Scripts look at the width when the page is opened.
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await complete();
  return [...inMode('light', light), ...inMode('dark', dark), ...inMode('390 px', await axe(page))];
}

for (const { name, path, ready } of [...samples, ...states])
  test(`axe finds nothing: ${name} (${path})`, async ({ page }) => {
    test.slow();
    expect(await violationsInEveryMode(page, path, ready)).toEqual([]);
  });

for (const path of everyPage)
  test(`axe finds nothing: ${path || 'home'}`, { tag: '@full' }, async ({ page }) => {
    test.slow();
    expect(await violationsInEveryMode(page, path, 'main')).toEqual([]);
  });

test('axe runs the rules that this relies on, and finds what breaks them', async ({ page }) => {
  await page.goto('');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    const made = document.createElement('div');
    for (let i = 0; i < 3; i++) made.append(Object.assign(document.createElement('button'), { textContent: `${i}` }));
    for (const button of made.children)
      Object.assign((button as HTMLElement).style, { inlineSize: '9px', padding: '0', border: '0', blockSize: '9px' });
    const grey = Object.assign(document.createElement('p'), { textContent: '薄い字' });
    grey.style.color = '#999';
    main?.append(made, grey, Object.assign(document.createElement('h5'), { textContent: '飛び越し' }));
  });
  const found = (await axe(page)).map((line) => line.split(':')[0]);
  for (const rule of ['target-size', 'color-contrast', 'heading-order']) expect(found).toContain(rule);
});
