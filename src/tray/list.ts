/** The list of items on the page: an entry stays the same element wherever it moves, so that charts and the cursor stay too. */
import { el } from '../browser/element.ts';
import { createEntry, type Entry, type ItemHandlers } from './entry.ts';
import type { Item } from './item.ts';
import type { Resolved } from './resolve.ts';

export interface List {
  show(items: readonly Item[]): void;
  entry(at: string): Entry | undefined;
  /** What stands at the items' addresses, in their order, with the notes as they are now; waits for what is still being read. */
  resolved(): Promise<Resolved[]>;
}

export function createList(
  place: HTMLElement,
  resolving: (item: Item) => Promise<Resolved>,
  handlers: ItemHandlers | null,
): List {
  const entries = new Map<string, Entry>();
  const list = el('ol', { class: 'items' });
  let current: readonly Item[] = [];
  place.replaceChildren(list);
  return {
    show(items) {
      current = items;
      for (const [at, entry] of entries) {
        if (items.some((item) => item.at === at)) continue;
        entry.element.remove();
        entries.delete(at);
      }
      items.forEach((item, index) => {
        const entry = entries.get(item.at) ?? createEntry(item, () => resolving(item), handlers);
        entries.set(item.at, entry);
        entry.update(item, index, items.length);
        if (list.children[index] !== entry.element) list.insertBefore(entry.element, list.children[index] ?? null);
      });
    },
    entry: (at) => entries.get(at),
    resolved: () =>
      Promise.all(
        current.map(async (item) => ({ ...((await entries.get(item.at)?.shown) ?? (await resolving(item))), item })),
      ),
  };
}
