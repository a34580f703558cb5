/** Making elements: text is always text, never markup, whatever the query or a plan holds. */

type Child = Node | string | null | undefined | false;

/** An element with attributes (`false`, null and undefined leave one out, `true` sets it empty) and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | null | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  element.append(
    ...children.filter((child): child is Node | string => child instanceof Node || typeof child === 'string'),
  );
  return element;
}

/** A button that does something when pressed. */
export function button(
  label: string,
  act: () => unknown,
  attributes: Record<string, string | number | boolean | null | undefined> = {},
): HTMLButtonElement {
  const made = el('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', () => void act());
  return made;
}

/** The element that a page must have; a missing one is a fault of the page. */
export function need<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Text pieces, the marked ones in <mark>. */
export function marked(pieces: readonly { text: string; marked: boolean }[]): Node[] {
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? el('mark', {}, text) : document.createTextNode(text)));
}
