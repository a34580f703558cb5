/** One line that is shown for a while and said by screen readers: what was copied, what was not found. */

import { el } from './element.ts';
import { addStyle } from './styles.ts';

const SECONDS = 8;
let line: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** `stays` keeps it until the next one. */
export function say(text: string, { stays = false } = {}): void {
  if (!line) {
    if (text === '') return;
    addStyle(STYLE);
    line = el('p', { class: 'said', role: 'status' });
    (document.querySelector('main') ?? document.body).append(line);
  }
  const region = line;
  clearTimeout(timer);
  // A region is heard when it changes, also to the same words.
  region.textContent = '';
  timer = setTimeout(() => {
    region.textContent = text;
    if (!stays) timer = setTimeout(() => region.replaceChildren(), SECONDS * 1000);
  }, 30);
}

const STYLE = `
.said { position: fixed; inset-block-end: 0.8rem; inset-inline-start: 0.8rem; max-inline-size: min(40rem, calc(100vw - 1.6rem)); z-index: 8; margin: 0; padding: 0.4rem 0.9rem; background: var(--ink); color: var(--paper); border: 1px solid transparent; border-radius: 3px; font-size: 0.88rem; }
.said:empty { opacity: 0; pointer-events: none; }
@media print { .said { display: none; } }
`;
