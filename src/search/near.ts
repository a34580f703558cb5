/** Help for an empty result: the corpus's own words that are near to what was typed, or stand in it. */
import { editDistance } from '../foundation/edit-distance.ts';

/** Words of the corpus close in spelling to `form`, nearest first; `words` come with the most frequent first. */
export function nearWords(form: string, words: readonly string[], most = 4): string[] {
  const allowed = form.length <= 2 ? 1 : form.length <= 5 ? 1 : 2;
  const near: { word: string; distance: number; at: number }[] = [];
  for (const [at, word] of words.entries()) {
    if (word === form || Math.abs(word.length - form.length) > allowed) continue;
    const distance = editDistance(form, word, allowed);
    // Of two characters one must stay, and it should be the kind of word that was typed.
    if (distance <= allowed && (form.length > 2 || shares(form, word))) near.push({ word, distance, at });
  }
  const nearest: string[] = [];
  for (const { word } of near.sort((a, b) => a.distance - b.distance || a.at - b.at)) {
    // 特定保健指導受 (of 受ける) says nothing that 特定保健指導 before it does not.
    if (nearest.length < most && !nearest.some((other) => word.includes(other) || other.includes(word)))
      nearest.push(word);
  }
  return nearest;
}

/** The longest words of the corpus that stand in `form`, none within another: 睡眠改善アプリ → 睡眠, 改善, アプリ. */
export function partsOf(form: string, words: readonly string[], most = 4): string[] {
  const inside = words
    .filter((word) => word.length >= 2 && word.length < form.length && form.includes(word))
    .sort((a, b) => b.length - a.length);
  const parts: string[] = [];
  for (const word of inside) if (parts.length < most && !parts.some((part) => part.includes(word))) parts.push(word);
  return parts.sort((a, b) => form.indexOf(a) - form.indexOf(b));
}

const shares = (a: string, b: string) => [...a].some((character) => b.includes(character));
