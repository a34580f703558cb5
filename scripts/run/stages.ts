/** Long work as a row of stages: each announced, timed, and stopped at its first failure with a sentence that says which. */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { diskFault, diskFaultIn } from '../files/disk-fault.ts';

export interface Stage {
  name: string;
  run: () => Promise<void>;
}

/** Exit code of a check that could not be made: neither passed nor failed (sysexits' EX_UNAVAILABLE). */
export const NOT_DONE = 69;

/** A stage that failed; its message is for people, without a stack. */
export class StageError extends Error {
  override readonly name = 'StageError';
}

/** Runs the stages one after another; throws a StageError that names the one that failed. */
export async function runStages(stages: readonly Stage[], log: (line: string) => void = console.log): Promise<void> {
  for (const [i, stage] of stages.entries()) {
    log(`[${i + 1}/${stages.length}] ${stage.name} …`);
    const started = performance.now();
    try {
      await stage.run();
    } catch (error) {
      const why = diskFault(error) ?? (error instanceof Error ? error.message : String(error));
      throw new StageError(`${stage.name} failed: ${why}`, { cause: error });
    }
    log(`[${i + 1}/${stages.length}] ${stage.name}: ${seconds(started)}`);
  }
}

/** `3.2 s` since `started` (of performance.now()). */
export function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

export interface RunOptions {
  /** The folder to run in; its node_modules/.bin comes first on the path. */
  cwd?: string;
  env?: Record<string, string>;
  /** Output is kept back and shown only where the command fails. */
  quiet?: boolean;
  /** Takes the output kept back, where the command fails; without it the output is shown. */
  onFailure?: (output: string) => void;
  /** Milliseconds after which it is ended. */
  timeout?: number;
}

/** Runs a command of node_modules/.bin or the path; resolves to its exit code (127 where it cannot be started). */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { promise, resolve: done } = Promise.withResolvers<number>();
  const child = spawn(command, args, {
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${resolve(options.cwd ?? '.', 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...options.env,
    },
    ...(options.cwd ? { cwd: options.cwd } : {}),
    ...(options.timeout ? { timeout: options.timeout } : {}),
  });
  const held: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => held.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => held.push(chunk));
  child.on('error', () => done(127));
  child.on('close', (code) => {
    if (code !== 0) (options.onFailure ?? show)(Buffer.concat(held).toString());
    done(code ?? 1);
  });
  return promise;
}

/** Like `run`, but a failure is an error: of the disk, where its output kept back says so, else with the output above it. */
export async function runOrFail(command: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  let disk: string | null = null;
  const onFailure = (output: string) => {
    disk = diskFaultIn(output);
    if (disk === null) show(output);
  };
  const code = await run(command, args, { onFailure, ...options });
  if (code === 0) return;
  const name = [...(command === process.execPath ? ['node'] : [command]), ...args].join(' ');
  throw new Error(disk ?? `"${name}" ended with exit code ${code}; its message is above.`);
}

const show = (output: string) => process.stderr.write(output);
