/** Which measure of the catalogue a heading names: its own words first, then the wordings of later plans. */
import { fold } from '../text.ts';
import { laterWordings } from './rules/measures.ts';
import type { CatalogNames } from './types.ts';

export type PillarId = 'core' | 'strategic' | 'organization';

/** The heading's words as a key: brackets at the end such as 【続き】, (被保険者) and marks gone. */
export function headingKey(text: string): string {
  let key = fold(text);
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(/(?:【[^】]*】|\((?:続き|被保険者|被扶養者|案)\))$/u, '').replace(/^-\d+/u, '');
  }
  return key;
}

export type MeasureFinder = (heading: string) => string | null;

const finders = new WeakMap<CatalogNames, MeasureFinder>();

export function measureFinder(catalog: CatalogNames): MeasureFinder {
  const finder = finders.get(catalog) ?? newFinder(catalog);
  finders.set(catalog, finder);
  return finder;
}

function newFinder(catalog: CatalogNames): MeasureFinder {
  const known = new Map(
    catalog.measures.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((words) => [headingKey(words), id] as const),
    ),
  );
  return (heading) => {
    const key = headingKey(heading);
    return laterWordings.find(({ pattern }) => pattern.test(key))?.measure ?? known.get(key) ?? null;
  };
}

export const pillarOfMeasure = (catalog: CatalogNames, measure: string): string | null =>
  catalog.measures.find(({ id }) => id === measure)?.pillar ?? null;
