import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packDocuments, unpackDocuments } from './documents.ts';
import type { SearchDocument } from './format.ts';

const branches = [{ slug: 'hokkaido' }, { slug: 'aomori' }];
const shared = { title: '', draft: false, sections: 30 };
const documents: SearchDocument[] = [
  {
    ...shared,
    plan: '2025/hokkaido',
    path: 'branches/hokkaido/2025/',
    branch: 0,
    year: 2025,
    kind: 'plan',
    draft: true,
  },
  {
    ...shared,
    plan: '2025/hokkaido/edition-1',
    path: 'branches/hokkaido/2025/edition-1/',
    branch: 0,
    year: 2025,
    kind: 'plan',
    slug: 'edition-1',
  },
  {
    ...shared,
    plan: '2025/hokkaido/kpis',
    path: 'branches/hokkaido/2025/kpis/',
    branch: 0,
    year: 2025,
    kind: 'kpis',
  },
  {
    ...shared,
    plan: 'results/2024/aomori',
    path: 'branches/aomori/2024/results/',
    branch: 1,
    year: 2024,
    kind: 'results',
  },
  {
    ...shared,
    plan: 'documents/policy',
    path: 'documents/policy/',
    title: '方針',
    branch: -1,
    year: 2025,
    kind: 'document',
  },
  {
    ...shared,
    plan: 'documents/action-plan',
    path: 'documents/action-plan/',
    title: '計画',
    branch: -1,
    year: 2024,
    kind: 'document',
    sections: 1,
  },
];

test('documents come out of their columns as they went in', () => {
  expect(unpackDocuments(packDocuments(documents), branches)).toEqual(documents);
});

test('a further year of 47 plans adds few bytes', () => {
  const names = Array.from({ length: 47 }, (_, at) => ({ slug: `branch-${at}` }));
  const bytes = (years: number) => {
    const plans = names.flatMap(({ slug }, branch) =>
      Array.from({ length: years }, (_, on) => ({
        ...shared,
        plan: `${2040 - on}/${slug}`,
        path: `branches/${slug}/${2040 - on}/`,
        branch,
        year: 2040 - on,
        kind: 'plan' as const,
        sections: 20 + ((branch * 7 + on * 13) % 23),
      })),
    );
    return gzipSync(JSON.stringify(packDocuments(plans)), { level: 9 }).length;
  };
  expect((bytes(20) - bytes(1)) / 19).toBeLessThan(80);
});
