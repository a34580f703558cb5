/** What a built site weighs: its files, and the HTML of each kind of page as a server sends it (gzip). */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSize } from '../check/budgets.ts';

/** The kinds of pages, by path; the first that fits is a page's own. */
export const pageKinds: readonly { kind: string; pages: RegExp; dated: boolean }[] = [
  // The second address is Starlight's (starlight.ts).
  { kind: 'a plan', pages: /^(?:branches\/[a-z]+\/\d{4}|\d{4}\/[a-z]+)\/$/, dated: true },
  { kind: 'a measure of a year', pages: /^measures\/[a-z-]+\/\d{4}\/$/, dated: true },
  { kind: 'a metric of a year', pages: /^kpis\/[a-z][a-z0-9-]*\/\d{4}\/$/, dated: true },
  { kind: 'the matrix of a year', pages: /^measures\/(\d{4}\/)?$/, dated: true },
  { kind: 'a measure over the years', pages: /^measures\/[a-z-]+\/$/, dated: false },
  { kind: 'a metric over the years', pages: /^kpis\/[a-z][a-z0-9-]*\/$/, dated: false },
  { kind: 'a branch', pages: /^branches\/[a-z]+\/$/, dated: false },
  { kind: 'all branches', pages: /^branches\/$/, dated: false },
  { kind: 'all metrics', pages: /^kpis\/$/, dated: false },
  { kind: 'home', pages: /^$/, dated: false },
  { kind: 'compare', pages: /^compare\/$/, dated: false },
  { kind: 'search', pages: /^search\/$/, dated: false },
  { kind: 'data', pages: /^data\/$/, dated: false },
  { kind: 'about', pages: /^about\/$/, dated: false },
];

export interface PageWeight {
  kind: string;
  /** Cited with its year: it must not grow with the years. */
  dated: boolean;
  pages: number;
  /** Bytes of the HTML, gzip. */
  median: number;
  most: number;
}

export interface SiteWeight {
  files: number;
  bytes: number;
  pages: PageWeight[];
}

export function weighSite(dist: string): SiteWeight {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found = new Map<string, number[]>();
  for (const file of files) {
    const path = relative(dist, file).split(sep).join('/');
    const kind = path.endsWith('index.html') ? kindOf(path.slice(0, -'index.html'.length)) : undefined;
    if (kind) found.set(kind, [...(found.get(kind) ?? []), gzipSize(readFileSync(file))]);
  }
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    pages: pageKinds.flatMap(({ kind, dated }) => {
      const sizes = found.get(kind);
      return sizes ? [{ kind, dated, pages: sizes.length, median: at(sizes, 0.5), most: at(sizes, 1) }] : [];
    }),
  };
}

/** Of a page's address without its leading slash. */
export function kindOf(address: string): string | undefined {
  return pageKinds.find(({ pages }) => pages.test(address))?.kind;
}

/** The value that the share of all do not pass: 0.5 the median, 1 the largest. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
