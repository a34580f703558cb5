/**
 * How text goes into Pagefind: every UTF-16 unit of the normal form is one word of four letters, so that no rule of
 * Pagefind's for words (segmentation, diacritics, compounds, which signs count) ever touches it. A quoted phrase of such
 * words then stands exactly where the characters stand: Pagefind's phrase search is `String.includes`.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The word for one UTF-16 unit. Four letters each: none is the beginning of another. */
export function token(unit: number): string {
  let word = '';
  let rest = unit;
  for (let place = 0; place < 4; place++) {
    word = LETTERS[rest % 26] + word;
    rest = Math.floor(rest / 26);
  }
  return word;
}

/** Stands between blocks, so that no phrase runs over a block's end; no unit has this word. */
export const SEPARATOR = 'zzzz';

/** A normal form as the words of a record or a phrase. */
export function tokens(form: string): string {
  const words: string[] = [];
  for (let at = 0; at < form.length; at++) words.push(token(form.charCodeAt(at)));
  return words.join(' ');
}
