/** The search in a browser, held against plain substring search over dist/data. The contract it uses stands in src/search/ui/page.ts. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { sentBytes } from '../../scripts/test/search-in-node.ts';
import { normalForm } from '../../src/search/normal.ts';
import { parseQuery } from '../../src/search/query.ts';
import { grep, type OracleSection, readOracle, samples } from './search-oracle.ts';
import { hostile, queries } from './search-queries.ts';
import { axe } from './support/axe.ts';
import { branches } from './support/branches.ts';
import { expectFits } from './support/fits.ts';

test.describe.configure({ mode: 'parallel' });

let oracle: OracleSection[];
test.beforeAll(() => {
  oracle = readOracle();
});

/** Opens a search and waits for its list. */
async function open(page: Page, params: Record<string, string>): Promise<void> {
  await page.goto(`search/?${new URLSearchParams(params)}`);
  await page.locator('[data-ready]').waitFor();
}

/** The same without loading the page anew: as the back button leads to an address. */
async function turnTo(page: Page, params: Record<string, string>): Promise<void> {
  if (!page.url().includes('/search/')) return open(page, params);
  await page.evaluate(
    (query) => {
      history.pushState(null, '', `?${query}`);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    String(new URLSearchParams(params)),
  );
  await page.locator('[data-ready]').waitFor();
}

/** The rows on show, sorted, and the count. */
async function found(page: Page): Promise<{ rows: string[]; total: number }> {
  const rows = await page
    .locator('[data-results] [data-plan]')
    .evaluateAll((list) => list.map((row) => `${row.getAttribute('data-plan')} ${row.getAttribute('data-section')}`));
  return { rows: rows.sort(), total: Number(await page.locator('[data-total]').textContent()) };
}

test('there are as many queries as were asked for', () => {
  expect(Object.values(queries).flat().length).toBeGreaterThanOrEqual(150);
});

for (const [kind, list] of Object.entries(queries)) {
  test(`finds what grep finds: ${kind}`, async ({ page }) => {
    for (const [at, q] of list.entries()) {
      // Every sixth by its address, as a shared link is opened.
      await (at % 6 === 0 ? open : turnTo)(page, { q, all: '1' });
      const words = parseQuery(q).words.map(({ form }) => form);
      const expected = grep(oracle, words);
      expect(await found(page), q).toEqual({ rows: expected, total: expected.length });
    }
  });
}

test('finds what grep finds: 600 parts of the corpus', async ({ page }) => {
  const parts = samples(oracle, 600);
  await open(page, { q: '健診' });
  const answers = await page.evaluate(async (list) => {
    const root = document.querySelector('[data-search]') as unknown as {
      search(q: string, options: object): Promise<string[]>;
    };
    const all: string[][] = [];
    for (const part of list) all.push((await root.search(part, { raw: true })).sort());
    return all;
  }, parts);
  for (const [at, part] of parts.entries()) expect(answers[at], JSON.stringify(part)).toEqual(grep(oracle, [part]));
});

test('lines that begin with a minus, or hold blanks, are found as plain text', async ({ page }) => {
  const minus = oracle
    .flatMap(({ blocks }) => blocks)
    .filter(({ form }) => /^[-"]/.test(form))
    .map(({ text }) => text.slice(0, 20));
  const blanks = oracle
    .flatMap(({ blocks }) => blocks)
    .filter(({ text }) => / \S/.test(text))
    .slice(0, 10)
    .map(({ text }) => text.slice(0, 25));
  for (const q of [...minus.slice(0, 12), ...blanks, '-健診', '"健診"']) {
    await turnTo(page, { q, raw: '1', all: '1' });
    expect((await found(page)).rows, q).toEqual(grep(oracle, [q]));
  }
});

test('operators: left-out words, exact characters', async ({ page }) => {
  const having = (word: string) => new Set(grep(oracle, [word]));
  await open(page, { q: '健診 -特定', all: '1' });
  expect((await found(page)).rows).toEqual([...having('健診')].filter((name) => !having('特定').has(name)).sort());

  const exactly = (text: string) =>
    oracle
      .filter(({ blocks }) => blocks.some((block) => block.text.includes(text)))
      .map(({ name }) => name)
      .sort();
  for (const text of ['ＫＰＩ', 'KPI', '１００％', '100％']) {
    await open(page, { q: `"${text}"`, all: '1' });
    expect((await found(page)).rows, text).toEqual(exactly(text));
    expect(exactly(text).length, text).toBeLessThan(grep(oracle, [text]).length);
  }
});

test('only targets and only 新規・拡充 look at the block that matched', async ({ page }) => {
  for (const [params, counts] of [
    [{ targets: '1' }, (block: { target: boolean }) => block.target],
    [{ new: '1' }, (block: { fresh: boolean }) => block.fresh],
    [{ targets: '1', new: '1' }, (block: { target: boolean; fresh: boolean }) => block.target && block.fresh],
  ] as const)
    for (const q of ['健診', '特定保健指導', '実施', '特定 健診'])
      await test.step(`${q} ${JSON.stringify(params)}`, async () => {
        await turnTo(page, { q, all: '1', ...params });
        expect((await found(page)).rows).toEqual(grep(oracle, q.split(' '), counts));
      });
});

test('facets narrow the list, and count what they would show', async ({ page }) => {
  const of = (keep: (section: OracleSection) => boolean) => grep(oracle.filter(keep), ['健診']);
  await open(page, { q: '健診', branch: 'nagano', all: '1' });
  expect((await found(page)).rows).toEqual(of(({ branch }) => branch === 'nagano'));
  await open(page, { q: '健診', branch: 'nagano,hokkaido', year: '2021', all: '1' });
  expect((await found(page)).rows).toEqual(
    of(({ branch, year }) => year === 2021 && ['nagano', 'hokkaido'].includes(branch ?? '')),
  );
  await open(page, { q: '健診', measure: 'public-relations', all: '1' });
  expect((await found(page)).rows).toEqual(of(({ measure }) => measure === 'public-relations'));
  await open(page, { q: '健診', region: 'shikoku', kind: 'plan', pillar: 'strategic', all: '1' });
  const narrow = (await found(page)).rows;
  expect(narrow.length).toBeGreaterThan(0);
  expect(narrow.every((row) => /\/(?:tokushima|kagawa|ehime|kochi) /.test(row))).toBe(true);

  await open(page, { q: '健診' });
  const tiles = await page
    .locator('.tiles li')
    .evaluateAll((list) =>
      list.map((tile) => [
        tile.querySelector('a, span')?.firstChild?.textContent,
        tile.querySelector('small')?.firstChild?.textContent,
      ]),
    );
  expect(tiles).toHaveLength(branches.length);
  expect(Object.fromEntries(tiles)['長野']).toBe(String(of(({ branch }) => branch === 'nagano').length));
});

test('words in separate sections of a plan stand apart from the list', async ({ page }) => {
  const words = ['限度額適用認定証', '重症化'];
  await open(page, { q: words.join(' '), all: '1' });
  expect((await found(page)).rows).toEqual(grep(oracle, words));
  const plans = (names: string[]) => new Set(names.map((name) => name.split(' ')[0] as string));
  const together = plans(grep(oracle, words));
  const [first, second] = words.map((word) => plans(grep(oracle, [word])));
  const apart = [...(first ?? [])].filter((plan) => second?.has(plan) && !together.has(plan)).sort();
  const rows = await page
    .locator('[data-document]')
    .evaluateAll((list) => list.map((row) => row.getAttribute('data-document')));
  expect(rows.sort()).toEqual(apart);
  expect(apart.length).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: '同じ計画の別の箇所' })).toBeVisible();
});

