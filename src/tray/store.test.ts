import { expect, test } from 'vitest';
import { KEY } from './key.ts';
import { openStore } from './store.ts';
import { addItems, openTray, setName, setNote } from './trays.ts';

/** A browser's storage that takes `room` characters. */
function storage(room = Number.POSITIVE_INFINITY): Storage & { room: number } {
  const held = new Map<string, string>();
  return {
    room,
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      const others = [...held].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
      if (others + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}
const item = (line: number) => ({ at: `branches/hokkaido/2021/#L${line}`, note: '' });
const put = (line: number) => (now: Parameters<typeof openTray>[0]) => addItems(openTray(now).id, [item(line)])(now);
const lines = (store: ReturnType<typeof openStore>) =>
  openTray(store.read()).items.map(({ at }) => Number(at.slice(at.indexOf('#L') + 2)));

test('two windows see and keep each other’s changes', () => {
  const box = storage();
  const [one, two] = [openStore(() => box), openStore(() => box)];
  expect(one.change(put(1))).toBeNull();
  expect(two.change(put(2))).toBeNull();
  expect(one.change(put(3))).toBeNull();
  expect(lines(two)).toEqual([1, 2, 3]);
});

test('storage that is off is said; the trays stay on the page', () => {
  for (const none of [
    () => null,
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ]) {
    const store = openStore(none);
    expect(store.trouble()).toBe('off');
    expect(store.change(put(1))).toBe('off');
    expect(store.change(put(2))).toBe('off');
    expect(lines(store)).toEqual([1, 2]);
  }
});

test('storage that is full is said; what was stored stays, and all is stored once there is room', () => {
  const box = storage();
  const store = openStore(() => box);
  store.change(put(1));
  box.room = 10;
  expect(store.change((now) => setNote(openTray(now).id, item(1).at, 'あ'.repeat(500))(now))).toBe('full');
  expect(openTray(store.read()).items[0]?.note).toHaveLength(500);
  expect(lines(openStore(() => box))).toEqual([1]);
  box.room = 1e6;
  expect(store.change(put(2))).toBeNull();
  expect(store.trouble()).toBeNull();
  expect(openTray(openStore(() => box).read()).items.map(({ note }) => note.length)).toEqual([500, 0]);
});

test('what another window stored meanwhile is not overwritten by a page that could not store', () => {
  const box = storage();
  const store = openStore(() => box);
  store.change(put(1));
  box.room = 1;
  store.change(put(2));
  box.room = 1e6;
  openStore(() => box).change(put(3));
  store.change(put(4));
  expect(lines(openStore(() => box)).sort()).toEqual([1, 2, 3, 4]);
});

test.each([
  ['cut', (raw: string) => raw.slice(0, -5), []],
  ['of a newer version', (raw: string) => raw.replace('"version":1', '"version":2'), []],
  ['no trays', () => '{"version":1,"trays":[]}', []],
  ['another thing', () => '42', []],
  ['an item without address', (raw: string) => raw.replace('"at":"branches/hokkaido/2021/#L1"', '"to":1'), [2]],
])('damaged storage (%s) is kept aside as it was before anything is written', (_, damage, left) => {
  const box = storage();
  openStore(() => box).change(put(1));
  openStore(() => box).change(put(2));
  const damaged = damage(box.getItem(KEY) ?? '');
  box.setItem(KEY, damaged);
  const store = openStore(() => box);
  expect(lines(store)).toEqual(left);
  store.read();
  expect(store.aside().map(({ text }) => text)).toEqual([damaged]);
  expect(store.change(put(9))).toBeNull();
  expect(lines(openStore(() => box))).toEqual([...left, 9]);
  const [kept] = store.aside();
  expect(kept?.text).toBe(damaged);
  store.forgetAside(kept?.key ?? '');
  expect(store.aside()).toEqual([]);
});

test('damaged storage that cannot be kept aside is not overwritten', () => {
  const box = storage();
  box.setItem(KEY, '{"version":1,"trays":[{');
  box.room = 30;
  const store = openStore(() => box);
  expect(store.change(put(1))).toBe('unread');
  expect(lines(store)).toEqual([1]);
  expect(box.getItem(KEY)).toBe('{"version":1,"trays":[{');
});

test('a name of nothing is the usual name', () => {
  const store = openStore(() => storage());
  store.change((now) => setName(openTray(now).id, '')(now));
  expect(openTray(store.read()).name).toBe('会議資料');
});
