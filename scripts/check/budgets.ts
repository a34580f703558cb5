/** Size budgets of the built pages, all in gzip bytes: what a reader's phone loads. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closure, laterModules, type Read } from './module-graph.ts';

export const KB = 1024;

/** HTML may weigh this many times its own visible text, and some bytes for the frame; by kind of page (page-kinds.ts). */
export const htmlBudgets: Readonly<Record<string, { times: number; plus: number }>> = {
  'branches/[branch]/[year]': { times: 1.6, plus: 3 * KB },
  'measures/[measure]': { times: 2, plus: 4 * KB },
  'measures/[measure]/[year]': { times: 2, plus: 4 * KB },
};
export const cssBudget = 10 * KB;
/** What the HTML of a page without charts asks for. */
export const jsBudget = 8 * KB;
/** What the HTML of a page with charts asks for, and all that these load when they come into view. */
export const chartJsBudget = 75 * KB;

/** The module that draws (src/charts/draw.ts): what it loads, charts are drawn with. Its name in the built site begins so. */
const chartScript = /(^|\/)draw\./;

export interface Weight {
  html: number;
  text: number;
  css: number;
  /** Scripts that the HTML asks for, with all they import at once. */
  js: number;
  scripts: Set<string>;
  /** The same with all that the charts load; null on a page without charts. */
  chartJs: number | null;
  /** Modules that the page's scripts may load later, the charts' own aside. */
  later: string[];
  /** Fonts that its style sheets ask for. */
  fonts: number;
}

export function gzipSize(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

/** A page's text as a reader sees it: no tags, scripts, styles. Only what breaks a line parts words. */
export function visibleText(html: string): string {
  const body = /<body\b[\s\S]*<\/body>/i.exec(html)?.[0] ?? html;
  return body
    .replace(/<!--[\s\S]*?-->|<(script|style|template|svg)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(?:a|abbr|b|cite|code|i|kbd|mark|small|span|strong)\b[^>]*>/gi, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** What a page weighs; `read` gives the content of a file of the site by its path. */
export function weigh(path: string, read: Read): Weight {
  const html = read(path) ?? '';
  const files = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map((m) => posix.join(posix.dirname(path), m[1] ?? ''));
  const sum = (list: Iterable<string>) => [...list].reduce((total, file) => total + gzipSize(read(file) ?? ''), 0);
  const scripts = files(/<(?:script\b[^>]*\ssrc|link rel="modulepreload" href)="([^"?]+)/g);
  const styles = new Set(files(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"?]+)/g));
  const now = closure(scripts, read);
  const charts = /<figure class="chart\b/.test(html);
  const drawing = charts
    ? laterModules(
        [...now].filter((file) => chartScript.test(file)),
        read,
      )
    : new Set<string>();
  const fonts = [html, ...[...styles].map((file) => read(file) ?? '')].filter((css) =>
    /@font-face|\.woff2?\b/.test(css),
  );
  return {
    html: gzipSize(html),
    text: gzipSize(visibleText(html)),
    css: sum(styles),
    js: sum(now),
    scripts: now,
    chartJs: charts ? sum(new Set([...now, ...closure(drawing, read)])) : null,
    later: [...laterModules(scripts, read)].filter((module) => !drawing.has(module)),
    fonts: fonts.length,
  };
}

/** What the HTML of a kind of page with so much text may weigh; null where the kind has no budget. */
export function htmlLimit(kind: string, text: number): number | null {
  const budget = htmlBudgets[kind];
  return budget ? Math.floor(budget.times * text + budget.plus) : null;
}

/** What of a page is over its budget, as sentences. */
export function overBudget(kind: string, weight: Weight): string[] {
  const over: string[] = [];
  const check = (name: string, size: number, limit: number | null) => {
    if (limit !== null && size > limit) over.push(`${name} ${size} B of ${limit} B`);
  };
  check('HTML', weight.html, htmlLimit(kind, weight.text));
  check('CSS', weight.css, cssBudget);
  if (weight.chartJs === null) check('JavaScript', weight.js, jsBudget);
  else {
    // Where no chart script is found nothing would be counted.
    if (weight.chartJs === weight.js) over.push('holds a chart, and no script that draws it was found');
    check('JavaScript with charts', weight.chartJs, chartJsBudget);
  }
  if (weight.fonts > 0) over.push('asks for a web font');
  return over;
}
