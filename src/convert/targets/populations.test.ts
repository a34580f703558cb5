import { expect, test } from 'vitest';
import type { Draft } from '../types.ts';
import { readPopulations } from './populations.ts';

test('対象者数 may list the persons of each audience behind it', () => {
  const raw = [
    '特定保健指導対象者数　被保険者：21,840人　被扶養者：940人',
    '・被保険者　実施見込者数：6,421人',
    '・被扶養者　実施見込者数：160人',
  ];
  const drafts = raw.map(
    (text, at): Draft => ({
      type: 'paragraph',
      level: 1,
      measure: 'health-guidance',
      opens: false,
      marker: null,
      text,
      lines: [at + 1],
      page: null,
      tags: [],
      provenance: { rule: '', joins: [], doubts: [] },
    }),
  );
  expect(readPopulations(drafts, raw)).toEqual([
    { metric: 'guidance-rate-insured', target: 21840, expected: 6421, line: 2 },
    { metric: 'guidance-rate-dependent', target: 940, expected: 160, line: 3 },
  ]);
});
