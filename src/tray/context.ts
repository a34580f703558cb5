import type { Gathering } from './item.ts';
import type { TrayData } from './known.ts';
import type { List } from './list.ts';
import type { openStore } from './store.ts';

/** What the parts of the page share. */
export interface TrayContext {
  root: URL;
  known: TrayData;
  store: ReturnType<typeof openStore>;
  /** Where the trays' bar, the items and the notices stand. */
  bar: HTMLElement;
  list: HTMLElement;
  notices: HTMLElement;
  /** Tells what was done; with `undo`, how to take it back. */
  say(text: string, undo?: () => void): void;
  /** What is on the page now: for the title, the paper's address, the outputs. */
  present(gathering: Gathering, list: List): void;
}
