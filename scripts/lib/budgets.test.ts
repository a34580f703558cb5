import { expect, test } from 'vitest';
import { cssBudget, gzipSize, lateWeight, overBudget, visibleText, weigh } from './budgets.ts';

test('visible text leaves out tags, scripts and styles', () => {
  expect(
    visibleText(
      '<head><title>t</title></head><body><style>a{}</style><p>計画 <b>本文</b></p><script>x</script></body>',
    ).trim(),
  ).toBe('計画 本文');
});

test('a page weighs its HTML, its styles and its scripts with what they import at once', () => {
  const files: Record<string, string> = {
    'a/b/index.html':
      '<link rel="stylesheet" href="../../s.css"><script type="module" src="../../_astro/m.js"></script><body>text</body>',
    's.css': 'a{}',
    '_astro/m.js': 'import{x}from"./shared.js";import("./chart.js")',
    '_astro/shared.js': 'export const x=1',
    '_astro/chart.js': 'heavy'.repeat(99),
  };
  const weight = weigh('a/b/index.html', (path) => files[path]);
  expect(weight.css).toBe(gzipSize('a{}'));
  expect(weight.js).toBe(gzipSize(files['_astro/m.js'] ?? '') + gzipSize(files['_astro/shared.js'] ?? ''));
  expect(lateWeight('_astro/m.js', (path) => files[path])).toBe(weight.js);
});

test('what is over its budget is said with both figures', () => {
  const weight = { html: 9000, text: 2000, css: cssBudget + 1, js: 0 };
  expect(overBudget('branches/aomori/2021/index.html', weight)).toEqual([
    'HTML 9000 B of 7896 B',
    'CSS 10241 B of 10240 B',
  ]);
  expect(overBudget('about/index.html', { ...weight, css: 0 })).toEqual([]);
});
