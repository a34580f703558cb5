/**
 * What changed from the 5th action plan (2021–2023) to the 6th (2024–2026), and where a metric stopped meaning the same.
 * Kept by hand in content/catalog/crosswalk.yaml and metric-breaks.yaml, read from the documents named there.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case ASCII words joined by hyphens');

/** One row of the comparison in action-plan-6.txt. */
export const crosswalkRow = z.strictObject({
  measure: id,
  /** As printed, its number included. */
  label: z.string().min(1),
  /** Line in action-plan-6.txt. */
  line: z.int().positive(),
  /** Line that marks it 【新規】, where one does. */
  markedNew: z.int().positive().optional(),
});
export type CrosswalkRow = z.infer<typeof crosswalkRow>;

/**
 * kept = same name (a particle aside); renamed; merged = into a row that takes in others too; split = into several;
 * ended = no row of its own any more; new = no row in the 5th plan.
 */
export const crosswalkKind = z.enum(['kept', 'renamed', 'merged', 'split', 'ended', 'new']);
export type CrosswalkKind = z.infer<typeof crosswalkKind>;

export const crosswalkEntry = z.object({
  /** Row of the 5th plan; null for a new one. */
  from: crosswalkRow.nullable(),
  /** Rows of the 6th plan; none where it ended. */
  to: z.array(crosswalkRow),
  kind: crosswalkKind,
  /** What the document says of the change, in its own words; null where it says nothing. */
  note: z.string().min(1).nullable(),
  /** Line of the note, or of the row. */
  line: z.int().positive(),
  /** Does the document pair them itself, by the same name or a note that names both? */
  certain: z.boolean(),
  /** What the pairing rests on where it is a reading. */
  why: z.string().min(1).optional(),
});
export type CrosswalkEntry = z.infer<typeof crosswalkEntry>;

const fiscalYear = z.int().min(2000).max(2100);

/** Lines of a source file, counted in the file. */
const passage = z.strictObject({
  file: z.string().min(1),
  lines: z.tuple([z.int().positive(), z.int().positive()]),
});

/** A year from which a metric's figures cannot be set beside those before, or only with care. */
export const metricBreak = z.strictObject({
  /** Metrics it is about. */
  metrics: z.array(id).min(1),
  /** First fiscal year that is counted the new way; for `ended` the last one counted. */
  fiscalYear,
  /**
   * replaced = by another metric; method = counted in another way; ended = no longer a target;
   * note = something of the count changed, and no document says that the figures no longer compare.
   */
  kind: z.enum(['replaced', 'method', 'ended', 'note']),
  /** For replaced: the metric before. */
  replaces: id.optional(),
  /** What changed, in sentences of our own; words in 「」 are those of `source` or `before`. */
  text: z.string().min(1),
  /** Where a document says so. */
  source: passage,
  /**
   * The last year held that is counted the old way, with its words. Given where the definitions of two years differ
   * and no document tells of the change: the years between them are of unknown count.
   */
  before: z.strictObject({ fiscalYear, source: passage }).optional(),
});
export type MetricBreak = z.infer<typeof metricBreak>;

/** A branch whose figure of one year is counted otherwise than most other branches' of that year. */
export const metricRemark = z.strictObject({
  metric: id,
  fiscalYear,
  /** Slug of the branch. */
  branch: id,
  /** What differs, in a few words of our own; words in 「」 are those of `source`. */
  text: z.string().min(1),
  /** Where the branch's plan says so. */
  source: passage,
});
export type MetricRemark = z.infer<typeof metricRemark>;
