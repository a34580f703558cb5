/**
 * The site's addresses. They are cited in minutes and never change: docs in DESIGN, "Addresses".
 * A path here has no leading slash (`measures/2021/`); pages link to each other by relative addresses,
 * so that the site works under any path and from an unpacked ZIP.
 */
export const address = {
  home: () => '',
  branches: () => 'branches/',
  branch: (branch: string) => `branches/${branch}/`,
  plan: (branch: string, year: number) => `branches/${branch}/${year}/`,
  results: (branch: string, year: number) => `branches/${branch}/${year}/results/`,
  measures: () => 'measures/',
  matrix: (year: number) => `measures/${year}/`,
  measure: (measure: string) => `measures/${measure}/`,
  measureYear: (measure: string, year: number) => `measures/${measure}/${year}/`,
  metrics: () => 'kpis/',
  metric: (metric: string) => `kpis/${metricSlug(metric)}/`,
  metricYear: (metric: string, year: number) => `kpis/${metricSlug(metric)}/${year}/`,
  compare: () => 'compare/',
  crosswalk: () => 'crosswalk/',
  documents: () => 'documents/',
  document: (slug: string) => `documents/${slug}/`,
  search: () => 'search/',
  tray: () => 'tray/',
  data: () => 'data/',
  about: () => 'about/',
  accessibility: () => 'accessibility/',
} as const;

/** Pictures for shared links, 1200 × 630 PNG, drawn where SITE_URL is set. */
export const picture = {
  site: 'og/site.png',
  branch: (branch: string) => `og/branches/${branch}.png`,
  measure: (measure: string) => `og/measures/${measure}.png`,
} as const;

/** Every `other:<label>` metric shares one page. */
export function metricSlug(metric: string): string {
  return metric.startsWith('other:') ? 'other' : metric;
}

/** The anchor of a block on a page that shows several branches: `hokkaido-L123`. */
export function blockAnchor(branch: string, blockId: string): string {
  return `${branch}-${blockId}`;
}

/**
 * The relative address that leads from one page to another.
 * `from` is the page's own path, with or without leading slash; `to` a path of `address`, with hash or query where wanted.
 * relative('/measures/2021/', 'kpis/') is '../../kpis/'; relative('/', '') is './'.
 */
export function relative(from: string, to: string): string {
  const here = segments(directory(strip(from)));
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/.exec(strip(to)) ?? [];
  const there = segments(directory(path));
  const file = path.slice(path.lastIndexOf('/') + 1);
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared++;
  const up = '../'.repeat(here.length - shared);
  const down = there
    .slice(shared)
    .map((segment) => `${segment}/`)
    .join('');
  const result = up + down + file;
  if (result === '' && tail.startsWith('#')) return tail;
  return (result === '' ? './' : result) + tail;
}

/**
 * `relative` bound to the page it is used on. The page for unknown addresses is served at any depth:
 * its links start at the site's root, which is the host's own where no SITE_URL tells another (src/not-found finds out).
 */
export function linker(from: string, site?: URL): (to: string) => string {
  if (!isNotFound(from)) return (to) => relative(from, to);
  return (to) => (to.startsWith('#') ? to : (site?.pathname ?? '/') + to);
}

/** The address that programs outside are told: absolute where SITE_URL is set, else relative to the page as every link is. */
export function hrefFrom(from: string, site?: URL): (to: string) => string {
  return site ? (to) => new URL(to, site).href : linker(from);
}

/** Astro calls the page for unknown addresses /404/ or /404.html. */
export function isNotFound(path: string): boolean {
  return /^\/?404(\.html|\/)?$/.test(path);
}

const strip = (path: string) => path.replace(/^\/+/, '');
const directory = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const segments = (path: string) => path.split('/').filter((segment) => segment !== '');
