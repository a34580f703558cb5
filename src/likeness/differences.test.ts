import { expect, test } from 'vitest';
import { differences } from './differences.ts';

const marked = (a: string, b: string) =>
  differences(a, b)
    .map(({ text, own }) => (own ? `[${text}]` : text))
    .join('');

test('marks what only the second text has', () => {
  expect(marked('会議にて議論を行う。', '会議で議論を行い、検査をする。')).toBe('会議[で]議論を行[い、検査をする]。');
  expect(marked('同じ文。', '同じ文。')).toBe('同じ文。');
  expect(marked('', '新しい。')).toBe('[新しい。]');
});
test('marks where the first text has more', () => {
  expect(marked('支部の会議で議論を行う。', '会議で議論を行う')).toBe('[]会議で議論を行う[]');
  expect(marked('議論を十分に行う。', '議論を行う。')).toBe('議論を[]行う。');
});
test('width and white space are no difference', () => {
  expect(marked('ＰＴ 10人', 'PT１０人')).toBe('PT１０人');
});
test('keeps every character of the second text', () => {
  const text = '傷病手当金と障害年金等との併給調整 について、確実に実施する。';
  expect(
    differences('併給調整を適正に履行する。', text)
      .map((run) => run.text)
      .join(''),
  ).toBe(text);
});
