/**
 * Where passages of many plans stand together, among search hits and in a comparison: a ＋ at the end of each one's line
 * puts it into the tray. What happened is said at the window's edge, since such lists are long.
 */
import { say } from '../cite/say.ts';
import { ADD, fromRoot, put } from './button.ts';

/** Puts the passage that a line number leads to into the tray; `name` is how it is said: 北海道 令和3年度 12行目. */
export async function keepLine(link: HTMLAnchorElement, name: string): Promise<void> {
  say(`${name}：${await put(fromRoot(new URL(link.href)) ?? '')}`);
}

/** `links` are line numbers that lead to their passages; each gets one ＋, at the end of the element it stands in. */
export function addLineButtons(links: Iterable<HTMLAnchorElement>, nameOf: (link: HTMLAnchorElement) => string): void {
  for (const link of links) {
    const name = nameOf(link);
    const button = document.createElement('button');
    button.type = 'button';
    // Its ＋ is the style sheet's: the line's text stays the passage's, for files.
    button.className = 'plus';
    button.setAttribute('aria-label', `${name}を${ADD}`);
    button.title = `${name}を${ADD}`;
    button.addEventListener('click', () => void keepLine(link, name));
    link.parentElement?.append(button);
  }
}
