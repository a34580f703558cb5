/** The facets' side of the page: tile map of hits by branch, and a list of choices for everything else, with counts. */

import { el } from '../../browser/element.ts';
import { kindLabel, yearLabel } from '../../domain/labels.ts';
import type { Engine } from '../engine.ts';
import type { Facet, SearchParams } from '../params.ts';
import type { Answer } from '../run.ts';
import { searchAddress } from './names.ts';

/** Tiles: hits of each branch, 記載なし where its plans are held and have none, 未収録 where none is held. */
export function branchTiles(engine: Engine, { counts, params, years }: Answer): HTMLElement {
  const { map } = engine;
  const chosenYears = params.facets.year.map(Number);
  const held = new Set(
    map.documents
      .filter(
        ({ year, kind }) =>
          years.includes(year) &&
          (chosenYears.length === 0 || chosenYears.includes(year)) &&
          isChosenKind(params, kind),
      )
      .map(({ branch }) => branch),
  );
  const most = Math.max(1, ...counts.branch.values());
  const tiles = map.branches.map(({ slug, name, tile }, at) => {
    const count = counts.branch.get(slug) ?? 0;
    const place = `x${tile[0]} y${tile[1]}`;
    if (count === 0) {
      const why = held.has(at) ? '記載なし' : '未収録';
      return el(
        'li',
        { class: place },
        el('span', {}, name, el('small', {}, el('span', { class: 'vh' }, why), held.has(at) ? '0' : '—')),
      );
    }
    const chosen = params.facets.branch.includes(slug);
    return el(
      'li',
      { class: `${place} s${shade(count, most)}` },
      el(
        'a',
        {
          href: searchAddress(toggled(params, 'branch', slug)),
          'data-facet': 'branch',
          'aria-current': chosen ? 'true' : null,
        },
        name,
        el('small', {}, String(count), el('span', { class: 'vh' }, `件${chosen ? '（選択中）' : ''}`)),
      ),
    );
  });
  return el('ul', { class: 'tiles', 'aria-label': '支部ごとの件数' }, ...tiles);
}

const isChosenKind = ({ facets }: SearchParams, kind: string) => facets.kind.length === 0 || facets.kind.includes(kind);

/** 1 to 4, by the share of the most. */
function shade(count: number, most: number): number {
  return Math.max(1, Math.ceil((count / most) * 4));
}

/** The choices of a facet as checkboxes with their counts. */
export function choices(engine: Engine, facet: Facet, answer: Answer): HTMLElement[] {
  return offered(engine, facet, answer).map(({ value, name, count }) => {
    const box = el('input', { type: 'checkbox', name: facet, value });
    box.checked = answer.params.facets[facet].includes(value);
    return el('li', {}, el('label', {}, box, el('span', {}, name)), el('span', { class: 'num' }, count ?? '未検索'));
  });
}

/**
 * Values that have hits, or are chosen; and the years whose bundles wait to be asked, without a count: choosing one asks it.
 */
export function offered(
  engine: Engine,
  facet: Facet,
  { counts, params, years }: Pick<Answer, 'counts' | 'params' | 'years'>,
): { value: string; name: string; count: string | null }[] {
  const waits = (value: string) => facet === 'year' && !years.includes(Number(value));
  return valuesOf(engine, facet).flatMap(({ value, name }): { value: string; name: string; count: string | null }[] => {
    const count = counts[facet].get(value) ?? 0;
    if (waits(value)) return [{ value, name, count: null }];
    return count > 0 || params.facets[facet].includes(value) ? [{ value, name, count: String(count) }] : [];
  });
}

function valuesOf({ map }: Engine, facet: Facet): { value: string; name: string }[] {
  const named = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, name }));
  switch (facet) {
    case 'branch':
      return map.branches.map(({ slug, name }) => ({ value: slug, name }));
    case 'region':
      return named(map.regions);
    case 'pillar':
      return named(map.pillars);
    case 'measure':
      return named(map.measures);
    case 'kind':
      return Object.entries(kindLabel)
        .filter(([value]) => map.documents.some(({ kind }) => kind === value))
        .map(([value, name]) => ({ value, name }));
    case 'year':
      return [...new Set(map.documents.map(({ year }) => year))]
        .sort((a, b) => b - a)
        .map((year) => ({ value: String(year), name: yearLabel(year) }));
  }
}

/** Name of a facet's value, as chips show it. */
export function valueName(engine: Engine, facet: Facet, value: string): string {
  return valuesOf(engine, facet).find((entry) => entry.value === value)?.name ?? value;
}

/** The search with one value of a facet put in or taken out. */
export function toggled(params: SearchParams, facet: Facet, value: string): SearchParams {
  const now = params.facets[facet];
  const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  return { ...params, facets: { ...params.facets, [facet]: next } };
}
