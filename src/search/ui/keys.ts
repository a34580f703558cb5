/** The search page by keys: `/` into its field, the arrows through the list. */

/** `field` is the page's own; `list` holds the hits, a link in each one's heading. */
export function followKeys(page: HTMLElement, field: HTMLInputElement, list: HTMLElement): void {
  // On this page `/` leads to its own field, not to the one in the header.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      field.focus();
      field.select();
    },
    { capture: true },
  );

  // ↓ leads from the field into the list, ↑ and ↓ through it, Escape back.
  page.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>(':is(h3, h4) a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown' && (event.target === field || at >= 0)) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
    else if (event.key === 'Escape' && at >= 0) field.focus();
    else return;
    event.preventDefault();
  });
}
