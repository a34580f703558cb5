/** Putting something into the tray from any page. Loaded when a button is first pressed. */
import { atOf, cleanText, type Item, inPlan, itemPlaceOf, MOST_ITEMS, NOTE_LENGTH } from './item.ts';
import { openStore } from './store.ts';
import { addItems, openTray, standing } from './trays.ts';

/**
 * Adds an item to the tray that is open. `said` gets one sentence on what happened; nothing is added in silence.
 * Answers whether the tray holds it now.
 */
export function addToTray(item: { at: string; note?: string }, said: (sentence: string) => void): boolean {
  const place = itemPlaceOf(inPlan(item.at));
  if (!place) {
    said('これは会議資料に入れられません。');
    return false;
  }
  const added: Item = { at: atOf(place), note: cleanText(item.note ?? '', NOTE_LENGTH) };
  const store = openStore();
  const tray = openTray(store.read());
  const state = standing(tray, added.at);
  if (state === 'held') {
    said(`「${tray.name}」の資料${tray.items.findIndex(({ at }) => at === added.at) + 1}に、すでに入っています。`);
    return true;
  }
  if (state === 'full') {
    said(`「${tray.name}」は${MOST_ITEMS}件でいっぱいです。会議資料のページで新しい会議資料を作ってください。`);
    return false;
  }
  const trouble = store.change(addItems(tray.id, [added]));
  if (trouble) {
    said(
      trouble === 'full'
        ? '入れられませんでした。ブラウザーの保存領域がいっぱいです。使わない会議資料を消してください。'
        : '入れられませんでした。このブラウザーでは保存できません。会議資料のページで、この箇所のアドレスを貼り付けてください。',
    );
    return false;
  }
  said(`「${tray.name}」の資料${openTray(store.read()).items.length}に入れました。`);
  return true;
}
