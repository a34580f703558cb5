import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll, mappedForm, mergeRanges, normalForm } from './normal.ts';

/** Characters of these documents, and those that fold in ways of their own. */
const characters = fc.oneof(
  fc.constantFrom(...'健診のデータヘルスがぎＫＰＩkpi０１２95.％%（）()・①②⑩⑴½²㎡ⅠⅡⅲ、。～〜ー-－―'),
  fc.constantFrom(
    'ｶ',
    'ﾞ',
    'ﾟ',
    'か',
    '\u3099',
    '゛',
    '´',
    '\u3000',
    ' ',
    '\u00A0',
    '\u200B',
    '\n',
    '⻑',
    '⺠',
    '⾷',
    '㈱',
    '𠮷',
    'Σ',
    'ς',
    'ß',
    'İ',
    '\uFEFF',
  ),
);
const texts = fc.array(characters, { maxLength: 30 }).map((list) => list.join(''));

describe('normalForm', () => {
  test.each([
    ['全角と半角は同じ', 'ＫＰＩ　９５．０％', 'kpi95.0%'],
    ['半角カナ', 'ﾊﾞｲｵｼﾐﾗｰ', 'バイオシミラー'],
    ['分かれた濁点', 'か\u3099', 'が'],
    ['空白は除く', '健 診\u3000の\n受診 ', '健診の受診'],
    ['大文字と小文字', 'LINE', 'line'],
    ['ローマ数字', 'Ⅱ）ⅲ', 'ii)iii'],
    ['康熙部首', '⾷事', '食事'],
    ['部首補助', '⻑野の⺠間', '長野の民間'],
    ['丸数字は数字とつながらない', '①5', '①5'],
    ['括弧つき数字は括弧と数字', '⑴5', '(1)5'],
    ['上付き数字', '10²', '10²'],
    ['単位', '㎡', 'm2'],
    ['幅のない空白', '健\u200B診', '健診'],
    ['濁点だけの文字は前につながらない', 'か゛', 'か゛'],
  ])('%s', (_, text, form) => expect(normalForm(text)).toBe(form));

  test('is at rest: folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text));
      }),
    );
  });

  test('a part of a text stays a part of it, cut between characters', () => {
    const clusters = /[^\p{M}\uFF9E\uFF9F][\p{M}\uFF9E\uFF9F]*|[\p{M}\uFF9E\uFF9F]+/gu;
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const parts = text.match(clusters) ?? [];
        const [from, to] = [a % (parts.length + 1), b % (parts.length + 1)].sort((x, y) => x - y);
        expect(normalForm(text)).toContain(normalForm(parts.slice(from, to).join('')));
      }),
    );
  });

  test('lone surrogates fold to a sign that no text holds', () => {
    expect(normalForm('\uD800健')).toBe('\uFFFD健');
  });

  test('no code point is lost but white space, and none grows out of nothing', () => {
    for (let code = 0; code < 0x30000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      const form = normalForm(character);
      if (form === '')
        expect(
          character
            .normalize('NFKC')
            .trim()
            .replace(/[\u200B\u2060]/g, ''),
          code.toString(16),
        ).toBe('');
    }
  });
});

describe('mappedForm', () => {
  test('is the normal form, with a range of the original for each unit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const form = mappedForm(text);
        expect(form.text).toBe(normalForm(text));
        expect(form.from).toHaveLength(form.text.length);
        for (const [unit, from] of form.from.entries()) {
          expect(normalForm(text.slice(from, form.to[unit]))).toContain(form.text[unit]);
        }
      }),
    );
  });
});

describe('findAll', () => {
  test('ranges of the original fold to the needle or hold it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 4 }), (text, at, length) => {
        const form = mappedForm(text);
        const needle = form.text.slice(at % (form.text.length + 1)).slice(0, length);
        const found = findAll(form, needle);
        expect(found.length > 0).toBe(needle !== '');
        for (const [from, to] of found) expect(normalForm(text.slice(from, to))).toContain(needle);
      }),
    );
  });

  test('white space within is marked with the word', () => {
    expect(findAll(mappedForm('特定 健診の健 診'), '健診')).toEqual([
      [3, 5],
      [6, 9],
    ]);
  });
});

test('mergeRanges joins what touches', () => {
  expect(
    mergeRanges([
      [5, 7],
      [0, 2],
      [2, 3],
      [6, 9],
    ]),
  ).toEqual([
    [0, 3],
    [5, 9],
  ]);
});
