/** What a query costs over a built site, in a browser: bytes of a first and of a further one, time from key to list. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { queries } from '../../tests/browser/search-queries.ts';
import { listen, staticServer } from '../serve/static-server.ts';
import { ensureChromium, thisMachine } from '../test/chromium.ts';
import { sentBytes } from '../test/search-in-node.ts';

/** One entry a query, in one order. */
export interface QueryCosts {
  /** Bytes as a server sends them, scripts included: the first query of a visit. */
  first: number[];
  /** Bytes of one more. */
  further: number[];
  /** Milliseconds of one more. */
  times: number[];
}

/** The queries that staff type, of every kind. */
export const typed = ['compounds', 'katakana', 'proper names', 'numbers', 'two words'].flatMap(
  (kind) => queries[kind] ?? [],
);

/** How a site's search is worked: both resolve once the answer stands. */
export interface Searcher {
  /** Opens the site anew and asks. */
  open(page: Page, root: string, query: string): Promise<void>;
  /** Asks once more on the same page; answers with the milliseconds it took. */
  ask(page: Page, query: string): Promise<number>;
}

/** Asks every query twice: as the first of a visit, and after another one. `dist` is the built site. */
export async function measureQueries(dist: string, words: readonly string[], searcher: Searcher): Promise<QueryCosts> {
  const server = staticServer(dist);
  const port = await listen(server, { port: 0, host: 'localhost', tries: 1 });
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      executablePath: await ensureChromium(await thisMachine()),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const costs: QueryCosts = { first: [], further: [], times: [] };
    for (const [at, query] of words.entries()) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const files = new Set<string>();
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (/\/pagefind\/|\.js$/.test(pathname)) files.add(decodeURIComponent(pathname.slice(1)));
      });
      const cost = () => [...files].reduce((bytes, file) => bytes + sentBytes(`${dist}/${file}`), 0);
      await searcher.open(page, `http://localhost:${port}/`, query);
      costs.first.push(cost());
      files.clear();
      costs.times.push(await searcher.ask(page, words[(at + 11) % words.length] as string));
      costs.further.push(cost());
      await context.close();
    }
    return costs;
  } finally {
    await browser?.close();
    server.close();
    server.closeAllConnections();
  }
}

/** This site's search page. */
export const ownSearch: Searcher = {
  async open(page, root, query) {
    await page.goto(`${root}search/?${new URLSearchParams({ q: query })}`);
    await page.locator('[data-ready]').waitFor();
  },
  /** From the input event to the finished list on the screen, the pause for further keys included. */
  ask: (page, query) =>
    page.evaluate(async (text) => {
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
    }, query),
};
