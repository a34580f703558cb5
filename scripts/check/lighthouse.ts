/** What Lighthouse reports, as scores of 100, their median run and what is under its mark. */

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];
type Scores = Record<Category, number>;

/** What every kind of page has to reach. */
export const marks: Readonly<Scores> = { performance: 97, accessibility: 100, 'best-practices': 100, seo: 100 };

/** The parts of Lighthouse's JSON that are read. */
export interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { id: string; title: string; score: number | null; displayValue?: string }>;
}

export interface Audited {
  kind: string;
  page: string;
  scores: Scores;
  report: Report;
}

export function scoresOf(report: Report): Scores {
  const score = (category: Category) => Math.round((report.categories[category]?.score ?? 0) * 100);
  return Object.fromEntries(categories.map((category) => [category, score(category)])) as Scores;
}

/** The run in the middle by performance, with the lowest of each other category: those do not vary by timing. */
export function medianRun(reports: readonly Report[]): { scores: Scores; report: Report } {
  const sorted = reports.toSorted((a, b) => scoresOf(a).performance - scoresOf(b).performance);
  const report = sorted[Math.floor(sorted.length / 2)];
  if (!report) throw new Error('There is no run to take the median of.');
  const scores = scoresOf(report);
  for (const category of categories)
    if (category !== 'performance') scores[category] = Math.min(...reports.map((each) => scoresOf(each)[category]));
  return { scores, report };
}

/** Audits that cost a category points, worst first: `lcp: 0.8 (Largest Contentful Paint, 3.1 s)`. */
export function failedAudits({ categories: all, audits }: Report): string[] {
  const counted = new Set(
    Object.values(all).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)),
  );
  return Object.values(audits)
    .filter(({ id, score }) => counted.has(id) && score !== null && score < 0.9)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .map(
      ({ id, score, title, displayValue }) => `${id}: ${score} (${[title, displayValue].filter(Boolean).join(', ')})`,
    );
}

export function underMark({ kind, page, scores }: Pick<Audited, 'kind' | 'page' | 'scores'>): string[] {
  return categories
    .filter((category) => scores[category] < marks[category])
    .map((category) => `${kind} (/${page}): ${category} ${scores[category]} of ${marks[category]}`);
}

/** A Markdown table, a row a kind. */
export function auditTable(audited: readonly Audited[]): string {
  const time = (report: Report, id: string) => report.audits[id]?.displayValue?.replaceAll(' ', ' ') ?? '—';
  return [
    '| kind: page | performance | accessibility | best practices | SEO | FCP | LCP | TBT | CLS |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...audited.map(({ kind, page, scores, report }) => {
      const times = [
        'first-contentful-paint',
        'largest-contentful-paint',
        'total-blocking-time',
        'cumulative-layout-shift',
      ];
      const cells = [...categories.map((category) => scores[category]), ...times.map((id) => time(report, id))];
      return `| ${kind}: /${page} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}
