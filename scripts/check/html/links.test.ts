import { expect, test } from 'vitest';
import { checkLinks } from './checks/links.ts';
import { pageReader } from './read-page.ts';
import { spotAt } from './spot.ts';

/** The broken links of a site given as path → HTML, as `page:line href: why`. */
async function faultsOf(site: Record<string, string>): Promise<string[]> {
  const read = pageReader([]);
  const pages = [];
  for (const [path, html] of Object.entries(site))
    if (path.endsWith('.html')) pages.push((await read(path, html)).page);
  return checkLinks(pages, new Set(Object.keys(site))).map(
    ({ page, offset, detail, message }) => `${page}:${spotAt(site[page] ?? '', offset).line} ${detail}: ${message}`,
  );
}

test('a whole site has no faults', async () => {
  const site = {
    'index.html':
      '<a href="./">home</a><a href="kpis/?a=1&amp;b=2#L1">x</a><a href="https://example.org/">out</a><a href="#top">up</a>',
    'kpis/index.html':
      '<p id="L1"><a href=../>home</a><a href="../data/kpis.csv">csv</a><a href="#L1">here</a><link rel="stylesheet" href="../a.css"></p>',
    'data/kpis.csv': '',
    'a.css': '',
  };
  expect(await faultsOf(site)).toEqual([]);
});

test('every fault is told with its page and line', async () => {
  const site = {
    'index.html':
      '<h1>x</h1>\n<a href="gone/">1</a>\n<a href="kpis/#L2">2</a><a href="/kpis/">3</a><a href="kpis">4</a><a href="../up/">5</a><a href="javascript:x">6</a>',
    'kpis/index.html': '<p id="L1"></p><script src="../gone.js"></script>',
  };
  expect(await faultsOf(site)).toMatchInlineSnapshot(`
    [
      "index.html:2 gone/: there is no gone/index.html",
      "index.html:3 kpis/#L2: kpis/index.html has no id L2",
      "index.html:3 /kpis/: not relative: it breaks where the site is not at the root of its host",
      "index.html:3 kpis: the closing slash is missing",
      "index.html:3 ../up/: leads out of the site",
      "index.html:3 javascript:x: an address of an unknown kind",
      "kpis/index.html:1 ../gone.js: there is no gone.js",
    ]
  `);
});

test('text, comments and scripts hold no links', async () => {
  expect(
    await faultsOf({
      'index.html':
        '<!-- <a href="x"> --><script>const s = "<a href=\'y\'>";</script>&lt;a href="z"&gt;<p title="a > b" id="q"><a href="#q">q</a></p>',
    }),
  ).toEqual([]);
});

test('an address that a page names twice is told once, on each page', async () => {
  const html = '<a href="gone/">1</a><a href="gone/">2</a>';
  expect(await faultsOf({ 'index.html': html, 'a/index.html': html })).toHaveLength(2);
});
