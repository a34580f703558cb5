/** Which file of src/pages makes a page of the site: Astro's file routes, read backwards. */
import { readdirSync } from 'node:fs';

export interface Route {
  pattern: RegExp;
  /** `src/pages/branches/[branch]/[year].astro` */
  file: string;
}

/** All routes; those without a parameter first, as Astro prefers them. */
export function routesOf(folder = 'src/pages'): Route[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro'))
    .sort((a, b) => a.split('[').length - b.split('[').length)
    .map((file) => ({ pattern: patternOf(file), file: `${folder}/${file}` }));
}

/** `branches/[branch]/index.astro` → what matches `branches/oita/index.html`. */
function patternOf(file: string): RegExp {
  const name = file.replace(/\.astro$/, '');
  const page = name === '404' ? '404.html' : `${name.replace(/(^|\/)index$/, '$1')}/index.html`.replace(/\/+/g, '/');
  const source = page
    .replace(/^\//, '')
    .replace(/[.+?^${}()|]/g, '\\$&')
    .replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
    .replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

export function routeOf(routes: readonly Route[], page: string): string | undefined {
  return routes.find(({ pattern }) => pattern.test(page))?.file;
}
