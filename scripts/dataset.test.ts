import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('writing the dataset removes an earlier one, and leaves the data page in the same folder', () => {
  const out = mkdtempSync(join(tmpdir(), 'dataset-'));
  mkdirSync(join(out, 'plans', '1999'), { recursive: true });
  writeFileSync(join(out, 'plans', '1999', 'edo.json'), '{}');
  writeFileSync(join(out, 'gone.csv'), '');
  writeFileSync(join(out, 'index.html'), 'page');
  execFileSync(process.execPath, ['scripts/dataset.ts', '--out', out]);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('page');
  expect(existsSync(join(out, 'gone.csv'))).toBe(false);
  expect(existsSync(join(out, 'plans', '1999'))).toBe(false);
  const index = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as { path: string; bytes: number }[];
  for (const { path, bytes } of index) expect(readFileSync(join(out, path)).length, path).toBe(bytes);
  expect(readdirSync(join(out, 'plans', '2021')).length).toBe(47);
  rmSync(out, { recursive: true });
});
