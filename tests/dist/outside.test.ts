/** What the site says of itself to those outside, over a build without SITE_URL and one with it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/content/catalog.ts';
import { loadDocuments } from '../../src/content/documents.ts';
import { documentUrl } from '../../src/domain/document-place.ts';
import { eraYear } from '../../src/domain/labels.ts';
import { graphOf, meta, plain, readPages, root, textOf, withAddress } from './pages.ts';

const pages = readPages(plain);
const named = readPages(withAddress);
const documents = loadDocuments('content');
const catalog = loadCatalog();
const titleOf = (html: string) => textOf(html, /<title>([^<]*)<\/title>/) ?? '';
const htmlOf = (path: string, of = pages) => of.find((page) => page.path === path)?.html ?? '';
const canonicalOf = (html: string) => textOf(html, /<link rel="canonical" href="([^"]*)"/);
const things = (html: string, type: string) =>
  graphOf(html)?.['@graph'].filter((thing) => thing['@type'] === type) ?? [];

describe('title and description', () => {
  test('no two pages have the same', () => {
    for (const read of [titleOf, (html: string) => meta(html, 'description') ?? '']) {
      const groups = Map.groupBy(pages, ({ html }) => read(html));
      expect(
        [...groups.values()].filter((group) => group.length > 1).map((group) => group.map(({ path }) => path)),
      ).toEqual([]);
    }
  });

  test('both are as long as lists of search hits show', () => {
    const wrong = pages.filter(({ html }) => {
      const [title, description] = [[...titleOf(html)].length, [...(meta(html, 'description') ?? '')].length];
      return title < 9 || title > 70 || description < 45 || description > 160;
    });
    expect(wrong.map(({ path, html }) => `${path}: ${titleOf(html)} / ${meta(html, 'description')}`)).toEqual([]);
  });

  test('pages of a branch, measure or year name it', () => {
    const faults = pages.flatMap(({ path, html }) => {
      const [kind, id, year] = path.split('/');
      const words = `${titleOf(html)} ${meta(html, 'description')}`;
      const name =
        kind === 'branches'
          ? catalog.branches.find(({ slug }) => slug === id)?.name
          : kind === 'measures'
            ? catalog.measures.find((measure) => measure.id === id)?.name
            : catalog.metrics.find((metric) => kind === 'kpis' && metric.id === id)?.name;
      const dated = [id, year].find((part) => /^\d{4}$/.test(part ?? ''));
      const wanted = [...(name ? [name] : []), ...(dated ? [eraYear(Number(dated)), dated] : [])];
      return wanted.filter((word) => !words.includes(word)).map((word) => `${path}: no ${word} in ${words}`);
    });
    expect(faults).toEqual([]);
  });

  test('a document says how much it holds, as its blocks count it', () => {
    for (const document of documents) {
      const description = meta(htmlOf(documentUrl(document)), 'description');
      const items = document.blocks.filter(({ type }) => type === 'item' || type === 'paragraph').length;
      const targets = document.blocks.flatMap(({ kpis = [] }) => kpis).filter(({ repeat }) => !repeat).length;
      if (document.kind === 'plan') expect(description).toContain(`${items}項目の記載、目標（KPI）${targets}件`);
      else if (document.kind === 'results') expect(description).toContain(`結果${document.results?.length}件`);
      else expect(description).toContain(`${items}項目`);
    }
  });

  test('shared links say the same', () => {
    for (const { path, html } of pages) {
      expect(titleOf(html).startsWith(meta(html, 'og:title') ?? '?'), path).toBe(true);
      expect(meta(html, 'og:description'), path).toBe(meta(html, 'description'));
      expect(meta(html, 'og:locale')).toBe('ja_JP');
      expect(meta(html, 'og:site_name')).toBe('支部プラン');
    }
  });
});

describe('structured data', () => {
  test.each([
    ['without SITE_URL', pages, undefined],
    ['with SITE_URL', named, root],
  ] as const)('breadcrumbs are the page’s own, %s', (_, all, site) => {
    const withCrumbs = all.filter(({ html }) => html.includes('<nav class="crumbs"'));
    expect(withCrumbs.length).toBeGreaterThan(300);
    for (const { path, html } of withCrumbs) {
      const shown = /<nav class="crumbs"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
      const links = [...shown.matchAll(/<a href="([^"]*)"/g)].map(
        ([, href = '']) => new URL(href, new URL(path, root)).href,
      );
      const [list] = things(html, 'BreadcrumbList') as unknown as [
        { itemListElement: { item?: string; name: string; position: number }[] },
      ];
      const steps = list.itemListElement;
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      expect(
        steps.slice(0, -1).map(({ item = '' }) => new URL(item, new URL(path, root)).href),
        path,
      ).toEqual(links);
      expect(steps.at(-1)?.name).toBe(textOf(shown, /<li aria-current="page">([^<]*)</));
      if (site) for (const { item = site.href } of steps) expect(item.startsWith(site.href), item).toBe(true);
    }
  });

  test('every document is a report under its own title; nothing is stated that no source states', () => {
    for (const document of documents) {
      const [report] = things(htmlOf(documentUrl(document)), 'Report');
      expect(report, documentUrl(document)).toMatchObject({
        name: document.title,
        inLanguage: 'ja',
        mainEntityOfPage: './',
      });
      expect(report?.['publisher']).toEqual({ '@type': 'Organization', name: '全国健康保険協会' });
    }
    for (const { html } of pages)
      expect(JSON.stringify(graphOf(html) ?? {})).not.toMatch(/datePublished|dateModified|license/);
  });

  test('the dataset lists its files as they lie there', () => {
    const [found] = things(htmlOf('data/'), 'Dataset') as unknown as [
      { distribution: { contentUrl: string; contentSize: string; encodingFormat: string }[] },
    ];
    expect(found.distribution.length).toBeGreaterThan(60);
    for (const { contentUrl, contentSize, encodingFormat } of found.distribution) {
      const path = new URL(contentUrl, new URL('data/', root)).href.slice(root.href.length);
      expect(`${statSync(join(plain, path)).size} B`, path).toBe(contentSize);
      expect(encodingFormat, path).toMatch(/^[a-z]+\/[a-z.+-]+$/);
    }
  });
});

describe('without SITE_URL', () => {
  test('no page names an address of its own', () => {
    for (const { path, html } of pages)
      expect(html, path).not.toMatch(/rel="canonical"|rel="alternate"|og:url|og:image|twitter:card/);
  });

  test('there is no sitemap, feed, robots.txt or picture', () => {
    for (const file of ['sitemap-index.xml', 'feed.xml', 'robots.txt', 'og'])
      expect(existsSync(join(plain, file)), file).toBe(false);
  });
});

describe('with SITE_URL, under a path of its host', () => {
  const own = named.filter(({ path }) => path !== '404.html');

  test('the pages are those without it, but for their heads', () => {
    // The data page names the size of the whole site, which is another with the pictures.
    const body = (html: string) => html.slice(html.indexOf('<body')).replace(/( data-fill="[^"]*"[^>]*>)[^<]*/g, '$1');
    expect(named.map(({ path }) => path)).toEqual(pages.map(({ path }) => path));
    for (const { path, html } of own) expect(body(html) === body(htmlOf(path)), path).toBe(true);
  });

  test('every page has a canonical address on the site, and shared links get it', () => {
    const paths = new Set(named.map(({ path }) => path));
    for (const { path, html } of own) {
      const canonical = canonicalOf(html) ?? '';
      expect(
        canonical.startsWith(root.href) && paths.has(canonical.slice(root.href.length)),
        `${path}: ${canonical}`,
      ).toBe(true);
      expect(meta(html, 'og:url')).toBe(canonical);
    }
    expect(canonicalOf(htmlOf('404.html', named))).toBeUndefined();
    expect(canonicalOf(htmlOf('measures/', named))).toBe(`${root}measures/2021/`);
  });

  test('the sitemap has the pages that are cited themselves, and no other', () => {
    const index = readFileSync(join(withAddress, 'sitemap-index.xml'), 'utf8');
    expect(index).toContain(`<loc>${root}sitemap-0.xml</loc>`);
    const map = readFileSync(join(withAddress, 'sitemap-0.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    const cited = own
      .filter(({ path, html }) => canonicalOf(html) === root.href + path)
      .map(({ path }) => root.href + path);
    expect(listed.toSorted()).toEqual(cited.toSorted());
    expect(readFileSync(join(withAddress, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${root}sitemap-index.xml`);
  });

  test('every picture is there, 1200 × 630; branches and measures have their own', async () => {
    const used = new Map(named.map(({ path, html }) => [path, meta(html, 'og:image') ?? '']));
    expect(used.get('branches/aomori/2021/')).toBe(`${root}og/branches/aomori.png`);
    expect(used.get('measures/judo-therapy/')).toBe(`${root}og/measures/judo-therapy.png`);
    const files = new Set([...used.values()].map((url) => url.slice(root.href.length)));
    expect(files.size).toBe(1 + catalog.branches.length + catalog.measures.length);
    for (const file of files)
      expect(await sharp(join(withAddress, file)).metadata(), file).toMatchObject({
        format: 'png',
        width: 1200,
        height: 630,
      });
  });

  test('the feed holds every document, by its page’s address and day', () => {
    const feed = readFileSync(join(withAddress, 'feed.xml'), 'utf8');
    const links = [...feed.matchAll(/<item>[\s\S]*?<link>([^<]*)<\/link>/g)].map(([, url]) => url);
    expect(links.toSorted()).toEqual(documents.map((document) => root.href + documentUrl(document)).toSorted());
    expect(feed).toContain('<pubDate>Sat, 21 Nov 2026 00:00:00 GMT</pubDate>');
    for (const { html } of named)
      expect(html).toContain(`<link rel="alternate" type="application/rss+xml" href="${root}feed.xml"`);
  });
});
