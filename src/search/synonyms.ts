/** Words of the catalogue that may be searched together with a word of the query: offered, applied only when asked for. */
import type { SearchMap } from './format.ts';
import { normalForm } from './normal.ts';
import type { Word } from './query.ts';

export interface SynonymOffer {
  /** The word of the query, as typed: what the address names in `with=`. */
  word: string;
  /** What would be searched too, as the catalogue writes it, within the word: ジェネリック医薬品 → 後発医薬品. */
  also: string[];
  note?: string;
}

/** What the catalogue offers for each word; exact words are meant exactly and get none. */
export function synonymOffers(words: readonly Word[], groups: SearchMap['synonyms']): SynonymOffer[] {
  return words.flatMap((word) => (word.exact ? [] : offerFor(word, groups)));
}

/** Forms to search for a word: its own, and its synonyms' where they were asked for. */
export function formsOf(word: Word, asked: readonly string[], groups: SearchMap['synonyms']): string[] {
  if (word.exact || !asked.some((other) => normalForm(other) === word.form)) return [word.form];
  const also = offerFor(word, groups).flatMap((offer) => offer.also.map(normalForm));
  return [...new Set([word.form, ...also])];
}

function offerFor(word: Word, groups: SearchMap['synonyms']): SynonymOffer[] {
  const also = new Set<string>();
  const notes: string[] = [];
  for (const group of groups) {
    const part = longestPart(word.form, group.words);
    if (part === undefined) continue;
    for (const other of group.words) {
      const form = normalForm(other);
      // 後発医薬品 for ジェネリック within ジェネリック医薬品 would make 後発医薬品医薬品: an end both share is not doubled.
      const swapped = form === part ? word.form : swap(word.form, part, other);
      if (normalForm(swapped) !== word.form && !normalForm(swapped).includes(word.form)) also.add(swapped);
    }
    if (group.note !== undefined) notes.push(group.note);
  }
  if (also.size === 0) return [];
  return [{ word: word.shown, also: [...also], ...(notes.length > 0 ? { note: notes.join('。') } : {}) }];
}

/** The longest of the group's words that the form contains, as a normal form. */
function longestPart(form: string, words: readonly string[]): string | undefined {
  return words
    .map(normalForm)
    .filter((word) => form.includes(word))
    .sort((a, b) => b.length - a.length)[0];
}

function swap(form: string, part: string, other: string): string {
  const at = form.indexOf(part);
  let tail = form.slice(at + part.length);
  for (let shared = Math.min(tail.length, other.length); shared > 0; shared--)
    if (normalForm(other).endsWith(tail.slice(0, shared))) {
      tail = tail.slice(shared);
      break;
    }
  return form.slice(0, at) + other + tail;
}
