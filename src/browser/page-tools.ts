import { button } from './element.ts';

/** A button beside the title, in the page's PageTools; null where the page has none. */
export function pageTool(label: string, act: () => unknown): HTMLButtonElement | null {
  const group = document.querySelector('.page-tools');
  if (!group) return null;
  const made = button(label, act);
  group.append(made);
  return made;
}
