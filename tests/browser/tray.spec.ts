/** 会議資料: gathering, ordering, keeping, sharing, printing, files; and the projector. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { axe } from './support/axe.ts';
import { elsewhere } from './support/elsewhere.ts';
import { expectFits } from './support/fits.ts';

const KEY = 'branch-plans:trays';
const PASSAGE = 'branches/hokkaido/2021/#L15-L27';
const CHART = 'kpis/generic-rate/2021/?b=oita#bars';
const TARGET = 'branches/hokkaido/2021/?kpi=postal-application-rate#L27';
const SEARCH = `search/?${new URLSearchParams({ q: '歯科', branch: 'oita' })}`;
const NOTE = '議題1で読む。\n説明は担当課から。';

/** A tray in the browser's storage, as a reader left it. */
async function keep(page: Page, addresses: readonly string[], name = '第2回 評議会', note = ''): Promise<void> {
  const items = addresses.map((at, index) => ({ at, note: index === 0 ? note : '' }));
  const stored = JSON.stringify({ version: 1, trays: [{ id: 'a', name, items }], open: 'a' });
  await page.addInitScript(
    ([key, value]) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [KEY, stored] as const,
  );
}
const said = (page: Page) => page.locator('.told [role=status]');
const heads = (page: Page) => page.locator('.it h2').allTextContents();
const ready = async (page: Page, count: number) => {
  await expect(page.locator('.it')).toHaveCount(count);
  await expect(page.locator('.it .said', { hasText: '読み込んでいます' })).toHaveCount(0);
};
const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const away = (browser: Browser, look: (page: Page, context: BrowserContext) => Promise<void>) =>
  elsewhere(browser, look, withClipboard);

test.use(withClipboard);

test('gathers from charts, targets, searches and pasted addresses; the frame’s link counts', async ({ page }) => {
  await page.goto('kpis/generic-rate/2021/?b=oita');
  const link = page.locator('a[data-tray]');
  await expect(link).toHaveText('会議資料');
  const bars = page.locator('#bars .tools');
  await bars.getByRole('button', { name: '会議資料に入れる' }).click();
  await expect(bars.getByRole('status')).toHaveText('「会議資料」の資料1に入れました。');
  await expect(link).toHaveText('会議資料（1）');
  await page.getByRole('button', { name: '静岡の目標を会議資料に入れる' }).click();
  await expect(page.locator('p.tray-said')).toHaveText('静岡：「会議資料」の資料2に入れました。');
  await bars.getByRole('button', { name: '会議資料に入れる' }).click();
  await expect(bars.getByRole('status')).toContainText('資料1に、すでに入っています');

  await page.goto(SEARCH);
  await expect(page.locator('[data-ready]')).toBeAttached();
  const total = await page.locator('[data-total]').getAttribute('data-total');
  await page.getByRole('button', { name: 'この検索を会議資料に入れる' }).click();
  await expect(page.locator('[data-part=tray-said]')).toContainText('資料3に入れました');

  await page.goto('tray/');
  await ready(page, 3);
  const field = page.getByLabel('アドレスを貼り付けて加える');
  await field.fill(new URL(PASSAGE, page.url().replace('tray/', '')).href);
  await field.press('Enter');
  await expect(said(page)).toHaveText('資料4に入れました：北海道 令和3年度 15〜27行');
  await field.fill('branches/hokkaido/2021/#L99999');
  await field.press('Enter');
  await expect(said(page)).toHaveText('北海道 令和3年度に、この行はありません。');
  await field.fill('https://example.com/branches/hokkaido/2021/#L5');
  await field.press('Enter');
  await expect(said(page)).toContainText('このサイト（');

  expect((await heads(page)).map((head) => head.split(' ')[0])).toEqual(['資料1', '資料2', '資料3', '資料4']);
  await expect(page.locator('.it').nth(0).locator('figure.drawn canvas')).toBeVisible();
  await expect(page.locator('.it').nth(1)).toContainText('ジェネリック医薬品使用割合　81.0%以上');
  await expect(page.locator('.it').nth(2).locator('.hits strong')).toHaveText(`${total}件`);
  await expect(page.locator('.it').nth(3).locator('blockquote')).toContainText('サービススタンダード 100％の遵守');
  await expect(page.locator('.it').nth(3).locator('.cited')).toContainText(
    /北海道支部 令和3年度事業計画 1-2 サービス水準の向上（15〜27行、原本2頁）全国健康保険協会 http.*#L15-L27（\d+年\d+月\d+日閲覧）/,
  );
  await expect(link).toHaveText('会議資料（4）');
});

