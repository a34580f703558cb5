/** Where a document has its page and its file in the dataset, whether it is the one that counts, and the order of documents. */
import type { Branch, DocumentKind, PlanDocument } from './types.ts';

interface Named {
  branch: string | null;
  slug?: string | undefined;
  fiscalYear: number;
  kind: DocumentKind;
}

/** The last step of the addresses of a branch's documents by kind: the plan has the year's own. */
const steps: Partial<Record<DocumentKind, string>> = { results: 'results', kpis: 'kpis', budget: 'budget' };

/** What a branch's document adds to the address of its year: null for the plan, else `results`, `kpis`, `draft`, `edition-1`. */
export const stepOf = ({ slug, kind }: Pick<Named, 'slug' | 'kind'>): string | null => slug ?? steps[kind] ?? null;

/**
 * Is it the one that stands for its branch, year and kind? A draft or an edition that another took the place of has its page and
 * its file, and counts nowhere.
 */
export const isCurrent = ({ branch, slug }: Pick<Named, 'branch' | 'slug'>): boolean =>
  branch === null || slug === undefined;

/** The page that shows a document. */
export function documentUrl(document: Named): string {
  if (document.branch === null) return `documents/${document.slug}/`;
  const step = stepOf(document);
  return `branches/${document.branch}/${document.fiscalYear}/${step === null ? '' : `${step}/`}`;
}

/** Its file in the dataset: `plans/2021/hokkaido.json`, `results/2024/ibaraki.json`, `plans/2026/saga/draft.json`. */
export function documentFile(document: Named): string {
  const { branch, slug, fiscalYear, kind } = document;
  if (branch === null) return `documents/${slug}.json`;
  if (slug === undefined && kind === 'results') return `results/${fiscalYear}/${branch}.json`;
  const step = stepOf(document);
  return `plans/${fiscalYear}/${branch}${step === null ? '' : `/${step}`}.json`;
}

const kinds = ['plan', 'results', 'kpis', 'budget', 'document'];

/** Plans before results before national documents, by year, in the branches' order. */
export function sortDocuments(
  documents: readonly PlanDocument[],
  catalog: { branches: readonly Branch[] },
): PlanDocument[] {
  const order = new Map(catalog.branches.map((b, i) => [b.slug, i]));
  const key = (d: PlanDocument) => [kinds.indexOf(d.kind), d.fiscalYear, order.get(d.branch ?? '') ?? 99] as const;
  return documents.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || (a.slug ?? '').localeCompare(b.slug ?? '', 'en');
  });
}
