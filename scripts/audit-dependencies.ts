/**
 * Asks the registry for advisories on what the site is built with. Serious ones fail; where the registry does not answer
 * (a closed network, a mirror without this service), that is said, and counts as not done: exit code NOT_DONE.
 *
 *   npm run audit:dependencies
 */
import { spawnSync } from 'node:child_process';
import { readAudit } from './check/dependency-audit.ts';
import { NOT_DONE } from './run/stages.ts';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  timeout: 60_000,
  shell: process.platform === 'win32',
});
const outcome = readAudit(stdout ?? '');
if (!outcome.answered) {
  console.log(`NOT DONE: the dependencies could not be audited, the registry does not answer (${outcome.why}).`);
  process.exitCode = NOT_DONE;
} else {
  const { faults, lesser, packages } = outcome;
  console.log(
    `Dependencies: ${packages} packages, ${faults.length} with serious advisories, ${lesser} with lesser ones.`,
  );
  for (const fault of faults) console.error(`  ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
