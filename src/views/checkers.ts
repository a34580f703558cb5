/** The tools that check the site, with the versions it was built with. */
import packages from '../../package.json' with { type: 'json' };

/** Lighthouse is no dependency: scripts/audit.ts installs this version apart. */
export const LIGHTHOUSE = '13.5.0';

export const checkers = {
  axe: packages.devDependencies['@axe-core/playwright'],
  playwright: packages.devDependencies['@playwright/test'],
  lighthouse: LIGHTHOUSE,
} as const;
