/**
 * Line numbers as buttons: each opens the menu that copies its block, or a run of blocks. They stay links for everything else
 * (another window, without a script), and the only stop of the keyboard a block has. The menu is loaded with its first use, what
 * marks the passage that the address names with the first such address.
 */

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.n')) {
  link.setAttribute('role', 'button');
  link.setAttribute('aria-haspopup', 'menu');
  link.setAttribute('aria-label', `${link.textContent}行をコピー・引用`);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.n');
  if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  void import('./menu.ts').then(({ openMenu }) => openMenu(link, event.shiftKey));
});

document.addEventListener('keydown', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.n');
  if (!link || (event.key !== ' ' && event.key !== 'ArrowDown') || event.ctrlKey || event.metaKey || event.altKey)
    return;
  // A button answers to Space; a link would scroll the page.
  event.preventDefault();
  void import('./menu.ts').then(({ openMenu }) => openMenu(link, event.shiftKey));
});

const arrive = () => void import('../passage/arrival.ts').then((arrival) => arrival.arrive());
addEventListener('hashchange', arrive);
if (location.hash !== '') arrive();
