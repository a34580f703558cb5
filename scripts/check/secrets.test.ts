import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSecrets, patterns } from './secrets.ts';

test.each(patterns)('$what is found', ({ what, example }) => {
  expect(findSecrets('src/x.ts', `first\nconst x = ${example};`)).toContainEqual({ file: 'src/x.ts', line: 2, what });
});

test('files are found by their names, their examples are not', () => {
  const found = (file: string) => findSecrets(file, '').length > 0;
  expect(
    ['.env', 'a/.env.production', 'deploy.pem', '.npmrc', 'home/id_ed25519'].filter((file) => !found(file)),
  ).toEqual([]);
  expect(['.env.example', 'src/env.d.ts', 'docs/keys.md'].filter(found)).toEqual([]);
});

test('the repository holds none', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\0')
    .filter((file) => file !== '' && existsSync(file));
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => findSecrets(file, readFileSync(file, 'utf8')))).toEqual([]);
});