test('gathers passages from a list of hits and from a comparison, each by its ＋', async ({ page }) => {
  await page.goto('search/?q=歯科');
  const hit = page.locator('[data-results] .se').nth(1);
  const passage = hit.getByRole('link');
  const line = await passage.textContent();
  const at = new URL((await passage.getAttribute('href')) ?? '', page.url());
  const name = `${await hit.locator('xpath=..').locator('.sb').textContent()} 令和3年度 事業計画 ${line}行目`;
  const plus = hit.getByRole('button', { name: `${name}を会議資料に入れる` });
  await plus.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.said')).toHaveText(`${name}：「会議資料」の資料1に入れました。`);
  await expect(page.locator('a[data-tray]')).toHaveText('会議資料（1）');
  await plus.click();
  await expect(page.locator('.said')).toContainText('資料1に、すでに入っています');
  // Those that come with a further step have one too.
  await page.getByRole('button', { name: /^次の\d+件を表示$/ }).click();
  await expect(page.locator('[data-results] .se').last().locator('.plus')).toBeVisible();

  await page.goto('compare/?b=hokkaido,aomori&m=health-checkups');
  const own = page.locator('.cmp .c1 p:has(.ln)').first();
  const number = await own.locator('.ln').textContent();
  await own.getByRole('button', { name: `青森 ${number}行目を会議資料に入れる` }).click();
  await expect(page.locator('.said')).toHaveText(`青森 ${number}行目：「会議資料」の資料2に入れました。`);

  await page.goto('tray/');
  await ready(page, 2);
  await expect(page.locator('.it blockquote').first()).toContainText('歯科');
  const cited = page.locator('.it .cited');
  await expect(cited.first()).toContainText(at.pathname + at.hash);
  await expect(cited.last()).toContainText('青森支部 令和3年度事業計画');
  await expect(cited.last()).toContainText(`#L${number}`);
});

test('cites a passage as the menu of its line number does', async ({ page }) => {
  for (const path of [
    'branches/hokkaido/2021/#L128-L151',
    'branches/nagano/2025/#L7',
    'documents/action-plan-6/#L40',
  ]) {
    await page.goto(path);
    await page.locator('.target .n').first().click();
    await page.getByRole('menuitem', { name: '引用をコピー' }).click();
    await expect(page.locator('.said')).toContainText('引用をコピーしました');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.locator('.target .n').first().click();
    await page.getByRole('menuitem', { name: '会議資料に入れる' }).click();
    await expect(page.locator('.said')).toContainText('に入れました');
    await page.goto('tray/');
    await expect(page.locator('.it .cited').last()).toHaveText(copied);
  }
});

