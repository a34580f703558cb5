/** The likeness model that the content gives: content/model/measures.json. `convert --check` and `npm run model` ask here. */

import type { MeasureModel } from '../../src/convert/likeness/measure-model.ts';
import {
  buildModel,
  type ModelCatalog,
  type ModelDocument,
  type ModelOptions,
} from '../../src/convert/likeness/model-build.ts';
import { headingWords } from '../../src/convert/words/heading-key.ts';
import type { PillarId } from '../../src/convert/words/pillar-id.ts';
import { type VocabularyData, vocabularyOf } from '../../src/convert/words/vocabulary.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { documentPath } from './all.ts';

export { modelFile } from './model-file.ts';

/** The catalogue's words for a heading. */
export function namedBy(catalog: VocabularyData): ModelOptions['named'] {
  const { measureOf } = vocabularyOf(catalog);
  return (heading, pillar) => measureOf(headingWords(heading), pillar as PillarId | null);
}

export const modelDocuments = (documents: readonly PlanDocument[]): ModelDocument[] =>
  documents.map((document) => ({ path: documentPath(document), blocks: document.blocks }));

export const modelText = (model: MeasureModel): string => `${JSON.stringify(model)}\n`;

/** The model made of the named documents alone, or of all. A new document leaves the file as it is until `npm run model`. */
export function modelOf(
  documents: readonly PlanDocument[],
  catalog: VocabularyData & ModelCatalog,
  names?: readonly string[],
): MeasureModel {
  const only = names && new Set(names);
  return buildModel(modelDocuments(documents), catalog, {
    named: namedBy(catalog),
    leaveOut: ({ path }) => only !== undefined && !only.has(path),
  });
}

/** What is wrong with the model's text as committed, or null. */
export function modelFault(
  text: string | undefined,
  documents: readonly PlanDocument[],
  catalog: VocabularyData & ModelCatalog,
): string | null {
  if (text === undefined) return 'missing';
  const names = namesIn(text);
  if (names === null) return 'is no model';
  return modelText(modelOf(documents, catalog, names)) === text ? null : 'differs from what the content gives';
}

function namesIn(text: string): string[] | null {
  try {
    const { documents } = JSON.parse(text) as Partial<MeasureModel>;
    return Array.isArray(documents) ? documents : null;
  } catch {
    return null;
  }
}
