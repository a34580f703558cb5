/**
 * Watches a page for what it must never do: ask another host, break the security policy, say an error, miss a file.
 * Requests to other hosts are blocked, so that a test sees the site as a closed network does.
 */
import type { Page } from '@playwright/test';

/** The faults so far; the list grows as the page goes on. */
export async function guard(page: Page, baseURL: string | undefined): Promise<string[]> {
  const faults: string[] = [];
  const { origin } = new URL(baseURL ?? '');
  await page.context().route(
    (url) => url.origin !== origin,
    (route) => {
      faults.push(`request to another host: ${route.request().url()}`);
      return route.abort('addressunreachable');
    },
  );
  await page.exposeFunction('tellViolation', (text: string) => faults.push(`security policy: ${text}`));
  await page.addInitScript(() => {
    const { tellViolation } = globalThis as unknown as { tellViolation: (text: string) => void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) =>
      tellViolation(`${effectiveDirective} blocked ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`),
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/404.html'))
      faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}
