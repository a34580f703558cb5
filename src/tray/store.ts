/**
 * The trays in the browser's storage. Nothing is lost in silence: where storage is off, full or damaged, the trays stay on
 * the page and `trouble` says so; what cannot be read is kept aside under a key of its own before anything is written.
 * Every change is made to what is stored at that moment, so that two windows do not undo each other.
 */
import { COUNT_EVENT, KEY } from './key.ts';
import { readStored, writeStored } from './stored.ts';
import { type Change, emptyTrays, merge, type Trays } from './trays.ts';

/** off: the browser gives no storage; full: it takes no more; unread: what is stored could not be read nor kept aside. */
export type Trouble = 'off' | 'full' | 'unread';

export interface Store {
  read(): Trays;
  /** Makes the change, here and (without trouble) in storage. */
  change(change: Change): Trouble | null;
  /** What keeps the last state from being stored; null where all is well. */
  trouble(): Trouble | null;
  /** Texts that could not be read, by the key they are kept under. */
  aside(): { key: string; text: string }[];
  forgetAside(key: string): void;
  /** Calls back when another window changed the trays. */
  follow(changed: () => void): void;
}

const ASIDE = `${KEY}:unread:`;

/** `storage` throws or gives null where the browser has none (private mode, policy). */
export function openStore(storage: () => Storage | null = () => localStorage): Store {
  /** The trays where they could not be stored, and what was stored when that began. */
  let unsaved: { trays: Trays; over: string | null; trouble: Trouble } | null = null;
  const fresh = emptyTrays();

  function box(): Storage | null {
    try {
      return storage();
    } catch {
      return null;
    }
  }

  /** What is stored; damaged text is first kept aside. */
  function stored(): { trays: Trays; raw: string | null; trouble: Trouble | null } {
    const held = box();
    if (!held) return { trays: fresh, raw: null, trouble: 'off' };
    let raw: string | null;
    try {
      raw = held.getItem(KEY);
    } catch {
      return { trays: fresh, raw: null, trouble: 'off' };
    }
    if (raw === null) return { trays: fresh, raw, trouble: null };
    const { trays, whole } = readStored(raw);
    if (whole) return { trays: trays ?? fresh, raw, trouble: null };
    return { trays: trays ?? fresh, raw, trouble: keepAside(held, raw) };
  }

  function keepAside(held: Storage, raw: string): Trouble | null {
    try {
      const kept = keysOf(held).some((key) => key.startsWith(ASIDE) && held.getItem(key) === raw);
      if (!kept) held.setItem(`${ASIDE}${new Date().toISOString()}`, raw);
      return null;
    } catch {
      return 'unread';
    }
  }

  function current(): { trays: Trays; raw: string | null; trouble: Trouble | null } {
    const now = stored();
    if (!unsaved) return now;
    const moved = now.raw !== unsaved.over && now.raw !== null;
    return { ...now, trays: moved ? merge(unsaved.trays, now.trays) : unsaved.trays };
  }

  return {
    read: () => current().trays,
    change(change) {
      const now = current();
      const next = change(now.trays);
      const trouble = now.trouble ?? write(next);
      unsaved = trouble ? { trays: next, over: now.raw, trouble } : null;
      globalThis.dispatchEvent?.(new Event(COUNT_EVENT));
      return trouble;
    },
    trouble: () => unsaved?.trouble ?? stored().trouble,
    aside() {
      const held = box();
      return held
        ? keysOf(held)
            .filter((key) => key.startsWith(ASIDE))
            .map((key) => ({ key, text: held.getItem(key) ?? '' }))
        : [];
    },
    forgetAside(key) {
      if (key.startsWith(ASIDE)) box()?.removeItem(key);
    },
    follow(changed) {
      addEventListener('storage', (event) => {
        // key null: everything was cleared.
        if (event.key === KEY || event.key === null) changed();
      });
    },
  };

  function write(next: Trays): Trouble | null {
    try {
      box()?.setItem(KEY, writeStored(next));
      return null;
    } catch {
      return 'full';
    }
  }
}

function keysOf(held: Storage): string[] {
  return Array.from({ length: held.length }, (_, index) => held.key(index) ?? '');
}
