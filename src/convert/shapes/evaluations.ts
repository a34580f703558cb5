/** What a results page says about its figures: the boxes 【自己評価】, the letters, and cautions beside a figure. */
import type { Result } from '../../schema/document.ts';
import { readLetter } from '../targets/results-language.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { firstLine, type Piece } from './piece.ts';

/** The boxes 【自己評価】 of a results page: each a label with the texts that follow it. */
export function evaluationsOf(page: readonly Piece[]): Piece[][] {
  const boxes: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const p of page) {
    if (p.role === 'label' && /^[【［[]自己評価[】］\]]$/u.test(p.text)) {
      open = [p];
      boxes.push(open);
    } else if (open && p.role !== 'letter' && p.role !== 'legend' && (p.type !== 'heading' || p.role === 'label'))
      open.push(p);
    else open = null;
  }
  return boxes;
}

/** What the branch says of this metric in its evaluation: its own numbered part where it has one, else sentences that name it. */
export function evaluationOf(
  metric: string,
  measure: string | null,
  evaluations: readonly (readonly Piece[])[],
  { metricOf }: Vocabulary,
): { piece: Piece; text: string }[] {
  const boxes = evaluations.filter((box) => box.some((p) => p.measure === measure));
  const parts: Piece[] = [];
  let mine = false;
  for (const p of boxes.flat()) {
    if (p.role === 'number') mine = metricOf(p.text) === metric;
    else if (p.role === 'label' && /自己評価/u.test(p.text)) mine = false;
    else if (mine) parts.push(p);
  }
  const sentences = (all: readonly Piece[]): { piece: Piece; text: string }[] =>
    all.flatMap((piece) => piece.text.split(/(?<=。)/u).map((text) => ({ piece, text })));
  if (parts.length > 0) return sentences(parts);
  return sentences(boxes.flat().filter((p) => p.role !== 'label' && p.role !== 'number')).filter(
    ({ text }) => metricOf(text) === metric,
  );
}

/** A row's letter is the first behind its figure of last year, else the last before it; its own measure's where that has one. */
export function letterOf(p: Piece, page: readonly Piece[]): Result['selfEvaluation'] {
  const all = page.filter(({ role }) => role === 'letter');
  const own = all.filter(({ measure }) => measure === p.measure);
  const letters = own.length > 0 ? own : all;
  const letter = letters.find((other) => firstLine(other) > firstLine(p)) ?? letters.at(-1);
  return letter ? readLetter(letter.text) : null;
}

/** The document's own caution: a ※ behind the figure with what it says of a change, or a sentence on a changed method. */
export function warningOf(piece: Piece, page: readonly Piece[], evaluation: readonly string[]): string | null {
  const found: string[] = [];
  for (const p of page.slice(page.indexOf(piece) + 1)) {
    if (p.role === 'note') found.push(`${p.marker ?? ''}${p.text}`);
    else if (found.length > 0 && p.role === 'paragraph' && /→/u.test(p.text)) found.push(p.text);
    else break;
  }
  found.push(...evaluation.filter((sentence) => /算出方法|単純比較|指標が変更/u.test(sentence)));
  return found.length > 0 ? found.join(' ') : null;
}
