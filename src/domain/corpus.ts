/**
 * The corpus: catalogue and converted plans as pages ask for them. Pure; built once a build (src/site/data.ts).
 * Branches always come in the catalogue's order, which is JIS X 0401.
 */

import { rank, type Summary, summarize } from '../foundation/stats.ts';
import { metricSlug } from './addresses.ts';
import { isCurrent } from './document-place.ts';
import { isLevel } from './figure-labels.ts';
import type { Presence } from './labels.ts';
import { measureSections, type Section } from './outline.ts';
import type { Block, Branch, Measure, Metric, Pillar, PlanDocument, Region, Target } from './types.ts';

/** What of the catalogue the pages need. */
export interface CatalogView {
  regions: readonly Region[];
  branches: readonly Branch[];
  pillars: readonly Pillar[];
  measures: readonly Measure[];
  metrics: readonly Metric[];
}

/** What one branch says of one measure in one year. */
export interface Passage {
  branch: Branch;
  presence: Presence;
  sections: Section[];
  /** Items and paragraphs: what stands there besides headings, targets and notes. */
  items: number;
}

/** One target with where it stands. */
export interface TargetRow {
  branch: Branch;
  year: number;
  block: Block;
  target: Target;
}

/** A metric across the branches of one year. */
export interface MetricYear {
  year: number;
  /** Every target stated, repeats left out, in the branches' order. */
  rows: TargetRow[];
  /** One row a branch, with a level in the metric's own unit: what is drawn and ranked. */
  comparable: (TargetRow & { value: number })[];
  /** Branches that state a target, but none that can be drawn (no number, another unit, a range, a change …). */
  uncounted: Branch[];
  absent: Branch[];
  notHeld: Branch[];
  unit: string | null;
  summary: Summary | null;
}

/** One row of a branch's own table: its target among the other branches'. */
export interface RankedTarget extends TargetRow {
  metric: Metric | null;
  rank: number | null;
  of: number;
  /** Every branch with a number has this very one: a rank would say nothing. */
  allEqual: boolean;
  median: number | null;
  unit: string | null;
}

export type Corpus = ReturnType<typeof createCorpus>;

