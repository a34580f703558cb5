/** What a plan's blocks need beside their text, such as the ways to the other branches: computed once a plan, handed to the elements of its MDX. */

import { address, linker, metricSlug } from '../domain/addresses.ts';
import type { Corpus } from '../domain/corpus.ts';
import { headingRanks } from '../domain/outline.ts';
import type { Block, PlanDocument } from '../domain/types.ts';
import { selfEvaluation } from '../schema/document.ts';

export interface CrossLink {
  href: string;
  label: string;
}

export interface PlanLinks {
  /** Block id → rank of its heading, 2–6. */
  ranks: Map<string, number>;
  /** Measure id → its page of the plan's year. */
  measures: Map<string, CrossLink>;
  /** Block id → the pages of the metrics it sets a target for. */
  metrics: Map<string, CrossLink[]>;
  /** Of results: the blocks that are a grade alone (S to D), printed without a word of what it grades. */
  grades: Set<string>;
}

export function planLinks(corpus: Corpus, plan: PlanDocument, from: string): PlanLinks {
  const link = linker(from);
  const year = plan.fiscalYear;
  const measures = new Map<string, CrossLink>();
  // Years that hold no plans (results, the action plan) have no pages of their own across the branches.
  const dated = corpus.years.includes(year);
  for (const { id } of corpus.measures)
    measures.set(id, {
      href: link(dated ? address.measureYear(id, year) : address.measure(id)),
      label: '全支部の記載',
    });

  const metrics = new Map<string, CrossLink[]>();
  for (const block of plan.blocks) {
    if (block.type !== 'kpi') continue;
    const found = new Map<string, CrossLink>();
    for (const target of block.kpis ?? []) {
      const metric = corpus.metric(target.metric);
      const label = metric ? `${metric.short}をくらべる` : 'そのほかの目標';
      // A draft that another took the place of may have a target that no plan of its year has.
      const to =
        dated && corpus.metricYears(metricSlug(target.metric)).includes(year)
          ? address.metricYear(target.metric, year)
          : address.metric(target.metric);
      found.set(label, { href: link(to), label });
    }
    metrics.set(block.id, [...found.values()]);
  }
  const isGrade = ({ type, text }: Block) =>
    type === 'note' && selfEvaluation.safeParse(text.normalize('NFKC')).success;
  const grades = new Set(plan.kind === 'results' ? plan.blocks.filter(isGrade).map(({ id }) => id) : []);
  return { ranks: headingRanks(plan.blocks, 2), measures, metrics, grades };
}
