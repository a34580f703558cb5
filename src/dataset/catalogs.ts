/** The catalogues as published: each entry with the names it refers to, and where it can be read. */
import type { Catalog } from '../content/catalog.ts';
import type { PlanDocument } from '../domain/types.ts';

/** Branches, with the years of the plans and results that are held. */
export function branchRows(catalog: Catalog, documents: readonly PlanDocument[]) {
  const years = (branch: string, kind: PlanDocument['kind']) =>
    documents.filter((d) => d.branch === branch && d.kind === kind).map((d) => d.fiscalYear);
  return catalog.branches.map((branch) => ({
    ...branch,
    regionName: catalog.regions.find((r) => r.id === branch.region)?.name ?? null,
    plans: years(branch.slug, 'plan'),
    results: years(branch.slug, 'results'),
    url: `branches/${branch.slug}/`,
  }));
}

/** Patterns are the converter's own: names and aliases are what is published. */
export function measureRows(catalog: Catalog) {
  return catalog.measures.map(({ patterns: _patterns, telling: _telling, ...measure }) => ({
    ...measure,
    pillarName: catalog.pillars.find((p) => p.id === measure.pillar)?.name ?? null,
    url: `measures/${measure.id}/`,
  }));
}

export function metricRows(catalog: Catalog) {
  return catalog.metrics.map(({ patterns: _patterns, ...metric }) => ({ ...metric, url: `kpis/${metric.id}/` }));
}
