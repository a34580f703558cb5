/** `npm run dev`: the development server gives the whole site, the files beside its pages as a build writes them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';

// One server for all: its first answers take seconds.
test.describe.configure({ mode: 'serial' });

/** A request's own bound would fail on a busy machine; the test's is enough. */
const noLimit = { timeout: 0 };
let server: ChildProcess;
let root: string;

test.beforeAll(async () => {
  // A developer's own server may be running: this one goes beside it.
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0', '--ignore-lock'], {
    env: { ...process.env, SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  root = await addressOf(server);
});
test.afterAll(() => {
  server.kill();
});

/** The address that the server says it answers at. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const [, address] = /Local\s+(http:\/\/localhost:\d+\/)/.exec(stripVTControlCharacters(said)) ?? [];
    if (address) resolve(address);
  });
  stdout?.on('end', () => reject(new Error(`astro dev ended: ${said}`)));
  return promise;
}

for (const file of [
  'data/kpis.csv',
  'data/items.xlsx',
  'data/datapackage.json',
  'data/plans/2021/hokkaido.json',
  'pagefind/map.json',
  'pagefind/pagefind.js',
  'pagefind/wasm.unknown.pagefind',
  'redirects.json',
])
  test(`${file} is the file of the build`, async ({ request }) => {
    const answer = await request.get(root + file, noLimit);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).equals(readFileSync(`dist/${file}`))).toBe(true);
  });

test('without SITE_URL there is no feed, robots.txt or picture; copies of the whole site only a build makes', async ({
  request,
}) => {
  for (const file of ['feed.xml', 'robots.txt', 'og/site.png', 'sw.js', 'offline.json', 'data/branch-plans-site.zip'])
    expect((await request.get(root + file, noLimit)).status(), file).toBe(404);
});

test('the search finds', async ({ page }) => {
  await page.goto(`${root}search/?q=${encodeURIComponent('歯科')}`);
  await expect(page.locator('[data-search][data-ready]')).toBeAttached();
  await expect(page.locator('[data-results] [data-plan]').first()).toBeVisible();
});
