/** What the compare page knows of catalogue, plans and crosswalk, small enough to stand in the page. */

import { firstYear } from '../domain/breaks.ts';
import type { Corpus } from '../domain/corpus.ts';
import { SIXTH } from '../domain/crosswalk-table.ts';
import { crosswalkLabel, eraYear } from '../domain/labels.ts';
import { bySize } from '../domain/peers.ts';
import type { CrosswalkEntry, MetricBreak } from '../domain/types.ts';
import type { CompareData } from './known.ts';

export function compareKnown(
  corpus: Corpus,
  { crosswalk, breaks }: { crosswalk: readonly CrosswalkEntry[]; breaks: readonly MetricBreak[] },
): CompareData {
  return {
    branches: corpus.branches.map(({ slug, name, kana, region }) => ({ slug, name, kana, region })),
    regions: corpus.regions.map(({ id, name }) => ({ id, name })),
    measures: corpus.measures.map(({ id, name, pillar }) => ({ id, name, pillar })),
    metrics: corpus.metrics.map(({ id, name, unit }) => ({ id, name, unit })),
    years: corpus.years.map((year) => ({
      year,
      label: eraYear(year),
      held: corpus.heldIn(year).map(({ slug }) => slug),
    })),
    mainYear: corpus.mainYear,
    bySize: bySize(corpus, corpus.mainYear).map(({ branch }) => branch.slug),
    changes: crosswalk.map(({ from, to, kind }) => ({
      from: from?.measure ?? null,
      to: to.map(({ measure }) => measure),
      kind: crosswalkLabel[kind],
    })),
    breaks: breaks
      .filter(({ kind }) => kind === 'method')
      .map((each) => ({ metrics: each.metrics, from: firstYear(each) })),
    sixth: SIXTH,
  };
}
