/**
 * The copies of the site in the browser's cache storage: one a version, each known to be whole by the manifest that is
 * put in last. Used by the data page (with progress) and by the worker (for a new build): a half-fetched copy is gone on
 * with, and is never read.
 */
import { addressOf, HASH_LENGTH, type KeptFile, MANIFEST, type Manifest } from './manifest.ts';

/** A file came, but not the one the build wrote: a build in exchange, or a host that alters what it serves. */
export class WrongContent extends Error {
  override name = 'WrongContent';
}

const HASH_HEADER = 'x-content-hash';
/** Files at a time: some are fetched while others are put away. */
const AT_ONCE = 12;

/** Copies of other sites of the same origin have other scopes. */
const prefix = (scope: string) => `branch-plans ${new URL(scope).pathname} `;
export const copyName = (scope: string, version: string) => prefix(scope) + version;

/** The names of all copies, whole or not. */
export async function copies(scope: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix(scope)));
}

export async function deleteCopies(scope: string, keep?: string): Promise<void> {
  const names = await copies(scope);
  await Promise.all(names.filter((name) => name !== keep).map((name) => caches.delete(name)));
}

/** The manifest of a whole copy. */
export async function wholeCopy(scope: string, version: string): Promise<Manifest | undefined> {
  const name = copyName(scope, version);
  if (!(await caches.has(name))) return undefined;
  return (await (await caches.open(name)).match(addressOf(MANIFEST, scope)))?.json();
}

/** The manifest as the server has it now. */
export async function newestManifest(scope: string): Promise<Manifest> {
  const response = await fetch(addressOf(MANIFEST, scope), { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response.json();
}

interface Options {
  /** Bytes that are there, of `manifest.bytes`. */
  progress?: (bytes: number) => void;
  signal?: AbortSignal;
}

/**
 * Makes the copy whole: what an older copy has is taken from there, the rest is fetched and held against its hash.
 * Throws WrongContent, a TypeError without network, QuotaExceededError without room, AbortError where it was stopped.
 */
export async function keepSite(manifest: Manifest, scope: string, { progress, signal }: Options = {}): Promise<void> {
  if (await wholeCopy(scope, manifest.version)) return;
  const name = copyName(scope, manifest.version);
  const cache = await caches.open(name);
  const older = (await copies(scope)).filter((each) => each !== name);
  const find = await heldIn([name, ...older]);
  // The first that fails ends the work of the others.
  const ended = new AbortController();
  const end = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
  const waiting = manifest.files.values();
  let bytes = 0;
  const take = async () => {
    for (const file of waiting) {
      end.throwIfAborted();
      const address = addressOf(file[0], scope);
      const held = await find(address, file[1]);
      if (held?.copy !== name) await cache.put(address, held?.response ?? (await fetchFile(file, address, end)));
      bytes += file[2];
      progress?.(bytes);
    }
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, () =>
      take().catch((error: unknown) => {
        ended.abort(error);
        throw error;
      }),
    ),
  );
  // Last: it says that all the rest is there.
  await cache.put(addressOf(MANIFEST, scope), Response.json(manifest));
}

/** Looks for a content in the copies named, the first first. */
async function heldIn(names: readonly string[]) {
  const known = await Promise.all(
    names.map(async (copy) => {
      const cache = await caches.open(copy);
      return { copy, cache, addresses: new Set((await cache.keys()).map(({ url }) => url)) };
    }),
  );
  return async (address: string, hash: string): Promise<{ copy: string; response: Response } | undefined> => {
    for (const { copy, cache, addresses } of known) {
      const response = addresses.has(address) ? await cache.match(address) : undefined;
      if (response?.headers.get(HASH_HEADER) === hash) return { copy, response };
    }
    return undefined;
  };
}

async function fetchFile([, hash]: KeptFile, address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', signal });
  const content = await response.arrayBuffer();
  if ((await hashOf(content)) !== hash) throw new WrongContent(`${response.status} for ${address}`);
  // The host's headers are kept, its security policy among them; the content is no longer packed.
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary']) headers.delete(name);
  headers.set(HASH_HEADER, hash);
  return new Response(content, { headers });
}

async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HASH_LENGTH);
}
