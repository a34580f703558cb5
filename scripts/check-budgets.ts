/**
 * Prints what the heaviest page of each kind weighs and what scripts load later, and fails where a page is over its size
 * budget (lib/budgets.ts) or the site holds a web font.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chartJsBudget,
  cssBudget,
  gzipSize,
  htmlLimit,
  jsBudget,
  overBudget,
  type Weight,
  weigh,
} from './check/budgets.ts';
import { closure, importsOf } from './check/module-graph.ts';
import { builtPages, pagesByKind } from './check/page-kinds.ts';

const SHOWN = 60;
const dist = process.argv[2] ?? 'dist';
if (!existsSync(dist)) {
  console.error(`There is no ${dist} to weigh. Build it first: npm run build`);
  process.exit(1);
}
const cache = new Map<string, string | undefined>();
const kinds = [...pagesByKind(builtPages(dist))].map(([kind, pages]) => ({
  kind,
  pages: pages.map((path) => ({ path, weight: weigh(path, read) })),
}));
const faults = [
  ...kinds.flatMap(({ kind, pages }) =>
    pages.flatMap(({ path, weight }) => overBudget(kind, weight).map((why) => `  ${dist}/${path}: ${why}`)),
  ),
  ...fontFiles().map((file) => `  ${dist}/${file}: a web font`),
];

printPages();
printLater();
for (const line of faults.slice(0, SHOWN)) console.error(line);
if (faults.length > 0) console.error(`${faults.length} over budget.`);
process.exitCode = faults.length > 0 || kinds.length === 0 ? 1 : 0;

/** A row a kind: its page nearest to its limit (heaviest against its text where the kind has none), and the most of the rest. */
function printPages(): void {
  console.log(
    'The heaviest of each kind of page, gzip bytes. js: what the HTML asks for, /8192 without charts; charts: with all that draws them.',
  );
  console.log(
    row('kind (pages): page', 'html', 'limit', 'text', `js/${jsBudget}`, `charts/${chartJsBudget}`, `css/${cssBudget}`),
  );
  for (const { kind, pages } of kinds) {
    const heaviest = pages.toSorted((a, b) => load(kind, b.weight) - load(kind, a.weight))[0];
    if (!heaviest) continue;
    const { html, text } = heaviest.weight;
    const most = (value: (weight: Weight) => number) => Math.max(...pages.map(({ weight }) => value(weight))) || '—';
    console.log(
      row(
        `${kind} (${pages.length}): ${heaviest.path}`,
        html,
        htmlLimit(kind, text) ?? '—',
        text,
        most(({ js }) => js),
        most(({ chartJs }) => chartJs ?? 0),
        most(({ css }) => css),
      ),
    );
  }
}

/** A row a module that is loaded only when asked for: what it adds to a page's own scripts, and how many pages may ask. */
function printLater(): void {
  const asked = Map.groupBy(
    kinds.flatMap(({ pages }) => pages.flatMap(({ weight }) => weight.later.map((module) => ({ module, weight })))),
    ({ module }) => module,
  );
  console.log('\nLoaded later, on use: what it adds, gzip bytes');
  console.log(row('module', 'bytes', 'pages'));
  for (const [module, pages] of asked) {
    const added = closure([module], read).difference(pages[0]?.weight.scripts ?? new Set());
    const bytes = [...added].reduce((sum, file) => sum + gzipSize(read(file) ?? ''), 0);
    console.log(row(nameOf(module), bytes, pages.length));
    for (const file of added)
      if (importsOf(file, read).computed > 0)
        console.log(
          `  ${nameOf(file)} in it imports by an address made as it runs (Pagefind: docs/search.md has its size)`,
        );
  }
}

function load(kind: string, weight: Weight): number {
  return weight.html / (htmlLimit(kind, weight.text) ?? Math.max(1, weight.text));
}

/** Fonts of pages; a file offered for download under data/ is none. */
function fontFiles(): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(woff2?|ttf|otf|eot)$/i.test(file) && !file.startsWith('data/'));
}

/** A page's own files are read once; what pages share, once for all. */
function read(path: string): string | undefined {
  if (path.endsWith('.html')) return readFileSync(join(dist, path), 'utf8');
  if (!cache.has(path))
    cache.set(path, existsSync(join(dist, path)) ? readFileSync(join(dist, path), 'utf8') : undefined);
  return cache.get(path);
}

/** `_astro/bars.JKNm21i4.js` as `bars`. */
function nameOf(module: string): string {
  return module.replace(/^.*\//, '').replace(/(_astro_type_script.*)?\.[\w-]{8}\.js$/, '');
}

function row(first: string, ...rest: (string | number)[]): string {
  return first.padEnd(70) + rest.map((cell) => String(cell).padStart(14)).join('');
}
