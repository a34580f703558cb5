/**
 * Where passages of many plans stand together, among search hits and in a comparison: a ＋ at the end of each one's line
 * puts it into the tray. What happened is said at the window's edge, since such lists are long.
 */
import { say } from '../cite/say.ts';
import { ADD, fromRoot, put } from './button.ts';

/** Puts the passage that a line number leads to into the tray. */
export async function keepLine(link: HTMLAnchorElement): Promise<void> {
  const path = fromRoot(new URL(link.href));
  if (path) say(`${link.textContent}行：${await put(path)}`);
}

/** `links` are line numbers that lead to their passages; each gets one ＋, at the end of the element it stands in. */
export function addLineButtons(links: Iterable<HTMLAnchorElement>): void {
  for (const link of links) {
    const button = document.createElement('button');
    button.type = 'button';
    // Its ＋ is the style sheet's: the line's text stays the passage's, for files.
    button.className = 'plus';
    button.setAttribute('aria-label', `${link.textContent}行を${ADD}`);
    button.title = ADD;
    button.addEventListener('click', () => void keepLine(link));
    link.parentElement?.append(button);
  }
}
