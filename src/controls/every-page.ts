/** What every page does in the browser: the `/` key, anchors that moved, the table of contents (./contents.ts). Pages read completely without it. */
export {};

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

/** An anchor that the page does not have may have moved. Lines of a document are src/passage/arrival.ts's, which finds the block around one. */
function followMoved(): void {
  const anchor = location.hash.slice(1);
  if (anchor === '' || document.getElementById(anchor)) return;
  if (/^(?:[a-z]+-)?L\d/.test(anchor) && document.querySelector('[data-of]')) return;
  void import('../redirects/missing.ts').then(({ followMissing }) => followMissing());
}
addEventListener('hashchange', followMoved);
followMoved();

if (document.querySelector('.toc')) void import('./contents.ts');
