/** The reader's own trays on the page: choosing, naming, filling, ordering, writing notes; each change is stored at once. */
import { button, el } from '../browser/element.ts';
import { save } from '../table-export/save.ts';
import type { TrayContext } from './context.ts';
import { cleanName, cleanText, type Item, NAME_LENGTH, NOTE_LENGTH } from './item.ts';
import { createList, type List } from './list.ts';
import { resolve } from './resolve.ts';
import type { Trouble } from './store.ts';
import {
  addItems,
  addTray,
  type Change,
  moveItem,
  newId,
  openOther,
  openTray,
  removeItem,
  removeTray,
  setName,
  setNote,
  standing,
  UNNAMED,
} from './trays.ts';

export const troubleText: Record<Trouble, string> = {
  off: 'このブラウザーでは保存が止められています。会議資料は、このページを閉じると消えます。残すには「アドレスをコピー」を押し、アドレスを控えてください。',
  full: 'ブラウザーの保存領域がいっぱいで、最後の変更を保存できていません。このページを閉じると消えます。「アドレスをコピー」で控えるか、使わない会議資料を消してください。',
  unread:
    '保存してあった会議資料が壊れていて、読めません。上書きを避けるため、変更は保存していません。「アドレスをコピー」で控えてください。',
};

/** The page's one set of listeners to other windows, whatever is shown. */
let following = false;
let refresh: (() => void) | null = null;

/** `notice`: a sentence to stand above, as on an address that could not be read. */
export function showOwn(context: TrayContext, notice = ''): void {
  const { store, say } = context;
  let list: List | null = null;
  let listed = '';

  const change = (make: Change) => {
    store.change(make);
    render();
  };
  const open = () => openTray(store.read());

  const handlers = {
    move(at: string, steps: number) {
      const tray = open();
      const focused = document.activeElement;
      change(moveItem(tray.id, at, steps));
      // Moving an element takes the focus off it.
      if (focused instanceof HTMLElement) focused.focus();
      const place = open().items.findIndex((item) => item.at === at);
      const moved = place !== tray.items.findIndex((item) => item.at === at);
      list?.entry(at)?.element.scrollIntoView({ block: 'nearest' });
      say(moved ? `資料${place + 1}に動かしました（全${tray.items.length}件）。` : 'これより先へは動かせません。');
    },
    remove(at: string) {
      const tray = open();
      const place = tray.items.findIndex((item) => item.at === at);
      const item = tray.items[place];
      if (!item) return;
      change(removeItem(tray.id, at));
      const next = open().items[Math.min(place, tray.items.length - 2)];
      const neighbour = next && list?.entry(next.at)?.element.querySelector<HTMLElement>('.acts button:last-child');
      (neighbour ?? field).focus();
      say(`資料${place + 1}を外しました。`, () => {
        change(addItems(tray.id, [item], place));
        say(`資料${place + 1}を戻しました。`);
        list?.entry(at)?.element.querySelector<HTMLElement>('.acts button:last-child')?.focus();
      });
    },
    note(at: string, note: string) {
      change(setNote(open().id, at, cleanText(note, NOTE_LENGTH)));
    },
  };

  // The bar: which tray, its name, a new one, away with it.
  const choice = el('select', { name: 'tray' });
  choice.addEventListener('change', () => change(openOther(choice.value)));
  const name = el('input', { type: 'text', name: 'name', maxlength: NAME_LENGTH, autocomplete: 'off' });
  name.addEventListener('input', () => change(setName(open().id, cleanName(name.value))));
  const create = button('新しい会議資料', () => {
    change(addTray({ id: newId(), name: UNNAMED, items: [] }));
    say('新しい会議資料を開きました。名前を付けられます。');
    name.focus();
    name.select();
  });
  const drop = button('この会議資料を消す', () => {
    const before = store.read();
    const tray = openTray(before);
    const place = before.trays.indexOf(tray);
    change(removeTray(tray.id));
    say(`「${tray.name}」（${tray.items.length}件）を消しました。`, () => {
      change(addTray(tray, place));
      say(`「${tray.name}」を戻しました。`);
    });
  });
  const field = el('input', {
    type: 'text',
    name: 'address',
    autocomplete: 'off',
    inputmode: 'url',
    placeholder: 'https://…#L123',
  });
  const paste = el(
    'form',
    { class: 'pick paste' },
    el('label', {}, 'アドレスを貼り付けて加える ', field),
    el('button', { type: 'submit' }, '加える'),
  );
  paste.addEventListener('submit', (event) => {
    event.preventDefault();
    void add();
  });
  const chooser = el('label', {}, '会議資料 ', choice);
  context.bar.replaceChildren(
    el('div', { class: 'pick trays' }, chooser, el('label', {}, '名前 ', name), create, drop),
    paste,
  );

  async function add(): Promise<void> {
    const { readPasted } = await import('./pasted.ts');
    const pasted = readPasted(field.value, context.root, context.known.mainYear);
    if ('why' in pasted) return say(pasted.why);
    const item: Item = { at: pasted.at, note: '' };
    const tray = open();
    const state = standing(tray, item.at);
    if (state === 'held')
      return say(`すでに資料${tray.items.findIndex(({ at }) => at === item.at) + 1}に入っています。`);
    if (state === 'full') return say(`会議資料に入れられるのは${tray.items.length}件までです。`);
    say('読み込んでいます…');
    const { body, spoken } = await resolve(item, context.root, context.known);
    if (body.kind === 'missing') return say(body.why);
    change(addItems(tray.id, [item]));
    field.value = '';
    say(`資料${open().items.findIndex(({ at }) => at === item.at) + 1}に入れました：${spoken}`);
  }

  function render(): void {
    const trays = store.read();
    const tray = openTray(trays);
    if (listed !== tray.id || !list) {
      listed = tray.id;
      list = createList(context.list, (item) => resolve(item, context.root, context.known), handlers);
    }
    choice.replaceChildren(
      ...trays.trays.map((each) => el('option', { value: each.id }, `${each.name}（${each.items.length}）`)),
    );
    choice.value = tray.id;
    chooser.hidden = trays.trays.length < 2;
    // A name that is being typed may be empty for a moment, or end in a space.
    if (cleanName(name.value) !== tray.name && document.activeElement !== name) name.value = tray.name;
    list.show(tray.items);
    context.notices.replaceChildren(...notices(context, notice, render));
    context.present(tray, list);
  }

  refresh = render;
  if (!following) store.follow(() => refresh?.());
  following = true;
  render();
}

/** While a received tray is shown, other windows' changes are no matter of the page. */
export function leaveOwn(): void {
  refresh = null;
}

function notices({ store, say }: TrayContext, notice: string, again: () => void): HTMLElement[] {
  const trouble = store.trouble();
  const warn = (...children: (Node | string)[]) => el('p', { class: 'warn' }, ...children);
  return [
    ...(notice ? [warn(notice)] : []),
    ...(trouble ? [warn(troubleText[trouble])] : []),
    ...store.aside().map(({ key, text }) =>
      warn(
        '保存してあった会議資料に、読めない部分がありました。読めたものだけを表示し、もとの内容は別に取ってあります。',
        button('もとの内容をファイルに保存', () =>
          save(new Blob([text], { type: 'application/json' }), '会議資料_読めなかった内容.json'),
        ),
        button('もとの内容を捨てる', () => {
          store.forgetAside(key);
          again();
          say('読めなかった内容を捨てました。');
        }),
      ),
    ),
  ];
}
