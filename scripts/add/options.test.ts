import { expect, test } from 'vitest';
import { askedOf, pagesOf } from './options.ts';

const ask = (...args: string[]) => askedOf(args, ['saga', 'oita', 'nagasaki']);
const refusal = (...args: string[]): string => {
  try {
    ask(...args);
    return 'taken';
  } catch (error) {
    return (error as Error).message.split('\n')[0] ?? '';
  }
};

test('what is told is read', () => {
  expect(ask('a.pdf', '--branch', 'saga', '--year', '2026', '--kind', 'kpis', '--status', 'draft').told).toMatchObject({
    branch: 'saga',
    year: 2026,
    kind: 'kpis',
    status: 'draft',
    url: undefined,
  });
  expect(ask('a.pdf', '--keep', '--replaces').switches).toEqual({
    keep: true,
    replaces: true,
    publishUnpublished: false,
  });
});

test('pages', () => {
  expect(pagesOf('3-5', '--pages')).toEqual([3, 4, 5]);
  expect(pagesOf('9, 1-2,2', '--pages')).toEqual([1, 2, 9]);
  for (const wrong of ['0', '5-3', 'a', '', '1-', '1;2']) expect(() => pagesOf(wrong, '--pages')).toThrow('--pages');
});

test.each([
  [
    ['a.pdf', '--branch', 'sagaa'],
    '--branch: expected a slug of content/catalog/branches.yaml, found sagaa. Fix: write saga.',
  ],
  [
    ['a.pdf', '--year', '令和8'],
    '--year: expected a fiscal year in four digits, found 令和8. Fix: write such as 2026 (令和8年度).',
  ],
  [
    ['a.pdf', '--year', '8'],
    '--year: expected a fiscal year in four digits, found 8. Fix: write such as 2026 (令和8年度).',
  ],
  [
    ['a.pdf', '--kind', 'plans'],
    '--kind: expected one of plan, results, kpis, budget, document, found plans. Fix: write plan.',
  ],
  [
    ['a.pdf', '--url', 'javascript:alert(1)'],
    "--url: expected an address that begins with https:// or http://, found javascript:alert(1). Fix: give the publisher's address.",
  ],
  [
    ['a.pdf', '--url', 'https://'],
    "--url: expected an address that begins with https:// or http://, found https://. Fix: give the publisher's address.",
  ],
  [
    ['a.pdf', '--retrieved', '2026-02-30'],
    '--retrieved: expected a date such as 2026-04-01, found 2026-02-30. Fix: write year, month and day.',
  ],
  [
    ['a.pdf', '--pages', '9-3'],
    '--pages: expected pages such as 3-14, found 9-3. Fix: count from 1, the first before the last.',
  ],
  [
    ['a.pdf', '--slug', 'HQ policy'],
    '--slug: expected lower-case ASCII words joined by hyphens, found HQ policy. Fix: write such as hq-policy-2026.',
  ],
  [['a.pdf', 'b.pdf'], 'the command line: expected one file, found 2. Fix: put them into a folder and give a --list.'],
  [
    ['--again', 'a', '--remove', 'a'],
    '--again: expected one of --again and --remove, found both. Fix: call it once for each.',
  ],
  [[], 'the command line: expected a file, found none. Fix: call it as'],
])('%j', (args, message) => {
  expect(refusal(...args)).toBe(message);
});

test('an unknown option says how it is called', () => {
  expect(refusal('a.pdf', '--yaer', '2026')).toContain('--yaer');
});
