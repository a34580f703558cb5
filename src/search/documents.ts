/**
 * The documents as map.json holds them: a column each, what names and addresses follow from left out. So a further fiscal
 * year of 47 plans adds some 60 bytes to what every first query loads, not 500.
 */
import { documentUrl, stepOf } from '../domain/document-place.ts';
import type { DocumentColumns, SearchDocument } from './format.ts';

// Their order is written in map.json: new ones come last.
const KINDS = ['plan', 'results', 'document', 'kpis', 'budget'] as const;

/** What a document is named and addressed by; `name` is the branch's slug, or a national document's own. */
export interface DocumentName {
  name: string;
  year: number;
  kind: SearchDocument['kind'];
  /** Of a branch's document beside the one of its kind and year. */
  slug?: string | undefined;
}

/** `2021/hokkaido`, `results/2024/ibaraki`, `2026/saga/draft`, `documents/<slug>`. */
export function planOf({ name, year, kind, slug }: DocumentName): string {
  if (kind === 'document') return `documents/${name}`;
  if (kind === 'results' && slug === undefined) return `results/${year}/${name}`;
  const step = stepOf({ kind, slug });
  return `${year}/${name}${step === null ? '' : `/${step}`}`;
}

/** Its page, relative to the site's root. */
export function pathOf({ name, year, kind, slug }: DocumentName): string {
  return documentUrl({
    branch: kind === 'document' ? null : name,
    slug: kind === 'document' ? name : slug,
    fiscalYear: year,
    kind,
  });
}

export function packDocuments(documents: readonly SearchDocument[]): DocumentColumns {
  const further = documents.flatMap(({ slug }, at): [number, string][] => (slug === undefined ? [] : [[at, slug]]));
  return {
    ...(further.length > 0 ? { further } : {}),
    branch: documents.map(({ branch }) => branch),
    year: documents.map(({ year }) => year),
    kind: documents.map(({ kind }) => KINDS.indexOf(kind)),
    draft: documents.map(({ draft }) => (draft ? 1 : 0)),
    sections: documents.map(({ sections }) => sections),
    national: documents
      .filter(({ branch }) => branch < 0)
      .map(({ plan, title }) => [plan.slice(plan.indexOf('/') + 1), title]),
  };
}

export function unpackDocuments(columns: DocumentColumns, branches: readonly { slug: string }[]): SearchDocument[] {
  let nationals = 0;
  const further = new Map(columns.further);
  return columns.branch.map((branch, at) => {
    const year = columns.year[at] ?? 0;
    const kind = KINDS[columns.kind[at] ?? 0] ?? 'plan';
    const [slug, title] = branch < 0 ? (columns.national[nationals++] ?? ['', '']) : [branches[branch]?.slug ?? '', ''];
    const own = further.get(at);
    const named = { name: slug, year, kind, slug: own };
    return {
      ...(own === undefined ? {} : { slug: own }),
      plan: planOf(named),
      path: pathOf(named),
      title,
      branch,
      year,
      kind,
      draft: columns.draft[at] === 1,
      sections: columns.sections[at] ?? 0,
    };
  });
}
