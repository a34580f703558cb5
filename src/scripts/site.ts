/** What every page does in the browser: the `/` key, anchors inside a block or moved. Pages read completely without it. */
import { siteRoot } from '../search/site-root.ts';

/** `/` moves to the search field, unless something is being typed. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')) return;
  const fieldIn = (place: string) => document.querySelector<HTMLInputElement>(`${place} input[type=search]`);
  const field = fieldIn('main') ?? fieldIn('header');
  if (!field) return;
  event.preventDefault();
  field.focus();
});

/** `#L124` on a line inside a block leads to that block: the last one that begins on or before the line. */
function followLine(): void {
  const [, prefix = '', line] = /^#((?:[a-z]+-)?)L(\d+)(?:-\d+)?$/.exec(location.hash) ?? [];
  if (line === undefined || document.getElementById(location.hash.slice(1))) return;
  let found: Element | null = null;
  let foundLine = 0;
  for (const block of document.querySelectorAll(`[id^="${prefix}L"]`)) {
    const at = Number(/L(\d+)/.exec(block.id.slice(prefix.length))?.[1]);
    if (at <= Number(line) && at > foundLine) {
      found = block;
      foundLine = at;
    }
  }
  if (!found) return;
  found.classList.add('target');
  found.scrollIntoView();
}
/** An anchor that the page does not have may have moved elsewhere. */
function followMoved(): void {
  if (location.hash.length < 2 || document.getElementById(location.hash.slice(1))) return;
  const form = document.querySelector<HTMLFormElement>('form[role=search]');
  if (form) void import('../redirects/follow.ts').then(({ followRedirect }) => followRedirect(siteRoot(form)));
}
addEventListener('hashchange', followMoved);
followMoved();

addEventListener('hashchange', () => {
  for (const old of document.querySelectorAll('.target')) old.classList.remove('target');
  followLine();
});
followLine();

/** Where the table of contents is folded (narrow windows) it closes once a line of it was chosen. */
document.querySelector('details.toc')?.addEventListener('click', (event) => {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.target instanceof HTMLAnchorElement && matchMedia('(max-width: 60rem)').matches) details.open = false;
});

/** The table of contents marks the heading that is being read: the last one above the window's upper third. */
const contents = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
if (contents.length > 0) {
  const headings = contents.map((link) => document.getElementById(link.hash.slice(1)));
  let waiting = false;
  const mark = () => {
    waiting = false;
    const read = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3);
    contents.forEach((link, index) => {
      if (index === read) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    });
    reveal(contents[read]);
  };
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(mark);
    },
    { passive: true },
  );
}

/** Scrolls the table of contents alone, so that the line stands in it; scrollIntoView would move the page too. */
function reveal(link: HTMLElement | undefined): void {
  const box = link?.closest('.toc');
  if (!link || !box) return;
  const frame = box.getBoundingClientRect();
  const line = link.getBoundingClientRect();
  if (line.bottom > frame.bottom) box.scrollTop += line.bottom - frame.bottom;
  else if (line.top < frame.top) box.scrollTop -= frame.top - line.top;
}