test('orders by buttons and keys, keeps notes as typed, and follows another window', async ({ page, context }) => {
  await keep(page, [PASSAGE, TARGET, SEARCH]);
  await page.goto('tray/');
  await ready(page, 3);
  const before = await heads(page);
  await page.getByRole('button', { name: '資料3を上へ' }).click();
  await expect(said(page)).toHaveText('資料2に動かしました（全3件）。');
  await expect(page.getByRole('button', { name: '資料2を上へ' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('これより先へは動かせません。');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('button', { name: '資料2を上へ' })).toBeFocused();
  const order = (list: string[]) => list.map((head) => head.replace(/^資料\d/, ''));
  expect(order(await heads(page))).toEqual(order([before[0], before[2], before[1]] as string[]));

  const note = page.getByLabel('資料1の覚え書き');
  await note.fill(NOTE);
  const other = await context.newPage();
  await other.goto('tray/');
  await expect(other.getByLabel('資料1の覚え書き')).toHaveValue(NOTE);
  await note.focus();
  await other.getByRole('button', { name: '資料3を外す' }).click();
  await expect(page.locator('.it')).toHaveCount(2);
  await expect(note).toBeFocused();
  await expect(page.locator('a[data-tray]')).toHaveText('会議資料（2）');
  await other.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.locator('.it')).toHaveCount(3);
  await page.reload();
  await expect(page.getByLabel('資料1の覚え書き')).toHaveValue(NOTE);
});

test('keeps several trays, named; what is deleted can be taken back', async ({ page }) => {
  await keep(page, [PASSAGE]);
  await page.goto('tray/');
  await page.getByRole('button', { name: '新しい会議資料' }).click();
  await expect(page.getByLabel('名前')).toBeFocused();
  await page.keyboard.type('支部長会議');
  await expect(page.locator('h1:visible')).toHaveText('支部長会議');
  await expect(page.getByRole('region', { name: '会議資料の使い方' })).toBeVisible();
  await page.locator('select[name=tray]').selectOption({ label: '第2回 評議会（1）' });
  await ready(page, 1);
  await page.getByRole('button', { name: 'この会議資料を消す' }).click();
  await expect(said(page)).toHaveText('「第2回 評議会」（1件）を消しました。');
  await expect(page.locator('h1:visible')).toHaveText('支部長会議');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await ready(page, 1);
  await expect(page.locator('h1:visible')).toHaveText('第2回 評議会');
});

test('one address opens the same on another machine, and never writes over what is there', async ({
  page,
  browser,
}) => {
  await keep(page, [PASSAGE, TARGET, CHART, SEARCH], '第2回 評議会', NOTE);
  await page.goto('tray/');
  await ready(page, 4);
  const shown = await heads(page);
  await page.getByRole('button', { name: 'アドレスをコピー' }).click();
  await expect(said(page)).toContainText('コピーしました');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address.length).toBeLessThan(500);
  expect(await page.evaluate(() => document.documentElement.dataset['handout'])).toBe(address);

  await away(browser, async (other) => {
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await keep(other, ['branches/oita/2021/#L20', PASSAGE], '自分の資料');
    await other.goto(address);
    await ready(other, 4);
    expect(await heads(other)).toEqual(shown);
    await expect(other.locator('h1:visible')).toHaveText('第2回 評議会');
    await expect(other.locator('.it .note').first()).toHaveText(NOTE);
    await expect(other.locator('figure.drawn canvas')).toBeVisible();
    await expect(other.locator('textarea')).toHaveCount(0);
    const own = () => other.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '').trays, KEY);
    const before = await own();
    expect(before).toHaveLength(1);

    await other.getByRole('button', { name: '自分の会議資料「自分の資料」に加える' }).click();
    await expect(said(other)).toHaveText('「自分の資料」に3件を加えました。1件は、すでに入っていました。');
    await expect(other.locator('.it')).toHaveCount(5);
    await other.getByRole('button', { name: '元に戻す' }).click();
    await expect(other.locator('.it')).toHaveCount(2);
    expect(await own()).toEqual(before);

    await other.goBack();
    await other.getByRole('button', { name: '「自分の資料」と置き換える' }).click();
    await expect(other.locator('h1:visible')).toHaveText('第2回 評議会');
    await other.getByRole('button', { name: '元に戻す' }).click();
    expect(await own()).toEqual(before);

    await other.goto(address);
    await other.getByRole('button', { name: '新しい会議資料として保存' }).click();
    expect((await own()).map(({ name }: { name: string }) => name)).toEqual(['自分の資料', '第2回 評議会']);
    // What is shared stands in the fragment: no request carries it, and none leaves the site.
    const fragment = new URL(address).hash.slice(1);
    expect(asked.filter((url) => new URL(url).host !== new URL(address).host || url.includes(fragment))).toEqual([]);
  });

  await page.goto(`${address.slice(0, -4)}`);
  await page.reload();
  await expect(page.locator('.warn:visible')).toContainText('途中で切れているか');
  await ready(page, 4);
});

