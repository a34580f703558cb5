/** Reads what `npm audit --json` answered: the faults that count, or that there was no answer. */

/** Which advisories fail a build: those that a reader or a builder of the site could be hurt by. */
const serious = new Set(['high', 'critical']);

export type AuditOutcome =
  /** The registry answered; `faults` are the serious ones, as sentences, `lesser` counts the others. */
  | { answered: true; faults: string[]; lesser: number; packages: number }
  /** It did not; `why` in its own words. Neither passed nor failed. */
  | { answered: false; why: string };

interface Report {
  vulnerabilities?: Record<string, { name: string; severity: string; range: string; fixAvailable?: boolean | object }>;
  metadata?: { dependencies?: { total?: number } };
  error?: { summary?: string; detail?: string; code?: string };
  message?: string;
}

/** `stdout` of `npm audit --omit=dev --json`, whatever its exit code was. */
export function readAudit(stdout: string): AuditOutcome {
  let report: Report;
  try {
    report = JSON.parse(stdout) as Report;
  } catch {
    return { answered: false, why: stdout.trim() === '' ? 'npm audit said nothing' : 'its answer is no JSON' };
  }
  if (!report.vulnerabilities)
    return { answered: false, why: report.message ?? report.error?.summary ?? report.error?.code ?? 'no reason given' };
  const all = Object.values(report.vulnerabilities);
  const faults = all
    .filter(({ severity }) => serious.has(severity))
    .map(
      ({ name, severity, range, fixAvailable }) =>
        `${name} ${range}: ${severity}. ${fixAvailable ? `Fix: npm install --save-exact ${name}@<a later version>, then npm run lock` : 'No version without it is published yet'}.`,
    );
  return {
    answered: true,
    faults,
    lesser: all.length - faults.length,
    packages: report.metadata?.dependencies?.total ?? 0,
  };
}
