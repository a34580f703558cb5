/** The focus while the search page is rendered anew. */
import { need } from '../../browser/element.ts';

/** Renders, and gives the focus back to what stands in the place of what had it. `input` is never rendered anew. */
export function keepFocus(page: HTMLElement, input: HTMLInputElement, render: () => void): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && page.contains(active) && active !== input ? keyOf(active) : null;
  render();
  if (key === null || (active?.isConnected ?? false)) return;
  const again = [...page.querySelectorAll<HTMLElement>('input, a')].find((each) => keyOf(each) === key);
  (again ?? need('h2', page)).focus();
}

function keyOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement) return `${element.name} ${element.value}`;
  return `${element.dataset['facet'] ?? element.dataset['step'] ?? ''} ${element.firstChild?.textContent ?? ''}`;
}
