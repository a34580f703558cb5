/** Buttons that keep what they stand by: one with its words, or a ＋ at the end of a passage's line. */
import { say } from '../browser/say.ts';
import { fromRoot } from '../browser/site-root.ts';
import { KEEP, keep } from './keep.ts';

/** A button for what `at` says when pressed, and where it tells what happened. */
export function keepButton(at: () => string, label = KEEP): { button: HTMLButtonElement; status: HTMLElement } {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'tray-said';
  button.addEventListener('click', async () => {
    status.textContent = await keep(at());
  });
  return { button, status };
}

/** Its ＋ is the style sheet's: the text that it stands in stays the passage's or the number's, for sorting and for files. */
export function plusButton(name: string, title: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plus';
  button.setAttribute('aria-label', name);
  button.title = title;
  button.addEventListener('click', act);
  return button;
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
