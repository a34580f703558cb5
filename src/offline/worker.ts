/**
 * The service worker of an offline copy (scripts/offline.ts bundles it into sw.js, with the copy's version in it).
 * Only the button on the data page registers it. With every build its bytes change: the browser, which looks at each
 * visit, starts the new one beside the old, and that takes over once its copy is whole.
 */
import { answer, type Copy } from './answer.ts';
import { addressOf, MANIFEST, WORKER } from './manifest.ts';
import { copyName, deleteCopies, keepSite, newestManifest } from './site-cache.ts';

/** Put in by the build. */
declare const VERSION: string;

interface WorkEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WorkEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
/** What a service worker is, as far as it is used: TypeScript knows either pages or workers in one program. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: WorkEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: RequestEvent) => void): void;
}
const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const name = copyName(scope, VERSION);
/** What says that there is something newer is always asked of the network. */
const never = [WORKER, MANIFEST].map((path) => addressOf(path, scope));

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const [address = ''] = url.split(/[?#]/);
  if ((method === 'GET' || method === 'HEAD') && url.startsWith(scope) && !never.includes(address))
    event.respondWith(answer(event.request, copy));
});

const copy: Copy = {
  scope,
  find: async (address) => (await caches.open(name)).match(address),
  fetch: (request) => fetch(request),
};

/** Fails where the copy cannot be made whole; the worker before goes on with its own. */
async function install(): Promise<void> {
  const manifest = await newestManifest(scope);
  if (manifest.version !== VERSION) throw new Error(`the manifest is of ${manifest.version}, the worker of ${VERSION}`);
  await keepSite(manifest, scope);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  await deleteCopies(scope, name);
  await worker.clients.claim();
}
