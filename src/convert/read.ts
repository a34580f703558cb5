/**
 * Any document's text to blocks: the one entry of the converter, the same in Node and in the browser. Pure. Which shape the text
 * has is told by the text; what its reader cannot place it says in `doubts`, never in silence.
 */
import { textFault } from '../foundation/faults.ts';
import { unconserved } from './conserved.ts';
import { within } from './corrections.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { type Gate, gateOf } from './gate.ts';
import type { MeasureModel } from './likeness/measure-model.ts';
import { readLines, type SourceText } from './lines/lines.ts';
import { narrowRule } from './outline/class-openings.ts';
import { convertPlan } from './plan.ts';
import type { ReadDocument } from './provenance.ts';
import { type Shape, shapeOf, shapes } from './shapes/index.ts';
import type { DocumentReader } from './shapes/types.ts';
import type { Correction, Entry } from './types.ts';
import { type UnknownWords, unknownOf } from './words/unknown.ts';
import { type VocabularyData, vocabularyOf } from './words/vocabulary.ts';

export interface ReadInput {
  /** Name of the file, as messages and the document say it. */
  file: string;
  /** The whole file's lines; `lines[0]` is line 1. */
  lines: readonly string[];
  /** The whole file's lines as read, where several documents share a file. */
  text?: SourceText;
  entry: Entry;
  catalog: VocabularyData;
  /** Likeness of headings to those of the reviewed documents; without it the catalogue's words alone tell a measure. */
  model?: MeasureModel | undefined;
  /** Of the whole file. */
  corrections?: readonly Correction[];
  /** The shape by name, where a test asks for one. */
  shape?: string;
  /** Reads in the place of the readers of texts: a document whose pages tell more than its lines. */
  reader?: { name: string; read: DocumentReader };
}

/** A document with the name of the shape that it was read as. */
export interface Reading {
  document: ReadDocument;
  /** `plan`, or one of ./shapes. */
  shape: string;
  /** Headings and metrics that the catalogue does not know. */
  unknown: UnknownWords[];
  /** What is left to a person, the unknown among it. */
  doubts: Doubt[];
  /** Whether it may be published. */
  gate: Gate;
}

/**
 * Reads one document. Throws a FaultsError, with file, line, what was found and the fix, where its lines hold no document, or
 * where a reader lost or added a character.
 */
export function readDocument(input: ReadInput): Reading {
  const { file, lines, entry } = input;
  const [from, to] = entry.lines;
  const own = lines.slice(from - 1, to);
  const without = (what: string) =>
    textFault(
      file,
      from,
      `a document in lines ${from} to ${to}`,
      what,
      'give the lines of a document (of a source: correct its range in content/sources/sources.yaml)',
    );
  if (own.every((line) => line.trim() === '')) throw without('empty lines alone');
  const shape =
    input.reader ?? (input.shape === undefined ? shapeOf(own) : shapes.find(({ name }) => name === input.shape));
  const document = readAs(shape, input);
  if (document.blocks.length === 0) throw without('nothing but its title or page numbers');
  const [first] = unconserved(document, lines);
  if (first)
    throw textFault(
      file,
      first.line,
      'every character in one block',
      first.what,
      `teach the reader of the shape 「${shape?.name ?? 'plan'}」 what stands there`,
    );
  const vocabulary = vocabularyOf(input.catalog);
  const unknown = unknownOf(document, vocabulary);
  const narrow = document.provenance.filter(({ rule }) => rule === narrowRule).length;
  return {
    document,
    shape: shape?.name ?? 'plan',
    unknown,
    doubts: doubtsOf({ document, provenance: document.provenance, unknown }),
    gate: gateOf(document, lines, vocabulary, narrow),
  };
}

function readAs(shape: Pick<Shape, 'read'> | undefined, input: ReadInput): ReadDocument {
  const { file, lines, entry } = input;
  const vocabulary = vocabularyOf(input.catalog);
  const corrections = within(input.corrections ?? [], entry.lines);
  if (shape) return shape.read({ file, lines, entry, vocabulary, corrections, model: input.model });
  return convertPlan({
    file,
    source: input.text ?? readLines(lines),
    raw: lines,
    entry,
    corrections,
    vocabulary,
    model: input.model,
  });
}
