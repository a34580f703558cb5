/** Which line goes on the one before it, and by which rule; the report's own examples stand in scripts/convert/rule-use.test.ts. */
import { expect, test } from 'vitest';
import { loadCatalog } from '../../content/catalog.ts';
import { vocabularyOf } from '../words/vocabulary.ts';
import { readLines } from './lines.ts';
import { isWrapped, reflow, rightMargin } from './reflow.ts';

const vocabulary = vocabularyOf(loadCatalog());
const fragmentsOf = (...texts: string[]) => readLines(texts).lines.map((line) => ({ line, text: line.text }));

/** The rule that joins the second line to the first, which reaches the margin or ends short of it; null where they stay two. */
function ruleOf(first: string, second: string, reaches: 'full' | 'short'): string | null {
  // As pdftotext spaces the lines of a table: an empty one between.
  const fragments = fragmentsOf(first, '', second);
  const [line] = fragments;
  const margin = (line ? line.line.indent + line.line.width : 0) + (reaches === 'full' ? 0 : 40);
  const pieces = reflow(fragments, margin, [], vocabulary);
  return pieces.length === 1 ? (pieces[0]?.joins.at(-1)?.rule ?? null) : null;
}

test.each([
  [
    '・加入者の健康づくりに資する取組を地方自治体と',
    '関係団体が連携して行う。',
    'full',
    'line reaches the right margin',
  ],
  ['・加入者の健康づくりに資する取組を行う。', '関係団体と連携する。', 'short', null],
  ['・次の順に行う①データの取得勧奨と', '②再度の勧奨を行う。', 'full', 'series inside a sentence'],
  ['・次の順に①データの取得勧奨を行う。', '②再度の勧奨を行う。', 'full', null],
  ['・次の順に行う①データの取得勧奨と', '③再度の勧奨を行う。', 'full', null],
  ['・次の順に行う①データの取得勧奨と', '②再度の勧奨を行う。', 'short', null],
  ['・加入者の健康づくりに資する取組を行う', '・関係団体と連携する。', 'full', null],
  ['・案内する相手は次のとおり：', '対象となる事業所', 'short', 'colon'],
  ['・加入者の健康づくりに資する取組を行う', '【新規】', 'full', 'tag alone on its line'],
  ['・加入者の健康づくりに資する取組を行う', '【新規】', 'short', null],
  ['（１）健全な財政運営', '〈Ⅰ、Ⅱ〉', 'short', 'goal tags'],
  ['・健全な財政運営を行う。', '〈Ⅰ、Ⅱ〉', 'short', null],
  ['・実施率 61.3％', '（実施見込者数：363,350人）', 'short', 'persons behind a rate'],
  ['・健診の実施', '（実施見込者数：363,350人）', 'short', null],
] as const)('%s / %s (%s): %s', (first, second, reaches, rule) => {
  expect(ruleOf(first, second, reaches)).toBe(rule);
});

test('the margin is what one line in twenty reaches; a longer one is no measure of the rest', () => {
  const usual = Array.from({ length: 39 }, () => 'あ'.repeat(20));
  expect(rightMargin(fragmentsOf(...usual, 'あ'.repeat(60)))).toBe(40);
  expect(rightMargin(fragmentsOf(...usual.slice(0, 10), ...Array.from({ length: 5 }, () => 'あ'.repeat(60))))).toBe(
    120,
  );
  expect(rightMargin([])).toBe(0);
});

test('lines at the margin that end as paragraphs do are whole paragraphs', () => {
  const many = (text: string) => fragmentsOf(...Array.from({ length: 60 }, () => text));
  const whole = '・加入者の健康づくりに資する取組を行う。';
  const broken = '・加入者の健康づくりに資する取組を地方自';
  expect(isWrapped(many(whole), whole.length * 2)).toBe(false);
  expect(isWrapped(many(broken), broken.length * 2)).toBe(true);
  expect(isWrapped(many(whole).slice(0, 3), whole.length * 2)).toBe(true);
});
