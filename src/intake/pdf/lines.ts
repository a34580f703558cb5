/** Pieces side by side → one printed line, as the Layout has it. */
import type { Line, Part, Span } from '../layout.ts';
import type { Piece } from './pieces.ts';
import type { Rule } from './rules.ts';
import { fromFrame } from './runs.ts';

/** A line whose number and furniture are not known yet, with what made it. */
export interface DraftLine extends Omit<Line, 'number'> {
  x: number;
  y: number;
  width: number;
  size: number;
  /** Its container, -1 for the page. */
  container: number;
  /** Tagged pieces of content that it holds. */
  marked: number[];
}

/** Ascent of Japanese type, in ems above the base line. */
const ASCENT = 0.88;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** `pieces` stand on one base line, from left to right; `loose` are rules that part nothing. */
export function lineOf(pieces: readonly Piece[], loose: readonly Rule[], column: number | null): DraftLine {
  let text = '';
  const doubts: Line['doubts'] = [];
  const superscripts: Span[] = [];
  const parts: Part[] = [];
  for (const piece of pieces) {
    if (text !== '') text += '\u3000';
    const trimmed = piece.text.trim();
    const lead = piece.text.length - piece.text.trimStart().length;
    const at = text.length - lead;
    const moved = <S extends Span>(span: S): S => ({ ...span, at: span.at + at });
    doubts.push(...piece.doubts.map(moved));
    if (piece.runs[0]?.frame === 0)
      for (const span of struck(piece, loose)) {
        const at = Math.max(0, span.at - lead);
        const length = Math.min(trimmed.length, span.at + span.length - lead) - at;
        if (length > 0) doubts.push({ kind: 'struck', at: text.length + at, length });
      }
    superscripts.push(...piece.superscripts.map(moved).filter((span) => span.at >= 0));
    parts.push({ at: text.length, length: trimmed.length, x: tenth(piece.x), width: tenth(piece.endX - piece.x) });
    text += trimmed;
  }
  const runs = pieces.flatMap((piece) => piece.runs);
  const [first] = runs;
  const frame = first?.frame ?? 0;
  const largest = pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));
  const x = Math.min(...pieces.map((piece) => piece.x));
  const endX = Math.max(...pieces.map((piece) => piece.endX));
  const area = fromFrame(frame, { x, y: largest.y - largest.size * ASCENT, width: endX - x, height: largest.size });
  const bold = pieces.reduce((sum, piece) => sum + piece.boldLength, 0);
  const rules = frame === 0 ? loose : [];
  const underline = covered(
    rules,
    pieces,
    (rule, { y, size }) => rule.at >= y - size * 0.02 && rule.at <= y + size * 0.35,
  );
  return {
    text,
    x: tenth(area.x),
    y: tenth(area.y),
    width: tenth(area.width),
    ...(frame % 2 === 1 ? { height: tenth(area.height) } : {}),
    size: largest.size,
    bold: bold * 2 > text.length,
    underline: underline >= 0.5,
    ...(superscripts.length > 0 ? { superscripts } : {}),
    ...(parts.length > 1 && frame === 0 ? { parts } : {}),
    ...(column === null ? {} : { column }),
    wrapped: false,
    ...(frame === 1 && first?.vertical ? { vertical: true } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
    container: first?.container ?? -1,
    marked: [...new Set(runs.flatMap(({ marked }) => (marked === null ? [] : [marked])))],
  };
}

/** Share of the pieces' width along which a rule runs where `at` wants it. A rule much longer than the line is a divider. */
function covered(rules: readonly Rule[], pieces: readonly Piece[], at: (rule: Rule, piece: Piece) => boolean): number {
  const width = pieces.reduce((sum, { x, endX }) => sum + endX - x, 0);
  let found = 0;
  for (const piece of pieces)
    for (const rule of rules)
      if (at(rule, piece) && rule.to - rule.from <= (piece.endX - piece.x) * 1.5 + piece.size)
        found += Math.max(0, Math.min(rule.to, piece.endX) - Math.max(rule.from, piece.x));
  return width > 0 ? found / width : 0;
}

/** Characters of a piece that a rule runs through. */
function struck({ middles, x, endX, y, size }: Piece, loose: readonly Rule[]): Span[] {
  const through = loose.filter(
    ({ at, from, to }) =>
      at < y - size * 0.2 && at > y - size * 0.6 && from < endX && to > x && to - from <= endX - x + size * 2,
  );
  const spans: Span[] = [];
  if (through.length === 0) return spans;
  middles.forEach((middle, at) => {
    if (!through.some(({ from, to }) => middle >= from && middle <= to)) return;
    const last = spans.at(-1);
    if (last && last.at + last.length === at) last.length += 1;
    else spans.push({ at, length: 1 });
  });
  return spans;
}
