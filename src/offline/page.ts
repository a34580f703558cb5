/** The data page's switch for an offline copy: what it would take, taking it with progress, taking it away again. */

import { ownScript } from '../browser/own-script.ts';
import { fileSize } from '../domain/figure-labels.ts';
import { addressOf, type Manifest, WORKER } from './manifest.ts';
import { deleteCopies, keepSite, newestManifest, WrongContent } from './site-cache.ts';

const box = document.querySelector<HTMLElement>('[data-offline]');
if (box) void start(box, new URL(box.dataset['offline'] ?? '', location.href).href);

type State = 'off' | 'busy' | 'on';

async function start(box: HTMLElement, scope: string): Promise<void> {
  const [keep, stop, remove] = [...box.querySelectorAll('button')] as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
  ];
  const bar = box.querySelector('progress') as HTMLProgressElement;
  const said = box.querySelector('[role=status]') as HTMLElement;
  let stopping = new AbortController();
  box.hidden = false;

  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    keep.disabled = true;
    said.textContent = isSecureContext
      ? 'このブラウザーは、オフラインの保存に対応していません。'
      : 'オフラインの保存は、httpsまたはlocalhostで開いたときだけ使えます。';
    return;
  }
  const show = (state: State, text: string) => {
    // The focus goes on to the button that takes the place of the one it was on.
    const focused = box.contains(document.activeElement) && document.activeElement !== said;
    keep.hidden = state !== 'off';
    stop.hidden = bar.hidden = state !== 'busy';
    remove.hidden = state !== 'on';
    said.textContent = text;
    if (focused) box.querySelector<HTMLElement>('button:not([hidden])')?.focus();
  };

  const registered = await navigator.serviceWorker.getRegistration(scope);
  if (registered?.active?.scriptURL === addressOf(WORKER, scope)) {
    show('on', 'このブラウザーに保存してあります。');
    watchUpdate(registered, said);
  }

  keep.addEventListener('click', async () => {
    stopping = new AbortController();
    bar.value = 0;
    show('busy', '保存を始めます。');
    try {
      await keepAll(scope, stopping.signal, (manifest, bytes) => {
        bar.max = manifest.bytes;
        bar.value = bytes;
        // Told at every quarter, not at every file.
        const quarter = Math.floor((bytes / manifest.bytes) * 4) * 25;
        const text = `保存しています：${quarter}%（全体で${fileSize(manifest.bytes)}）`;
        if (quarter > 0 && quarter < 100 && said.textContent !== text) said.textContent = text;
      });
      show('on', '保存しました。通信のないところでも、このアドレスのまま、検索も含めて使えます。');
    } catch (error) {
      console.warn(error);
      show('off', reasonOf(error));
    }
  });
  stop.addEventListener('click', () => stopping.abort());
  remove.addEventListener('click', async () => {
    await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
    await deleteCopies(scope);
    show('off', '保存したサイトを、このブラウザーから消しました。');
  });
}

/** The files first, with progress; then the worker, which finds them there. */
async function keepAll(scope: string, signal: AbortSignal, tell: (manifest: Manifest, bytes: number) => void) {
  const manifest = await newestManifest(scope);
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && quota - usage < manifest.bytes) throw new DOMException('no room', 'QuotaExceededError');
  // Asks the browser not to clear it away when room gets short; it may say no.
  await navigator.storage.persist?.();
  await keepSite(manifest, scope, { signal, progress: (bytes) => tell(manifest, bytes) });
  const registration = await navigator.serviceWorker.register(ownScript(new URL(addressOf(WORKER, scope))), {
    scope,
    updateViaCache: 'none',
  });
  await activation(registration);
}

/** Resolves when the newest worker of a registration is at work; rejects where it is not to be. */
function activation({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting ?? active;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const look = () => {
    if (worker?.state === 'activated') resolve();
    else if (!worker || worker.state === 'redundant') reject(new Error('the worker could not be installed'));
  };
  worker?.addEventListener('statechange', look);
  look();
  return promise;
}

/** Says when a newer build comes in. */
function watchUpdate(registration: ServiceWorkerRegistration, said: HTMLElement): void {
  registration.addEventListener('updatefound', () => {
    said.textContent = '新しい版があります。取り込んでいます。';
    activation(registration).then(
      () => {
        said.textContent = '新しい版に入れ替えました。';
      },
      () => {
        said.textContent = '新しい版を取り込めませんでした。前の版をそのまま使えます。';
      },
    );
  });
  registration.update().catch(() => {
    said.textContent = 'このブラウザーに保存してあります（いまは通信がありません）。';
  });
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return '保存をやめました。もう一度押すと、続きから保存します。';
  if (name === 'QuotaExceededError') return 'このブラウザーの空き容量が足りないため、保存できませんでした。';
  if (error instanceof WrongContent)
    return '受け取ったファイルが、このサイトのものと一致しませんでした。ページを読み込み直して、もう一度お試しください。';
  return '通信が途切れたため、保存できませんでした。もう一度押すと、続きから保存します。';
}
