/**
 * Measures the search in a browser over dist: bytes of a first and of a further query, time from key to list.
 * `npm run bench:search` (or `node scripts/bench-search.ts`); CHROME_PATH names the Chromium, a busy machine tells little.
 */
import { chromium } from '@playwright/test';
import { queries } from '../tests/browser/search-queries.ts';
import { ensureChromium, thisMachine } from './lib/chromium.ts';
import { listen, staticServer } from './lib/static-server.ts';
import { sentBytes } from './search/open-in-node.ts';

const words = ['compounds', 'katakana', 'proper names', 'numbers', 'two words'].flatMap((kind) => queries[kind] ?? []);
const server = staticServer('dist');
const port = await listen(server, { port: 4600, host: 'localhost', tries: 20 });
const browser = await chromium.launch({
  executablePath: await ensureChromium(await thisMachine()),
  args: ['--no-sandbox', '--disable-gpu'],
});

const first: number[] = [];
const further: number[] = [];
const times: number[] = [];
for (const [at, q] of words.entries()) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const files = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/pagefind\/|\.js$/.test(pathname)) files.add(decodeURIComponent(pathname.slice(1)));
  });
  const cost = () => [...files].reduce((bytes, file) => bytes + sentBytes(`dist/${file}`), 0);
  await page.goto(`http://localhost:${port}/search/?${new URLSearchParams({ q })}`);
  await page.locator('[data-ready]').waitFor();
  first.push(cost());
  files.clear();
  times.push(await keyToList(words[(at + 11) % words.length] as string));
  further.push(cost());
  await context.close();

  /** From the input event to the finished list on the screen, the pause for further keys included. */
  async function keyToList(next: string): Promise<number> {
    return page.evaluate(async (text) => {
      const root = document.querySelector('[data-search]') as HTMLElement;
      const input = document.querySelector('#search-q') as HTMLInputElement;
      const done = new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!root.hasAttribute('data-ready')) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now()));
        }).observe(root, { attributes: true, attributeFilter: ['data-ready'] });
      });
      const struck = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return (await done) - struck;
    }, next);
  }
}
await browser.close();
server.close();
server.closeAllConnections();

const at = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const line = (name: string, values: number[], show: (value: number) => string) =>
  console.log(
    `${name.padEnd(34)} median ${show(at(values, 0.5))}   p95 ${show(at(values, 0.95))}   most ${show(at(values, 1))}`,
  );
console.log(`${words.length} queries, gzip bytes:`);
line('first query, own scripts included', first, kilobytes);
line('a further query', further, kilobytes);
line('key to list', times, (time) => `${Math.round(time)} ms`);
