/** What the compare page knows before it loads a plan: written into the page at build, read in the browser. */
export interface CompareData {
  branches: { slug: string; name: string; kana: string; region: string }[];
  regions: { id: string; name: string }[];
  measures: { id: string; name: string; pillar: string }[];
  metrics: { id: string; name: string; unit: string | null }[];
  /** Year → slugs whose plan is held; the newest year first. */
  years: { year: number; label: string; held: string[] }[];
  /** The year that is shown where none is asked for. */
  mainYear: number;
  /** Branches from the largest to the smallest (src/domain/peers.ts). */
  bySize: string[];
  /** From the 5th action plan to the 6th: measure, measures that it became, 統合 …. */
  changes: { from: string | null; to: string[]; kind: string }[];
  /** Metrics that are counted in another way from a year on. */
  breaks: { metrics: string[]; from: number }[];
  /** First fiscal year of the 6th action plan. */
  sixth: number;
}

export const MOST = 6;

/** What the page says before a branch is chosen; it stands in the HTML. */
export const FIRST_HINT = '支部を2つから6つ選ぶと、計画を並べてくらべます。';
