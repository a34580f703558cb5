/** map.json: what search knows of every section before it loads any text (src/search/format.ts). */
import type { Catalog } from '../../src/lib/catalog.ts';
import type { PlanDocument } from '../../src/lib/types.ts';
import type { SearchMap } from '../../src/search/format.ts';
import { pagePath, planName, type Section } from './collect.ts';
import { isTagged, type SectionRecord } from './record.ts';

interface Parts {
  build: string;
  bundles: SearchMap['bundles'];
  catalog: Catalog;
  documents: readonly PlanDocument[];
  /** All sections, in the documents' order. */
  sections: readonly Section[];
  records: readonly SectionRecord[];
  /** Pagefind's id of each section. */
  ids: readonly string[];
}

export function searchMap({ build, bundles, catalog, documents, sections, records, ids }: Parts): SearchMap {
  const { prefix, length } = shortest(ids);
  const index = <T>(list: readonly T[], is: (entry: T) => boolean) => list.findIndex(is);
  return {
    build,
    bundles,
    branches: catalog.branches.map(({ slug, name, region, tile }) => ({
      slug,
      name,
      region: index(catalog.regions, ({ id }) => id === region),
      tile,
    })),
    regions: catalog.regions.map(({ id, name }) => ({ id, name })),
    pillars: catalog.pillars.map(({ id, name }) => ({ id, name })),
    measures: catalog.measures.map(({ id, short, pillar }) => ({
      id,
      name: short,
      pillar: index(catalog.pillars, (entry) => entry.id === pillar),
    })),
    documents: documents.map((document) => ({
      plan: planName(document),
      path: pagePath(document),
      title: document.branch === null ? document.title : '',
      branch: index(catalog.branches, ({ slug }) => slug === document.branch),
      year: document.fiscalYear,
      kind: document.kind,
      draft: document.status === 'draft',
      sections: sections.filter((section) => section.document === document).length,
    })),
    sections: {
      id: sections.map(({ id }) => (/^L\d+$/.test(id) ? Number(id.slice(1)) : id)),
      measure: sections.map(({ measure }) => index(catalog.measures, ({ id }) => id === measure)),
      headings: records.map((record) => record.headings),
      targets: records.map((record) => record.targets),
      tagged: sections.map(({ blocks }) => (blocks.some(isTagged) ? 1 : 0)),
      ids: ids.map((id) => id.slice(prefix.length, prefix.length + length)).join(''),
    },
    idPrefix: prefix,
    idLength: length,
    synonyms: catalog.synonyms.map(({ words, note }) => (note === undefined ? { words } : { words, note })),
  };
}

/** How much of an id tells it from all others: ids are hashes, and every character of them costs half a byte a section. */
function shortest(ids: readonly string[]): { prefix: string; length: number } {
  const prefix = `${ids[0]?.split('_')[0] ?? ''}_`;
  for (let length = 3; ; length++) {
    const cut = new Set(ids.map((id) => id.slice(0, prefix.length + length)));
    if (cut.size === ids.length) return { prefix, length };
    if (length > 64) throw new Error('two sections have one Pagefind id; their records must differ');
  }
}
