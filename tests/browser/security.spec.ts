/** The security policy in a browser: it forbids what it should, and the site does all it can do under it, alone in the world. */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { inlineHashes } from '../../src/integrations/security-policy.ts';
import { metaPolicy, securityHeaders } from '../../src/site/security-policy.ts';
import { guard } from './support/guard.ts';

test('every answer carries the headers, and the page the same policy', async ({ page, request }) => {
  // The one page with something inline is that for unknown addresses, and any address may be one.
  const expected = securityHeaders(inlineHashes(readFileSync('dist/404.html', 'utf8')));
  for (const path of ['', 'data/kpis.csv', 'no/such/page/']) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(expected))
      expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
  }
  await page.goto('branches/shiga/2021/');
  await expect(page.locator('meta[charset] + meta[http-equiv="content-security-policy"]')).toHaveAttribute(
    'content',
    metaPolicy(),
  );
});

test('what the policy forbids does not happen, by the header or by the page alone', async ({ browser, baseURL }) => {
  for (const alone of [false, true]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults = await guard(page, baseURL);
    await page.route('**/about/', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': policy = '', ...headers } = response.headers();
      // A data block is not run: it needs no hash.
      const data = '<script type="application/ld+json">{"@context": "https://schema.org"}</script></head>';
      await route.fulfill({
        status: 200,
        headers: alone ? headers : { ...headers, 'content-security-policy': policy },
        body: (await response.text()).replace('</head>', data),
      });
    });
    await page.goto(`${baseURL}about/`);
    await expect(page.locator('script[type="application/ld+json"]').first()).toBeAttached();
    expect(faults).toEqual([]);
    const done = await page.evaluate(async () => {
      // In a task of the page's own: what the debugger calls may use eval.
      await new Promise((later) => setTimeout(later, 0));
      const attempts: Record<string, () => unknown> = {
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
        eval: () => globalThis.eval('1'),
        function: () => new Function('return 1')(),
        markup: () => {
          document.createElement('p').innerHTML = '<b>x</b>';
        },
        'another host': () => fetch('https://example.org/'),
        'a script of another host': () => import('https://example.org/x.js' as string),
      };
      const done: string[] = [];
      for (const [name, attempt] of Object.entries(attempts))
        try {
          await attempt();
          done.push(name);
        } catch {}
      const script = document.createElement('script');
      script.append('globalThis.inlineRan = true');
      const styled = document.createElement('p');
      styled.setAttribute('style', 'color: rgb(1, 2, 3)');
      document.body.append(script, styled);
      if ('inlineRan' in globalThis) done.push('an inline script');
      if (getComputedStyle(styled).color === 'rgb(1, 2, 3)') done.push('a style attribute');
      return done;
    });
    expect(done, alone ? 'meta element alone' : 'header').toEqual([]);
    // The watch sees each, a moment later: without this no test below could fail.
    for (const directive of ['script-src', 'require-trusted-types-for', 'connect-src', 'style-src-attr'])
      await expect.poll(() => faults.join('\n'), directive).toContain(`security policy: ${directive}`);
    await expect.poll(() => faults.some((fault) => fault.startsWith('console: '))).toBe(true);
    await context.close();
  }
});

test('a watched page that asks another host is found out', async ({ page, baseURL }) => {
  await page.route('**/about/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<img src="https://example.org/pixel.gif">' }),
  );
  const faults = await guard(page, baseURL);
  await page.goto('about/');
  await expect.poll(() => faults).toContain('request to another host: https://example.org/pixel.gif');
});

test('pages are readable as files, without a server', async ({ page }) => {
  await page.goto(pathToFileURL('dist/branches/shiga/2021/index.html').href);
  const accent = await page.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--accent'));
  expect(accent, 'the styles are there').not.toBe('');
});

