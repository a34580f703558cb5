/**
 * A year of 47 plans made from the real ones of 2021: the same documents in the same layout, figures, names and wording
 * varied, some items left out and some said twice. Pure and seeded: the same year comes out in every run.
 */

import type { SourceDocument } from '../../src/schema/catalog.ts';
import type { Correction } from '../../src/schema/correction.ts';
import type { Block, PlanDocument } from '../../src/schema/document.ts';
import { type Chance, exchangeWords, moveFigures, moveYears, seeded } from './vary.ts';

/** A source file of plans: its lines, what they are, and how they were read (that guides what may be varied). */
export interface PlansSource {
  lines: readonly string[];
  documents: readonly SourceDocument[];
  corrections: readonly Correction[];
  converted: readonly PlanDocument[];
}

/** The same, of another year. */
export interface VariedSource {
  lines: string[];
  documents: SourceDocument[];
  corrections: Correction[];
}

/** Share of a plan's one-line items that another year leaves out, and that it says twice. */
const LEFT_OUT = 0.06;
const DOUBLED = 0.05;

/** What becomes of one line of the real text. */
interface Change {
  figures: boolean;
  words: boolean;
  /** It goes with the empty lines behind it, stays, or is said twice. */
  times: 0 | 1 | 2;
}

/** `years` on from the real year; 0 gives the text as it is. */
export function variedYear(source: PlansSource, years: number): VariedSource {
  if (years === 0)
    return {
      lines: [...source.lines],
      documents: [...source.documents],
      corrections: [...source.corrections],
    };
  const chance = seeded(`year ${years}`);
  const changes = changesOf(source, chance);
  const lines: string[] = [];
  /** Old line number → new one; for a line left out, the next one's. */
  const moved: number[] = [];
  let leaving = false;
  for (const [at, line] of source.lines.entries()) {
    const number = at + 1;
    moved[number] = lines.length + 1;
    const change = changes.get(number);
    if (change?.times === 0 || (leaving && line.trim() === '')) {
      leaving = true;
      continue;
    }
    leaving = false;
    lines.push(vary(line, change, years, chance));
    if (change?.times === 2) lines.push('', vary(line, change, years, chance));
  }
  moved[source.lines.length + 1] = lines.length + 1;
  const lineOf = (number: number) => moved[number] ?? number;
  return {
    lines,
    documents: source.documents.map((document) => ({
      ...document,
      fiscalYear: document.fiscalYear + years,
      title: document.title === undefined ? undefined : moveYears(document.title, years),
      lines: [lineOf(document.lines[0]), lineOf(document.lines[1] + 1) - 1],
    })),
    corrections: source.corrections.map(({ line, continues, ...rest }) => ({
      line: lineOf(line),
      ...(continues === undefined ? {} : { continues: lineOf(continues) }),
      ...rest,
    })),
  };
}

function vary(line: string, change: Change | undefined, years: number, chance: Chance): string {
  const dated = moveYears(line, years);
  const counted = change?.figures ? moveFigures(dated, chance) : dated;
  return change?.words ? exchangeWords(counted, chance) : counted;
}

/** Line number → its change. Headings stay as they are: it is by them that measures are known. */
function changesOf({ lines, corrections, converted }: PlansSource, chance: Chance): Map<number, Change> {
  const changes = new Map<number, Change>();
  const corrected = new Set(corrections.flatMap(({ line, continues }) => [line, continues ?? line]));
  for (const block of converted.flatMap(({ blocks }) => blocks)) {
    const words = block.type === 'item' || block.type === 'paragraph';
    if (!words && block.type !== 'kpi') continue;
    const own = linesOf(block);
    const [line = 0] = own;
    const free = block.type === 'item' && own.length === 1 && !corrected.has(line) && standsAlone(lines, line);
    const draw = free ? chance() : 1;
    const times = draw < LEFT_OUT ? 0 : draw < LEFT_OUT + DOUBLED ? 2 : 1;
    for (const each of own) changes.set(each, { figures: true, words, times });
  }
  return changes;
}

/** Empty lines around it: it can go, or come twice, without moving the turn of a page (src/convert/lines/lines.ts). */
function standsAlone(lines: readonly string[], line: number): boolean {
  return [line - 1, line + 1].every((number) => (lines[number - 1] ?? '').trim() === '');
}

function linesOf({ lines }: Block): number[] {
  return lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
}
