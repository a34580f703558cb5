/** Facets: what a section is of, which sections a choice keeps, how many hits each value has. All from map.json. */
import type { Sections } from './engine.ts';
import type { SearchMap } from './format.ts';
import { FACETS, type Facet, type SearchParams } from './params.ts';

export type FacetCounts = Record<Facet, Map<string, number>>;

export interface Facets {
  /** Values of a section; null where it has none (no branch, no measure). */
  valueOf(facet: Facet, section: number): string | null;
  /** Whether a section is of the chosen values, facets in `but` not looked at. */
  keeps(section: number, choice: SearchParams['facets'], but?: Facet): boolean;
  /** Hits by value. Each facet counts what its own other values would show: its own choice is left out. */
  count(hits: readonly number[], choice: SearchParams['facets']): FacetCounts;
}

export function facetsOf(map: SearchMap, sections: Pick<Sections, 'document' | 'measure'>): Facets {
  const values: Record<Facet, (section: number) => string | null> = {
    branch: (section) => branchOf(section)?.slug ?? null,
    region: (section) => map.regions[branchOf(section)?.region ?? -1]?.id ?? null,
    year: (section) => String(document(section).year),
    kind: (section) => document(section).kind,
    pillar: (section) => map.pillars[measureOf(section)?.pillar ?? -1]?.id ?? null,
    measure: (section) => measureOf(section)?.id ?? null,
  };
  const document = (section: number) =>
    map.documents[sections.document[section] as number] as SearchMap['documents'][number];
  const branchOf = (section: number) => map.branches[document(section).branch];
  const measureOf = (section: number) => map.measures[sections.measure[section] as number];

  const keeps: Facets['keeps'] = (section, choice, but) =>
    FACETS.every((facet) => {
      if (facet === but || choice[facet].length === 0) return true;
      const value = values[facet](section);
      return value !== null && choice[facet].includes(value);
    });

  return {
    valueOf: (facet, section) => values[facet](section),
    keeps,
    count(hits, choice) {
      const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as FacetCounts;
      for (const facet of FACETS)
        for (const section of hits) {
          const value = values[facet](section);
          if (value !== null && keeps(section, choice, facet))
            counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
        }
      return counts;
    },
  };
}
