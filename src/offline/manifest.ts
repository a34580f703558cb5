/** What an offline copy of the site holds: written by the build, read by the worker and the data page. */

export interface Manifest {
  /** Of all files: changes when any of them does. */
  version: string;
  /** Sum of the files' sizes. */
  bytes: number;
  files: KeptFile[];
}

/** Path below the site's root, start of the content's SHA-256 in hex, size in bytes. */
export type KeptFile = readonly [path: string, hash: string, bytes: number];

/** Hex digits of a hash that the manifest holds. */
export const HASH_LENGTH = 16;

/** The site's root holds these two; a copy does not: they say what a newer copy would be. */
export const WORKER = 'sw.js';
export const MANIFEST = 'offline.json';

/** The address of a file under the site's root `scope`: a page's is its folder's, as links write it. */
export function addressOf(path: string, scope: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), scope).href;
}
