/** map.json and sections.json: what search knows of every section before it loads any text (src/search/format.ts). */
import type { Catalog } from '../../content/catalog.ts';
import type { PlanDocument } from '../../domain/types.ts';
import { packDocuments } from '../documents.ts';
import type { SearchMapFile, SectionColumns } from '../format.ts';
import { type IndexedSection, pagePath, planName } from './collect.ts';
import { isTagged, type SectionRecord } from './record.ts';

export function searchMap(
  catalog: Catalog,
  documents: readonly PlanDocument[],
  sections: readonly IndexedSection[],
): Omit<SearchMapFile, 'build' | 'bundles'> {
  const held = Map.groupBy(sections, ({ document }) => document);
  return {
    branches: catalog.branches.map(({ slug, name, region, tile }) => ({
      slug,
      name,
      region: indexOf(catalog.regions, ({ id }) => id === region),
      tile,
    })),
    regions: catalog.regions.map(({ id, name }) => ({ id, name })),
    pillars: catalog.pillars.map(({ id, name }) => ({ id, name })),
    measures: catalog.measures.map(({ id, short, pillar }) => ({
      id,
      name: short,
      pillar: indexOf(catalog.pillars, (entry) => entry.id === pillar),
    })),
    documents: packDocuments(
      documents.map((document) => ({
        plan: planName(document),
        path: pagePath(document),
        ...(document.branch !== null && document.slug ? { slug: document.slug } : {}),
        title: document.branch === null ? document.title : '',
        branch: indexOf(catalog.branches, ({ slug }) => slug === document.branch),
        year: document.fiscalYear,
        kind: document.kind,
        draft: document.status === 'draft',
        sections: held.get(document)?.length ?? 0,
      })),
    ),
    synonyms: catalog.synonyms.map(({ words, note }) => (note === undefined ? { words } : { words, note })),
  };
}

export interface Indexed {
  section: IndexedSection;
  record: SectionRecord;
}

export function sectionColumns(catalog: Catalog, indexed: readonly Indexed[]): SectionColumns {
  return {
    id: lineSteps(indexed.map(({ section }) => section)),
    measure: indexed.map(({ section }) => indexOf(catalog.measures, ({ id }) => id === section.measure)),
    headings: indexed.map(({ record }) => record.headings),
    targets: indexed.map(({ record }) => record.targets),
    tagged: indexed.map(({ section }) => (section.blocks.some(isTagged) ? 1 : 0)),
  };
}

function lineSteps(sections: readonly IndexedSection[]): (number | string)[] {
  let line = 0;
  return sections.map(({ document, id }, at) => {
    if (sections[at - 1]?.document !== document) line = 0;
    if (!/^L\d+$/.test(id)) return id;
    const before = line;
    line = Number(id.slice(1));
    return line - before;
  });
}

const indexOf = <T>(list: readonly T[], is: (entry: T) => boolean) => list.findIndex(is);
