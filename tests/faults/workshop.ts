/** A copy of the project to break things in: its own content and dist, the rest linked; and real commands run there. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const project = resolve('.');
/** What Astro's bundler wants to find inside the project's own folder. */
const copied = ['src', 'scripts', 'public', 'content'];
const linked = ['node_modules', 'tests', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

export interface Ran {
  status: number | null;
  /** Standard output and error. */
  output: string;
}

export interface Workshop {
  folder: string;
  path: (...parts: string[]) => string;
  /** Writes a file, with the folders it needs. */
  write: (file: string, text: string) => void;
  edit: (file: string, change: (text: string) => string) => void;
  /** Runs a script of the project to its end. */
  run: (args: string[], env?: Record<string, string>) => Ran;
  /** Runs a line of sh; `$0` is the project's Node. */
  shell: (line: string) => Ran;
  /** Runs it in a process group of its own, so that all of it can be killed at once. */
  start: (args: string[]) => ChildProcess;
  remove: () => void;
}

export function makeWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
  for (const name of copied) cpSync(join(project, name), join(folder, name), { recursive: true });
  for (const name of linked) if (existsSync(join(project, name))) symlinkSync(join(project, name), join(folder, name));
  const path = (...parts: string[]) => join(folder, ...parts);
  const env = (more: Record<string, string> = {}) => ({ ...process.env, NODE_ENV: '', VITEST: '', ...more });
  const finish = (command: string, args: string[], more?: Record<string, string>): Ran => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: env(more) });
    return { status, output: stdout + stderr };
  };
  return {
    folder,
    path,
    write: (file, text) => {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    edit: (file, change) => writeFileSync(path(file), change(readFileSync(path(file), 'utf8'))),
    run: (args, more) => finish(process.execPath, args, more),
    shell: (line) => finish('sh', ['-c', line, process.execPath]),
    start: (args) => spawn(process.execPath, args, { cwd: folder, env: env(), detached: true, stdio: 'ignore' }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Leaves a few short documents: a conversion takes a moment, and still writes to all three folders. */
export function keepFewSources(workshop: Workshop): void {
  const few = ['hokkaido', 'aomori'];
  workshop.edit('content/sources/sources.yaml', (text) => {
    const files = parse(text) as { file: string; documents: { branch: string | null }[] }[];
    return stringify(
      files
        .filter(({ file }) => file !== 'action-plan-6.txt')
        .map((file) =>
          file.documents.length > 2
            ? { ...file, documents: file.documents.filter(({ branch }) => few.includes(branch ?? '')) }
            : file,
        ),
    );
  });
  rmSync(workshop.path('content/sources/action-plan-6.txt'));
}

/** A folder's files as path → sha256: two states are the same where these are equal. */
export function stateOf(folder: string, names: readonly string[] = ['.']): Map<string, string> {
  const state = new Map<string, string>();
  for (const name of names) {
    if (!existsSync(join(folder, name))) continue;
    for (const entry of readdirSync(join(folder, name), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      state.set(path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex'));
    }
  }
  return new Map([...state].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lines of the output that name a place and a mend. */
export const sentences = (output: string): string[] => output.split('\n').filter((line) => line.includes('Mend: '));

/** No stack trace: no line of the form `    at function (file:1:2)`. */
export const hasStack = (output: string): boolean => /^\s+at .+[:)]\d*/m.test(output);
