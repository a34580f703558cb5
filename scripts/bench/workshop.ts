/** The folder the bench works in: copies of the project, each with a corpus of its own. Nothing of the project is touched. */
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a copy does without: its content is the bench's, its packages the project's, the rest is made or not needed. */
const LEFT_OUT = new Set([
  'content',
  'node_modules',
  'dist',
  'docs',
  'tests',
  '.cache',
  '.astro',
  '.git',
  'test-results',
  'playwright-report',
]);

/** An empty folder of the system's temporary ones, removed when the process ends in any way but `keep`. */
export function openWorkshop({ keep }: { keep: boolean }): string {
  const folder = mkdtempSync(join(tmpdir(), 'branch-plans-bench-'));
  process.on('exit', () => {
    if (keep) console.log(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A copy of the project at `root` without content, with the project's packages; answers with its folder. */
export function copyProject(root: string, workshop: string, name: string): string {
  const copy = join(workshop, name);
  for (const entry of readdirSync(root))
    if (!LEFT_OUT.has(entry)) cpSync(join(root, entry), join(copy, entry), { recursive: true });
  symlinkSync(resolve(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}
