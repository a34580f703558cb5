/** Sizes and places: the focus is never covered, targets are large enough, nothing needs scrolling both ways at 320 px (400 %). */
import { expect, type Page, test } from '@playwright/test';
import { focusFault, focusFaults, movingParts, poorScrollers, smallTargets, unfold } from './support/in-page.ts';
import { everyPage, type Place, places } from './support/pages.ts';

async function show(page: Page, { path, ready }: Omit<Place, 'name'>, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width > 600 ? 800 : 844 });
  await page.goto(path);
  await expect(page.locator(ready).first()).toBeVisible();
}

/** Nothing is wider than the window, and what scrolls by itself can be reached and has a name. */
async function reflowFaults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...(wide > 0 ? [`${wide} px wider than the window`] : []), ...(await page.evaluate(poorScrollers))];
}

for (const place of places) {
  // A narrow window with everything open; the others with @full.
  for (const [width, open] of [
    [1280, false],
    [390, true],
    [1280, true],
    [390, false],
  ] as const) {
    const tag = width === 390 && open ? {} : { tag: '@full' };
    test(
      `focus is seen, targets are 24 px: ${place.name}, ${width} px${open ? ', unfolded' : ''}`,
      tag,
      async ({ page }) => {
        test.slow();
        await show(page, place, width);
        if (open) await page.evaluate(unfold);
        await page.evaluate(`window.focusFault = ${focusFault}`);
        expect.soft(await page.evaluate(focusFaults)).toEqual([]);
        expect.soft(await page.evaluate(smallTargets)).toEqual([]);
      },
    );
  }

  test(`400 % zoom: ${place.name}`, async ({ page }) => {
    await show(page, place, 320);
    expect.soft(await reflowFaults(page), 'folded').toEqual([]);
    await page.evaluate(unfold);
    expect.soft(await reflowFaults(page), 'unfolded').toEqual([]);
  });
}

for (const path of everyPage)
  test(`320 px and targets: ${path || 'home'}`, { tag: '@full' }, async ({ page }) => {
    await show(page, { path, ready: 'main' }, 320);
    await page.evaluate(unfold);
    expect.soft(await reflowFaults(page)).toEqual([]);
    expect.soft(await page.evaluate(smallTargets)).toEqual([]);
  });

test('nothing moves where reduced motion is asked for', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const place of places) {
    await show(page, place, 1280);
    expect(await page.evaluate(movingParts), place.name).toEqual([]);
  }
});
