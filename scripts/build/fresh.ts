/** Whether a build is as new as what it was made of. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads; tests and documents are not in it. */
const inputs = ['src', 'content', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** Is there a build in `dist`, and is none of its inputs younger? Tests (`*.test.ts`) do not count. */
export function isFresh(dist = 'dist', from: readonly string[] = inputs): boolean {
  const made = join(dist, 'index.html');
  return existsSync(made) && newest(from) <= statSync(made).mtimeMs;
}

function newest(paths: readonly string[]): number {
  const times = paths.filter(existsSync).flatMap((path) => {
    const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [''];
    return files.filter((file) => !file.endsWith('.test.ts')).map((file) => statSync(join(path, file)).mtimeMs);
  });
  return Math.max(0, ...times);
}
