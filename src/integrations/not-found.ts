/**
 * Makes the page for unknown addresses stand on its own. It is served at any depth, so nothing can be named relative to it:
 * its styles stand in it, and a script of a few lines finds the site's root where the links' own guess is wrong.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { allowInline } from './security-policy.ts';

const PAGE = '404.html';

/** Stands before finishPages: it reads Astro's own addresses and gives hashes to the policy. */
export function notFoundPage(): AstroIntegration {
  let base = '/';
  return {
    name: 'not-found-page',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.site === undefined ? '/' : new URL(config.site).pathname;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const file = path.join(root, PAGE);
        const read = (name: string) => readFile(path.join(root, name), 'utf8');
        await writeFile(file, await standalone(await readFile(file, 'utf8'), read, (modules) => script(base, modules)));
      },
    },
  };
}

const stylesheet = /<link rel="stylesheet" href="\/(_astro\/[^"]+)">/g;
const moduleScript = /<script type="module" src="\/(_astro\/[^"]+)"><\/script>/g;

/** `html` with its style files inside, and `scriptOf` its module files in their place; the policy names both by their hashes. */
export async function standalone(
  html: string,
  read: (file: string) => Promise<string>,
  scriptOf: (modules: string[]) => Promise<string>,
): Promise<string> {
  const files = [...html.matchAll(stylesheet)].map(([, file = '']) => file);
  const modules = [...html.matchAll(moduleScript)].map(([, file = '']) => file);
  if (files.length === 0 || modules.length === 0)
    throw new Error(`${PAGE} names no style file or no script of /_astro/ as src/integrations/not-found.ts reads them`);
  const styles = new Map<string, string>();
  for (const file of files) styles.set(file, await read(file));
  const script = await scriptOf(modules);
  // By functions: `$&` in a style or script is no pattern.
  const page = html
    .replace(stylesheet, (_, file: string) => `<style>${styles.get(file)?.trim()}</style>`)
    .replace(moduleScript, '')
    .replace('</body>', () => `<script>${script}</script></body>`);
  return allowInline(page);
}

async function script(base: string, modules: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/not-found/start.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { SITE: JSON.stringify({ base, modules }) },
  });
  return outputFiles[0]?.text.trim() ?? '';
}
