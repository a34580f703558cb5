/** A copy of the project to break things in: content, scripts and dist of its own, and real commands run there. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { hashTree } from '../../scripts/check/compare-folders.ts';
import { copyProject } from '../../scripts/test/project-copy.ts';

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
  copyProject(folder);
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
  // Corrections are of documents: those of documents left out go with them.
  rmSync(workshop.path('content/sources/corrections/action-plan-6.yaml'));
  rmSync(workshop.path('content/sources/corrections/r3-branch-plans.yaml'));
}

/** Files of some folders below `root` as path → sha256: two states are the same where these are equal. */
export function stateOf(root: string, names: readonly string[]): Map<string, string> {
  return new Map(
    names
      .filter((name) => existsSync(join(root, name)))
      .flatMap((name) => [...hashTree(join(root, name))].map(([path, hash]) => [`${name}/${path}`, hash] as const)),
  );
}

/** Lines of the output that name a place and a fix. */
export const sentences = (output: string): string[] => output.split('\n').filter((line) => line.includes('Fix: '));

/** No stack trace: no line of the form `    at function (file:1:2)`. */
export const hasStack = (output: string): boolean => /^\s+at .+[:)]\d*/m.test(output);
