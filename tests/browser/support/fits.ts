/** Nothing is wider than the window, as soon as what follows its size (charts) has done so. */
import { expect, type Page } from '@playwright/test';

export async function expectFits(page: Page, width: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `${width} px`)
    .toBeLessThanOrEqual(width);
}
