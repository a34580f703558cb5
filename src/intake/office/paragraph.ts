/** Runs of an office file's paragraph → its lines: one, or several where its author broke it. */
import { type CharacterCounts, compose, keepCharacters } from '../characters.ts';
import type { CharacterDoubt, Line, Span } from '../layout.ts';
import { drawnMark } from './marks.ts';

export interface RunStyle {
  bold: boolean;
  underline: boolean;
  struck: boolean;
  /** Raised or lowered. */
  raised: boolean;
  /** Points. */
  size?: number | undefined;
  font?: string | undefined;
}

export const plainRun: RunStyle = { bold: false, underline: false, struck: false, raised: false };

/** What holds for all lines of a paragraph. */
export type ParagraphTraits = Pick<Line, 'x' | 'outline' | 'list' | 'vertical' | 'cell' | 'box' | 'furniture'>;

export type DraftLine = Omit<Line, 'number'>;

interface Run {
  text: string;
  style: RunStyle;
}

/** A tabulator parts as wide white space of a PDF does. */
const TAB = '\u3000';
/** Keeps the spans of raised characters apart among those of doubts. */
const RAISED = 'raised';

/** Takes runs one by one; `lines` ends the paragraph. */
export class Paragraph {
  #lines: Run[][] = [[]];
  readonly #counts: CharacterCounts;

  constructor(counts: CharacterCounts) {
    this.#counts = counts;
  }

  /** `given`: characters as the file has them, those of a font of marks among them. */
  add(given: string, style: RunStyle): void {
    const text = drawnMark(given, style.font).replace(/\t/gu, TAB);
    text.split(/\r\n|[\n\v\r\u2028\u2029]/u).forEach((piece, at) => {
      if (at > 0) this.#lines.push([]);
      this.#lines.at(-1)?.push({ text: piece, style });
    });
  }

  /** Nothing but white space so far. */
  get empty(): boolean {
    return this.#lines.every((runs) => runs.every(({ text }) => text.trim() === ''));
  }

  lines(traits: ParagraphTraits, counts = this.#counts): DraftLine[] {
    return this.#lines.flatMap((runs, at) => {
      const line = lineOf(runs, counts);
      if (!line) return [];
      // The list's mark stands on the first line alone.
      const { list, ...others } = traits;
      return [{ ...line, ...others, ...(list !== undefined && at === 0 ? { list } : {}) }];
    });
  }
}

function lineOf(runs: readonly Run[], counts: CharacterCounts): DraftLine | null {
  let text = '';
  const doubts: CharacterDoubt[] = [];
  const superscripts: Span[] = [];
  const shares = { bold: 0, underline: 0, whole: 0 };
  const sizes = new Map<number, number>();
  for (const { text: given, style } of runs) {
    const kept = keepCharacters(given, counts);
    const span = { at: text.length, length: kept.text.length };
    const weight = kept.text.trim().length;
    text += kept.text;
    doubts.push(...kept.doubts.map((doubt) => ({ ...doubt, at: doubt.at + span.at })));
    if (weight === 0) continue;
    if (style.struck) doubts.push({ ...span, kind: 'struck' });
    if (style.raised) extend(superscripts, span);
    shares.whole += weight;
    if (style.bold) shares.bold += weight;
    if (style.underline) shares.underline += weight;
    if (style.size !== undefined) sizes.set(style.size, (sizes.get(style.size) ?? 0) + weight);
  }
  // Spans of raised characters move as those of doubts do.
  const raised = superscripts.map((span) => ({ ...span, kind: 'struck' as const, code: RAISED }));
  const whole = compose({ text, doubts: [...doubts, ...raised] }, counts);
  const start = whole.text.length - whole.text.trimStart().length;
  const trimmed = whole.text.trim();
  if (trimmed === '') return null;
  const placed = whole.doubts.flatMap((doubt) => {
    const at = Math.max(0, doubt.at - start);
    const length = Math.min(trimmed.length, doubt.at + doubt.length - start) - at;
    return length > 0 ? [{ ...doubt, at, length }] : [];
  });
  const spans = placed.filter(({ code }) => code === RAISED).map(({ at, length }) => ({ at, length }));
  const believed = placed.filter(({ code }) => code !== RAISED);
  const size = [...sizes].reduce<[number, number] | null>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    null,
  );
  return {
    text: trimmed,
    ...(size ? { size: size[0] } : {}),
    bold: shares.bold * 2 > shares.whole,
    underline: shares.underline * 2 > shares.whole,
    ...(spans.length > 0 ? { superscripts: spans } : {}),
    wrapped: false,
    ...(believed.length > 0 ? { doubts: believed } : {}),
  };
}

/** Runs that follow each other are one span. */
function extend(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && last.at + last.length === span.at) last.length += span.length;
  else spans.push({ ...span });
}
