/** A converted plan as what its author meant: headings with their rank, lists with their depth, targets in groups. No marks, no lines. */

import { readMarks } from '../../src/convert/lines/marks.ts';
import type { Block, PlanDocument } from '../../src/schema/document.ts';
import { type PillarId, pillarOf } from './pillars.ts';
import { measuresJoinedIn } from './rephrase.ts';

/** `measure` opens a measure, `part` one inside another; `small` stands inside a measure, `group` and `preface` outside every one. */
export type Rank = 'pillar' | 'measure' | 'part' | 'small' | 'group' | 'preface';

/** What a heading opens. */
export interface Opening {
  measure: string;
  /** A joint heading names several: each of them is right. */
  accepted: string[];
  /** False for a heading of an `-other` measure, or one that only a correction or its section tells: neither asked for nor wrong. */
  counted: boolean;
}

export interface Statement {
  words: string;
  /** `metric|comparator|value`, or null for one that is not counted. */
  target: string | null;
}

export type Part =
  | { kind: 'heading'; id: string; rank: Rank; words: string; pillar?: PillarId; opening?: Opening; goals: string }
  | { kind: 'item'; id: string; depth: number; number: number | null; words: string; opens: boolean }
  | { kind: 'text'; id: string; words: string }
  | { kind: 'note'; id: string; mark: string; words: string }
  | { kind: 'kpi'; id: string; statements: Statement[] };

/** 〈Ⅰ、Ⅱ、Ⅲ〉 behind a heading: goals that a measure serves. */
const goalTags = /\s*[〈＜<（(]\s*[ⅠⅡⅢⅰⅱⅲ]{1,3}(?:\s*[、，,・]\s*[ⅠⅡⅢⅰⅱⅲ]{1,3})*\s*[〉＞>）)]\s*$/u;
const ownBracket = /^[＜《≪【〈]([^＜＞《》≪≫【】〈〉]*)[＞》≫】〉]$/u;
/** A sentence is no name: nobody can tell from it what it opens. */
const sentence = /(?:る|す|。)$/u;
const targetList = /KPI\s*一覧/u;
const kpiMark = /[KＫ]\s*[PＰ]\s*[IＩ]/u;
const romans = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ'];

/** 3 of ③, ⅲ）, ウ., c., (3); null of a mark that does not count. */
export function numberOf(marker: string): number | null {
  const bare = marker.normalize('NFKC').replace(/[()[\].:．）（\s]/gu, '');
  if (/^\d{1,2}$/u.test(bare)) return Number(bare);
  const roman = romans.findIndex((one) => one.normalize('NFKC').toLowerCase() === bare.toLowerCase());
  if (roman >= 0) return roman + 1;
  if (/^[a-h]$/iu.test(bare)) return bare.toLowerCase().charCodeAt(0) - 96;
  const kana = bare.length === 1 ? 'アイウエオカキクケコ'.indexOf(bare) : -1;
  return kana >= 0 ? kana + 1 : null;
}

export const targetKey = ({
  metric,
  comparator,
  value,
}: {
  metric: string;
  comparator: string;
  value: number | null;
}): string => `${metric}|${comparator}|${value}`;

const isCorrected = (block: Block, corrected: ReadonlySet<number>): boolean =>
  block.lines.some(([from, to]) => [...corrected].some((line) => line >= from && line <= to));

function openingOf(block: Block, words: string, corrected: ReadonlySet<number>): Opening | undefined {
  if (block.id !== block.section || block.measure === null) return undefined;
  const joined = measuresJoinedIn(words);
  const also = 'also' in block && Array.isArray(block.also) ? (block.also as string[]) : [];
  return {
    measure: block.measure,
    accepted: [...new Set([block.measure, ...also, ...joined])],
    counted: !block.measure.endsWith('-other') && !sentence.test(words) && !isCorrected(block, corrected),
  };
}

function statementOf(block: Block): Statement {
  const target = block.kpis?.[0];
  const counted = target && !target.metric.startsWith('other:') && target.repeat !== true;
  return { words: block.text, target: counted ? targetKey(target) : null };
}

/**
 * The parts of a plan in their order. `corrected` holds the source lines that corrections name: a heading on one is not asked for.
 * The list of all targets that two plans have behind their text repeats it and is left out.
 */
export function outlineOf(document: PlanDocument, corrected: ReadonlySet<number> = new Set()): Part[] {
  const parts: Part[] = [];
  /** Open headings, outermost first. */
  let open: { level: number; opens: boolean }[] = [];
  let pillar: PillarId | null = null;
  let inKpi = false;
  for (const block of document.blocks) {
    if (block.type === 'heading' && targetList.test(block.text.normalize('NFKC'))) break;
    const kpi = block.type === 'kpi';
    if (block.type === 'pillar') {
      const named = pillarOf(block.text);
      open = [];
      if (named && named !== pillar) {
        pillar = named;
        parts.push({ kind: 'heading', id: block.id, rank: 'pillar', words: block.text, pillar: named, goals: '' });
      }
    } else if (block.type === 'heading') {
      open = open.filter(({ level }) => level < block.level);
      const goals = goalTags.exec(block.text)?.[0] ?? '';
      const opens = block.id === block.section && block.measure !== null;
      const bare = readMarks(block.text.slice(0, block.text.length - goals.length)).text;
      // A heading that opens a measure gets the hand's mark instead of its own bracket.
      const words = opens ? bare.replace(ownBracket, '$1') : bare;
      const opening = openingOf(block, words, corrected);
      const inside = open.some(({ opens }) => opens);
      const rank = opening ? (inside ? 'part' : 'measure') : inside ? 'small' : pillar ? 'group' : 'preface';
      open.push({ level: block.level, opens: opening !== undefined });
      parts.push({ kind: 'heading', id: block.id, rank, words, goals: goals.trim(), ...(opening && { opening }) });
    } else if (kpi) {
      const last = parts.at(-1);
      const goesOn = inKpi && !kpiMark.test(block.marker ?? '');
      if (goesOn && last?.kind === 'kpi') last.statements.push(statementOf(block));
      else parts.push({ kind: 'kpi', id: block.id, statements: [statementOf(block)] });
    } else if (block.type === 'item') {
      const number = numberOf(block.marker ?? '');
      const opens = block.id === block.section && block.measure !== null;
      parts.push({ kind: 'item', id: block.id, depth: Math.min(block.level, 3), number, words: block.text, opens });
    } else if (block.type === 'note')
      parts.push({ kind: 'note', id: block.id, mark: block.marker ?? '', words: block.text });
    else parts.push({ kind: 'text', id: block.id, words: block.text });
    inKpi = kpi;
  }
  return parts;
}
