import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addKey, appendEntries, removeEntry, setScalar } from './yaml-edit.ts';

const list = `# What these are.
# Kept by hand.

- file: a.txt   # the first
  documents:
    - { branch: saga, lines: [1, 3] }

# Behind the first.
- file: b.txt
  documents:
    - branch: oita
      lines: [1, 9]
`;

test('an entry comes to the end, and nothing before it changes', () => {
  const text = appendEntries(list, [{ file: 'c.txt', title: '令和８年度　計画：「案」', lines: [1, 2] }]);
  expect(text.startsWith(`${list}\n- file: c.txt\n`)).toBe(true);
  expect(parse(text)).toHaveLength(3);
  expect(parse(text)[2].title).toBe('令和８年度　計画：「案」');
  expect(appendEntries(list, [])).toBe(list);
  expect(appendEntries('', [{ a: 1 }])).toBe('- a: 1\n');
  expect(appendEntries('- a: 1\n', [{ a: 2 }, { a: 3 }], false)).toBe('- a: 1\n- a: 2\n- a: 3\n');
});

test('what was added is removed without a trace', () => {
  const entry = { file: 'c.txt', documents: [{ branch: 'mie', lines: [1, 2] }] };
  expect(removeEntry(appendEntries(list, [entry]), 2)).toBe(list);
  const twice = appendEntries(appendEntries(list, [entry]), [{ file: 'd.txt' }]);
  expect(removeEntry(twice, 2)).toBe(appendEntries(list, [{ file: 'd.txt' }]));
});

test('a key is added to a map in braces and to one over lines', () => {
  expect(addKey(list, [0, 'documents', 0], 'branch', 'slug', 'draft')).toBe(
    list.replace('{ branch: saga, lines', '{ branch: saga, slug: draft, lines'),
  );
  expect(addKey(list, [1, 'documents', 0], 'branch', 'slug', 'edition-1')).toBe(
    list.replace('branch: oita\n', 'branch: oita\n      slug: edition-1\n'),
  );
});

test('a value is set where it stands', () => {
  expect(setScalar(list, [0, 'file'], 'z.txt')).toBe(list.replace('a.txt   #', 'z.txt   #'));
  expect(setScalar(list, [1, 'documents', 0, 'lines', 1], 12)).toBe(list.replace('[1, 9]', '[1, 12]'));
});

test("the site's own list takes an entry and loses it again", () => {
  const own = readFileSync('content/sources/sources.yaml', 'utf8');
  const more = appendEntries(own, [{ file: 'x' }]);
  expect(removeEntry(more, parse(own).length)).toBe(own);
});
