/** The test runners' own counts, read from their JSON reports and added up. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Vitest's JSON report (Jest's format). */
export function vitestCounts(report: unknown): Counts {
  const r = report as Partial<Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>>;
  return {
    passed: r.numPassedTests ?? 0,
    failed: r.numFailedTests ?? 0,
    skipped: (r.numPendingTests ?? 0) + (r.numTodoTests ?? 0),
  };
}

/** Playwright's JSON report. A flaky test passed in the end. */
export function playwrightCounts(report: unknown): Counts {
  const stats =
    (report as { stats?: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>> }).stats ?? {};
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  };
}

export function addCounts(counts: readonly Counts[]): Counts {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const c of counts) {
    sum.passed += c.passed;
    sum.failed += c.failed;
    sum.skipped += c.skipped;
  }
  return sum;
}

/** `12 passed, 0 failed`, with `, 1 skipped` where any was. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
