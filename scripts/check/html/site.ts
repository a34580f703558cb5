/** Reads the built pages, one by one, through all checks; every fault with its place and its cause. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { causesOf } from './cause.ts';
import { pageChecks, siteChecks } from './checks/index.ts';
import { pageReader } from './read-page.ts';
import type { PlacedFault } from './report.ts';
import { type Route, routesOf } from './routes.ts';
import { spotAt } from './spot.ts';
import type { Fault, PageSummary } from './types.ts';

export interface SiteReport {
  pages: number;
  links: number;
  faults: PlacedFault[];
}

/** The faults of a folder as it was built. */
export async function checkSite(dist: string): Promise<SiteReport> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const pages = files.filter((file) => file.endsWith('.html')).sort();
  return checkPages(
    pages.map((path) => ({ path, html: () => readFileSync(join(dist, path), 'utf8') })),
    new Set(files),
    routesOf(),
  );
}

/** The same for pages in memory; `files` are all files of the site. */
export async function checkPages(
  sources: readonly { path: string; html: () => string }[],
  files: ReadonlySet<string>,
  routes: readonly Route[],
): Promise<SiteReport> {
  const readPage = pageReader(pageChecks);
  const pages: PageSummary[] = [];
  const faults: Fault[] = [];
  for (const { path, html } of sources) {
    const { page, faults: own } = await readPage(path, html());
    pages.push(page);
    faults.push(...own);
  }
  for (const check of siteChecks) faults.push(...check(pages, files));
  const htmlOf = new Map(pages.map(({ path, html }) => [path, html]));
  return {
    pages: pages.length,
    links: pages.reduce((sum, { links }) => sum + links.length, 0),
    faults: faults.map((fault) => placed(fault, htmlOf.get(fault.page) ?? '', routes)),
  };
}

export function placed(fault: Fault, html: string, routes: readonly Route[]): PlacedFault {
  const spot = spotAt(html, fault.offset);
  const tag = spot.tags[0]?.source ?? '';
  return {
    ...fault,
    line: spot.line,
    column: spot.column,
    tag: tag.length > 100 ? `${tag.slice(0, 99)}…` : tag,
    causes: causesOf(fault.page, html, spot, routes),
  };
}
