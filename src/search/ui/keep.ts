/** Keeping the search itself, or a passage by the ＋ of its line. What does it is loaded when pressed. */
import { keep } from '../../passage/keep.ts';
import { type SearchParams, writeParams } from '../params.ts';

/** How many hits it has is counted anew where it is kept. `shown` and `spoken` get the sentence on what happened. */
export async function keepSearch(params: SearchParams, shown: HTMLElement, spoken: HTMLElement): Promise<void> {
  const sentence = await keep(`search/?${writeParams({ ...params, all: false })}`);
  for (const place of [shown, spoken]) place.textContent = sentence;
}

/** `button` stands at the end of an excerpt; what happened is said at the window's edge. */
export async function keepPassage(button: HTMLElement): Promise<void> {
  const link = button.parentElement?.querySelector('a');
  if (!link) return;
  const { keepLine } = await import('../../passage/keep-buttons.ts');
  await keepLine(link, button.dataset['name'] ?? '');
}
