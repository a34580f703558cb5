/** Size budgets of the built pages, all in gzip bytes: what a reader's phone loads before the page is complete. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

export const KB = 1024;

/** HTML may weigh this many times its own visible text, and some bytes for the frame. */
export interface HtmlBudget {
  kind: string;
  /** The pages it is for, by path: `branches/hokkaido/2021/index.html`. */
  pages: RegExp;
  times: number;
  plus: number;
}

export const htmlBudgets: readonly HtmlBudget[] = [
  { kind: 'plan', pages: /^branches\/[a-z]+\/\d{4}\/index\.html$/, times: 1.9, plus: 4 * KB },
  { kind: 'measure of a year', pages: /^measures\/[a-z-]+\/\d{4}\/index\.html$/, times: 2.2, plus: 4 * KB },
];
export const cssBudget = 10 * KB;
/** What the page's HTML asks for; what is imported later, when a chart comes into view or a box is focused, is not in it. */
export const jsBudget = 8 * KB;
/** The search page is the search, which other pages load on focus. */
export const searchJsBudget = 16 * KB;

/** What pages load later, by the name of its module; with all that it imports. */
export const lateBudgets: readonly { chunk: string; what: string; limit: number }[] = [
  { chunk: 'paper', what: 'when idle: head and QR code for paper', limit: 8 * KB },
  { chunk: 'menu', what: 'on use: the menu of a line number', limit: 8 * KB },
];

export interface Weight {
  html: number;
  text: number;
  css: number;
  js: number;
}

export function gzipSize(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

/** A page's text as a reader sees it: no tags, scripts, styles. */
export function visibleText(html: string): string {
  const body = /<body\b[\s\S]*<\/body>/i.exec(html)?.[0] ?? html;
  return body
    .replace(/<!--[\s\S]*?-->|<(script|style|template|svg)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** What a page weighs; `read` gives the content of a file of the site by its path. */
export function weigh(path: string, read: (path: string) => string | undefined): Weight {
  const html = read(path) ?? '';
  const files = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map((m) => posix.join(posix.dirname(path), m[1] ?? ''));
  const sum = (list: Iterable<string>) => [...list].reduce((total, file) => total + gzipSize(read(file) ?? ''), 0);
  const scripts = new Set<string>();
  for (const file of files(/<(?:script\b[^>]*\ssrc|link rel="modulepreload" href)="([^"?]+)/g))
    addWithImports(file, read, scripts);
  return {
    html: gzipSize(html),
    text: gzipSize(visibleText(html)),
    css: sum(new Set(files(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"?]+)/g))),
    js: sum(scripts),
  };
}

/** What a module loaded later weighs with what it imports at once, in gzip bytes; `file` is its path in the site. */
export function lateWeight(file: string, read: (path: string) => string | undefined): number {
  const files = new Set<string>();
  addWithImports(file, read, files);
  return [...files].reduce((total, each) => total + gzipSize(read(each) ?? ''), 0);
}

/** A module and what it imports at once (`import … from`), not what it imports when asked (`import(…)`). */
function addWithImports(file: string, read: (path: string) => string | undefined, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  for (const [, specifier] of (read(file) ?? '').matchAll(/\b(?:import|from)\s*"(\.[^"]+)"/g)) {
    addWithImports(posix.join(posix.dirname(file), specifier ?? ''), read, found);
  }
}

/** What of a page is over its budget, as sentences. */
export function overBudget(path: string, weight: Weight): string[] {
  const over: string[] = [];
  const budget = htmlBudgets.find((b) => b.pages.test(path));
  const limit = budget && Math.floor(budget.times * weight.text + budget.plus);
  if (limit !== undefined && weight.html > limit) over.push(`HTML ${weight.html} B of ${limit} B`);
  if (weight.css > cssBudget) over.push(`CSS ${weight.css} B of ${cssBudget} B`);
  const jsLimit = path === 'search/index.html' ? searchJsBudget : jsBudget;
  if (weight.js > jsLimit) over.push(`JavaScript ${weight.js} B of ${jsLimit} B`);
  return over;
}
