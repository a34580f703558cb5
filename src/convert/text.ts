/** Small text tools of the converter. Folding is for keys only: what is shown stays the source's own characters. */

/** The text without any white space (also zero-width space and BOM): the measure of "no character lost". */
export const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, '');

/** Key for matching wordings: NFKC, lower case, no white space, one kind of dash. */
export const fold = (text: string): string =>
  squeeze(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[‐‑‒–—―−－]/gu, '-');

const wide =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2160-\u217f\u2190-\u21ff\u2460-\u24ff\u2500-\u27bf\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6×÷±°]/u;

/** Width in half-width columns: 2 for a full-width character, 1 otherwise. Trailing white space does not count. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text.trimEnd()) width += wide.test(char) ? 2 : 1;
  return width;
}

/**
 * No block of these documents comes near this many characters (the longest has some 420). What would go on beyond it is
 * damaged text, where nothing ends any more: it becomes blocks of this length, and no rule reads an ever longer one.
 */
export const longestBlock = 2000;

/** Undoes a hard line break: words of Latin letters keep a space between them, everything else is joined. */
export function joinLines(first: string, second: string): string {
  const head = first.trimEnd();
  const tail = second.trimStart();
  if (head === '' || tail === '') return head + tail;
  return /[A-Za-z]$/u.test(head) && /^[A-Za-z]/u.test(tail) ? `${head} ${tail}` : head + tail;
}

const pairs = new Map([
  ['（', '）'],
  ['(', ')'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
  ['〈', '〉'],
  ['《', '》'],
  ['≪', '≫'],
  ['＜', '＞'],
  ['〔', '〕'],
  ['［', '］'],
]);
const closers = new Map([...pairs].map(([open, close]) => [close, open]));
// （ and ) are mixed freely in these documents, so widths are folded before pairing.
const sameWidth = new Map([
  ['(', '（'],
  [')', '）'],
  ['<', '＜'],
  ['>', '＞'],
]);
const bracket = /[()<>（）「」『』【】〈〉《》≪≫＜＞〔〕［］]/gu;

/** Opening brackets that no closing bracket answers, outermost first. */
export function openBrackets(text: string): string[] {
  const stack: string[] = [];
  for (const [raw] of text.matchAll(bracket)) {
    const char = sameWidth.get(raw) ?? raw;
    if (pairs.has(char)) stack.push(char);
    else {
      const at = stack.lastIndexOf(closers.get(char) as string);
      if (at >= 0) stack.splice(at, 1);
    }
  }
  return stack;
}