test('hostile queries are text, and find what grep finds', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  for (const [at, q] of hostile.entries()) {
    await (at % 3 === 0 ? open : turnTo)(page, { q, all: '1' });
    const { words, excluded } = parseQuery(q);
    const out = new Set(excluded.flatMap(({ form }) => grep(oracle, [form])));
    const expected =
      words.length === 0
        ? []
        : grep(
            oracle,
            words.map(({ form }) => form),
          ).filter((name) => !out.has(name));
    const { rows } = await found(page);
    // Exact words are a part of what their normal form finds.
    if (words.some(({ exact }) => exact)) expect(expected, q).toEqual(expect.arrayContaining(rows));
    else expect(rows, JSON.stringify(q)).toEqual(expected);
    expect(await page.locator('[data-search] img, [data-search] script:not([type=module])').count()).toBe(0);
  }
  expect(faults).toEqual([]);
});

test('an empty result says what was searched and what has hits', async ({ page }) => {
  await open(page, { q: '特定保険指導' });
  const help = page.locator('[data-part=help]');
  await expect(help).toContainText('「特定保険指導」が書かれた箇所は見つかりませんでした。');
  await help.getByRole('link', { name: '特定保健指導', exact: true }).click();
  await expect(page).toHaveURL(/q=%E7%89%B9%E5%AE%9A%E4%BF%9D%E5%81%A5%E6%8C%87%E5%B0%8E/);
  await expect(page.locator('[data-total]')).not.toHaveText('0');

  await open(page, { q: '健診 鬱金香' });
  await expect(help).toContainText(`健診（${grep(oracle, ['健診']).length}件）`);
  await expect(help).toContainText('「鬱金香」は、どこにもありません。');
  await open(page, { q: '健診', branch: 'hokkaido', measure: 'systems' });
  await expect(help).toContainText('絞り込みを外すと');
});

