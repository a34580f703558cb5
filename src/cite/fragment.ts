/**
 * A text directive (`:~:text=…`) that has the browser mark the words themselves. It comes behind the block's anchor and must
 * find those very words: it is left out where the page has them in another place before.
 * https://wicg.github.io/scroll-to-text-fragment/
 */

/** Characters of words that a directive's end holds about. */
const ENOUGH = 10;

/**
 * The directive for a passage that begins with the words `first` and ends with `last` (of the same block, or of the run's last).
 * `page` is the page's text in reading order, `number` what stands right before the first words in it (a heading's words stand in
 * the contents too: there the number tells). Empty where the page has no words that are found in one place only.
 */
export function textDirective(first: string, last: string, page: string, number = ''): string {
  const alone = uniqueStart(first, '', page);
  const start = alone ?? (number === '' ? null : uniqueStart(first, number, page));
  if (start === null) return '';
  const before = alone === null ? `${encoded(number)}-,` : '';
  const rest = first === last ? first.slice(start.length) : last;
  const end = lastWords(rest);
  return `:~:text=${before}${encoded(start)}${end === '' ? '' : `,${encoded(end)}`}`;
}

/** The fewest whole words, from the passage's first on, that with `before` stand only once in the page. */
function uniqueStart(text: string, before: string, page: string): string | null {
  let length = 0;
  for (const word of wordsOf(text)) {
    length += word.length;
    if (length < Math.min(ENOUGH, text.length)) continue;
    const start = text.slice(0, length).trimEnd();
    const at = page.indexOf(before + start);
    if (at >= 0 && at === page.lastIndexOf(before + start)) return start;
    if (length > ENOUGH * 4) break;
  }
  return null;
}

function lastWords(text: string): string {
  let end = '';
  for (const word of wordsOf(text).reverse()) {
    end = word + end;
    if (end.length >= ENOUGH) break;
  }
  return end.trim();
}

/** Browsers match whole words only, by the same rules of Unicode. */
function wordsOf(text: string): string[] {
  return [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** `-`, `,` and `&` have a meaning in a directive. */
function encoded(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
