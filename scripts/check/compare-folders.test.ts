import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFolders, differenceLine } from './compare-folders.ts';

test('files on one side alone, and the first place where two differ', () => {
  const dir = mkdtempSync(join(tmpdir(), 'compare-'));
  for (const side of ['one', 'other']) mkdirSync(join(dir, side, 'deep'), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
  for (const side of ['one', 'other']) write(`${side}/deep/same`, 'same');
  write('one/left', '');
  write('other/right', '');
  write('one/deep/page.html', 'first\nsecond, built today');
  write('other/deep/page.html', 'first\nsecond, built tomorrow');
  const found = compareFolders(join(dir, 'one'), join(dir, 'other'));
  expect(found.map(differenceLine)).toEqual([
    'deep/page.html:2: "first\\nsecond, built today" and "first\\nsecond, built tomorrow"',
    'left: only in the one build',
    'right: only in the other build',
  ]);
  expect(compareFolders(join(dir, 'one'), join(dir, 'one'))).toEqual([]);
  rmSync(dir, { recursive: true });
});
