/** The two files of an offline copy: sw.js, the worker bundled out of src/offline, and offline.json, what it holds. */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { HASH_LENGTH, type KeptFile, MANIFEST, type Manifest, WORKER } from './manifest.ts';

export interface OfflineCopy {
  files: Map<string, Uint8Array>;
  bytes: number;
}

/** `site` holds every file of the site by its path; what no copy needs is left out here. */
export async function offlineCopy(site: ReadonlyMap<string, Uint8Array>): Promise<OfflineCopy> {
  const kept = [...site]
    .filter(([path]) => isKept(path))
    .map(([path, content]): KeptFile => [path, hashOf(content), content.length])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const version = hashOf(new TextEncoder().encode(kept.map(([path, hash]) => `${path} ${hash}\n`).join('')));
  const bytes = kept.reduce((sum, [, , size]) => sum + size, 0);
  const manifest: Manifest = { version, bytes, files: kept };
  return {
    files: new Map([
      [WORKER, await bundle(version)],
      [MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest)}\n`)],
    ]),
    bytes,
  };
}

/** Not the copy's own two files, the site as a ZIP, nor what a host reads and does not serve. */
export function isKept(path: string): boolean {
  if (path === WORKER || path === MANIFEST || path.endsWith('.zip')) return false;
  return !/(^|\/)\.|^(_headers|_redirects|web\.config)$/.test(path);
}

/** A classic script: not every browser runs modules as service workers. */
async function bundle(version: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ['src/offline/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { VERSION: JSON.stringify(version) },
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}
