/** The reader's trays and what can be done to them, as pure functions: a change takes the trays as they are and gives the next. */
import { type Gathering, type Item, MOST_ITEMS } from './item.ts';

export interface Tray extends Gathering {
  id: string;
}

/** At least one tray; `open` is the id of the one that is filled and shown. */
export interface Trays {
  trays: Tray[];
  open: string;
}
export type Change = (now: Trays) => Trays;

export const UNNAMED = '会議資料';

export function newId(): string {
  // Not crypto.randomUUID, which an intranet without https does not have.
  return Date.now().toString(36) + Math.random().toString(36).slice(2, 8);
}

export function emptyTrays(id = newId()): Trays {
  return { trays: [{ id, name: UNNAMED, items: [] }], open: id };
}

/** The tray that is open. */
export function openTray({ trays, open }: Trays): Tray {
  return trays.find(({ id }) => id === open) ?? (trays[0] as Tray);
}

/** Whether the tray can take one more, and has it already. */
export function standing({ items }: Gathering, at: string): 'new' | 'held' | 'full' {
  if (items.some((item) => item.at === at)) return 'held';
  return items.length >= MOST_ITEMS ? 'full' : 'new';
}

/** A change of one tray; without it, nothing changes. */
export function inTray(tray: string, change: (tray: Tray) => Tray): Change {
  return (now) => ({ ...now, trays: now.trays.map((each) => (each.id === tray ? change(each) : each)) });
}

const withItems = (tray: string, change: (items: Item[]) => Item[]) =>
  inTray(tray, (each) => ({ ...each, items: change(each.items) }));

/** Puts items in where the tray has not their address, at the end or before place `index`; what is over the limit stays out. */
export function addItems(tray: string, added: readonly Item[], index = Number.POSITIVE_INFINITY): Change {
  return withItems(tray, (items) => {
    const fresh = added.filter(({ at }) => !items.some((item) => item.at === at));
    return items.toSpliced(index, 0, ...fresh.slice(0, Math.max(0, MOST_ITEMS - items.length)));
  });
}

export function removeItem(tray: string, at: string): Change {
  return withItems(tray, (items) => items.filter((item) => item.at !== at));
}

/** Moves an item by `steps` places, not over the ends. */
export function moveItem(tray: string, at: string, steps: number): Change {
  return withItems(tray, (items) => {
    const from = items.findIndex((item) => item.at === at);
    const item = items[from];
    if (!item) return items;
    const to = Math.min(items.length - 1, Math.max(0, from + steps));
    return items.toSpliced(from, 1).toSpliced(to, 0, item);
  });
}

export function setNote(tray: string, at: string, note: string): Change {
  return withItems(tray, (items) => items.map((item) => (item.at === at ? { ...item, note } : item)));
}

export function setName(tray: string, name: string): Change {
  return inTray(tray, (each) => ({ ...each, name: name || UNNAMED }));
}

export function setItems(tray: string, items: Item[]): Change {
  return withItems(tray, () => items);
}

export function openOther(tray: string): Change {
  return (now) => (now.trays.some(({ id }) => id === tray) ? { ...now, open: tray } : now);
}

/** Puts a tray in and opens it. */
export function addTray(tray: Tray, index = Number.POSITIVE_INFINITY): Change {
  return (now) => ({
    trays: now.trays.filter(({ id }) => id !== tray.id).toSpliced(index, 0, tray),
    open: tray.id,
  });
}

/** The last tray leaves an empty one. */
export function removeTray(tray: string): Change {
  return (now) => {
    const at = now.trays.findIndex(({ id }) => id === tray);
    const trays = now.trays.filter(({ id }) => id !== tray);
    const next = trays[Math.min(Math.max(0, at), trays.length - 1)];
    if (!next) return emptyTrays();
    return { trays, open: now.open === tray ? next.id : now.open };
  };
}

/** Both: trays of either, items of either. For a page that could not save for a while and another one that could. */
export function merge(mine: Trays, theirs: Trays): Trays {
  const others = theirs.trays.filter(({ id }) => !mine.trays.some((tray) => tray.id === id));
  const both = theirs.trays.reduce((now, tray) => addItems(tray.id, tray.items)(now), mine);
  return { ...both, trays: [...both.trays, ...others] };
}
