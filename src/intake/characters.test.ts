import { expect, test } from 'vitest';
import { compose, keepCharacters, noCounts } from './characters.ts';

const keep = (given: string) => {
  const counts = noCounts();
  const kept = compose(keepCharacters(given, counts), counts);
  return { ...kept, counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) };
};

test.each([
  ['⼈⼝', '人口', { lookalike: 2 }],
  ['部⻑・県⺠', '部長・県民', { lookalike: 2 }],
  ['黑字‧赤字', '黒字・赤字', { lookalike: 2 }],
  ['\uf0b7健診', '・健診', { lookalike: 1 }],
  ['︵案︶', '（案）', { lookalike: 2 }],
  ['か\u3099ハ\u309a', 'がパ', { decomposed: 2 }],
  ['健\u00ad診、\u200b', '健診、', { invisible: 2 }],
  ['ｶﾞ①㎡ＫＰＩ', 'ｶﾞ①㎡ＫＰＩ', {}],
])('%s is kept as %s', (given, text, counts) => {
  expect(keep(given)).toEqual({ text, doubts: [], counts });
});

test('what is no character stays as a doubt at its place', () => {
  expect(keep('か\u3099\u0001\u001f\ufffd\ue000')).toEqual({
    text: 'が\ufffd\ufffd\ufffd\ue000',
    doubts: [
      { kind: 'control', at: 1, length: 1, code: 'U+0001' },
      { kind: 'control', at: 2, length: 1, code: 'U+001F' },
      { kind: 'unknown', at: 3, length: 1, code: 'U+FFFD' },
      { kind: 'private', at: 4, length: 1, code: 'U+E000' },
    ],
    counts: { decomposed: 1, control: 2, unknown: 1, private: 1 },
  });
});
