/**
 * Where passages of many plans stand together, among search hits and in a comparison: a ＋ at the end of each one's line
 * puts it into the tray. What happened is said at the window's edge, since such lists are long.
 */
import { say } from '../cite/say.ts';
import { ADD, fromRoot, put } from './button.ts';

/** `links` are line numbers that lead to their passages; each gets one ＋, at the end of the element it stands in. */
export function addLineButtons(links: Iterable<HTMLAnchorElement>): void {
  for (const link of links) {
    const line = link.parentElement;
    const path = fromRoot(new URL(link.href));
    if (!line || !path || line.querySelector('.plus')) continue;
    const name = `${link.textContent}行`;
    const button = document.createElement('button');
    button.type = 'button';
    // Its ＋ is the style sheet's: the line's text stays the passage's, for files.
    button.className = 'plus';
    button.setAttribute('aria-label', `${name}を${ADD}`);
    button.title = ADD;
    button.addEventListener('click', async () => say(`${name}：${await put(path)}`));
    line.append(button);
  }
}