test('storage that is off, full or damaged is said, and nothing is lost in silence', async ({ browser }) => {
  await away(browser, async (page) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto('tray/');
    await expect(page.locator('.warn:visible')).toContainText('保存が止められています');
    await page.getByLabel('アドレスを貼り付けて加える').fill(PASSAGE);
    await page.keyboard.press('Enter');
    await ready(page, 1);
    await page.goto('kpis/generic-rate/2021/');
    await page.getByRole('button', { name: '静岡の目標を会議資料に入れる' }).click();
    await expect(page.locator('p.tray-said')).toContainText('入れられませんでした。このブラウザーでは保存できません');
  });
  await away(browser, async (page) => {
    await keep(page, [PASSAGE]);
    await page.addInitScript(() => {
      if (location.search === '?full')
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
    });
    await page.goto('tray/');
    await page.goto('tray/?full');
    await page.getByLabel('資料1の覚え書き').fill(NOTE);
    await expect(page.locator('.warn:visible')).toContainText('いっぱいで');
    await expect(page.getByLabel('資料1の覚え書き')).toHaveValue(NOTE);
    await page.getByRole('button', { name: 'アドレスをコピー' }).click();
    await expect(said(page)).toContainText('コピーしました');
    await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await expect(page.locator('.it .note')).toHaveText(NOTE);
  });
  await away(browser, async (page) => {
    const damaged = `{"version":1,"trays":[{"id":"a","name":"評議会","items":[{"at":"${PASSAGE}","note":""},{"a`;
    await page.addInitScript(
      ([key, value]) => {
        if (!sessionStorage['set']) localStorage.setItem(key, value);
        sessionStorage['set'] = '1';
      },
      [KEY, damaged] as const,
    );
    await page.goto('tray/');
    await expect(page.locator('.warn:visible')).toContainText('もとの内容は別に取ってあります');
    await page.getByLabel('アドレスを貼り付けて加える').fill(TARGET);
    await page.keyboard.press('Enter');
    await ready(page, 1);
    await page.reload();
    await ready(page, 1);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'もとの内容をファイルに保存' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(damaged);
    await page.getByRole('button', { name: 'もとの内容を捨てる' }).click();
    await expect(page.locator('.warn:visible')).toHaveCount(0);
  });
});

test('prints as a handout: items, notes, addresses, charts, tables with their heads; no tools', async ({
  page,
}, info) => {
  await keep(page, [PASSAGE, CHART, 'branches/nagano/2025/#L536', TARGET, SEARCH], '第2回 評議会', NOTE);
  await page.goto('tray/');
  await ready(page, 5);
  await expect(page.locator('figure.drawn')).toHaveCount(1);
  const path = info.outputPath('tray.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const flat = text.replace(/\s+/g, '');
  for (const part of [
    '第2回評議会',
    '資料1北海道令和3年度15〜27行',
    '②現金給付等の申請に係る郵送化率を95.0％以上とする',
    '議題1で読む。説明は担当課から。',
    '資料2ジェネリック医薬品使用割合の目標',
    '中央値79.85%',
    '資料3長野令和7年度536行',
    '※R6.11に終了',
    '資料5「歯科」の検索',
    '#L15-L27（',
  ])
    expect(flat).toContain(part);
  for (const tool of ['上へ', '外す', 'コピー', '貼り付けて', '数値を表で見る']) expect(flat).not.toContain(tool);
  const info_ = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(info_).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]/);
});

