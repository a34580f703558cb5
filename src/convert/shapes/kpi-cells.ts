/** The cells of a KPI table, cut into statements and figures. */

import type { Line } from '../lines/lines.ts';
import { joinLines } from '../text.ts';

export type Column = 'hq' | 'branch' | 'previous';

/** Part of a line that belongs to one cell. */
export interface Fragment {
  line: Line;
  text: string;
}
/** One statement or figure in a cell. */
export interface Item {
  parts: Fragment[];
}

/** The cell says that there is no target. */
export const notSet = /^(?:[①-⑳]?（支部でのKPI設定なし）|―)$/u;
/** Goes on the figure before it: a bracket or a note. */
export const adds = (text: string): boolean => /^[（※]/u.test(text);

/** A statement is broken anywhere; a figure, a bracket or a mark behind it begins anew. */
export const words = (item: Item): string =>
  item.parts.reduce((text, part) => {
    const apart =
      part.line.gap > 0 ||
      /^[（【※①-⑳・―]/u.test(part.text) ||
      /】$/u.test(text) ||
      (/^\d/u.test(part.text) && !/[をは、]$/u.test(text));
    return apart ? `${text} ${part.text}`.trim() : joinLines(text, part.text);
  }, '');
const stated = /(?:とする|維持する|を行う|維持)$/u;
export const hasFigure = (text: string): boolean =>
  /\d\s*(?:％|%|事業所|円|日)|前年度末?以[上下]/u.test(text.normalize('NFKC'));

/** Cuts a cell into its statements: at ①②③, and where a line begins after one that is complete. */
export function itemsOf(fragments: readonly Fragment[], column: Column): Item[] {
  const items: Item[] = [];
  let mark: Fragment | null = null;
  for (const fragment of fragments) {
    if (fragment.text === '【KPI】' && items.length === 0) {
      mark = fragment;
      continue;
    }
    const open = items.at(-1);
    const text = open ? words(open) : '';
    const complete =
      column === 'hq' ? stated.test(text) : hasFigure(text) || notSet.test(text.replace(/^【KPI】\s*/u, ''));
    const anew =
      /^[①-⑳]/u.test(fragment.text) || (complete && !adds(fragment.text) && !fragment.text.startsWith('【KPI】'));
    if (open && !anew) open.parts.push(fragment);
    else items.push({ parts: mark ? [mark, fragment] : [fragment] });
    mark = null;
  }
  return items;
}

export const plain = (item: Item): string =>
  words(item)
    .replaceAll('【KPI】', '')
    .replace(/^\s*[①-⑳]?/u, '')
    .trim();
export const numberOf = (item: Item): string | undefined => /[①-⑳]/u.exec(words(item).slice(0, 8))?.[0];
