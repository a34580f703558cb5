/** What a reader of a whole document is given and gives back. A reader is pure: text in, value out. */
import type { MeasureModel } from '../likeness/measure-model.ts';
import type { ReadDocument } from '../provenance.ts';
import type { Correction, Entry } from '../types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

export interface ReaderContext {
  /** Name of the source file in content/sources. */
  file: string;
  /** The whole file's lines; `lines[0]` is line 1. */
  lines: readonly string[];
  entry: Entry;
  vocabulary: Vocabulary;
  /** Likeness of headings, where it is known. */
  model?: MeasureModel | undefined;
  /** Those of this document alone. */
  corrections: readonly Correction[];
}

export type DocumentReader = (context: ReaderContext) => ReadDocument;
