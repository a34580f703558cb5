/** The catalogue of content/catalog, read, checked and indexed. Wrong files are told all at once (FaultsError). */
import { join } from 'node:path';
import { headingKey } from '../convert/words/heading-key.ts';
import { nameKey } from '../convert/words/metric-finder.ts';
import { type Fault, nearest, throwFaults } from '../foundation/faults.ts';
import {
  type Branch,
  branch,
  type Group,
  headingPattern,
  type Measure,
  type Metric,
  measure,
  metric,
  type OtherMetric,
  otherMetric,
  type Pillar,
  pillar,
  type Region,
  region,
  type SynonymGroup,
  synonymGroup,
  type TagPattern,
  tagPattern,
} from '../schema/catalog.ts';
import { type Named, wordFaults } from './catalog-words.ts';
import { pathText, readYamlList, show } from './yaml-file.ts';

export interface Catalog {
  regions: Region[];
  /** In the order of their JIS code. */
  branches: Branch[];
  pillars: Pillar[];
  /** In the order of the action plans. */
  measures: Measure[];
  metrics: Metric[];
  /** What documents count and no page compares. */
  others: OtherMetric[];
  /** Headings that only gather measures. */
  groups: Group[];
  /** Marks that become tags. */
  tags: TagPattern[];
  synonyms: SynonymGroup[];
}

export const CATALOG_DIR = 'content/catalog';

/** Reads the files of `dir`; throws a FaultsError that names every fault with file, line, path and fix. */
export function loadCatalog(dir = CATALOG_DIR): Catalog {
  const read = <S extends Parameters<typeof readYamlList>[2]>(name: string, schema: S) =>
    readYamlList<S>(join(dir, name), join(dir, name), schema);
  const regions = { file: join(dir, 'regions.yaml'), ...read('regions.yaml', region) };
  const branches = { file: join(dir, 'branches.yaml'), ...read('branches.yaml', branch) };
  const pillars = { file: join(dir, 'pillars.yaml'), ...read('pillars.yaml', pillar) };
  const measures = { file: join(dir, 'measures.yaml'), ...read('measures.yaml', measure) };
  const metrics = { file: join(dir, 'metrics.yaml'), ...read('metrics.yaml', metric) };
  const synonyms = { file: join(dir, 'synonyms.yaml'), ...read('synonyms.yaml', synonymGroup) };

  const others = { file: join(dir, 'other-metrics.yaml'), ...read('other-metrics.yaml', otherMetric) };
  const groups = { file: join(dir, 'groups.yaml'), ...read('groups.yaml', headingPattern) };
  const tags = { file: join(dir, 'tags.yaml'), ...read('tags.yaml', tagPattern) };
  const catalog: Catalog = {
    regions: values(regions),
    branches: values(branches),
    pillars: values(pillars),
    measures: values(measures),
    metrics: values(metrics),
    others: values(others),
    groups: values(groups),
    tags: values(tags),
    synonyms: values(synonyms),
  };

  const lists: { faults: Fault[] }[] = [regions, branches, pillars, measures, metrics, synonyms, others, groups, tags];
  throwFaults('the catalogue', [
    ...lists.flatMap((list) => list.faults),
    ...unique(regions, 'id'),
    ...unique(branches, 'slug'),
    ...unique(branches, 'code'),
    ...unique(branches, 'name'),
    ...unique(branches, 'tile'),
    ...unique(pillars, 'id'),
    ...unique(measures, 'id'),
    ...unique(measures, 'short'),
    ...unique(metrics, 'id'),
    ...unique(metrics, 'short'),
    ...unique(others, 'label'),
    ...uniqueWords(pillars, headingKey),
    ...uniqueWords(measures, headingKey),
    ...uniqueWords(metrics, nameKey),
    ...known(branches, 'region', regions, 'id'),
    ...known(measures, 'pillar', pillars, 'id'),
    ...known(metrics, 'measure', measures, 'id'),
    ...jisOrder(branches),
    ...wordFaults({ measures, metrics, others, groups, tags }, catalog),
  ]);
  return catalog;
}

function values<T>(list: Named<T>): T[] {
  return list.entries.map((e) => e.value);
}

function faultAt<T>(list: Named<T>, path: (string | number)[], expected: string, found: string, fix: string): Fault {
  return { file: list.file, line: list.lineOf(path), path: pathText(path), expected, found, fix };
}

/** No two entries with the same value of `key`. */
function unique<T>(list: Named<T>, key: keyof T & string): Fault[] {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { index, value } of list.entries) {
    const text = JSON.stringify(value[key]);
    const before = first.get(text);
    if (before === undefined) first.set(text, index);
    else
      faults.push(
        faultAt(
          list,
          [index, key],
          `a ${key} that stands once`,
          `${show(value[key])}, already on line ${list.lineOf([before, key])}`,
          `change one of the two`,
        ),
      );
  }
  return faults;
}

/** A name or alias, as the finders compare it, stands for one entry only, and is written once. */
function uniqueWords<T extends { id: string; name: string; aliases: string[] }>(
  list: Named<T>,
  keyOf: (words: string) => string,
): Fault[] {
  const owner = new Map<string, { id: string; word: string }>();
  const faults: Fault[] = [];
  for (const { index, value } of list.entries) {
    const words: [string, (string | number)[]][] = [
      [value.name, [index, 'name']],
      ...value.aliases.map((a, i): [string, (string | number)[]] => [a, [index, 'aliases', i]]),
    ];
    for (const [word, path] of words) {
      const before = owner.get(keyOf(word));
      if (before === undefined) owner.set(keyOf(word), { id: value.id, word });
      else if (before.id !== value.id || before.word === word)
        faults.push(
          faultAt(
            list,
            path,
            'a wording that stands once',
            `${show(word)}, already under ${before.id}`,
            'remove one of the two',
          ),
        );
    }
  }
  return faults;
}

/** Every `key` names an entry of `others`. */
function known<T, O>(list: Named<T>, key: keyof T & string, others: Named<O>, otherKey: keyof O & string): Fault[] {
  const ids = values(others).map((o) => String(o[otherKey]));
  // Where the other file could not be read at all its own faults are enough.
  if (ids.length === 0) return [];
  return list.entries
    .filter(({ value }) => !ids.includes(String(value[key])))
    .map(({ index, value }) => {
      const meant = nearest(String(value[key]), ids);
      return faultAt(
        list,
        [index, key],
        `an id of ${others.file}`,
        show(value[key]),
        meant ? `write ${meant}` : `choose one of ${ids.join(', ')}`,
      );
    });
}

/** Codes rise from entry to entry: the file's order is the order of every list on the site. */
function jisOrder(list: Named<Branch>): Fault[] {
  return list.entries.flatMap(({ index, value }, i) => {
    const before = list.entries[i - 1]?.value;
    if (!before || before.code <= value.code) return [];
    return [
      faultAt(
        list,
        [index, 'code'],
        `a code after ${before.code} (${before.slug})`,
        value.code,
        `move ${value.slug} to its place in the order of the codes`,
      ),
    ];
  });
}
