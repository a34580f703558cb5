import { expect, test } from 'vitest';
import { auditTable, failedAudits, medianRun, type Report, underMark } from './lighthouse.ts';

const report = (performance: number, seo = 1): Report => ({
  categories: {
    performance: {
      score: performance,
      auditRefs: [
        { id: 'lcp', weight: 25 },
        { id: 'bytes', weight: 0 },
      ],
    },
    accessibility: { score: 1, auditRefs: [] },
    'best-practices': { score: 1, auditRefs: [] },
    seo: { score: seo, auditRefs: [{ id: 'meta-description', weight: 1 }] },
  },
  audits: {
    lcp: { id: 'lcp', title: 'Largest paint', score: performance - 0.1, displayValue: '2.1 s' },
    bytes: { id: 'bytes', title: 'Bytes', score: 0 },
    'meta-description': { id: 'meta-description', title: 'Description', score: seo },
  },
});

test('the middle run by performance, the worst of what does not vary', () => {
  const { scores } = medianRun([report(0.99), report(0.9, 0.92), report(0.97)]);
  expect(scores).toEqual({ performance: 97, accessibility: 100, 'best-practices': 100, seo: 92 });
});

test('what is under its mark is said with both figures', () => {
  const scores = { performance: 96, accessibility: 100, 'best-practices': 100, seo: 92 };
  expect(underMark({ kind: 'kpis', page: 'kpis/', scores })).toEqual([
    'kpis (/kpis/): performance 96 of 97',
    'kpis (/kpis/): seo 92 of 100',
  ]);
});

test('only audits that count are told, the worst first', () => {
  expect(failedAudits(report(0.8, 0))).toEqual([
    'meta-description: 0 (Description)',
    expect.stringMatching(/^lcp: 0\.7/),
  ]);
});

test('the table has a row a kind', () => {
  const one = { kind: 'kpis', page: 'kpis/', ...medianRun([report(1)]) };
  expect(auditTable([one]).split('\n')).toHaveLength(3);
});
