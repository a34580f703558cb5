/**
 * One converted document: a branch's plan or results, or a national document.
 * Written by `npm run convert` as content/{plans,results,documents}/…json, read by pages, search and the dataset.
 * Field names are the open dataset's (see /data/): they are published and stay.
 */
import { z } from 'zod';

/** First and last line, 1-based, both included, counted in the source file. */
export const lineRange = z.tuple([z.int().positive(), z.int().positive()]);
export type LineRange = z.infer<typeof lineRange>;

/**
 * How a target's value is meant: `eq` 100%とする, `gte` 以上, `lte` 以下, `gt` を上回る, `lt` 未満, `range` from value to valueTo,
 * `…-previous` 対前年度…, `gte-average` 全国平均以上, `gte-higher-of` いずれか高い値以上, `change` by how much against last year
 * (signed), `maintain` 維持する without a number, `do` an action without a number.
 */
export const comparator = z.enum([
  'eq',
  'gte',
  'lte',
  'gt',
  'lt',
  'range',
  'gte-previous',
  'lte-previous',
  'gte-average',
  'gte-higher-of',
  'change',
  'maintain',
  'do',
]);
export type Comparator = z.infer<typeof comparator>;

/** A figure with its comparator, as used for last year's target, headquarters' target or the current value. */
export const figure = z.object({
  comparator: comparator.optional(),
  value: z.number().nullable(),
  /** Upper end where the comparator is `range`. */
  valueTo: z.number().optional(),
  unit: z.string().nullable(),
  /** The words as printed: `95.7％以上`, `（新設）`. */
  text: z.string(),
  line: z.int().positive(),
});
export type Figure = z.infer<typeof figure>;

/** One target (KPI statement). */
export const target = z.object({
  /** Metric id of content/catalog/metrics.yaml, or `other:<label>`. */
  metric: z.string().min(1),
  comparator,
  /** null where the statement holds no number (…-previous without a figure, do). */
  value: z.number().nullable(),
  /** Upper end where the comparator is `range`. */
  valueTo: z.number().optional(),
  unit: z.string().nullable(),
  /** Measure it belongs to; null outside every measure. */
  measure: z.string().nullable(),
  /** Source line the statement starts on. */
  line: z.int().positive(),
  /** The statement's own words, without mark and number. */
  text: z.string(),
  /** true where the same target was stated before in the document. */
  repeat: z.boolean().optional(),
  previousTarget: figure.optional(),
  hqTarget: figure.optional(),
  current: figure.optional(),
  /** ISO date the current value was taken at. */
  asOf: z.string().optional(),
});
export type Target = z.infer<typeof target>;

/** 実施対象者数 with 実施見込者数, in persons; rate in percent where printed beside. */
export const population = z.object({
  metric: z.string().min(1),
  target: z.number().nullable(),
  expected: z.number().nullable(),
  rate: z.number().optional(),
  line: z.int().positive(),
});
export type Population = z.infer<typeof population>;

export const tableCell = z.object({ text: z.string(), lines: z.array(lineRange) });
export type TableCell = z.infer<typeof tableCell>;

export const blockType = z.enum(['pillar', 'heading', 'item', 'paragraph', 'kpi', 'note', 'table']);
export type BlockType = z.infer<typeof blockType>;

/** `new` 新規・【新】, `expanded` 拡充・【強】, 重要度・困難度 高, `priority` 【重点】. */
export const tag = z.enum(['new', 'expanded', 'importance-high', 'difficulty-high', 'priority']);
export type Tag = z.infer<typeof tag>;

/** The smallest citable piece of a document. */
export const block = z.object({
  /** `L<line>` counted from the document's first line; `L12-2` for a second block that starts on that line. */
  id: z.string().regex(/^L\d+(-\d+)?$/),
  type: blockType,
  /** Depth, 1 outermost: meaningful for headings and items, 1 for the others. */
  level: z.int().min(1).max(6),
  /** id of the block that opens its section: the measure's heading, or the first block of a run outside every measure. */
  section: z.string(),
  measure: z.string().nullable(),
  /** List mark, number or KPI mark as printed, or null. */
  marker: z.string().nullable(),
  /** The source's own characters; hard line breaks undone. */
  text: z.string(),
  lines: z.array(lineRange).min(1),
  /** Page of the published document it starts on. */
  page: z.int().positive().nullable(),
  tags: z.array(tag),
  kpis: z.array(target).optional(),
  /** For a plan printed beside last year's: the other column's text of the row that it begins. */
  previous: z.array(tableCell).optional(),
  /** For tables: first row is the head. */
  rows: z.array(z.array(tableCell)).optional(),
});
export type Block = z.infer<typeof block>;

