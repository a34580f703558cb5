/** What stands around the list of hits: where they are, what narrows them, which years were asked. Values in, elements out. */

import { el } from '../../browser/element.ts';
import type { Engine } from '../engine.ts';
import { FACETS, type SearchParams, withoutNarrowing } from '../params.ts';
import type { Answer } from '../run.ts';
import { toggled, valueName } from './facet-view.ts';
import { documentOf, searchAddress } from './names.ts';

/** 23支部・12施策 of the hits. */
export function whereabouts(ready: Engine, { hits }: Answer): string {
  const branches = new Set(
    hits.map(({ section }) => documentOf(ready, section).branch).filter((branch) => branch >= 0),
  );
  const measures = new Set(
    hits.map(({ section }) => ready.sections.measure[section]).filter((measure) => measure !== -1),
  );
  return [branches.size > 0 && `${branches.size}支部`, measures.size > 0 && `${measures.size}施策`]
    .filter(Boolean)
    .join('・');
}

/** What narrows the search, each a link that takes it away. */
export function narrowings(ready: Engine, params: SearchParams): HTMLElement[] {
  const chip = (name: string, next: SearchParams) =>
    el(
      'li',
      {},
      el('a', { href: searchAddress(next), 'data-step': 'chip', 'aria-label': `${name}の絞り込みを外す` }, `${name} ×`),
    );
  const list = FACETS.flatMap((facet) =>
    params.facets[facet].map((value) => chip(valueName(ready, facet, value), toggled(params, facet, value))),
  );
  if (params.targets) list.push(chip('目標だけ', { ...params, targets: false }));
  if (params.fresh) list.push(chip('新規・拡充だけ', { ...params, fresh: false }));
  if (list.length > 1)
    list.push(
      el('li', {}, el('a', { href: searchAddress(withoutNarrowing(params)), 'data-step': 'chip' }, 'すべて外す')),
    );
  return list;
}

/** Which years were searched, and the way to the others; empty where none waits to be asked. */
export function yearsLine({ map }: Engine, { years }: Answer, params: SearchParams): (Node | string)[] {
  const waiting = [...new Set(map.documents.map(({ year }) => year))]
    .filter((year) => !years.includes(year))
    .sort((a, b) => b - a);
  if (waiting.length === 0) return [];
  const searched = [...years].sort((a, b) => b - a).map((year) => `${year}年度`);
  const facets = { ...params.facets, year: [...years, ...waiting].map(String) };
  const link = el('a', { href: searchAddress({ ...params, facets }), 'data-step': 'years' }, 'すべての年度を検索');
  return [`${searched.join('、')}を検索しました。`, link];
}
