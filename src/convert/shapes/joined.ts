/** Documents of 2024 and 2025: below a heading that joins measures an item is on the one that its words tell. */
import { joinedMeasures } from '../outline/joint-headings.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Piece } from './piece.ts';

/** Sets the measures of items; their headings carry theirs already. */
export function tellJoined(pieces: readonly Piece[], vocabulary: Vocabulary): void {
  let joined: string[] = [];
  for (const p of pieces) {
    if (p.type === 'heading' || p.type === 'pillar') {
      const heading = p.text.replace(/[＜＞]/gu, '');
      joined = p.measure === null ? [] : joinedMeasures(heading, (part) => vocabulary.measureOf(part));
    }
    if (p.type !== 'item' || joined.length < 2 || p.measure !== joined[0]) continue;
    const told = vocabulary.toldMeasure(p.text, joined);
    if (told === null || told === p.measure) continue;
    p.measure = told;
    p.doubts = ['the heading joins measures: told by its words'];
  }
}
