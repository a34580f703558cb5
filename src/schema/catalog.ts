/** The hand-kept catalogues of content/catalog: who (branches), what (pillars, measures), counted how (metrics). */
import { z } from 'zod';
import { documentKind, tag } from './document.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case ASCII words joined by hyphens');

export const region = z.object({ id, name: z.string().min(1) });
export type Region = z.infer<typeof region>;

export const branch = z.object({
  /** JIS X 0401 prefecture code, two characters: `01` … `47`. The file's order is the code's order. */
  code: z.string().regex(/^(0[1-9]|[1-3]\d|4[0-7])$/),
  slug: id,
  /** Short name, without 支部: 北海道, 青森. */
  name: z.string().min(1),
  /** Reading in hiragana, for search and sorting. */
  kana: z.string().regex(/^[ぁ-んー]+$/),
  region: id,
  /** Column and row of the tile map, 0-based from the top left; every branch one tile. */
  tile: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});
export type Branch = z.infer<typeof branch>;

const words = z.string().min(1);

/**
 * A regular expression of JavaScript (flag `u`) where names and aliases are not enough. It is matched against the key of a
 * text: NFKC, lower case, no white space, every dash a `-`; headings without the tags at their ends.
 */
export const pattern = z.object({
  pattern: words,
  /** A wording that this pattern is for: it must be found by it, and is the pattern's test. */
  example: words,
  /** Why it is a rule and no correction, where it serves fewer than two of the documents held (`convert -- --report`). */
  why: words.optional(),
});
export type Pattern = z.infer<typeof pattern>;

/** Words of headings. */
export const headingPattern = pattern.extend({
  /** Only below these pillars, where the words mean something else below another; everywhere where left out. */
  pillars: z.array(id).min(1).optional(),
});
export type HeadingPattern = z.infer<typeof headingPattern>;

/** Words of what is counted. */
export const metricPattern = pattern.extend({
  /** Words that make it another metric: a text that holds them is not this one, whatever the pattern says. */
  unless: words.optional(),
});
export type MetricPattern = z.infer<typeof metricPattern>;

export const pillar = z.object({
  id: z.enum(['core', 'strategic', 'organization']),
  name: words,
  /** How plans print its name, alone on a line or at a line's head. */
  aliases: z.array(words).default([]),
  description: z.string().min(1),
});
export type Pillar = z.infer<typeof pillar>;

export const measure = z.object({
  id,
  pillar: id,
  /** Name shown in headings, as the plans print it most often. */
  name: z.string().min(1),
  /** Name for narrow places (matrix heads, chips): at most 12 characters. */
  short: z.string().min(1).max(12),
  /** Headings that plans print for it, whole, without marks and tags; below any pillar. */
  aliases: z.array(words).default([]),
  /** One sentence of our own that says what it is. */
  description: z.string().min(1),
  /** Further headings, told by a part of their words. Tried behind all names and aliases, in the file's order. */
  patterns: z.array(headingPattern).default([]),
  /** Words that say which of several measures a sentence is about, where their headings are stacked in one cell. */
  telling: z.array(pattern).default([]),
});
export type Measure = z.infer<typeof measure>;

export const metric = z.object({
  id,
  /** Measure it belongs to. */
  measure: id,
  name: z.string().min(1),
  short: z.string().min(1).max(16),
  /** Other wordings that plans print for it. */
  aliases: z.array(words).default([]),
  description: z.string().min(1),
  /** %, 円, 日, 事業所 …; null for actions. */
  unit: z.string().nullable(),
  /** Which direction is meant as good; null = not judged. */
  better: z.enum(['higher', 'lower']).nullable(),
  /** Further wordings, told by a part of their words: for statements that do not begin with the name or an alias. */
  patterns: z.array(metricPattern).default([]),
});
export type Metric = z.infer<typeof metric>;

/** What a document counts and no page compares: it stands in the data as `other:<label>`. */
export const otherMetric = z.object({
  label: words,
  /** %, 円, 件 …; null where it has none. */
  unit: z.string().nullable(),
  patterns: z.array(metricPattern).min(1),
});
export type OtherMetric = z.infer<typeof otherMetric>;

/** A heading that only gathers measures and is none itself. */
export type Group = HeadingPattern;

/** A mark inside a text that becomes a tag. Matched against the text as printed. */
export const tagPattern = pattern.extend({ tag });
export type TagPattern = z.infer<typeof tagPattern>;

export const synonymGroup = z.object({ words: z.array(z.string().min(1)).min(2), note: z.string().optional() });
export type SynonymGroup = z.infer<typeof synonymGroup>;

const isoDate = z.iso.date('a date such as 2026-11-21');

export const sourceDocument = z.object({
  /** A branch's slug, or null for a national document. */
  branch: id.nullable(),
  /**
   * Address of a national document under /documents/; of a branch's document that stands beside another of its kind and year
   * (`draft`, `edition-1`) its last step: /branches/<branch>/<fiscalYear>/<slug>/.
   */
  slug: id.optional(),
  kind: documentKind,
  fiscalYear: z.int().min(2000).max(2100),
  status: z.enum(['final', 'draft']),
  title: z.string().min(1).optional(),
  /** First and last line in the file. The first line fixes every block id: never change it. */
  lines: z.tuple([z.int().positive(), z.int().positive()]),
  /** What block ids count on top of the line, so that no id of an edition before is given again. Never changed. */
  offset: z.int().positive().optional(),
  /** ISO date it was added to the site, where that is later than its file. */
  added: isoDate.optional(),
});
export type SourceDocument = z.infer<typeof sourceDocument>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileName = z.string().regex(/^[\w.-]+$/, 'a name without a folder');

/** The document as published, where the lines were taken out of it by `npm run add`. */
export const sourceOriginal = z.object({
  file: fileName,
  sha256,
  bytes: z.int().positive(),
  /** How many pages, slides or sheets were read. */
  pages: z.int().positive(),
  /** Which ones, where not all: `3-14`. */
  only: z.string().min(1).optional(),
  /** Stands in content/sources; else its address and sum alone are held. */
  held: z.boolean(),
});

export const sourceFile = z.object({
  file: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().min(1),
  fiscalYear: z.int().min(2000).max(2100),
  kind: z.enum(['plans', 'mixed', ...documentKind.options]),
  status: z.enum(['final', 'draft']),
  sha256,
  /** How the text was got from the published file. */
  method: z.string().min(1),
  /** ISO date its documents were added to the site, by which the feed tells of them. Kept by hand, never changed. */
  added: isoDate,
  /** Address of the original, which pages link to; empty where not recorded. */
  url: z.string().regex(/^(?:https?:\/\/\S+)?$/, 'an address that begins with https:// or http://, or nothing'),
  /** ISO date of retrieval; empty where not recorded. */
  retrieved: z.string(),
  original: sourceOriginal.optional(),
  /** The layout that conversion reads beside the lines; as immutable as they are. */
  layout: z.object({ file: fileName, sha256 }).optional(),
  /** Published by `add --publish-unpublished`: a draft, or a document without an address. */
  unpublished: z.literal(true).optional(),
  documents: z.array(sourceDocument).min(1),
});
export type SourceFile = z.infer<typeof sourceFile>;
