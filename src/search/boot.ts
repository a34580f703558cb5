/**
 * What search needs on every page, small: the rest comes when the search field is used, or when a reader arrives from a
 * hit (`?q=…` in a plan's address). Without it the form leads to the search page and the anchor to the block.
 */
if (!document.querySelector('[data-search]')) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[role=search]'))
    form.addEventListener('focusin', () => void import('./box.ts').then(({ attach }) => attach(form)), { once: true });
  if (new URLSearchParams(location.search).has('q')) void import('./mark-arrival.ts');
}
