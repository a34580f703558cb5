/** Another machine: a browser without anything this one keeps. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/** Looks at something there, and closes it whatever happens. */
export async function elsewhere<T>(
  browser: Browser,
  look: (page: Page, context: BrowserContext) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await look(await context.newPage(), context);
  } finally {
    await context.close();
  }
}
