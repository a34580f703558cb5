/** What a reader of a whole document is given and gives back. A reader is pure: text in, value out. */
import { z } from 'zod';
import type { SourceDocument } from '../../schema/catalog.ts';
import type { ReadDocument } from '../provenance.ts';

/** What of the catalogue readers need. */
export interface CatalogNames {
  measures: readonly { id: string; pillar: string; name: string; aliases: readonly string[] }[];
  metrics: readonly { id: string; measure: string; unit: string | null }[];
}

/**
 * One entry of content/sources/corrections/<source>.yaml: what no rule can know.
 * `move` takes whole lines to stand before another line; `measure` says which measure lines belong to.
 */
export const documentCorrection = z.object({
  /** First line it is about, counted in the source file. */
  line: z.int().positive(),
  /** Last line, where there are several. */
  to: z.int().positive().optional(),
  what: z.enum(['move', 'measure']),
  /** Words the block begins with, where several begin on the line. */
  text: z.string().optional(),
  /** For `move`: the line to stand before. */
  before: z.int().positive().optional(),
  /** For `measure`: its id. */
  value: z.string().optional(),
  /** Why, in one sentence. The about page counts the corrections. */
  why: z.string().min(1),
});
export type DocumentCorrection = z.infer<typeof documentCorrection>;

export interface ReaderContext {
  /** Name of the source file in content/sources. */
  file: string;
  /** The whole file's lines; `lines[0]` is line 1. */
  lines: readonly string[];
  entry: SourceDocument;
  catalog: CatalogNames;
  /** As read from the file, unchecked. */
  corrections: readonly unknown[];
}

export type DocumentReader = (context: ReaderContext) => ReadDocument;
