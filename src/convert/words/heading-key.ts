/** Headings as the vocabulary compares them. */
import { readMarks } from '../lines/marks.ts';
import { fold } from '../text.ts';

/** Behind a heading: goals 〈Ⅰ、Ⅱ〉, tags 【新規】, （続き）, and for whom it is. */
const tails = [
  /[〈<《(【[]?i{1,3}[、,・.i]*[〉>》)】\]]$/u,
  /[〈<][i、,・]+[〉>]?$/u,
  /【[^【】]*】$/u,
  /[〔[(](?:新規?|強化?|拡充|継続|本部実施|続き|被保険者|被扶養者|案)[〕\])]$/u,
];
/** In front of it: tags, and the second half of a number such as （２）－１. */
const heads = [/^[【〔[(](?:新規?|強化?|拡充|継続)[】〕\])]/u, /^-\d+/u];

/**
 * Key of a heading's words: folded (NFKC, lower case, no white space), without tags at both ends. The heading's mark is taken
 * off before. Words that are nothing but a tag keep it.
 */
export function headingKey(text: string): string {
  let key = fold(text);
  for (let before = ''; before !== key; ) {
    before = key;
    for (const part of [...tails, ...heads]) key = key.replace(part, '') || key;
  }
  return key;
}

/** A heading's words without the mark in front: `（１）健全な財政運営`, `≪その他保健事業≫`. */
export function headingWords(text: string): string {
  const { text: words } = readMarks(text.trim());
  return words.replace(/^[＜【〈<≪《](.*)[＞】〉>≫》]$/u, '$1');
}
