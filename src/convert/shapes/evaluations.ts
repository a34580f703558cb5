/** The boxes 【自己評価】 of a results page: each a label with the texts that follow it. */
import type { Piece } from './pieces.ts';

export function evaluationsOf(page: readonly Piece[]): Piece[][] {
  const boxes: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const p of page) {
    if (p.role === 'label' && /^【自己評価】$/u.test(p.text)) {
      open = [p];
      boxes.push(open);
    } else if (open && p.role !== 'letter' && p.role !== 'legend' && (p.type !== 'heading' || p.role === 'label'))
      open.push(p);
    else open = null;
  }
  return boxes;
}
