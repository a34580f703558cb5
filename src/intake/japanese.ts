/** Is a text Japanese at all? Files whose fonts tell no characters give other letters in their place. */
import { LEAST_JAPANESE } from './bounds.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々〆]/u;
const letter = /[^\s\p{Nd}]/u;
const punctuation = /[\p{P}\p{S}]/u;

/** Below so many characters nothing can be said of their share. */
const FEWEST = 20;

/**
 * The first line without Japanese of a text that should hold much and holds none, or null. Digits do not count, and neither do
 * marks, unless there are more of them than letters: a table of figures is no lost text.
 */
export function garbledLine(lines: readonly string[]): string | null {
  const all = [...lines.join('')].filter((char) => letter.test(char));
  const kept = all.filter((char) => japanese.test(char)).length;
  const letters = all.filter((char) => japanese.test(char) || !punctuation.test(char)).length;
  if (all.length < FEWEST || kept >= letters * LEAST_JAPANESE) return null;
  const shown = (line: string): number => line.replace(/[\s\ufffd]/gu, '').length;
  return lines
    .filter((line) => !japanese.test(line))
    .reduce((best, line) => (shown(line) > shown(best) ? line : best), '');
}
