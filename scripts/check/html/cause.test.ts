/** Faults lead back to the project's own files: checked on what is committed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { causesOf } from './cause.ts';
import { report } from './report.ts';
import { routeOf, routesOf } from './routes.ts';
import { placed } from './site.ts';
import { spotAt } from './spot.ts';

const routes = routesOf();
/** The text of the line that a cause names. */
const lineAt = (cause = '') => {
  const [file = '', line] = cause.split(':');
  return readFileSync(file, 'utf8').split('\n')[Number(line) - 1];
};
const causes = (page: string, html: string, of: string) => causesOf(page, html, spotAt(html, html.indexOf(of)), routes);

test('a page has the file of its route', () => {
  expect(
    [
      'index.html',
      '404.html',
      'search/index.html',
      'branches/oita/index.html',
      'branches/oita/2021/index.html',
      'branches/oita/2024/results/index.html',
      'measures/index.html',
      'sitemap.html',
    ].map((page) => routeOf(routes, page)),
  ).toEqual([
    'src/pages/index.astro',
    'src/pages/404.astro',
    'src/pages/search.astro',
    'src/pages/branches/[branch]/index.astro',
    'src/pages/branches/[branch]/[year].astro',
    'src/pages/branches/[branch]/[year]/results.astro',
    'src/pages/measures/index.astro',
    undefined,
  ]);
});

test('a block leads to its line of the plan and of the source', () => {
  const html =
    '<main><h1>x</h1><ul><li id="L7"><a class="n" href="#L7">7</a><b class="m">○</b> 評議会</li></ul></main>';
  const [content, source, ...more] = causes('branches/hokkaido/2021/index.html', html, '<b class');
  expect(lineAt(content)).toContain('<Item id="L7"');
  expect(lineAt(source)).toContain('評議会における保険料率に関する議論');
  expect(more).toEqual([]);
  expect(source).toBe('content/sources/r3-branch-plans.txt:7');
});

test('on a measure’s page the branch is in the id, the year in the address or found by the measure', () => {
  const html = '<main><p id="aomori-L5">x</p></main>';
  const heading = JSON.parse(readFileSync('content/plans/2021/aomori.json', 'utf8')).blocks.find(
    (block: { measure: string | null }) => block.measure === 'service-level',
  );
  const page = html.replace('L5', heading.id);
  for (const path of ['measures/service-level/2021/index.html', 'measures/service-level/index.html'])
    expect(causes(path, page, '<p')[0]).toMatch(/^content\/plans\/2021\/aomori\.mdx:\d+$/);
});

test('what is no block leads to the line of the component that wrote it', () => {
  const html =
    '<body><main><div class="scroll" tabindex="0"><table class="matrix sort"><caption class="vh">支部ごと</caption></table></div></main></body>';
  const [cause] = causes('measures/index.html', html, '<caption');
  expect(cause).toMatch(/^src\/components\/Matrix\.astro:\d+$/);
  expect(lineAt(cause)).toContain('<caption class="vh">');
});

test('what is in the head leads to the page that gave it', () => {
  const html = '<html><head><title>47支部の一覧</title></head><body></body></html>';
  const [cause] = causes('branches/index.html', html, '<title');
  // The element's first line: its title stands on one of the next.
  expect([cause?.split(':')[0], lineAt(cause)]).toEqual(['src/pages/branches/index.astro', '<Page']);
});

test('the same fault is told once, with how often and where', () => {
  const html = '<html><head></head><body>\n<form class="search" role="search"></form></body></html>';
  const fault = (page: string) =>
    placed({ check: 'x', page, offset: html.indexOf('<form'), message: 'm', fix: 'do' }, html, routes);
  const pages = ['branches/index.html', 'kpis/index.html', 'search/index.html'];
  expect(report(pages.map(fault), 'dist').join('\n').replaceAll(/:\d+$/gm, ':…')).toMatchInlineSnapshot(`
    "  x: m   (3 on 3 pages)
        src/components/SearchBox.astro:…
          dist/branches/index.html:2:1 <form class="search" role="search"> (and 1 more)
        src/pages/search.astro:…
          dist/search/index.html:2:1 <form class="search" role="search">
        Fix: do."
  `);
});
