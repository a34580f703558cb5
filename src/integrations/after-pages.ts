/** An integration that works over the built site once its pages are there: says what it did, and how long it took. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export interface AfterPages {
  name: string;
  /** What it does, as a line of the build's log: `Write the search index`. */
  title: string;
  /** `dist` is the folder that the pages were built into; answers with what was done, for the log. */
  work: (dist: string) => string | Promise<string>;
  /** What it does at other times: what the development server gets in the files' place. */
  hooks?: AstroIntegration['hooks'];
}

export function afterPages({ name, title, work, hooks = {} }: AfterPages): AstroIntegration {
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:done': async ({ dir }) => {
        const started = performance.now();
        logStep(title, started, await work(fileURLToPath(dir)));
      },
    },
  };
}

/** `scripts/bench/measure.ts` reads these lines. */
export function logStep(title: string, started: number, said?: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`  ${title}${said === undefined ? '' : ` (${said})`}: ${seconds} s`);
}
