/** A hand: how one author prints a plan. */
import type { MarkName } from './marks.ts';
import type { PillarId } from './pillars.ts';
import type { NumberStyle } from './words.ts';

export interface Page {
  /** `lines` is half-width columns a line; Infinity prints one paragraph a line. */
  width: number;
  /** White space in front by depth, and in front of the lines that a paragraph runs on; none where false. */
  indent: boolean;
  /** Empty lines: between any two lines, between paragraphs, before headings alone, or nowhere. */
  blank: 'lines' | 'paragraphs' | 'headings' | 'none';
  /** Page number at the foot of each page. */
  number: 'none' | 'dashed' | 'bare' | 'of' | 'word';
  /** The document's title at the head of each page. */
  head: boolean;
}

export interface Hand {
  name: string;
  /** What stands on the first line; `{branch}` is the branch's name. */
  title: string;
  pillar: { mark: MarkName; words: Record<PillarId, string> };
  measure: MarkName;
  part: MarkName;
  small: MarkName;
  group: MarkName;
  /** Numbers of measures go on over the pillars instead of beginning anew. */
  running: boolean;
  /** List marks by depth. */
  items: readonly [string, string, string];
  /** Items that the plan numbers. */
  numbered: MarkName;
  kpi: {
    mark: string;
    /** The mark has a line of its own. */
    alone: boolean;
    /** How several targets below one mark are told apart; `again` prints the mark before each. */
    parts: MarkName | 'again';
    short: boolean;
  };
  numbers: NumberStyle;
  /** 〈Ⅰ、Ⅱ、Ⅲ〉 behind the measures that have them. */
  goals: boolean;
  /** Share of measure names that are put in other words. */
  rephrase: 0 | 0.5 | 1;
  page: Page;
}

/** What extraction may lose of a text: the lines of a paragraph are joined, the white space in front is gone, or both. */
export const losses = ['none', 'joined', 'flat', 'joined-flat'] as const;
export type Loss = (typeof losses)[number];

export const withLoss = (hand: Hand, loss: Loss): Hand => ({
  ...hand,
  page: {
    ...hand.page,
    width: loss.startsWith('joined') ? Number.POSITIVE_INFINITY : hand.page.width,
    indent: loss.endsWith('flat') ? false : hand.page.indent,
  },
});
