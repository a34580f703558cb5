/** On what a run was made: day, machine, versions. */
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, totalmem, type } from 'node:os';
import { starlightVersions } from './starlight.ts';

export interface BenchRun {
  /** ISO date. */
  day: string;
  cpu: string;
  cores: number;
  memoryBytes: number;
  system: string;
  node: string;
  /** Mean number of processes that wanted a core in the minute before; many make every time longer. */
  load: number;
  /** Package → version. */
  versions: Record<string, string>;
}

export function thisRun(): BenchRun {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const processors = cpus();
  return {
    day: new Date().toISOString().slice(0, 10),
    cpu: processors[0]?.model.trim() || arch(),
    cores: processors.length,
    memoryBytes: totalmem(),
    system: type(),
    node: process.version,
    load: loadavg()[0] ?? 0,
    versions: {
      astro: dependencies['astro'] ?? '',
      pagefind: dependencies['pagefind'] ?? '',
      starlight: starlightVersions['@astrojs/starlight'],
    },
  };
}
