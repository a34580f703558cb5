/** A rule's example is what the rule is for: it must be the first rule that fits it. */
import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../words/vocabulary.ts';
import { ruleSets } from './rule-sets.ts';
import { catalog } from './testing.ts';

const sets = ruleSets(vocabularyOf(catalog));

describe.each(sets)('$name', ({ lines, drops }) => {
  // A rule with a test of its own may ask what stands open before the line: only its pattern is tried.
  test.each(lines.map((rule) => ({ ...rule })))('$role: $example', (rule) => {
    const first = lines.find(
      ({ pattern, test: asks }) => pattern.test(rule.example) && (!asks || pattern === rule.pattern),
    );
    expect(first?.pattern).toEqual(rule.pattern);
  });
  if (drops.length > 0)
    test.each(drops.map((rule) => ({ ...rule })))('$reason: $example', ({ pattern, example }) => {
      expect(pattern.test(example)).toBe(true);
    });
});

test('no two rules of one shape have one example: the report tells them apart by it', () => {
  const examples = sets.flatMap(({ shape, lines }) => lines.map(({ example }) => `${shape} ${example}`));
  expect(new Set(examples).size).toBe(examples.length);
});
