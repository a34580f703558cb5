/**
 * The tray's page. Its address decides what it shows: `/tray/` the reader's own trays, to be ordered and written on;
 * `/tray/#…` one that was received, as it is, until the reader takes it over. `?view=projector` shows it to a room at once.
 */

import { copy } from '../browser/clipboard.ts';
import { el, need } from '../browser/element.ts';
import { siteRoot } from '../browser/site-root.ts';
import type { TrayContext } from './context.ts';
import type { Gathering } from './item.ts';
import type { TrayData } from './known.ts';
import type { List } from './list.ts';
import { showOwn } from './own.ts';
import { openStore } from './store.ts';

const page = need('[data-tray-page]');
const part = (name: string) => need(`[data-part=${name}]`, page);
const title = need('main h1');
const siteTitle = document.title.replace(/^.*?(?=｜)/, '');
const status = need('[role=status]', page);
const undoButton = need<HTMLButtonElement>('[data-act=undo]', page);

let shown: { gathering: Gathering; list: List } | null = null;
let takeBack: (() => void) | null = null;

const context: TrayContext = {
  root: siteRoot(),
  known: JSON.parse(need('#tray-known').textContent ?? '{}') as TrayData,
  store: openStore(),
  bar: part('bar'),
  list: part('list'),
  notices: part('notices'),
  say(text, undo) {
    status.textContent = text;
    takeBack = undo ?? null;
    undoButton.hidden = !undo;
  },
  present(gathering, list) {
    shown = { gathering, list };
    title.textContent = gathering.name;
    document.title = `${gathering.name}${siteTitle}`;
    part('empty').hidden = gathering.items.length > 0;
    part('outputs').hidden = gathering.items.length === 0;
    void addressed(gathering);
  },
};

let turn = 0;
/** ItemHandlers the shared address to the paper (its head prints it, with a QR code) and warns where it is long. */
async function addressed(gathering: Gathering): Promise<void> {
  const mine = ++turn;
  const { shareAddress, SHARE_LENGTH } = await import('./share.ts');
  const address = await shareAddress(gathering);
  if (mine !== turn) return;
  document.documentElement.dataset['handout'] = address;
  const long = part('long');
  long.hidden = address.length <= SHARE_LENGTH;
  long.textContent = `この会議資料のアドレスは${address.length.toLocaleString('ja-JP')}字あります。${SHARE_LENGTH.toLocaleString('ja-JP')}字を超えると、メールの途中で切れたり、開けなかったりするソフトがあります。覚え書きを短くするか、会議資料を分けてください。`;
}

let starts = 0;
async function start(): Promise<void> {
  const mine = ++starts;
  const fragment = location.hash.slice(1);
  context.say('');
  // The first character is the form; what follows, the content (share.ts).
  if (/^[1-9][\w-]*$/.test(fragment)) {
    const [{ readShare }, { showReceived }] = await Promise.all([import('./share.ts'), import('./received.ts')]);
    const received = await readShare(fragment);
    if (mine !== starts) return;
    if ('why' in received) {
      showOwn(context, received.why);
      return;
    }
    showReceived(context, received.gathering, received.unread, () => {
      // One step back to what was received, also after an undo.
      if (location.hash !== '') history.pushState(null, '', location.pathname);
      void start();
    });
  } else showOwn(context);
}

/** Runs an output; a button that is at work takes no second click. */
function output(name: string, run: (gathering: Gathering, list: List) => Promise<string>): void {
  const button = need<HTMLButtonElement>(`[data-act=${name}]`, page);
  button.addEventListener('click', async () => {
    if (!shown || button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    try {
      context.say(await run(shown.gathering, shown.list));
    } catch (error) {
      console.warn(error);
      context.say('できませんでした。通信の状態を確かめて、もう一度お試しください。');
    } finally {
      button.removeAttribute('aria-busy');
    }
  });
}

output('copy', async (gathering) => {
  const { shareAddress } = await import('./share.ts');
  const address = await shareAddress(gathering);
  if (await copy(address)) return `アドレスをコピーしました（${address.length.toLocaleString('ja-JP')}字）。`;
  const field = el('input', {
    readonly: true,
    value: address,
    'aria-label': 'この会議資料のアドレス',
    class: 'address',
  });
  context.notices.replaceChildren(el('p', {}, field));
  field.select();
  return 'このブラウザーではコピーできません。表示したアドレスを写してください。';
});
output('print', async (_, list) => {
  await list.resolved();
  print();
  return '';
});
output('markdown', async (gathering, list) => {
  const { saveMarkdown } = await import('./outputs.ts');
  await saveMarkdown(gathering, await list.resolved());
  return 'Markdownのファイルを保存しました。';
});
output('docx', async (gathering, list) => {
  context.say('Wordのファイルを作っています…');
  const { saveDocx } = await import('./outputs.ts');
  await saveDocx(gathering, await list.resolved());
  return 'Wordのファイルを保存しました。';
});
output('projector', async () => {
  await projected();
  return '';
});

async function projected(): Promise<void> {
  if (!shown) return;
  const { gathering, list } = shown;
  const [{ project }, { slidesOf }, resolved] = await Promise.all([
    import('../projector/projector.ts'),
    import('./outputs.ts'),
    list.resolved(),
  ]);
  if (resolved.length === 0) return;
  const ask = (view: string) => history.replaceState(null, '', `${location.pathname}${view}${location.hash}`);
  ask('?view=projector');
  await project(slidesOf(resolved), gathering.name);
  ask('');
}

undoButton.addEventListener('click', () => {
  const act = takeBack;
  context.say('');
  act?.();
});
// Also fired where only the fragment changes.
addEventListener('popstate', () => void start());
page.hidden = false;
await start();
if (new URLSearchParams(location.search).get('view') === 'projector') await projected();
