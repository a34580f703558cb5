/** Which pages the browser checks open: read from dist, so that new pages are checked by themselves. */
import { addressOf, builtPages, largestOfEachKind } from '../../../scripts/check/page-kinds.ts';

export interface Place {
  name: string;
  path: string;
  /** What stands when the page is complete. */
  ready: string;
}

/** States of pages that only an address's query brings about. */
export const states: readonly Place[] = [
  { name: 'search with hits', path: 'search/?q=健診', ready: '[data-search][data-ready] [data-results] li' },
  { name: 'search without a hit', path: 'search/?q=けんしんん', ready: '[data-search][data-ready]' },
  { name: 'comparison of branches', path: 'compare/?b=hokkaido,aomori,tokyo', ready: '#result table' },
  {
    name: 'comparison of a measure',
    path: 'compare/?b=hokkaido,aomori,tokyo&m=collabo-health',
    ready: '#result table',
  },
  { name: 'metric with chosen branches', path: 'kpis/lifestyle-checkup-rate/2021/?b=hokkaido,aomori', ready: 'tr.on' },
];

/** Kind → address of its largest page. */
export const samples: readonly Place[] = [...largestOfEachKind()].map(([name, page]) => ({
  name,
  path: addressOf(page),
  ready: 'main',
}));

/** Pages without a year hold what their dated page holds: one of the two is enough for slow checks of layout. */
const twins = new Set(['measures', 'measures/[measure]', 'kpis/[metric]']);
export const places = [...samples.filter(({ name }) => !twins.has(name)), ...states];

/** The addresses of all pages. */
export const everyPage: readonly string[] = builtPages().map(addressOf);
