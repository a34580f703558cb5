/**
 * One entry of content/sources/corrections/<source>.yaml: what no rule can know about a line of a document, and why.
 * One kind for all documents. Lines are the source file's own.
 */
import { z } from 'zod';
import { blockType } from './document.ts';

const line = z.int().positive();

/** What a correction can say of its block; at least one of these. */
export const says = ['continues', 'starts', 'type', 'level', 'measure', 'metric', 'before'] as const;
/** Of these what only the shape 「plan」 reads, whose lines are joined and whose targets are found by rules. */
export const saidOfPlans = ['continues', 'starts', 'metric'] as const;
/** Keys that only the other shapes read: their pieces stand in places. */
export const saidOfPlaces = ['to', 'text', 'before'] as const;

export const correction = z
  .strictObject({
    /** First line of the block (or of the blocks, with `to`) that it is about. */
    line,
    /** Last line, where the blocks of several lines are meant: for `measure` and `before`. */
    to: line.optional(),
    /** Words that the block begins with, where several begin on the line. */
    text: z.string().min(1).optional(),
    /** The line goes on the block that holds this line. */
    continues: line.optional(),
    /** The line starts a block of its own. */
    starts: z.literal(true).optional(),
    type: blockType.optional(),
    /** Depth of a heading or item, 1 outermost. */
    level: z.int().min(1).max(6).optional(),
    /** Measure id, or `none` for outside every measure. */
    measure: z.string().min(1).optional(),
    /** Metric id of the block's target. */
    metric: z.string().min(1).optional(),
    /** The blocks were taken out of the original elsewhere: they stand before the block that begins on this line. */
    before: line.optional(),
    /** Why, in one sentence. The about page counts the corrections. */
    why: z.string().min(1),
  })
  .refine((one) => says.some((key) => one[key] !== undefined), { error: `one of ${says.join(', ')}` });
export type Correction = z.infer<typeof correction>;
