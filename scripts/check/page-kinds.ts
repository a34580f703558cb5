/**
 * Kinds of pages: the routes of src/pages. Checks of size, accessibility and speed take their pages from here,
 * so that a new route is checked without being named anywhere.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Routes as Astro reads them, without their ending: `branches/[branch]/[year]`, `` for the home page. */
export function routesOf(pagesFolder = 'src/pages'): string[] {
  return filesOf(pagesFolder)
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replace(/(^|\/)index\.astro$|\.astro$/, ''));
}

/** The HTML files of a built site, by their path in it: `branches/aomori/2021/index.html`. */
export function builtPages(dist = 'dist'): string[] {
  return filesOf(dist).filter((file) => file.endsWith('.html'));
}

/** A page's address below the site's root: `branches/aomori/2021/`; only the error page keeps its file's name. */
export function addressOf(page: string): string {
  return page.replace(/(^|\/)index\.html$/, '$1');
}

/**
 * The kind of a page: its route, with every year called `[year]` (measures/2021/ and measures/research/ share a route and are
 * different pages). A page of no route belongs to its first folder.
 */
export function kindOf(page: string, routes: readonly string[]): string {
  const segments = addressOf(page)
    .replace(/\.html$/, '')
    .split('/')
    .filter(Boolean);
  // The more of a route is written out, the nearer it is to the page, as in Astro.
  const route = routes
    .filter((each) => matches(each.split('/').filter(Boolean), segments))
    .toSorted((a, b) => (a.match(/\[/g)?.length ?? 0) - (b.match(/\[/g)?.length ?? 0))[0];
  if (route === undefined) return `${segments[0]}/…`;
  return (
    route
      .split('/')
      .map((part, index) => (part.startsWith('[') && /^\d{4}$/.test(segments[index] ?? '') ? '[year]' : part))
      .join('/') || 'home'
  );
}

function matches(route: readonly string[], segments: readonly string[]): boolean {
  return (
    route.length === segments.length && route.every((part, index) => part.startsWith('[') || part === segments[index])
  );
}

/** Every kind with its pages, in the order of their names. */
export function pagesByKind(
  pages: readonly string[] = builtPages(),
  routes: readonly string[] = routesOf(),
): Map<string, string[]> {
  return Map.groupBy(
    pages.toSorted((a, b) => (kindOf(a, routes) < kindOf(b, routes) ? -1 : 1)),
    (page) => kindOf(page, routes),
  );
}

/** The largest page of every kind: what fails anywhere mostly fails there. */
export function largestOfEachKind(dist = 'dist'): Map<string, string> {
  const size = (page: string) => statSync(join(dist, page)).size;
  return new Map(
    [...pagesByKind(builtPages(dist))].map(([kind, pages]) => [
      kind,
      pages.reduce((largest, page) => (size(page) > size(largest) ? page : largest)),
    ]),
  );
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
