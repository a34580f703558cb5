/** What of a section's text a word stands in: blocks, and places in them. */
import { flag, type TextBlock } from './format.ts';
import { findAll, mappedForm, normalForm, type Range } from './normal.ts';

/** A word as it is searched: its normal forms (with synonyms: any of them), or the exact characters. */
export interface Needle {
  forms: readonly string[];
  /** Characters that must stand there exactly; null where the normal form decides. */
  exact: string | null;
}

/** Which blocks count: all, or only targets, only 新規・拡充. */
export interface BlockChoice {
  targets: boolean;
  fresh: boolean;
}

export function isChosen([, flags]: TextBlock, choice: BlockChoice): boolean {
  if (choice.targets && !flags.includes(flag.target)) return false;
  return !choice.fresh || flags.includes(flag.new) || flags.includes(flag.expanded);
}

/** What is searched of a block, and shown of it: mark and text as one. */
export function searchedText([, , marker, text]: TextBlock): string {
  return marker + text;
}

export function holds(block: TextBlock, needle: Needle): boolean {
  const text = searchedText(block);
  if (needle.exact !== null) return text.includes(needle.exact) || spaced(block).includes(needle.exact);
  const form = normalForm(text);
  return needle.forms.some((wanted) => form.includes(wanted));
}

/** Every place of the needle in the block, as ranges of `searchedText`. */
export function placesOf(block: TextBlock, needle: Needle): Range[] {
  const text = searchedText(block);
  if (needle.exact === null) {
    const form = mappedForm(text);
    return needle.forms.flatMap((wanted) => findAll(form, wanted));
  }
  const { exact } = needle;
  const found: Range[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + exact.length))
    found.push([at, at + exact.length]);
  if (found.length > 0) return found;
  // Found over the gap between mark and text, which `text` does not have.
  const at = spaced(block).indexOf(exact);
  return at < 0 ? [] : [[at, Math.min(text.length, at + exact.length - 1)]];
}

/** How many places of the needle the block has: `placesOf` without the way back to the original, which costs most. */
export function countOf(block: TextBlock, needle: Needle): number {
  if (needle.exact !== null) return placesOf(block, needle).length;
  const form = normalForm(searchedText(block));
  let count = 0;
  for (const wanted of needle.forms)
    for (let at = form.indexOf(wanted); at >= 0; at = form.indexOf(wanted, at + wanted.length)) count++;
  return count;
}

/** The mark set off by a blank, as the original prints it and as it is copied from a page. */
function spaced([, , marker, text]: TextBlock): string {
  return marker === '' ? text : `${marker} ${text}`;
}
