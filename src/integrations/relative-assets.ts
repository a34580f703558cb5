/** Makes the addresses of Astro's own CSS and script files relative in every built page. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { linker } from '../domain/addresses.ts';

export function relativeAssets(): AstroIntegration {
  let site: URL | undefined;
  return {
    name: 'relative-assets',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const file of files) {
          const from = file.split(path.sep).join('/');
          const html = await readFile(path.join(root, file), 'utf8');
          const rewritten = rewriteAssets(html, linker(from, site));
          if (rewritten !== html) await writeFile(path.join(root, file), rewritten);
        }
      },
    },
  };
}

/** `/_astro/…` in an attribute → the same address as the page links to it. Text is never touched: it holds no bare `"`. */
export function rewriteAssets(html: string, link: (to: string) => string): string {
  return html.replace(/ (href|src)="\/(_astro\/[^"]*)"/g, (_, name: string, url: string) => {
    return ` ${name}="${link(url)}"`;
  });
}
