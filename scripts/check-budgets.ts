/** Prints the heaviest page of each kind and fails where a page is over its size budget (budgets: lib/budgets.ts). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlBudgets, lateBudgets, lateWeight, overBudget, type Weight, weigh } from './lib/budgets.ts';

const dist = process.argv[2] ?? 'dist';
if (!existsSync(dist)) {
  console.error(`There is no ${dist} to weigh. Build it first: npm run build`);
  process.exit(1);
}
const cache = new Map<string, string | undefined>();
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((f) => f.replaceAll('\\', '/'))
  .filter((f) => f.endsWith('.html'))
  .sort()
  .map((path) => ({ path, weight: weigh(path, read) }));
const faults = pages.flatMap(({ path, weight }) => overBudget(path, weight).map((why) => `  ${dist}/${path}: ${why}`));

console.log(row('heaviest of its kind, gzip bytes', 'html', 'text', 'html/text', 'css', 'js'));
for (const { kind, pages: pattern } of [...htmlBudgets, { kind: 'any other', pages: /./ }]) {
  const own = pages.filter(
    (p) => (htmlBudgets.find((b) => b.pages.test(p.path))?.kind ?? 'any other') === kind && pattern.test(p.path),
  );
  const heaviest = own.toSorted((a, b) => ratio(b.weight) - ratio(a.weight))[0];
  if (!heaviest) continue;
  const { html, text, css, js } = heaviest.weight;
  console.log(row(`${kind} (${own.length}): ${heaviest.path}`, html, text, ratio(heaviest.weight).toFixed(2), css, js));
}
for (const { chunk, what, limit } of lateBudgets) {
  const file = readdirSync(join(dist, '_astro')).find((name) => name.startsWith(`${chunk}.`) && name.endsWith('.js'));
  const weight = file ? lateWeight(`_astro/${file}`, read) : 0;
  console.log(row(`${what} (${chunk})`, '', '', '', '', weight));
  if (!file || weight > limit)
    faults.push(`  ${chunk}: ${file ? `${weight} B of ${limit} B` : `no _astro/${chunk}.*.js`}`);
}
for (const line of faults.slice(0, 60)) console.error(line);
if (faults.length > 0) console.error(`${faults.length} over budget.`);
process.exitCode = faults.length > 0 || pages.length === 0 ? 1 : 0;

/** A page's own files are read once; what pages share, once for all. */
function read(path: string): string | undefined {
  if (path.endsWith('.html')) return readFileSync(join(dist, path), 'utf8');
  if (!cache.has(path))
    cache.set(path, existsSync(join(dist, path)) ? readFileSync(join(dist, path), 'utf8') : undefined);
  return cache.get(path);
}

function ratio(weight: Weight): number {
  return weight.html / Math.max(1, weight.text);
}

function row(first: string, ...rest: (string | number)[]): string {
  return first.padEnd(64) + rest.map((cell) => String(cell).padStart(10)).join('');
}
