/** The table of contents of a long page: folds once it was used, where the window is narrow, and marks what is being read. */
export {};

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
