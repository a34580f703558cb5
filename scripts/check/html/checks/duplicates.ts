/** No two pages have the same title or the same description: a list of search results, tabs or bookmarks would not tell them apart. */
import type { Fault, PageSummary } from '../types.ts';

export function checkDuplicates(pages: readonly PageSummary[]): Fault[] {
  return (['title', 'description'] as const).flatMap((part) => {
    const byText = Map.groupBy(
      pages.filter((page) => page[part] && page[part].text !== ''),
      (page) => page[part]?.text ?? '',
    );
    return [...byText].flatMap(([text, same]) =>
      same.slice(1).map((page) => ({
        check: `${part}-twice`,
        page: page.path,
        offset: page[part]?.offset ?? 0,
        message: `two pages have the same ${part}`,
        detail: `${same[0]?.path} too: ${text}`,
        fix: 'name what sets the page apart: branch, measure, year',
      })),
    );
  });
}
