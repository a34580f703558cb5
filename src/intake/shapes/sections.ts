/** Pillars and measures as headings open them, in reading order: what runs on from one heading to the next. */
import { likelyMeasure } from '../../convert/likeness/likeness.ts';
import { readMarks } from '../../convert/lines/marks.ts';
import type { Piece } from '../../convert/shapes/piece.ts';
import { squeeze } from '../../convert/text.ts';
import { headingWords } from '../../convert/words/heading-key.ts';
import type { PillarId } from '../../convert/words/pillar-id.ts';
import type { LayoutContext } from './context.ts';

/** Longest text of a pillar's line: its name and its number. */
const PILLAR_LENGTH = 40;

/** A line that is a pillar's name, with a number in front or 「…関係」 behind. */
export function pillarNamed(text: string, { vocabulary }: Pick<LayoutContext, 'vocabulary'>): PillarId | null {
  if (text.length > PILLAR_LENGTH || /[。、]/u.test(text)) return null;
  const { text: words } = readMarks(text.trim());
  const bare = words
    .replace(/^[【＜〈<≪《［[(（]|[】＞〉>≫》］\])）]$/gu, '')
    .replace(/(?:関係|について|に関する取組)$/u, '');
  const found = vocabulary.pillarAt(bare);
  if (found && squeeze(bare).length - squeeze(found.name).length <= 4) return found.pillar;
  if (vocabulary.isPillarName(bare)) return vocabulary.pillarOf(bare);
  // A longer form of the name behind a large number: 「Ⅲ 保険者機能を支える組織・運営体制の整備」.
  const large = /^[（(]?(?:[Ⅰ-Ⅻ]|[IV]{1,3}[．.])/u.test(text.trim());
  return large && vocabulary.measureOf(bare) === null ? vocabulary.pillarOf(bare) : null;
}

export interface Told {
  measure: string | null;
  doubt?: string;
}

/** The measure of a heading: by its words, else by likeness to what the reviewed documents have, else the pillar's others. */
export function measureTold(
  heading: string,
  section: string,
  pillar: PillarId | null,
  { vocabulary, model }: Pick<LayoutContext, 'vocabulary' | 'model'>,
): Told {
  const words = headingWords(heading);
  const named = vocabulary.measureOf(words, pillar);
  if (named) return { measure: named };
  const likely = model && likelyMeasure(model, { heading, section, pillar });
  if (likely?.measure)
    return { measure: likely.measure, doubt: `its measure is told by likeness, margin ${likely.margin.toFixed(2)}` };
  return { measure: vocabulary.measureOf(words) };
}

/** Every piece in the measure that runs when it comes; pillars and bare group headings stand outside. */
export function runMeasures(pieces: readonly Piece[]): void {
  let measure: string | null = null;
  for (const p of pieces) {
    if (p.role === 'measure') measure = p.measure;
    else if (p.type === 'pillar' || p.role === 'group') measure = null;
    if (p.type !== 'pillar') p.measure = p.role === 'group' ? null : measure;
  }
}
