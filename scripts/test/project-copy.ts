/** A copy of the project elsewhere, to build in under other circumstances or to break things in. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What is made, not kept: it does not go into a copy. */
const made = new Set(['node_modules', 'dist', '.cache', '.astro', '.git', 'test-results', 'playwright-report']);

/** Copies what is kept into `folder`. The packages are linked one by one, so that caches in node_modules are the copy's own. */
export function copyProject(folder: string, project = '.'): void {
  for (const name of readdirSync(project))
    if (!made.has(name))
      cpSync(join(project, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith('/.cache') });
  const packages = resolve(project, 'node_modules');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of readdirSync(packages)) {
    const isCache = name.startsWith('.') && name !== '.bin';
    if (!isCache) symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  }
}
