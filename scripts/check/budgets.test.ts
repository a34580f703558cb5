import { expect, test } from 'vitest';
import {
  chartJsBudget,
  cssBudget,
  gzipSize,
  jsBudget,
  KB,
  overBudget,
  visibleText,
  type Weight,
  weigh,
} from './budgets.ts';

const light: Weight = { html: 0, text: 0, css: 0, js: 0, scripts: new Set(), chartJs: null, later: [], fonts: 0 };

test('visible text leaves out tags, scripts and styles, and parts words only at the ends of lines', () => {
  expect(
    visibleText(
      '<head><title>t</title></head><body><style>a{}</style><p>計画<b class="m">本</b>文</p><p>次</p><script>x</script></body>',
    ).trim(),
  ).toBe('計画本文 次');
});

test('a page weighs its HTML, its styles and its scripts with what they import at once', () => {
  const files: Record<string, string> = {
    'a/b/index.html':
      '<link rel="stylesheet" href="../../s.css"><script type="module" src="../../_astro/m.js"></script><body>text</body>',
    's.css': 'a{}',
    '_astro/m.js': 'import{x}from"./shared.js";import("./box.js")',
    '_astro/shared.js': 'export const x=1',
    '_astro/box.js': 'heavy'.repeat(99),
  };
  const weight = weigh('a/b/index.html', (path) => files[path]);
  expect(weight).toMatchObject({ css: gzipSize('a{}'), chartJs: null, later: ['_astro/box.js'], fonts: 0 });
  expect(weight.js).toBe(gzipSize(files['_astro/m.js'] ?? '') + gzipSize(files['_astro/shared.js'] ?? ''));
});

test('a page with a chart also weighs what draws it', () => {
  const files: Record<string, string> = {
    'index.html': '<script type="module" src="draw.x.js"></script><body><figure class="chart bars"></figure></body>',
    'draw.x.js': 'import(`./bars.js`)',
    'bars.js': 'import"./library.js"',
    'library.js': 'lines of a library',
  };
  const weight = weigh('index.html', (path) => files[path]);
  const all = ['draw.x.js', 'bars.js', 'library.js'].map((file) => gzipSize(files[file] ?? ''));
  expect(weight.chartJs).toBe(all.reduce((sum, size) => sum + size));
  expect(weight.later).toEqual([]);
});

test('what is over its budget is said with both figures', () => {
  expect(overBudget('branches/[branch]/[year]', { ...light, html: 9000, text: 2000, css: cssBudget + 1 })).toEqual([
    `HTML 9000 B of ${2000 * 1.6 + 3 * KB} B`,
    'CSS 10241 B of 10240 B',
  ]);
  expect(overBudget('measures/[measure]/[year]', { ...light, html: 2000 * 2 + 4 * KB + 1, text: 2000 })).toHaveLength(
    1,
  );
  expect(overBudget('about', { ...light, html: 9000, text: 2000 })).toEqual([]);
  expect(overBudget('about', { ...light, js: jsBudget + 1, fonts: 1 })).toEqual([
    'JavaScript 8193 B of 8192 B',
    'asks for a web font',
  ]);
  expect(overBudget('kpis', { ...light, js: 9, chartJs: chartJsBudget + 1 })).toHaveLength(1);
});

test('a chart without the script that draws it is a fault: its weight would go uncounted', () => {
  expect(overBudget('kpis', { ...light, js: 500, chartJs: 500 })).toEqual([
    'holds a chart, and no script that draws it was found',
  ]);
});

test('a font is found in a style sheet', () => {
  const files: Record<string, string> = {
    'index.html': '<link rel="stylesheet" href="s.css"><body></body>',
    's.css': '@font-face{src:url(a.woff2)}',
  };
  expect(weigh('index.html', (path) => files[path]).fonts).toBe(1);
});
