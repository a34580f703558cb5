/**
 * What a block was recognised by: the stages hand it on beside the blocks, and `npm run convert -- --report` shows it. It does
 * not go into the content. Rules are named in words that a reader of the report understands.
 */
import type { PlanDocument } from '../schema/document.ts';

/** Why a line goes on the block before it (reflow.ts). */
export type JoinRule =
  | 'the page goes on'
  | "pillar's name broken over two lines"
  | 'no empty line between'
  | 'punctuation alone'
  | 'series inside a sentence'
  | 'mark inside an open bracket'
  | 'mark alone on its line'
  | 'colon'
  | 'tag alone on its line'
  | 'goal tags'
  | 'behind （参考）'
  | 'aside inside an open bracket'
  | 'persons behind a rate'
  | 'figures of a note'
  | 'proviso of a target'
  | 'no block begins like it'
  | 'line reaches the right margin'
  | 'bracket behind a full stop'
  | 'no room behind a full stop'
  | 'bracket inside an open bracket'
  | 'Katakana word cut in two'
  | 'target not yet stated'
  | 'short line that is not over'
  | 'sentence cut by a box'
  | 'correction';

/** Joins that rest on a guess: another reader of the page could part the two. */
export const weakJoins: ReadonlySet<JoinRule> = new Set<JoinRule>([
  'no room behind a full stop',
  'bracket behind a full stop',
  'short line that is not over',
  'target not yet stated',
  'sentence cut by a box',
]);

/** A line that a block goes on with. */
export interface Join {
  line: number;
  rule: JoinRule;
}

export interface Provenance {
  /** The rule that gave the block its type. */
  rule: string;
  /** The example of the shape's rule that opened it. */
  opened?: string;
  joins: Join[];
  /** What speaks against it, in a few words each. */
  doubts: string[];
  /** What it could be instead: ids of measures, the nearest first. */
  nearest?: string[];
}

/** A document as a reader gives it: with the provenance of its blocks, in their order. The schema strips it off. */
export type ReadDocument = PlanDocument & { provenance: Provenance[] };
