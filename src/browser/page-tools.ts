/** A button beside the title, in the page's PageTools; null where the page has none. */
export function pageTool(label: string, act: () => unknown): HTMLButtonElement | null {
  const group = document.querySelector('.page-tools');
  if (!group) return null;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => void act());
  group.append(button);
  return button;
}
