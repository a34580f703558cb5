import { expect, test } from 'vitest';
import { textDirective } from './fragment.ts';

const directive = (first: string, last: string, page: string) => decodeURIComponent(textDirective(first, last, page));

test('first and last words of a long block, whole words only', () => {
  const text = '被保険者の特定健診実施率の向上に向けて、事業所への個別の勧奨を行う。';
  expect(directive(text, text, `目次${text}終わり`)).toBe(':~:text=被保険者の特定健診実施,の個別の勧奨を行う。');
});

test('a short block stands whole', () => {
  expect(directive('健診の受診', '健診の受診', '健診の受診。ほか')).toBe(':~:text=健診の受診');
});

test('a run goes from the first block’s words to the last’s', () => {
  expect(directive('健診の受診', '保健指導の質', '健診の受診 保健指導の質')).toBe(':~:text=健診の受診,保健指導の質');
});

test('more words where the first stand in another place too, none where they cannot be told apart', () => {
  const a = '現金給付の適正化の推進に向けて確認する';
  expect(directive(a, a, `現金給付の適正化の推進を図る。${a}`)).toMatch(/^:~:text=現金給付の適正化の推進に/);
  expect(directive(a, a, `${a}。${a}`)).toBe('');
});

test('a heading that stands in the contents too is told by its number', () => {
  const heading = '２．サービス水準の向上';
  expect(decodeURIComponent(textDirective(heading, heading, `目次${heading}本文15${heading}`, '15'))).toBe(
    ':~:text=15-,２．サービス水準の向上',
  );
  // A list mark stands between number and words: nothing tells the two apart.
  expect(textDirective('周知広報', '周知広報', '7○ 周知広報 9○ 周知広報', '9')).toBe('');
});

test('marks with a meaning in the directive are encoded', () => {
  expect(textDirective('A-B, C & D', 'A-B, C & D', 'A-B, C & D')).toBe(':~:text=A%2DB%2C%20C%20%26%20D');
});
