/** Buttons that keep what they stand by: one with its words, or a ＋ at the end of a passage's line. */
import { button } from '../browser/element.ts';
import { say } from '../browser/say.ts';
import { fromRoot } from '../browser/site-root.ts';
import { KEEP, keep } from './keep.ts';

/** A button for what `at` says when pressed, and where it tells what happened. */
export function keepButton(at: () => string, label = KEEP): { button: HTMLButtonElement; status: HTMLElement } {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'tray-said';
  const act = async () => {
    status.textContent = await keep(at());
  };
  return { button: button(label, act), status };
}

/** Its ＋ is the style sheet's: the text that it stands in stays the passage's or the number's, for sorting and for files. */
export function plusButton(name: string, title: string, act: () => unknown): HTMLButtonElement {
  return button('', act, { class: 'plus', 'aria-label': name, title });
}

/**
 * Keeps the passage that a line number leads to; `name` is how it is said: 北海道 令和3年度 12行目. What happened is said at the
 * window's edge, since lists of passages are long.
 */
export async function keepLine(link: HTMLAnchorElement, name: string): Promise<void> {
  say(`${name}：${await keep(fromRoot(new URL(link.href)) ?? '')}`);
}

/** `links` are line numbers that lead to their passages; each gets one ＋, at the end of the element it stands in. */
export function addLineButtons(links: Iterable<HTMLAnchorElement>, nameOf: (link: HTMLAnchorElement) => string): void {
  for (const link of links) {
    const name = nameOf(link);
    const words = `${name}を${KEEP}`;
    link.parentElement?.append(plusButton(words, words, () => void keepLine(link, name)));
  }
}