test('synonyms are offered and applied only when asked for', async ({ page }) => {
  await open(page, { q: 'ジェネリック', all: '1' });
  expect((await found(page)).rows).toEqual(grep(oracle, ['ジェネリック']));
  await page.getByRole('link', { name: '「後発医薬品」も含めて検索' }).click();
  await expect(page).toHaveURL(/with=/);
  await page.locator('[data-ready]').waitFor();
  const both = [...new Set([...grep(oracle, ['ジェネリック']), ...grep(oracle, ['後発医薬品'])])];
  await expect(page.locator('[data-total]')).toHaveText(String(both.length));
});

test('the address holds the search: typing, facets, back and forward, a shared link', async ({ page }) => {
  await open(page, { q: '歯科' });
  const list = (await found(page)).rows;
  const input = page.locator('#search-q');
  await input.fill('禁煙');
  await expect(page).toHaveURL(/q=%E7%A6%81%E7%85%99/);
  await page.locator('[data-ready]').waitFor();
  await openSide(page);
  await page.locator('[data-choices=measure] input').first().check();
  await expect(page).toHaveURL(/measure=/);
  await page.locator('[data-ready]').waitFor();
  const narrow = await found(page);
  const shared = page.url();
  await page.goBack();
  await expect(page).toHaveURL(/q=%E7%A6%81%E7%85%99$/);
  await page.goBack();
  await expect(input).toHaveValue('歯科');
  await page.locator('[data-ready]').waitFor();
  expect((await found(page)).rows).toEqual(list);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(shared);
  const other = await page.context().newPage();
  await other.goto(shared);
  await other.locator('[data-ready]').waitFor();
  expect(await found(other)).toEqual(narrow);
});

test('rows come in steps; grouped by branch they stand in JIS order', async ({ page }) => {
  await open(page, { q: '健診' });
  expect((await found(page)).rows).toHaveLength(7);
  await page.locator('[data-step=more]').click();
  await expect(page.locator('[data-results] [data-plan]')).toHaveCount(37);
  await page.locator('[data-step=order]').click();
  await expect(page).toHaveURL(/group=branch/);
  await page.locator('[data-ready]').waitFor();
  await expect(page.locator('[data-results] h3').first()).toContainText('北海道');
  await page.locator('[data-step=all]').click();
  await expect(page.locator('[data-results] [data-plan]')).toHaveCount(grep(oracle, ['健診']).length);
});

test('keys: / finds the field, arrows walk the list, the count is spoken', async ({ page }) => {
  await open(page, { q: '歯科' });
  await page.keyboard.press('/');
  await expect(page.locator('#search-q')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-results] h3 a').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-results] h3 a').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#search-q')).toBeFocused();
  await expect(page.locator('[data-search] [role=status]')).toHaveText(
    new RegExp(`「歯科」：${grep(oracle, ['歯科']).length}件`),
  );
});

test('a composition in progress is not searched, its end is', async ({ page }) => {
  await page.clock.install();
  await page.goto('search/');
  await page.locator('[data-ready]').waitFor();
  await page.evaluate(() => {
    const input = document.querySelector('#search-q') as HTMLInputElement;
    input.value = 'しか';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  // Whatever waits for a pause in typing has its turn.
  await page.clock.runFor(60_000);
  expect(page.url()).not.toContain('q=');
  await page.evaluate(() => {
    const input = document.querySelector('#search-q') as HTMLInputElement;
    input.value = '歯科';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await expect(page.locator('[data-total]')).toHaveText(String(grep(oracle, ['歯科']).length));
});

test('the list downloads as CSV', async ({ page }) => {
  await open(page, { q: '歯科' });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSVで保存' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('検索_歯科.csv');
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv.startsWith('\uFEFF年度,文書,支部コード')).toBe(true);
  const blocks = oracle.flatMap((section) => section.blocks).filter(({ form }) => form.includes(normalForm('歯科')));
  expect(csv.trimEnd().split('\r\n')).toHaveLength(blocks.length + 1);
});

for (const [what, pattern] of [
  ['the index', '**/pagefind/index/**'],
  ['the script', '**/pagefind/pagefind.js*'],
  ['the WASM', '**/pagefind/wasm*'],
  ['the map', '**/pagefind/map.json'],
  ['the texts', '**/pagefind/text/**'],
] as const)
  test(`${what} cannot be loaded: a sentence, and trying again helps`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route(pattern, (route) => route.abort());
    await page.goto('search/?q=歯科');
    await expect(page.getByText('検索の索引を読み込めませんでした')).toBeVisible();
    expect(await page.locator('[data-ready]').count()).toBe(0);
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'もう一度読み込む' }).click();
    await expect(page.locator('[data-total]')).toHaveText(String(grep(oracle, ['歯科']).length));
    await expect(page.getByText('検索の索引を読み込めませんでした')).toBeHidden();
    expect(errors).toEqual([]);
  });