test('is taken along as Markdown and as a Word file', async ({ page }) => {
  await keep(page, [PASSAGE, CHART, SEARCH], '第2回/評議会', NOTE);
  await page.goto('tray/');
  await ready(page, 3);
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };
  const markdown = await save('Markdownで保存');
  expect(markdown.name).toBe('第2回_評議会.md');
  expect(markdown.content.toString()).toContain('# 第2回/評議会\n');
  expect(markdown.content.toString()).toContain('> ② 現金給付等の申請に係る郵送化率を 95.0％以上とする');
  expect(markdown.content.toString()).toContain('| 富山 | 81.5 |');

  const word = await save('Wordで保存');
  expect(word.name).toBe('第2回_評議会.docx');
  const files = unzipSync(word.content);
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const text = [...document.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, each]) => each).join('');
  expect(text).toContain('資料1　北海道 令和3年度 15〜27行');
  expect(text).toContain('② 現金給付等の申請に係る郵送化率を 95.0％以上とする');
  expect(text).toContain(NOTE.split('\n')[1]);
  expect(document).toMatch(/<wp:docPr[^>]*descr="数値を記す30支部の目標は/);
  const picture = Object.entries(files).find(([name]) => name.startsWith('word/media/'))?.[1] ?? new Uint8Array();
  expect([...picture.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  // Drawn, not blank: many colours pack badly.
  expect(picture.length).toBeGreaterThan(10_000);
});

test.describe('the projector', () => {
  test('shows the tray a screen an item, by keys and buttons, and gives the focus back', async ({ page }) => {
    await keep(page, [PASSAGE, CHART, TARGET]);
    await page.goto('tray/?view=projector');
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('h2')).toHaveText('資料1　北海道 令和3年度 15〜27行');
    const count = dialog.locator('.pj-count');
    await expect(count).toContainText('1／3');
    const size = await dialog
      .locator('.pj-stage p')
      .first()
      .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
    expect(size).toBeGreaterThan(28);
    expect(await dialog.locator('.pj-stage').evaluate((stage) => stage.scrollHeight - stage.clientHeight)).toBe(0);
    for (const [key, at] of [
      ['ArrowRight', 2],
      ['PageDown', 3],
      ['ArrowDown', 3],
      ['ArrowLeft', 2],
      ['PageUp', 1],
      ['Space', 2],
      ['Shift+Space', 1],
      ['End', 3],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key);
      await expect(count, key).toContainText(`${at}／3`);
    }
    await dialog.getByRole('button', { name: '次へ' }).click();
    await expect(dialog.locator('figure.drawn canvas')).toBeVisible();
    expect(await axe(page)).toEqual([]);
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page).toHaveURL(/\/tray\/$/);
    await page.getByRole('button', { name: 'スクリーンに映す' }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: '閉じる' }).click();
    await expect(page.getByRole('button', { name: 'スクリーンに映す' })).toBeFocused();
  });

  test('shares a long passage out over screens, nothing cut, nothing left out', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 576 });
    await keep(page, ['branches/nagano/2025/#L6-L60']);
    await page.goto('tray/?view=projector');
    const stage = page.locator('.pj-stage');
    await expect(page.locator('.pj-count')).toContainText(/1／\d/);
    const screens = Number(/／(\d+)$/.exec((await page.locator('.pj-count').textContent()) ?? '')?.[1]);
    expect(screens).toBeGreaterThan(1);
    let text = '';
    for (let screen = 0; screen < screens; screen++) {
      expect(await stage.evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
      text += await stage.textContent();
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
    await page.locator('.it .n').evaluateAll((numbers) => {
      for (const number of numbers) number.remove();
    });
    expect(text).toBe(await page.locator('.it blockquote').textContent());
  });

  test('shows a plan by its headings, and a metric’s charts', async ({ page }) => {
    await page.goto('branches/hokkaido/2021/');
    await page.getByRole('button', { name: 'スクリーンに映す' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('h2')).toHaveText('１．健全な財政運営');
    await page.keyboard.press('ArrowRight');
    await expect(dialog.locator('h2')).toHaveText('２．サービス水準の向上');
    await expect(dialog.locator('.pj-stage')).toContainText('② 現金給付等の申請に係る郵送化率を 95.0％以上とする');
    await expect(dialog.locator('.pj-source')).toContainText('北海道支部 令和3年度 事業計画　17〜27行');
    expect(await page.evaluate(() => document.querySelectorAll('#L17').length)).toBe(1);
    await page.goto('kpis/generic-rate/2021/?b=oita');
    await page.getByRole('button', { name: 'スクリーンに映す' }).click();
    await expect(dialog.locator('figure.drawn canvas')).toBeVisible();
    await expect(dialog.locator('.pj-count')).toContainText('1／3');
  });
});

test('is for everyone: axe, 320 px, targets of 24 px, and without a script a plain link', async ({ page, browser }) => {
  await keep(
    page,
    [PASSAGE, CHART, TARGET, 'branches/nagano/2025/#L536', 'branches/hokkaido/1999/#L1'],
    '第2回 評議会',
    NOTE,
  );
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('tray/');
    await ready(page, 5);
    await expect(page.locator('.it').last()).toContainText('未収録');
    expect(await axe(page), scheme).toEqual([]);
  }
  const small = await page
    .locator('main button:visible, main input:visible, main select:visible')
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.outerHTML));
  expect(small).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFits(page, 320);
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const plain = await context.newPage();
    await plain.goto('branches/hokkaido/2021/');
    await plain.getByRole('link', { name: '会議資料', exact: true }).click();
    await expect(plain.locator('h1:visible')).toHaveText('会議資料');
    await expect(plain.locator('main noscript p')).toBeVisible();
  } finally {
    await context.close();
  }
});
