import { expect, test } from 'vitest';
import { documentFile, documentUrl, isCurrent } from './document-place.ts';

const saga = { branch: 'saga', fiscalYear: 2026 } as const;

test.each([
  [{ ...saga, kind: 'plan' }, 'branches/saga/2026/', 'plans/2026/saga.json', true],
  [{ ...saga, kind: 'plan', slug: 'draft' }, 'branches/saga/2026/draft/', 'plans/2026/saga/draft.json', false],
  [{ ...saga, kind: 'results' }, 'branches/saga/2026/results/', 'results/2026/saga.json', true],
  [
    { ...saga, kind: 'results', slug: 'results-edition-1' },
    'branches/saga/2026/results-edition-1/',
    'plans/2026/saga/results-edition-1.json',
    false,
  ],
  [{ ...saga, kind: 'kpis' }, 'branches/saga/2026/kpis/', 'plans/2026/saga/kpis.json', true],
  [{ ...saga, kind: 'budget' }, 'branches/saga/2026/budget/', 'plans/2026/saga/budget.json', true],
  [
    { branch: null, fiscalYear: 2026, kind: 'document', slug: 'hq-policy-2026' },
    'documents/hq-policy-2026/',
    'documents/hq-policy-2026.json',
    true,
  ],
] as const)('%j', (document, url, file, current) => {
  expect([documentUrl(document), documentFile(document), isCurrent(document)]).toEqual([url, file, current]);
});
