/** Writes a plan anew in another hand. What each heading opens and what each target says stays known exactly. */
import { displayWidth } from '../../src/convert/text.ts';
import type { Hand } from './hand.ts';
import { type Paragraph, printParagraphs } from './layout.ts';
import { type MarkName, markStyles } from './marks.ts';
import type { Part, Rank } from './outline.ts';
import { type Chance, chanceOf, seedOf } from './random.ts';
import { rephrasings } from './rephrase.ts';
import { printNumbers, shortStatement } from './words.ts';

/** One heading of the written text. */
export interface TrueHeading {
  /** 1-based, counted in the written text. */
  line: number;
  /** Without mark. */
  words: string;
  rank: Rank;
  /** Measures that are right for it; empty where it opens none. */
  accepted: string[];
  counted: boolean;
  rephrased: boolean;
}

export interface TrueStatement {
  line: number;
  words: string;
  /** `metric|comparator|value`. */
  target: string;
}

export interface Written {
  lines: string[];
  headings: TrueHeading[];
  statements: TrueStatement[];
  /** What is neither heading nor target, by kind; an `opener` is an item that the converter opens a measure with, for want of a heading. */
  others: { line: number; words: string; kind: string }[];
}

const wholeBracket = /^(?:【.*】|［.*］|〔.*〕|《.*》|≪.*≫|〈.*〉|＜.*＞|（.*）|「.*」)$/u;

/** Numbers of the headings of each rank: they begin anew below the next heading of a higher rank. */
class Numbers {
  #counts: Record<Rank, number> = { pillar: 0, measure: 0, part: 0, small: 0, group: 0, preface: 0 };
  readonly #running: boolean;
  constructor(running: boolean) {
    this.#running = running;
  }
  next(rank: Rank): { n: number; parent: number } {
    this.#counts[rank] += 1;
    const below: Record<Rank, Rank[]> = {
      pillar: ['group', 'part', 'small', ...(this.#running ? [] : (['measure'] as const))],
      group: ['small', ...(this.#running ? [] : (['measure'] as const))],
      measure: ['part', 'small'],
      part: ['small'],
      small: [],
      preface: [],
    };
    for (const one of below[rank]) this.#counts[one] = 0;
    const parent = rank === 'measure' ? this.#counts.pillar : this.#counts.measure;
    return { n: this.#counts[rank], parent: Math.max(parent, 1) };
  }
}

/** Puts a measure's name in other words, no wording twice in one document. */
class Names {
  readonly #chance: Chance;
  readonly #left = new Map<string, string[]>();
  constructor(chance: Chance) {
    this.#chance = chance;
  }
  /** null where the measure has no further wording. */
  other(measure: string): string | null {
    const left = this.#left.get(measure) ?? this.#chance.shuffle(rephrasings[measure]?.names ?? []);
    this.#left.set(measure, left.slice(1));
    return left[0] ?? null;
  }
}

const depths: Record<Rank, number> = { preface: 0, pillar: 0, group: 0, measure: 0, part: 1, small: 1 };

/** `branch` is the branch's name in Japanese; it also seeds the choice of wordings. */
export function writePlan(parts: readonly Part[], hand: Hand, branch: string): Written {
  const chance = chanceOf(seedOf(`${hand.name} ${branch}`));
  const names = new Names(chance);
  const numbers = new Numbers(hand.running);
  const print = (text: string): string => printNumbers(text, hand.numbers);
  const paragraphs: Paragraph[] = [];
  const add = (id: string, mark: string, text: string, depth: number, heading = false, after = ''): void => {
    paragraphs.push({ id, text: mark + text + after, depth, heading, hang: displayWidth(`${mark}|`) - 1 });
  };
  const headings = new Map<string, Omit<TrueHeading, 'line'>>();
  const statements = new Map<string, Omit<TrueStatement, 'line'>>();
  const others = new Map<string, { words: string; kind: string }>();
  let depth = 0;

  const marks: Record<Rank, MarkName> = {
    pillar: hand.pillar.mark,
    measure: hand.measure,
    part: hand.part,
    small: hand.small,
    group: hand.group,
    preface: 'lens',
  };

  function addHeading(part: Part & { kind: 'heading' }): void {
    const { rank, opening } = part;
    let words = part.pillar ? hand.pillar.words[part.pillar] : print(part.words);
    const single = opening?.counted === true && opening.accepted.length === 1;
    const other = single && chance.next() < hand.rephrase ? names.other(opening.measure) : null;
    if (other !== null) words = print(other);
    const { n, parent } = numbers.next(rank);
    depth = depths[rank];
    // 【特徴】 has its mark already.
    const bare = !opening && rank !== 'pillar' && wholeBracket.test(words);
    const style = markStyles[bare ? 'plain' : marks[rank]];
    add(part.id, style.before(n, parent), words, depth, true, style.after + (hand.goals && opening ? part.goals : ''));
    headings.set(part.id, {
      words,
      rank,
      accepted: opening?.accepted ?? [],
      counted: opening?.counted ?? true,
      rephrased: other !== null,
    });
  }

  function addTargets(part: Part & { kind: 'kpi' }): void {
    const { mark, alone, parts: tell, short } = hand.kpi;
    const several = part.statements.length > 1;
    if (alone) add(`${part.id} mark`, '', mark.trim(), depth + 1);
    part.statements.forEach(({ words: original, target }, index) => {
      const words = print(short ? shortStatement(original) : original);
      const number = several && tell !== 'again' ? markStyles[tell].before(index + 1, 1) : '';
      const front = !alone && (index === 0 || tell === 'again') ? mark : '';
      const id = `${part.id} ${index}`;
      add(id, front + number, words, depth + (front === '' ? 2 : 1));
      if (target !== null) statements.set(id, { words, target });
    });
  }

  for (const part of parts) {
    if (part.kind === 'heading') addHeading(part);
    else if (part.kind === 'kpi') addTargets(part);
    else {
      const words = print(part.words);
      others.set(part.id, { words, kind: part.kind === 'item' && part.opens ? 'opener' : part.kind });
      if (part.kind === 'item') {
        const mark =
          part.number === null
            ? (hand.items[part.depth - 1] as string)
            : markStyles[hand.numbered].before(part.number, 1);
        add(part.id, mark, words, depth + part.depth);
      } else add(part.id, part.kind === 'note' ? part.mark : '', words, depth + 1);
    }
  }

  const title = hand.title.replace('{branch}', branch);
  const printed = [{ text: title, begins: null }, ...printParagraphs(paragraphs, hand.page, title)];
  const lineOf = new Map(
    printed.flatMap(({ begins }, index) => (begins === null ? [] : [[begins, index + 1] as const])),
  );
  const placed = <T>(map: Map<string, T>): (T & { line: number })[] =>
    [...map].map(([id, value]) => ({ ...value, line: lineOf.get(id) as number }));
  return {
    lines: printed.map(({ text }) => text),
    headings: placed(headings),
    statements: placed(statements),
    others: placed(others),
  };
}