export function createCorpus(catalog: CatalogView, documents: readonly PlanDocument[]) {
  const plans = new Map<string, PlanDocument>();
  for (const document of documents)
    if (document.kind === 'plan' && document.branch && isCurrent(document))
      plans.set(`${document.fiscalYear}/${document.branch}`, document);

  const order = (slug: string | null) => catalog.branches.findIndex((branch) => branch.slug === slug);
  const results = documents
    .filter((document) => document.kind === 'results' && document.branch && isCurrent(document))
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear || order(a.branch) - order(b.branch));
  const further = documents
    .filter(({ branch, kind, slug }) => branch && (slug !== undefined || (kind !== 'plan' && kind !== 'results')))
    .toSorted(newestFirst);
  const nationals = documents
    .filter((document) => document.kind === 'document')
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear || (a.slug ?? '').localeCompare(b.slug ?? '', 'en'));

  const years = [...new Set([...plans.values()].map((plan) => plan.fiscalYear))].sort((a, b) => b - a);
  const plan = (branch: string, year: number) => plans.get(`${year}/${branch}`);
  const heldIn = memoize((year: number) => catalog.branches.filter((branch) => plan(branch.slug, year)));
  const yearsOf = (branch: string) => years.filter((year) => plan(branch, year));
  // The year that pages without a year show: the newest that holds every branch, else the fullest, the newer of equals; 0 without any plan.
  const mainYear = [...years].sort((a, b) => heldIn(b).length - heldIn(a).length || b - a)[0] ?? 0;

  const sections = memoize((key: string) => {
    const found = plans.get(key);
    return found ? measureSections(found.blocks) : [];
  });

  const passages = memoize((key: string): Passage[] => {
    const [measure = '', year = ''] = key.split('/');
    return catalog.branches.map((branch) => {
      if (!plan(branch.slug, Number(year))) return { branch, presence: 'not-held', sections: [], items: 0 };
      const own = sections(`${year}/${branch.slug}`).filter((section) => section.measure === measure);
      const items = own.flatMap((section) => section.blocks).filter(isContent).length;
      return { branch, presence: own.length > 0 ? 'stated' : 'absent', sections: own, items };
    });
  });

  const targets = memoize((year: number): TargetRow[] =>
    heldIn(year).flatMap((branch) =>
      (plan(branch.slug, year)?.blocks ?? []).flatMap((block) =>
        (block.kpis ?? []).filter((target) => !target.repeat).map((target) => ({ branch, year, block, target })),
      ),
    ),
  );

  const metrics = new Map(catalog.metrics.map((metric) => [metric.id, metric]));
  const metricOf = (id: string) => metrics.get(id) ?? null;
  const branches = new Map(catalog.branches.map((branch) => [branch.slug, branch]));
  const measures = new Map(catalog.measures.map((measure) => [measure.id, measure]));
  const ofBranch = Map.groupBy([...plans.values(), ...results], (document) => document.branch);
  for (const own of ofBranch.values()) own.sort(newestFirst);

  const metricYear = memoize((key: string): MetricYear => {
    const [slug = '', yearText = ''] = key.split('/');
    const year = Number(yearText);
    const rows = targets(year).filter((row) => metricSlug(row.target.metric) === slug);
    const unit = metricOf(slug)?.unit ?? commonest(rows.map((row) => row.target.unit));
    const first = new Map<string, TargetRow & { value: number }>();
    if (slug !== 'other')
      for (const row of rows) {
        const { value, comparator } = row.target;
        if (
          value !== null &&
          isLevel(comparator) &&
          unitKey(row.target.unit) === unitKey(unit) &&
          !first.has(row.branch.slug)
        )
          first.set(row.branch.slug, { ...row, value });
      }
    const stating = new Set(rows.map((row) => row.branch.slug));
    const held = heldIn(year);
    const comparable = [...first.values()];
    return {
      year,
      rows,
      comparable,
      uncounted: held.filter((branch) => stating.has(branch.slug) && !first.has(branch.slug)),
      absent: held.filter((branch) => !stating.has(branch.slug)),
      notHeld: catalog.branches.filter((branch) => !plan(branch.slug, year)),
      unit,
      summary: summarize(comparable.map((row) => row.value)),
    };
  });

  /** The branch's targets of a year, each with its rank among those that can be compared. */
  function standings(branch: string, year: number): RankedTarget[] {
    return targets(year)
      .filter((row) => row.branch.slug === branch)
      .map((row) => {
        const metric = metricOf(row.target.metric);
        const all = metricYear(`${metricSlug(row.target.metric)}/${year}`);
        const drawn = all.comparable.find((other) => other.block === row.block && other.target === row.target);
        const values = all.comparable.map((other) => other.value);
        return {
          ...row,
          metric,
          rank: drawn ? rank(drawn.value, values, metric?.better ?? null) : null,
          of: values.length,
          allEqual: all.summary !== null && all.summary.min === all.summary.max,
          median: metric ? (all.summary?.median ?? null) : null,
          unit: all.unit,
        };
      });
  }

  /** Years in which any plan has the measure, or states the metric: those have pages. */
  const measureYears = (measure: string) =>
    years.filter((year) => passages(`${measure}/${year}`).some((passage) => passage.presence === 'stated'));
  const metricYears = (slug: string) => years.filter((year) => metricYear(`${slug}/${year}`).rows.length > 0);

  return {
    ...catalog,
    documents,
    plans: [...plans.values()],
    /** Results documents, the newest year first. */
    results,
    /** Documents of branches beside the plan and the results of their year: drafts and editions before, lists of targets, budgets. */
    further,
    furtherOf: (branch: string): readonly PlanDocument[] => further.filter((document) => document.branch === branch),
    /** National documents, the newest first. */
    nationals,
    years,
    mainYear,
    plan,
    heldIn,
    /** A branch's plans and results, the newest first. */
    documentsOf: (branch: string): readonly PlanDocument[] => ofBranch.get(branch) ?? [],
    yearsOf,
    sections: (branch: string, year: number) => sections(`${year}/${branch}`),
    passages: (measure: string, year: number) => passages(`${measure}/${year}`),
    targets,
    metricYear: (metric: string, year: number) => metricYear(`${metricSlug(metric)}/${year}`),
    standings,
    measureYears,
    metricYears,
    branch: (slug: string) => branches.get(slug),
    measure: (id: string) => measures.get(id),
    metric: metricOf,
    region: (id: string) => catalog.regions.find((region) => region.id === id),
  };
}

/** By year, the newest first; a plan before the results of its year. */
function newestFirst(a: PlanDocument, b: PlanDocument): number {
  return b.fiscalYear - a.fiscalYear || a.kind.localeCompare(b.kind, 'en');
}

/** Whether a chart says more than the sentence: at least three numbers, not all the same. */
export function isDrawn({ summary }: MetricYear): boolean {
  return summary !== null && summary.count >= 3 && summary.min !== summary.max;
}

function isContent(block: Block): boolean {
  return block.type === 'item' || block.type === 'paragraph';
}

/** Plans write 社 and 事業所 for the same thing: the offices that take part. */
function unitKey(unit: string | null): string | null {
  return unit === '社' ? '事業所' : unit;
}

function commonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function memoize<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
