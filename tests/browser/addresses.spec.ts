/** Whatever a shared, cut or mangled address says: the page stands, nothing fails, and no text of the address becomes markup. */
import { expect, test } from '@playwright/test';

/** A small seeded generator, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Markup that would show itself by an attribute of the document's root. */
const markup =
  '"><img src=x onerror="document.documentElement.dataset.injected=1"><script>document.documentElement.dataset.injected=1</script>';
const values = [
  ...[
    'hokkaido',
    'aomori,iwate',
    '2021',
    '2025',
    'cash-benefits',
    'tohoku',
    'new',
    'all',
    '1',
    'targets',
    'claims-assessment-rate',
  ],
  ...[
    '',
    ',',
    '__proto__',
    'constructor',
    'toString',
    '-1',
    '1e999',
    '%',
    '%zz',
    '%E0%A4',
    '%00',
    '%ED%A0%80',
    '%F0%9F%98%80',
  ],
  ...[
    encodeURIComponent(markup),
    encodeURIComponent('\'"`{{1}}</script>'),
    'javascript:alert(1)',
    '%E2%80%AE',
    '%22%22%22',
    '(((',
    '*',
    '%5C',
  ],
  ...[
    '%E3%82%B8%E3%82%A7%E3%83%8D%E3%83%AA%E3%83%83%E3%82%AF',
    '%E3%81%82'.repeat(400),
    'a%26b%3D1',
    '+%2B+',
    '令和3年度',
  ],
];
const pages: { path: string; keys: string[] }[] = [
  {
    path: 'search/',
    keys: [
      'q',
      'raw',
      'with',
      'branch',
      'region',
      'year',
      'kind',
      'pillar',
      'measure',
      'targets',
      'new',
      'group',
      'all',
    ],
  },
  { path: 'compare/', keys: ['b', 'y', 'm', 'q'] },
  { path: 'kpis/claims-assessment-rate/2021/', keys: ['b', 'x', 'show', 'q'] },
  { path: 'measures/cash-benefits/2021/', keys: ['b', 'r', 't', 'view', 'q'] },
  { path: 'measures/', keys: ['b', 'show', 'q'] },
  { path: 'branches/hokkaido/2021/', keys: ['q', 'raw', 'also', 'b'] },
];
const anchors = [
  '',
  '#L1',
  '#L999999',
  '#hokkaido-L12',
  '#__proto__',
  '#%',
  '#%E3%81',
  `#${encodeURIComponent(markup)}`,
  '#texts',
  '#L1-2-3',
];

function addressOf({ path, keys }: (typeof pages)[number], pick: (below: number) => number): string {
  const of = (list: readonly string[]) => list[pick(list.length)] as string;
  const pairs = Array.from({ length: 1 + pick(5) }, () => {
    const key = pick(8) === 0 ? encodeURIComponent(of(values).slice(0, 12)) : of(keys);
    return `${key}=${of(values)}`;
  });
  return `${path}?${pairs.join(pick(6) === 0 ? '&&' : '&')}${of(anchors)}`;
}

for (const [index, one] of pages.entries()) {
  test(`${one.path} stands whatever its address says`, async ({ page }) => {
    const seed = Number(process.env['FUZZ_SEED'] ?? 20210401) + index;
    const count = Number(process.env['FUZZ_ADDRESSES'] ?? 8);
    const pick = random(seed);
    let address = '';
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(`${address}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(`${address}: ${message.text()}`);
    });
    page.on('dialog', (dialog) => {
      failures.push(`${address}: a dialog`);
      void dialog.dismiss();
    });
    for (let nth = 0; nth < count; nth += 1) {
      address = addressOf(one, pick);
      const answer = await page.goto(address);
      expect(answer?.status() ?? 200, address).toBeLessThan(400);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('h1'), address).toBeVisible();
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees counts
      const main = await page.locator('main').innerText();
      expect(main.length, address).toBeGreaterThan(60);
      expect(await page.evaluate(() => document.documentElement.dataset['injected']), address).toBeUndefined();
      expect(await page.locator('img[src="x"], script:not([src]):not([type])').count(), address).toBe(0);
      expect(main, address).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(failures).toEqual([]);
  });
}
