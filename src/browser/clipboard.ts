/** Copying, with a way out where it is refused: the text stands selected in a field. */
import { el } from './element.ts';

/** Whether the text is in the clipboard now. Where the browser gives no access (http, a policy) the older way is tried. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** Shows the text in a field, selected, until it is closed. */
export function showField(text: string, name: string, from: HTMLElement): void {
  const field = el('textarea', { readonly: true, rows: 6, 'aria-label': name });
  field.value = text;
  const close = el('button', { type: 'button' }, '閉じる');
  const box = el(
    'dialog',
    { class: 'copy-field', 'aria-label': name },
    el('p', {}, 'コピーできませんでした。下の文字を選んであります。Ctrl＋C（MacはCommand＋C）でコピーしてください。'),
    field,
    close,
  );
  close.addEventListener('click', () => box.close());
  box.addEventListener('close', () => {
    box.remove();
    from.focus();
  });
  (document.querySelector('main') ?? document.body).append(box);
  box.showModal();
  field.focus();
  field.select();
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = el('textarea', { 'aria-hidden': 'true', class: 'vh' });
  field.value = text;
  document.body.append(field);
  field.select();
  // The only way on pages without https; browsers keep it.
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
