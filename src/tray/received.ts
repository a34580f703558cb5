/** A received tray, shown as it is. Nothing of the reader's own changes until one of its buttons is pressed, and then it can be undone. */
import { button, el } from '../browser/element.ts';
import type { TrayContext } from './context.ts';
import type { Gathering } from './item.ts';
import { createList } from './list.ts';
import { leaveOwn, troubleText } from './own.ts';
import { resolve } from './resolve.ts';
import { addItems, addTray, newId, openOther, openTray, setItems, setName, UNNAMED } from './trays.ts';

/** `toOwn` leads to the reader's own trays. */
export function showReceived(context: TrayContext, received: Gathering, unread: number, toOwn: () => void): void {
  leaveOwn();
  const { store } = context;
  const gathering = { ...received, name: received.name || UNNAMED };
  const { length } = gathering.items;
  const own = openTray(store.read());
  const same = own.name === gathering.name && JSON.stringify(own.items) === JSON.stringify(gathering.items);

  /** Makes the change, goes to the own trays, says what happened there. */
  function take(change: Parameters<typeof store.change>[0], said: string, undo: () => void): void {
    const trouble = store.change(change);
    toOwn();
    context.say(trouble ? troubleText[trouble] : said, () => {
      undo();
      toOwn();
      context.say('元に戻しました。');
    });
  }
  const add = () => {
    const before = openTray(store.read());
    const fresh = gathering.items.filter(({ at }) => !before.items.some((item) => item.at === at));
    const change = addItems(before.id, fresh);
    const taken = openTray(change(store.read())).items.length - before.items.length;
    const rest = [
      length > fresh.length ? `${length - fresh.length}件は、すでに入っていました。` : '',
      fresh.length > taken ? `${fresh.length - taken}件は、入る数を超えるため入れていません。` : '',
    ].join('');
    take(change, `「${before.name}」に${taken}件を加えました。${rest}`, () =>
      store.change(setItems(before.id, before.items)),
    );
  };
  const keep = () => {
    const tray = { id: newId(), ...gathering };
    const before = store.read();
    take(addTray(tray), `「${tray.name}」として保存しました。`, () =>
      store.change((now) => openOther(before.open)({ ...now, trays: now.trays.filter(({ id }) => id !== tray.id) })),
    );
  };
  const replace = () => {
    const before = openTray(store.read());
    take(
      (now) => setItems(before.id, gathering.items)(setName(before.id, gathering.name)(now)),
      `「${before.name}」（${before.items.length}件）を、受け取ったもので置き換えました。`,
      () => store.change((now) => setItems(before.id, before.items)(setName(before.id, before.name)(now))),
    );
  };

  context.bar.replaceChildren(
    el(
      'section',
      { class: 'received', 'aria-label': '受け取った会議資料' },
      el(
        'p',
        {},
        same
          ? 'アドレスで開いた会議資料です。自分の会議資料と同じ内容です。'
          : 'アドレスで受け取った会議資料です。まだ、このブラウザーには保存していません。自分の会議資料は、そのまま残っています。',
        unread > 0 && `このうち${unread}件は、このサイトの版では読めないため表示していません。`,
      ),
      el(
        'p',
        { class: 'pick' },
        button('新しい会議資料として保存', keep),
        button(`自分の会議資料「${own.name}」に加える`, add),
        own.items.length > 0 && button(`「${own.name}」と置き換える`, replace),
        el('a', { href: location.pathname }, '自分の会議資料を開く'),
      ),
    ),
  );
  context.notices.replaceChildren();
  const list = createList(context.list, (item) => resolve(item, context.root, context.known), null);
  list.show(gathering.items);
  context.present(gathering, list);
}
