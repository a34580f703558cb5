/** What can be done with the page as a whole, beside its title: one group, whichever script comes first. */

/** A button of that group; null where the page has no title to stand beside. */
export function pageTool(label: string, act: () => unknown): HTMLButtonElement | null {
  const title = document.querySelector('main h1');
  if (!title) return null;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => void act());
  group(title).append(button);
  return button;
}

function group(title: Element): Element {
  const before = title.previousElementSibling;
  if (before?.classList.contains('page-tools')) return before;
  const made = document.createElement('div');
  made.className = 'page-tools';
  title.before(made);
  return made;
}
