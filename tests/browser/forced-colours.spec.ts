/** Forced colours (high contrast): what is chosen, current or focused is still told apart, and charts are drawn in the reader's colours. */
import { expect, type Locator, type Page, test } from '@playwright/test';

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

/** How an element stands out by what forced colours leave: lines, weight, and the system's own colours. */
function marks(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const style = getComputedStyle(node);
    const lines = ['font-weight', 'text-decoration', 'outline-style', 'border-bottom-width', 'background-color'];
    return [...lines.map((name) => style.getPropertyValue(name)), getComputedStyle(node, '::before').content].join();
  });
}

async function expectToldApart(chosen: Locator, other: Locator): Promise<void> {
  await expect(chosen).toBeVisible();
  expect(await marks(chosen)).not.toBe(await marks(other));
}

/** What the system's colour names come to on this page, as `r,g,b`. */
function systemColours(page: Page, names: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const probe = document.body.appendChild(document.createElement('i'));
    const found = wanted.map((name) => {
      probe.style.color = name;
      return (getComputedStyle(probe).color.match(/\d+/g) ?? []).slice(0, 3).join();
    });
    probe.remove();
    return found;
  }, names);
}

test('a current page, heading, view and passage', async ({ page }) => {
  await page.goto('branches/aomori/2021/#L131');
  await expectToldApart(
    page.locator('.top nav a[aria-current]'),
    page.locator('.top nav a:not([aria-current])').first(),
  );
  await expectToldApart(page.locator('#L131'), page.locator('.plan p:not(:target)').first());
  await page.locator('.toc a').nth(6).click();
  await expectToldApart(page.locator('.toc a[aria-current]'), page.locator('.toc a:not([aria-current])').first());
  await page.goto('measures/2021/');
  await expectToldApart(page.locator('.views a[aria-current]'), page.locator('.views a:not([aria-current])').first());
});

test('a marked word', async ({ page }) => {
  await page.goto('search/?q=健診');
  const mark = page.locator('[data-results] mark').first();
  await expectToldApart(mark, mark.locator('..'));
});

test('chosen branches in table, map and chart', async ({ page }) => {
  await page.goto('kpis/lifestyle-checkup-rate/2021/?b=hokkaido');
  await expectToldApart(page.locator('#values tr.on th'), page.locator('#values tr:not(.on) th[scope=row]').first());
  await expectToldApart(page.locator('.tiles .on a'), page.locator('.tiles li:not(.on) a').first());
  await expect(page.locator('#bars.drawn')).toBeVisible();
  const [text = '', link = ''] = await systemColours(page, ['CanvasText', 'LinkText']);
  const drawn = await page.locator('#bars canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const found = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] === 255) {
        const colour = `${data[i]},${data[i + 1]},${data[i + 2]}`;
        found.set(colour, (found.get(colour) ?? 0) + 1);
      }
    return Object.fromEntries(found);
  });
  // Bars are areas: more than the lines of the axes.
  expect(drawn[text] ?? 0).toBeGreaterThan(2000);
  expect(drawn[link] ?? 0).toBeGreaterThan(300);
  expect(text).not.toBe(link);
});

test('the column on show in a narrow comparison', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('compare/?b=hokkaido,aomori&m=collabo-health');
  await expectToldApart(
    page.locator('.switch [aria-pressed=true]'),
    page.locator('.switch [aria-pressed=false]').first(),
  );
});

test('the focus changes what is seen', async ({ page }) => {
  for (const [path, target] of [
    ['branches/aomori/2021/', '.plan .n'],
    ['measures/2021/', '.matrix:visible tbody td a'],
    ['kpis/lifestyle-checkup-rate/2021/', '#values thead button'],
    ['', '.tiles a'],
  ] as const) {
    await page.goto(path);
    const element = page.locator(target).nth(3);
    await element.scrollIntoViewIfNeeded();
    const box = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
    const before = await page.screenshot({ clip });
    await element.evaluate((node: HTMLElement) =>
      node.focus({ focusVisible: true, preventScroll: true } as FocusOptions),
    );
    expect((await page.screenshot({ clip })).equals(before), `${path} ${target}`).toBe(false);
  }
});
