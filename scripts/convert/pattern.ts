/** A pattern or rule as the report asks of it: which documents it serves. */
import type { Converted } from './all.ts';

export interface PatternUse {
  /** Where the pattern stands: `measures.yaml`, `marks.ts`. */
  file: string;
  /** What it tells: a measure, a metric, a tag, a style of mark. */
  of: string;
  /** Its example, by which a person finds it. */
  example: string;
  /** Documents in which it told something, by their paths below content/. */
  documents: string[];
  /** Why it is a rule and no correction, where its file says so. */
  why: string | null;
}

export type Told = Pick<Converted, 'document' | 'provenance' | 'shape'>;
export type Serves = (one: Told) => boolean;
export type Asked = Omit<PatternUse, 'documents'> & { serves: Serves };
