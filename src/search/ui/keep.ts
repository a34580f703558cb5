/** From the search into the tray: the search itself, or a passage by the ＋ of its line. What does it is loaded when pressed. */
import { type SearchParams, writeParams } from '../params.ts';

const UNAVAILABLE = '入れられませんでした。通信の状態を確かめて、もう一度お試しください。';

/** How many hits it has is counted anew in the tray. `shown` and `spoken` get the sentence on what happened. */
export async function keepSearch(params: SearchParams, shown: HTMLElement, spoken: HTMLElement): Promise<void> {
  const sentence = await import('../../tray/button.ts').then(
    ({ put }) => put(`search/?${writeParams({ ...params, all: false })}`),
    () => UNAVAILABLE,
  );
  for (const place of [shown, spoken]) place.textContent = sentence;
}

/** `button` stands at the end of an excerpt; what happened is said at the window's edge, or as `keepSearch` says it. */
export async function keepPassage(button: HTMLElement, shown: HTMLElement, spoken: HTMLElement): Promise<void> {
  const link = button.parentElement?.querySelector('a');
  try {
    const { keepLine } = await import('../../tray/line-buttons.ts');
    if (link) await keepLine(link, button.dataset['name'] ?? '');
  } catch {
    for (const place of [shown, spoken]) place.textContent = UNAVAILABLE;
  }
}
