import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/schema/catalog.ts';
import type { Identity } from './identity.ts';
import { heldOf, standingOf, stemOf } from './place.ts';

const own = (more: Partial<Identity> = {}): Identity => ({
  branch: 'saga',
  fiscalYear: 2026,
  kind: 'plan',
  status: 'final',
  title: '計画',
  bySelf: [],
  ...more,
});
const held = (
  ...entries: { status?: 'final' | 'draft'; slug?: string; kind?: 'plan' | 'results'; offset?: number }[]
) =>
  heldOf(
    entries.map(
      (entry, at) =>
        ({
          file: `${at}.pdf.lines.txt`,
          title: '前の計画',
          documents: [{ branch: 'saga', kind: 'plan', fiscalYear: 2026, status: 'final', lines: [1, 480], ...entry }],
        }) as unknown as SourceFile,
    ),
  );

test('the first of its branch, kind and year stands at the address of the year, a draft too', () => {
  expect(standingOf('a.pdf', own(), [], false)).toEqual({});
  expect(standingOf('a.pdf', own({ status: 'draft' }), held({ kind: 'results' }), false)).toEqual({});
});

test('a draft beside the final one has an address of its own', () => {
  expect(standingOf('a.pdf', own({ status: 'draft' }), held({}), false)).toEqual({ slug: 'draft' });
  expect(standingOf('a.pdf', own({ status: 'draft' }), held({}, { slug: 'draft' }), false)).toEqual({
    slug: 'edition-1',
  });
});

test('the final one takes the place of the draft only where somebody says so', () => {
  expect(() => standingOf('a.pdf', own(), held({ status: 'draft' }), false)).toThrow(
    'a.pdf: expected no plan of saga 2026 yet, found the draft 「前の計画」 (0.pdf.lines.txt). Fix: tell --replaces',
  );
  expect(standingOf('a.pdf', own(), held({ status: 'draft' }), true)).toMatchObject({
    offset: 1000,
    replaced: { slug: 'draft' },
  });
});

test('a corrected edition begins its ids beyond all that were given', () => {
  expect(standingOf('a.pdf', own(), held({ offset: 1000 }, { slug: 'draft' }), true)).toMatchObject({
    offset: 2000,
    replaced: { slug: 'edition-1' },
  });
  const results = own({ kind: 'results' });
  expect(standingOf('a.pdf', results, held({ kind: 'results' }), true).replaced?.slug).toBe('results-edition-1');
});

test('nothing to take the place of, and a draft for a final one, are refused', () => {
  expect(() => standingOf('a.pdf', own(), [], true)).toThrow('to take the place of, found none');
  expect(() => standingOf('a.pdf', own({ status: 'draft' }), held({}), true)).toThrow('found a draft');
});

test('files are named by year, branch and kind, each once', () => {
  expect(stemOf(own(), new Set(), 'pdf')).toBe('2026-saga-plan');
  expect(stemOf(own({ status: 'draft' }), new Set(['2026-saga-plan.pdf']), 'pdf')).toBe('2026-saga-plan-draft');
  expect(stemOf(own(), new Set(['2026-saga-plan.pdf', '2026-saga-plan-2.pdf.lines.txt']), 'pdf')).toBe(
    '2026-saga-plan-3',
  );
  expect(stemOf(own({ branch: null, slug: 'hq-policy-2026' }), new Set(), 'pdf')).toBe('hq-policy-2026');
});