test.describe('under the policy and with every other host blocked', () => {
  let faults: string[];
  test.beforeEach(async ({ page, baseURL }) => {
    faults = await guard(page, baseURL);
  });
  test.afterEach(() => {
    expect(faults).toEqual([]);
  });

  test('search suggests, finds, narrows, saves, and leads to the passage', async ({ page }) => {
    await page.goto('');
    await page.getByRole('search').first().getByRole('searchbox').fill('糖尿病');
    await expect(page.locator('.box')).toContainText('件すべてを見る');
    await page.goto('search/?q=糖尿病');
    await page.locator('[data-ready]').waitFor();
    const saving = page.waitForEvent('download');
    await page.locator('[data-step=csv]').click();
    expect(readFileSync(await (await saving).path(), 'utf8')).toContain('糖尿病');
    await page.locator('[data-choices=measure] input').first().check();
    await expect(page).toHaveURL(/measure=/);
    await page.locator('[data-ready]').waitFor();
    await page.locator('[data-results] a').first().click();
    await expect(page.locator('main mark').first()).toBeVisible();
  });

  test('charts are drawn and saved', async ({ page }) => {
    await page.goto('kpis/lifestyle-checkup-rate/2021/');
    for (const id of ['bars', 'scatter']) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await expect(page.locator(`#${id}`)).toHaveClass(/drawn/);
    }
    const before = await page.locator('#scatter figcaption p').textContent();
    await expect(page.locator('#scatter figcaption p')).toContainText('相関係数');
    await page.locator('#scatter select').selectOption({ index: 1 });
    await expect(page.locator('#scatter figcaption p')).not.toHaveText(before ?? '');
    for (const [name, type] of [
      ['画像（PNG）を保存', 'png'],
      ['数値（CSV）を保存', 'csv'],
    ] as const) {
      const saving = page.waitForEvent('download');
      await page.locator('#bars').getByRole('button', { name }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${type}$`));
      expect(readFileSync(await file.path()).length).toBeGreaterThan(500);
    }
  });

  test('branches are compared and the matrix sorted', async ({ page }) => {
    await page.goto('compare/?b=hokkaido,aomori&m=collabo-health');
    await expect(page.locator('#result table').first()).toBeVisible();
    await page.goto('measures/2021/');
    const head = page.locator('#items thead th').nth(8);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', /ending/);
  });

  test('a page for an unknown address shows as the site does', async ({ page }) => {
    await page.goto('404.html');
    await expect(page.locator('h1')).toHaveText('ページが見つかりません');
  });
});

test.describe('markup in an address is text', () => {
  const payloads = [
    '"><img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>',
    "javascript:globalThis.ran=1//'-globalThis.ran-'",
    '</script><svg onload=globalThis.ran=1>{{7*7}}',
  ];
  const addresses: Record<string, (text: string) => string> = {
    search: (x) => `search/?q=${x}&measure=${x}&branch=${x}&year=${x}&order=${x}&${x}=${x}`,
    'search, found': (x) => `search/?q=健診&measure=${x}&region=${x}&${x}#${x}`,
    compare: (x) => `compare/?b=hokkaido,${x}&m=${x}&y=${x}&${x}=1#${x}`,
    'metric of a year': (x) => `kpis/lifestyle-checkup-rate/2021/?b=${x}&x=${x}#${x}`,
    'measure of a year': (x) => `measures/health-checkups/2021/?r=${x}&b=${x}&t=${x}&view=${x}#${x}`,
    matrix: (x) => `measures/2021/?show=${x}#${x}`,
    plan: (x) => `branches/shiga/2021/?q=${x}#L${x}`,
  };
  for (const [kind, address] of Object.entries(addresses))
    test(`on ${kind}`, async ({ page, baseURL }) => {
      const faults = await guard(page, baseURL);
      for (const payload of payloads) {
        await page.goto(address(encodeURIComponent(payload)), { waitUntil: 'networkidle' });
        expect(await made(page), payload).toEqual([]);
      }
      expect(faults).toEqual([]);
    });

  test('and is shown as such', async ({ page }) => {
    const [payload = ''] = payloads;
    await page.goto(`search/?q=${encodeURIComponent(payload)}`);
    await page.locator('[data-ready]').waitFor();
    await expect(page.locator('#search-q')).toHaveValue(payload);
    await page.goto(`compare/?b=hokkaido,aomori,${encodeURIComponent(payload)}`);
    await expect(page.locator('form [role=status]')).toContainText('<img src=x');
  });
});

/** What a payload made of itself: an element, a handler, a global. */
function made(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...('ran' in globalThis ? ['it ran'] : []),
    ...[...document.querySelectorAll('img[src=x], svg[onload], [onerror], [onload], a[href^="javascript:" i]')].map(
      (element) => element.outerHTML,
    ),
  ]);
}

test('every page opens under the policy, alone in the world @full', async ({ page, baseURL }) => {
  test.setTimeout(900_000);
  const faults = await guard(page, baseURL);
  const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));
  expect(paths.length).toBeGreaterThan(300);
  for (const path of paths) {
    await page.goto(path.replace(/index\.html$/, ''), { waitUntil: 'load' });
    expect(faults, path).toEqual([]);
  }
});
