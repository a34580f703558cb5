/** The test runners' own counts, and the names of what failed, read from their JSON reports. */

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

/** `file › name` of each failed test of Vitest's JSON report; paths are as the report has them. A file that cannot be run counts as one. */
export function vitestFailures(report: unknown): string[] {
  type File = { name: string; status?: string; assertionResults?: { status: string; fullName: string }[] };
  return ((report as { testResults?: File[] }).testResults ?? []).flatMap(({ name, status, assertionResults = [] }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName }) => `${name} › ${fullName}`);
    return status === 'failed' ? [`${name} › the file itself`] : [];
  });
}

/** `file:line › group › title` of each failed test of Playwright's JSON report, and the files that cannot be run. */
export function playwrightFailures(report: unknown): string[] {
  type Spec = { title: string; file: string; line: number; tests: { status: string }[] };
  type Suite = { title?: string; file?: string; specs?: Spec[]; suites?: Suite[] };
  type Fault = { message?: string; location?: { file: string } };
  // The outermost suite is the file, which each test names itself.
  const failed = ({ specs = [], suites = [] }: Suite, groups: string[]): string[] => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
      .map(({ title, file, line }) => [`${file}:${line}`, ...groups, title].join(' › ')),
    ...suites.flatMap((suite) => failed(suite, suite.title === suite.file ? groups : [...groups, suite.title ?? ''])),
  ];
  const { errors = [], ...suite } = report as Suite & { errors?: Fault[] };
  const faults = errors.map(
    ({ message = '', location }) => `${location?.file ?? 'Playwright'} › ${message.split('\n')[0]}`,
  );
  return [...failed(suite, []), ...faults];
}
