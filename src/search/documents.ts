/**
 * The documents as map.json holds them: a column each, what names and addresses follow from left out. So a further fiscal
 * year of 47 plans adds some 60 bytes to what every first query loads, not 500.
 */
import type { DocumentColumns, SearchDocument } from './format.ts';

const KINDS = ['plan', 'results', 'document'] as const;

/** What a document is named and addressed by; `name` is the branch's slug, or a national document's own. */
export interface DocumentName {
  name: string;
  year: number;
  kind: SearchDocument['kind'];
}

/** `2021/hokkaido`, `results/2024/ibaraki`, `documents/<slug>`. */
export function planOf({ name, year, kind }: DocumentName): string {
  if (kind === 'document') return `documents/${name}`;
  return kind === 'results' ? `results/${year}/${name}` : `${year}/${name}`;
}

/** Its page, relative to the site's root. */
export function pathOf({ name, year, kind }: DocumentName): string {
  if (kind === 'document') return `documents/${name}/`;
  return kind === 'results' ? `branches/${name}/${year}/results/` : `branches/${name}/${year}/`;
}

export function packDocuments(documents: readonly SearchDocument[]): DocumentColumns {
  return {
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
  return columns.branch.map((branch, at) => {
    const year = columns.year[at] ?? 0;
    const kind = KINDS[columns.kind[at] ?? 0] ?? 'plan';
    const [slug, title] = branch < 0 ? (columns.national[nationals++] ?? ['', '']) : [branches[branch]?.slug ?? '', ''];
    const named = { name: slug, year, kind };
    return {
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
