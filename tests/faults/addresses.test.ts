/**
 * Whatever stands in an address, its readers give a choice that the page knows, and what is written reads back the same.
 * FUZZ_RUNS and FUZZ_SEED try more (`npm run fuzz`).
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../../src/compare/fixtures.ts';
import { MOST } from '../../src/compare/known.ts';
import { columnsOf, measuresIn, readChoice, writeChoice } from '../../src/compare/params.ts';
import { chosenBranches, withBranches } from '../../src/controls/choice-address.ts';
import { normalForm } from '../../src/search/normal.ts';
import { FACETS, narrowings, readParams, withoutNarrowing, writeParams } from '../../src/search/params.ts';
import { parseQuery } from '../../src/search/query.ts';

const limits = {
  seed: Number(process.env['FUZZ_SEED'] ?? 20210401),
  numRuns: Number(process.env['FUZZ_RUNS'] ?? 500),
};

/** Values that programs stumble over, and the site's own. */
const value = fc.oneof(
  fc.constantFrom(
    ...[
      'hokkaido',
      'aomori',
      'HOKKAIDO',
      ' hokkaido ',
      'hokkaido,aomori',
      ',',
      ',,',
      '2021',
      '2025',
      '02021',
      '2021.0',
      '-1',
      '1e9',
    ],
    ...[
      'cash-benefits',
      'privacy',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'prototype',
      '%',
      '%zz',
      '%E0%A4%A',
      '%00',
    ],
    ...[
      '%ED%A0%80',
      '\ud800',
      '\udc00x',
      '&',
      '=',
      '#',
      '?b=aomori',
      '+',
      '"><script>alert(1)</script>',
      'javascript:alert(1)',
      "'",
      '`',
    ],
    ...['"', '"""', '(', ')', '*', '\\', '-', 'AND', '\u202e', '\u0000', '令和3年度', 'ｶﾞ', '1', 'true'],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const key = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'q',
      'raw',
      'with',
      'targets',
      'new',
      'group',
      'all',
      ...FACETS,
      'b',
      'y',
      'm',
      'x',
      'view',
    ),
  },
  { weight: 1, arbitrary: value },
);
const quoted = (text: string) => encodeURIComponent(text.toWellFormed());
const search = fc.oneof(
  fc
    .array(fc.tuple(key, value, fc.boolean()), { maxLength: 12 })
    .map(
      (pairs) => `?${pairs.map(([k, v, escaped]) => (escaped ? `${quoted(k)}=${quoted(v)}` : `${k}=${v}`)).join('&')}`,
    ),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '?',
    '?&&&',
    '?=',
    '?q',
    '?q=',
    '?b=&b=',
    '?%',
    `?q=${'あ'.repeat(100_000)}`,
    `?${'b=hokkaido&'.repeat(10_000)}`,
    `?b=${'a,'.repeat(50_000)}`,
  ),
);

test('a search: read, written and read again it is the same; its query is understood', () => {
  fc.assert(
    fc.property(search, (text) => {
      const params = readParams(text);
      expect(params.q.isWellFormed()).toBe(true);
      expect(Object.keys(params.facets)).toEqual([...FACETS]);
      for (const facet of FACETS) for (const one of params.facets[facet]) expect(one).toMatch(/^[^,]+$/su);
      expect(readParams(writeParams(params))).toEqual(params);
      expect(narrowings(withoutNarrowing(params))).toBe(0);
      for (const { form } of parseQuery(params.q, params).words) expect(normalForm(form)).toBe(form);
    }),
    limits,
  );
});

test('a comparison: only what is known, at most six columns, and the rest is said in a short note', () => {
  fc.assert(
    fc.property(search, (text) => {
      const { notes, ...choice } = readChoice(text, known);
      const slugs = known.branches.map(({ slug }) => slug);
      expect(slugs).toEqual(expect.arrayContaining(choice.branches));
      expect(new Set(choice.branches).size).toBe(choice.branches.length);
      expect(choice.branches.length).toBeLessThanOrEqual(MOST);
      expect([2021, 2025]).toEqual(expect.arrayContaining(choice.years));
      expect([null, 'cash-benefits', 'privacy']).toContain(choice.measure);
      for (const note of notes) expect(note.length).toBeLessThan(120);
      expect(columnsOf(choice, known).length).toBeLessThanOrEqual(MOST);
      if (choice.measure) expect(measuresIn(choice.measure, 2025, [2021, 2025], known).length).toBeGreaterThan(0);
      const again = writeChoice(choice, known);
      const usual = choice.years.length === 1 && choice.years[0] === known.mainYear;
      expect(readChoice(again, known)).toEqual({ ...choice, years: usual ? [] : choice.years, notes: [] });
    }),
    limits,
  );
});

describe('the branches of a chart or a list', () => {
  test('are read as lower-case words, each once', () => {
    fc.assert(
      fc.property(search, (text) => {
        const branches = chosenBranches(text);
        expect(new Set(branches).size).toBe(branches.length);
        for (const slug of branches) expect(slug).toBe(slug.trim().toLowerCase());
        for (const slug of branches) expect(slug).not.toBe('');
      }),
      limits,
    );
  });

  test('a slug that no branch has cannot put parameters of its own into the address', () => {
    expect(withBranches('?m=1', chosenBranches('?b=a%26m%3D2,%2525'))).toBe('?b=a%26m%3D2,%2525&m=1');
  });

  test('written they read back the same, and nothing else of the address changes', () => {
    fc.assert(
      fc.property(search, search, (text, other) => {
        const branches = chosenBranches(other);
        const written = withBranches(text, branches);
        expect(chosenBranches(written)).toEqual(branches);
        const rest = (query: string) => [...new URLSearchParams(query)].filter(([name]) => name !== 'b');
        expect(rest(written)).toEqual(rest(text));
      }),
      limits,
    );
  });
});
