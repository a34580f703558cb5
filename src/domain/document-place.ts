/** Where a document has its page and its file in the dataset, and the order of documents. */
import type { Branch, PlanDocument } from './types.ts';

/** The page that shows a document. */
export function documentUrl(document: Pick<PlanDocument, 'branch' | 'slug' | 'fiscalYear' | 'kind'>): string {
  if (document.branch === null) return `documents/${document.slug}/`;
  const plan = `branches/${document.branch}/${document.fiscalYear}/`;
  return document.kind === 'results' ? `${plan}results/` : plan;
}

/** Its file in the dataset: `plans/2021/hokkaido.json`. */
export function documentFile(document: Pick<PlanDocument, 'branch' | 'slug' | 'fiscalYear' | 'kind'>): string {
  if (document.branch === null) return `documents/${document.slug}.json`;
  return `${document.kind === 'results' ? 'results' : 'plans'}/${document.fiscalYear}/${document.branch}.json`;
}

const kinds = ['plan', 'results', 'document'];

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