test('without JavaScript the page says so and leads to the measures', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('search/?q=健診');
  await expect(page.locator('noscript p')).toContainText('検索にはJavaScriptが要ります');
  await page.locator('noscript a').first().click();
  await expect(page).toHaveURL(/\/measures\/$/);
  await context.close();
});

test('a hit leads to its block, the words are marked there', async ({ page }) => {
  await open(page, { q: '特定保健指導 ICT' });
  await page.locator('[data-results] .se a').first().click();
  await expect(page).toHaveURL(/\/branches\/.*#L\d+/);
  const target = page.locator(':target');
  await expect(target).toBeInViewport();
  await expect(target.locator('mark').first()).toHaveText(/特定保健指導|ＩＣＴ|ICT/);
  await page.getByRole('button', { name: '印を消す' }).click();
  await expect(page.locator('mark')).toHaveCount(0);
  expect(page.url()).not.toContain('q=');
});

test('the field of every page shows hits as they are typed', async ({ page }) => {
  await page.goto('branches/');
  await page.keyboard.press('/');
  await page.keyboard.type('歯科健診');
  const count = grep(oracle, ['歯科健診']).length;
  await expect(page.locator('.box')).toContainText(`${count}件すべてを見る`);
  await page.keyboard.press('Escape');
  await expect(page.locator('.box')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/);
  await expect(page.locator('[data-total]')).toHaveText(String(count));
});

for (const [width, colorScheme] of [
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const)
  test(`accessible: ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    for (const params of [{ q: '特定保健指導', targets: '1' }, { q: '限度額適用認定証 重症化' }, { q: 'xyzzy' }]) {
      await open(page, params);
      await openSide(page);
      expect(await axe(page)).toEqual([]);
    }
  });

test('no window is too narrow', async ({ page }) => {
  for (const width of [320, 390, 800, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const params of [{ q: '健診', group: 'branch' }, { q: '健診'.repeat(40) }]) {
      await open(page, params);
      await openSide(page);
      await expectFits(page, width);
    }
  }
});

test('a first query costs 130 KB at most, a further one 25 KB, in the median; no request leaves the host', async ({
  browser,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const first: number[] = [];
  const further: number[] = [];
  const words = [...(queries['compounds'] ?? []), ...(queries['katakana'] ?? [])].filter((_, at) => at % 3 === 0);
  for (const [at, q] of words.entries()) {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const page = await context.newPage();
    const files = new Set<string>();
    page.on('request', (request) => {
      const url = new URL(request.url());
      expect(url.origin).toBe(origin);
      if (/\/pagefind\/|\.js$/.test(url.pathname)) files.add(decodeURIComponent(url.pathname.slice(1)));
    });
    const cost = () => [...files].reduce((bytes, file) => bytes + sentBytes(`dist/${file}`), 0);
    // All that comes until the list stands: the page's own scripts, Pagefind's, the index's files, the rows' texts.
    await open(page, { q });
    first.push(cost());
    files.clear();
    const next = words[(at + 7) % words.length] as string;
    await page.locator('#search-q').fill(next);
    await expect(page).toHaveURL(`${origin}/search/?${new URLSearchParams({ q: next })}`);
    await page.locator('[data-ready]').waitFor();
    further.push(cost());
    await context.close();
  }
  expect(median(first)).toBeLessThanOrEqual(130_000);
  expect(median(further)).toBeLessThanOrEqual(25_000);
});

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Shows the choices, which narrow windows keep folded. */
async function openSide(page: Page): Promise<void> {
  await page.locator('details.ss').evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
}