/** Why a line is shown to nobody; `furniture`: running heads and feet, `last-year`: the other column of an old-beside-new table. */
export const dropReason = z.enum([
  'page-number',
  'table-head',
  'title',
  'repeated-pillar',
  'repeated-legend',
  'furniture',
  'last-year',
]);
export type DropReason = z.infer<typeof dropReason>;
export const dropped = z.object({ line: z.int().positive(), text: z.string(), reason: dropReason });
export type Dropped = z.infer<typeof dropped>;

export const selfEvaluation = z.enum(['S', 'A', 'B', 'C', 'D']);

/** One figure of a results document: what was reached of a target, or of an indicator without one. */
export const result = z.object({
  metric: z.string().min(1),
  measure: z.string().nullable(),
  target: figure.nullable(),
  /** null where only last year's is printed (not counted this year), or the result is no number. */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  achieved: z.boolean().nullable(),
  /** The judgement as printed: 達成, 未達成, 概ね達成 (`achieved` null); null where the document prints none. */
  achievedText: z.string().nullable(),
  /** true where the document prints no judgement: the site drew it from the figures, or from the letter. */
  inferred: z.boolean(),
  /** ISO date the value was taken at, where it is of a stated time and not of the whole year. */
  asOf: z.string().nullable(),
  /** How it was counted where that is not the indicator's own method, as printed: 従来と同様の方法. */
  method: z.string().nullable(),
  rank: z.int().positive().nullable(),
  nationalAverage: z.number().nullable(),
  /** Last year's, where it is counted the same way: of two methods, with the one it is comparable with. */
  previousValue: z.number().nullable(),
  selfEvaluation: selfEvaluation.nullable(),
  /** The document's own caution about the figure. */
  warning: z.string().nullable(),
  text: z.string(),
  blockId: z.string(),
  line: z.int().positive(),
});
export type Result = z.infer<typeof result>;

/** One project of a branch's budget; amounts in 千円 (thousand yen), null = not stated. */
export const budgetItem = z.object({
  category: z.string().nullable(),
  subcategory: z.string().nullable(),
  project: z.string(),
  summary: z.string().nullable(),
  isNew: z.boolean(),
  requested: z.number().nullable(),
  limit: z.number().nullable(),
  previous: z.number().nullable(),
  blockId: z.string(),
  line: z.int().positive(),
});
export type BudgetItem = z.infer<typeof budgetItem>;

/** `kpis`: a list of targets; `document`: a national one. */
export const documentKind = z.enum(['plan', 'results', 'kpis', 'budget', 'document']);

/** The document as published, where lines were taken out of a PDF or an office file. */
export const original = z.object({
  file: z.string(),
  sha256: z.string(),
  /** Of the publisher; empty where not recorded. */
  url: z.string(),
  /** How many were read. */
  pages: z.int().positive(),
});

export const planDocument = z.object({
  branch: z.string().nullable(),
  /**
   * Of a national document its address /documents/<slug>/; of a branch's document beside the one that its year shows (`draft`,
   * `edition-1`) the last step of its address.
   */
  slug: z.string().optional(),
  fiscalYear: z.int().min(2000).max(2100),
  kind: documentKind,
  status: z.enum(['final', 'draft']),
  title: z.string().min(1),
  /** `offset`: what block ids count on top of the line, so that no id of an edition before is given again. */
  source: z.object({
    file: z.string(),
    lines: lineRange,
    offset: z.int().positive().optional(),
    original: original.optional(),
  }),
  blocks: z.array(block),
  dropped: z.array(dropped),
  populations: z.array(population),
  results: z.array(result).optional(),
  budget: z.array(budgetItem).optional(),
  /** How many lines of the corrections file were used. */
  corrections: z.int().nonnegative().optional(),
});
export type PlanDocument = z.infer<typeof planDocument>;
