/** What every page does in the browser: the `/` key, anchors that moved, the table of contents. Pages read completely without it. */

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

/** An anchor that the page does not have may have moved. Lines of a document are src/cite/arrival.ts's, which finds the block around one. */
function followMoved(): void {
  const anchor = location.hash.slice(1);
  if (anchor === '' || document.getElementById(anchor)) return;
  if (/^(?:[a-z]+-)?L\d/.test(anchor) && document.querySelector('[data-of]')) return;
  void import('../redirects/missing.ts').then(({ followMissing }) => followMissing());
}
addEventListener('hashchange', followMoved);
followMoved();

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
