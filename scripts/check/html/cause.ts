/** From a fault in a page's HTML back to the lines of the source that caused it. */
import { contentCause } from './content-cause.ts';
import { type Route, routeOf } from './routes.ts';
import type { Spot } from './spot.ts';
import { templateCause } from './template-cause.ts';

/** Places as `file:line`: a block's line of content and of its source; else the line of the component. */
export function causesOf(page: string, html: string, spot: Spot, routes: readonly Route[]): string[] {
  for (const { id } of spot.tags) {
    const found = id === undefined ? [] : contentCause(page, id);
    if (found.length > 0) return found;
  }
  const file = routeOf(routes, page);
  return file ? [templateCause(file, spot, html)] : ['no file of src/pages: an integration wrote it'];
}
