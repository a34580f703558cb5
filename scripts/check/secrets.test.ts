import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSecrets } from './secrets.ts';

// Each in two parts, so that this file holds none.
test.each([
  ['https://user', 'hunter2secret@example.org/', ':'],
  ['ghp', 'x8Kd02mNq7RtVw3LzB5cYh1sGf9JpA4eUo6i', '_'],
  ['xoxb', '120034005600-120034005601-abcdefghijklmnopqrstuvwx', '-'],
])('a secret that begins with %s is found, and not told', async (head, tail, between) => {
  const [found] = await findSecrets('src/x.ts', `first\nconst x = '${head}${between}${tail}';`);
  expect(found).toMatchObject({ file: 'src/x.ts', line: 2 });
  expect(found?.what).not.toContain(tail);
});

test('files are found by their names, their examples are not', async () => {
  const found = async (file: string) => (await findSecrets(file, '')).length > 0;
  for (const file of ['.env', 'a/.env.production', 'deploy.pem', '.npmrc', 'home/id_ed25519'])
    expect(await found(file), file).toBe(true);
  for (const file of ['.env.example', 'src/env.d.ts', 'docs/keys.md']) expect(await found(file), file).toBe(false);
});

test('the repository holds none', async () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\0')
    .filter((file) => file !== '' && existsSync(file));
  expect(files).toContain('package.json');
  const found = [];
  for (const file of files) found.push(...(await findSecrets(file, readFileSync(file, 'utf8'))));
  expect(found).toEqual([]);
}, 120_000);
