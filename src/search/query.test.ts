import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowings, readParams, withoutNarrowing, writeParams } from './params.ts';
import { parseQuery } from './query.ts';

const shape = (query: string, raw = false) => {
  const { words, excluded } = parseQuery(query, { raw });
  const show = (word: { form: string; exact: boolean }) => (word.exact ? `=${word.form}` : word.form);
  return [...words.map(show), ...excluded.map((word) => `-${show(word)}`)];
};

describe('parseQuery', () => {
  test.each([
    ['睡眠', ['睡眠']],
    ['睡眠　アプリ 運動', ['睡眠', 'アプリ', '運動']],
    ['健診 -事業者', ['健診', '-事業者']],
    ['健診 －事業者', ['健診', '-事業者']],
    ['"ＫＰＩ" 健診', ['=kpi', '健診']],
    ['“95.0％ 以上”', ['=95.0%以上']],
    ['健診 -"特定 健診"', ['健診', '-=特定健診']],
    ['健診 健診 ｹﾝｼﾝ', ['健診', 'ケンシン']],
    // No operators: told as they are typed.
    ['-', ['-']],
    ['-10-', ['-10-']],
    ['"', ['"']],
    ['"健診', ['"健診']],
    ['""', ['""']],
    ['データ-ヘルス', ['データ-ヘルス']],
    ['', []],
    [' 　\n', []],
  ])('%j', (query, forms) => expect(shape(query)).toEqual(forms));

  test('raw takes everything as one text', () => {
    expect(shape('- 評議会 "料率"', true)).toEqual(['-評議会"料率"']);
  });

  test('nothing typed is lost: every word comes back from the query written with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const { words, excluded, empty } = parseQuery(query);
        expect(empty).toBe(words.length === 0);
        if (/[^\s\u200B\u2060"“”＂-]/u.test(query.toWellFormed()) && empty)
          expect(query.toWellFormed().normalize('NFKC').trim()).toBe('');
        for (const word of [...words, ...excluded]) expect(word.form).not.toBe('');
      }),
    );
  });
});

describe('the address', () => {
  test('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.record({
          q: fc.string({ unit: 'grapheme' }),
          raw: fc.boolean(),
          synonyms: fc.uniqueArray(fc.constantFrom('健診', 'ジェネリック'), { maxLength: 2 }),
          facets: fc.record({
            branch: fc.uniqueArray(fc.constantFrom('hokkaido', 'aomori')),
            region: fc.uniqueArray(fc.constantFrom('tohoku')),
            year: fc.uniqueArray(fc.constantFrom('2021', '2025')),
            kind: fc.uniqueArray(fc.constantFrom('plan', 'results')),
            pillar: fc.uniqueArray(fc.constantFrom('core')),
            measure: fc.uniqueArray(fc.constantFrom('training', 'incentive')),
          }),
          targets: fc.boolean(),
          fresh: fc.boolean(),
          byBranch: fc.boolean(),
          all: fc.boolean(),
        }),
        (params) => {
          expect(readParams(writeParams(params))).toEqual({ ...params, q: params.q.toWellFormed() });
          expect(narrowings(withoutNarrowing(params))).toBe(0);
        },
      ),
    );
  });

  test('takes values joined by commas', () => {
    expect(readParams('q=a&branch=hokkaido,aomori&branch=hokkaido').facets.branch).toEqual(['hokkaido', 'aomori']);
  });
});
