/** What the project is held to as it grows to 20 fiscal years, and whether a run meets it. */
import { exponent } from './fit.ts';
import type { Measured, MeasuredStage } from './measure.ts';
import type { QueryCosts } from './queries.ts';
import { at, type SiteWeight } from './weigh.ts';

/** One size of one site. */
export interface Cost {
  /** Fiscal years. */
  scale: number;
  plans: number;
  /** Characters of the plans' source text. */
  characters: number;
  build: Measured;
  site: SiteWeight;
  queries: QueryCosts;
}

const CONVERT_SECONDS = 30;
const BUILD_SECONDS = 5 * 60;
const MEMORY_BYTES = 4e9;
const EXPONENT = 1.1;
/** "No heavier": the corpora differ in wording, and a page of one of 20 years links to 19 others. */
const HEAVIER = 1.05;

export interface Check {
  limit: string;
  found: string;
  met: boolean;
}

/** A cost that must grow no faster than the corpus; `of` answers null where it was not measured. */
export interface Growth {
  name: string;
  of: (cost: Cost) => number | null;
}

export const growths: readonly Growth[] = [
  { name: 'convert, seconds', of: (cost) => stage(cost, 'Convert')?.seconds ?? null },
  { name: 'build, seconds', of: (cost) => cost.build.seconds },
  { name: 'search index, seconds', of: (cost) => stage(cost, 'Write the search index')?.seconds ?? null },
  { name: 'memory, bytes', of: (cost) => cost.build.peakBytes },
  { name: 'files', of: (cost) => cost.site.files },
  { name: 'size of the site, bytes', of: (cost) => cost.site.bytes },
];

/** The build's stage whose name begins so. */
export function stage({ build }: Cost, name: string): MeasuredStage | undefined {
  return build.stages.find((each) => each.name.startsWith(name));
}

export function grows(costs: readonly Cost[], { of }: Growth): number | null {
  return exponent(costs.flatMap((cost) => ({ size: cost.plans, cost: of(cost) ?? 0 })));
}

/** Limits on the largest size, and against ×1 where that was measured too. */
export function checkLimits(costs: readonly Cost[]): Check[] {
  const [first] = costs;
  const last = costs.at(-1);
  if (!first || !last) return [];
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const name = `×${last.scale}`;
  const convert = stage(last, 'Convert')?.seconds ?? 0;
  const checks: Check[] = [
    { limit: `${name}: convert ≤ ${CONVERT_SECONDS} s`, found: seconds(convert), met: convert <= CONVERT_SECONDS },
    {
      limit: `${name}: whole build ≤ ${BUILD_SECONDS / 60} min`,
      found: seconds(last.build.seconds),
      met: last.build.seconds <= BUILD_SECONDS,
    },
  ];
  if (last.build.peakBytes !== null)
    checks.push({
      limit: `${name}: memory of the whole process tree ≤ 4 GB`,
      found: `${(last.build.peakBytes / 1e9).toFixed(2)} GB`,
      met: last.build.peakBytes <= MEMORY_BYTES,
    });
  if (first === last) return checks;

  const heavier = (what: string, before: number, now: number) =>
    checks.push({
      limit: `${what} at ${name} no heavier than at ×${first.scale} (within ${Math.round((HEAVIER - 1) * 100)} %)`,
      found: `${(before / 1000).toFixed(1)} → ${(now / 1000).toFixed(1)} KB`,
      met: now <= HEAVIER * before,
    });
  for (const { kind, most } of first.site.pages.filter(({ dated }) => dated)) {
    const now = last.site.pages.find((each) => each.kind === kind);
    if (now) heavier(`${kind}, largest`, most, now.most);
  }
  heavier('a first query, median', at(first.queries.first, 0.5), at(last.queries.first, 0.5));
  heavier('a further query, median', at(first.queries.further, 0.5), at(last.queries.further, 0.5));
  for (const growth of growths) {
    const found = grows(costs, growth);
    if (found !== null)
      checks.push({
        limit: `${growth.name}: exponent ≤ ${EXPONENT}`,
        found: found.toFixed(2),
        met: found <= EXPONENT,
      });
  }
  return checks;
}
