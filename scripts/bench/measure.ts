/** Runs a command and measures it: wall time, and the memory of the whole process tree, sampled through /proc (Linux; elsewhere null). */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Measured {
  seconds: number;
  /** Largest sum of the tree's resident memory; null where the system does not tell. */
  peakBytes: number | null;
  stages: MeasuredStage[];
}

/** What scripts/run/stages.ts and src/integrations/after-pages.ts say at a stage's end, the latter of parts of one stage. */
export interface MeasuredStage {
  name: string;
  seconds: number;
  peakBytes: number | null;
}

export interface MeasureOptions {
  cwd: string;
  env?: Record<string, string>;
  /** Milliseconds after which it is ended. */
  limit?: number;
}

/** The command took longer than its limit. */
export class NotFinished extends Error {
  override readonly name = 'NotFinished';
}

/** Between two samples of the memory, in milliseconds: a peak shorter than this may be missed. */
const SAMPLE = 100;
/** Lines of a failed command's output that are told. */
const TOLD = 30;

const running = new Set<number>();

/** Ends what still runs; for the bench's own end. */
export function endAll(): void {
  for (const pid of running) killGroup(pid);
}

/** Throws an Error with the last of the command's output where it fails, NotFinished where it takes too long. */
export async function measure(command: string, args: readonly string[], options: MeasureOptions): Promise<Measured> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: options.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: it can be ended with all that it started.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...options.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const pid = child.pid ?? 0;
  running.add(pid);
  child.on('error', () => resolve(127));
  child.on('close', (code) => resolve(code ?? 1));

  const told: string[] = [];
  const stages: MeasuredStage[] = [];
  let stagePeak: number | null = null;
  let partPeak: number | null = null;
  const lines = [child.stdout, child.stderr].map((input) => createInterface({ input }));
  for (const reader of lines)
    reader.on('line', (line) => {
      told.push(line);
      const stage = readStage(line);
      if (!stage) return;
      stages.push({ name: stage.name, seconds: stage.seconds, peakBytes: stage.isPart ? partPeak : stagePeak });
      partPeak = null;
      if (!stage.isPart) stagePeak = null;
    });
  let peakBytes: number | null = null;
  const sampling = setInterval(() => {
    const now = treeBytes(pid);
    if (now === null) return;
    peakBytes = Math.max(peakBytes ?? 0, now);
    stagePeak = Math.max(stagePeak ?? 0, now);
    partPeak = Math.max(partPeak ?? 0, now);
  }, SAMPLE);
  let late = false;
  const limit = options.limit
    ? setTimeout(() => {
        late = true;
        killGroup(pid);
      }, options.limit)
    : undefined;
  const code = await promise;
  clearInterval(sampling);
  clearTimeout(limit);
  running.delete(pid);
  const name = [command, ...args].join(' ');
  if (late) throw new NotFinished(`not finished in ${(options.limit ?? 0) / 60_000} min: ${name}`);
  if (code !== 0) throw new Error(`${name} ended with exit code ${code}:\n${told.slice(-TOLD).join('\n')}`);
  return { seconds: (performance.now() - started) / 1000, peakBytes, stages };
}

/** `[2/4] Build the site: 16.9 s`, or a part of it: `  Write the search index (1742 sections, 1 bundle): 1.3 s`. */
export function readStage(line: string): { name: string; seconds: number; isPart: boolean } | null {
  const [, stage, part, seconds] = /^(?:\[\d+\/\d+\] (.+)| {2}(\S.*?)(?: \(.*\))?): ([\d.]+) s$/.exec(line) ?? [];
  const name = stage ?? part;
  return name ? { name, seconds: Number(seconds), isPart: stage === undefined } : null;
}

/** Resident memory of a process and all below it. */
export function treeBytes(root: number, proc = '/proc'): number | null {
  if (!existsSync(`${proc}/${root}/status`)) return null;
  const children = new Map<number, number[]>();
  const bytes = new Map<number, number>();
  for (const entry of readdirSync(proc)) {
    if (!/^\d+$/.test(entry)) continue;
    const status = readStatus(`${proc}/${entry}/status`);
    if (!status) continue;
    const pid = Number(entry);
    bytes.set(pid, status.bytes);
    children.set(status.parent, [...(children.get(status.parent) ?? []), pid]);
  }
  const sum = (pid: number): number =>
    (bytes.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
}

/** A process may end between being listed and being read. */
function readStatus(file: string): { parent: number; bytes: number } | null {
  try {
    const text = readFileSync(file, 'utf8');
    return {
      parent: Number(/^PPid:\s*(\d+)/m.exec(text)?.[1] ?? 0),
      bytes: Number(/^VmRSS:\s*(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024,
    };
  } catch {
    return null;
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
