/** The address of a search: everything that decides the list stands in it, so a shared link shows the same list. */

/** Facets that hold several values, each of which is enough: `branch=hokkaido&branch=aomori`, or joined by commas. */
export const FACETS = ['branch', 'region', 'year', 'kind', 'pillar', 'measure'] as const;
export type Facet = (typeof FACETS)[number];

export interface SearchParams {
  q: string;
  /** Take the query as plain text. */
  raw: boolean;
  /** Words of the query whose synonyms are searched with them. */
  synonyms: string[];
  facets: Record<Facet, string[]>;
  /** Only where a target has the words. */
  targets: boolean;
  /** Only where a block tagged 新規 or 拡充 has them. */
  fresh: boolean;
  /** Order the list by branch. */
  byBranch: boolean;
  /** Show every row at once. */
  all: boolean;
}

export function readParams(search: string | URLSearchParams): SearchParams {
  const params = new URLSearchParams(search);
  const on = (name: string) => params.get(name) === '1';
  const values = (name: string) => [
    ...new Set(
      params
        .getAll(name)
        .flatMap((value) => value.split(','))
        .filter(Boolean),
    ),
  ];
  return {
    q: (params.get('q') ?? '').toWellFormed(),
    raw: on('raw'),
    synonyms: params.getAll('with').filter(Boolean),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as Record<Facet, string[]>,
    targets: on('targets'),
    fresh: on('new'),
    byBranch: params.get('group') === 'branch',
    all: on('all'),
  };
}

/** The address's query, without its question mark; what is at rest is left out. */
export function writeParams(params: SearchParams): string {
  const out = new URLSearchParams();
  if (params.q) out.set('q', params.q);
  if (params.raw) out.set('raw', '1');
  for (const word of params.synonyms) out.append('with', word);
  for (const facet of FACETS) for (const value of params.facets[facet]) out.append(facet, value);
  if (params.targets) out.set('targets', '1');
  if (params.fresh) out.set('new', '1');
  if (params.byBranch) out.set('group', 'branch');
  if (params.all) out.set('all', '1');
  return out.toString();
}

/** How many facet values and switches narrow the list. */
export function narrowings(params: SearchParams): number {
  return (
    FACETS.reduce((sum, facet) => sum + params.facets[facet].length, 0) + Number(params.targets) + Number(params.fresh)
  );
}

export function withoutNarrowing(params: SearchParams): SearchParams {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, [] as string[]])) as Record<Facet, string[]>;
  return { ...params, facets, targets: false, fresh: false };
}
