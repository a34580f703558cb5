/** Marks the passage that the address names and brings it into view; says it where the page has no such line. */

import { say } from '../browser/say.ts';
import { followMissing } from '../redirects/missing.ts';
import { elementsOf } from './blocks.ts';
import { parseRun } from './run.ts';

/** Set while the address follows a choice made in the text: nothing moves then. */
let still = false;

/** Again and again the same: to be called whenever the address or what is shown has changed. */
export function arrive(): void {
  for (const marked of document.querySelectorAll('.target')) marked.classList.remove('target');
  const run = parseRun(location.hash);
  if (!run) return;
  const { elements, whole } = elementsOf(run);
  const [first] = elements;
  if (!first) return void sayMissing(location.hash);
  for (const element of elements) element.classList.add('target');
  if (!whole)
    say(`行の番号がこの文書の終わりを越えているため、${elements.length}か所に印を付けました。`, { stays: true });
  if (still) return;
  first.scrollIntoView();
  // The next Tab goes on from here, as the browser itself sees to where an element has the anchor for its id.
  const isIdle = document.activeElement === document.body && document.getElementById(location.hash.slice(1)) === null;
  if (!isIdle) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.blur();
  first.removeAttribute('tabindex');
}

/** A line that the page does not have may have moved to another. */
async function sayMissing(hash: string): Promise<void> {
  if (await followMissing()) return;
  if (location.hash === hash) say(`「${hash.split(':~:')[0]}」に当たる行は、このページにありません。`, { stays: true });
}

/** Lets the address name another passage, or none, without moving the page. */
export function choose(hash: string): void {
  if (hash === '') {
    // Where a page shows its texts in several ways, their own anchor keeps them open.
    const texts = document.querySelector('.target')?.closest('[data-publisher]')?.getAttribute('aria-labelledby');
    history.pushState(null, '', texts ? `#${texts}` : location.pathname + location.search);
    arrive();
    return;
  }
  if (hash === location.hash) return;
  const [x, y] = [scrollX, scrollY];
  still = true;
  // Not pushState: only this way does the browser itself take its mark (:target) off the passage before.
  location.hash = hash;
  scrollTo({ left: x, top: y, behavior: 'instant' });
  setTimeout(() => {
    still = false;
  }, 200);
  arrive();
}
