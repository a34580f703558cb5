/** The one place where the texts of other hands meet the reader: without the plan that they were made of in its model. */

import { modelDocuments, namedBy } from '../../scripts/convert/model-content.ts';
import { loadCatalog } from '../../src/content/catalog.ts';
import type { Doubt } from '../../src/convert/doubts.ts';
import type { Gate } from '../../src/convert/gate.ts';
import { buildModel } from '../../src/convert/likeness/model-build.ts';
import { readText as readAny } from '../../src/convert/read-text.ts';
import type { Block } from '../../src/schema/document.ts';
import { convertedDocuments } from './plans.ts';

export interface ReadOptions {
  /** Slug: the model leaves this branch's plan out. */
  branch: string;
  fiscalYear: number;
}

export interface Reading {
  blocks: Pick<Block, 'id' | 'type' | 'section' | 'measure' | 'marker' | 'text' | 'kpis'>[];
  /** Whether the reader itself vouches for what it read. */
  gate: Pick<Gate, 'passed' | 'bounds'>;
  /** What it leaves to a person, by line. */
  doubts: Pick<Doubt, 'line'>[];
}

const catalog = loadCatalog('content/catalog');
const models = new Map<string, ReturnType<typeof buildModel>>();

export function modelWithout(branch: string) {
  const known = models.get(branch);
  if (known) return known;
  const model = buildModel(modelDocuments(convertedDocuments()), catalog, {
    named: namedBy(catalog),
    leaveOut: ({ path }) => path.endsWith(`/${branch}`),
  });
  models.set(branch, model);
  return model;
}

export function readText(lines: readonly string[], { branch, fiscalYear }: ReadOptions): Reading {
  const { json } = readAny({
    file: `${branch}.txt`,
    lines,
    catalog,
    model: modelWithout(branch),
    branch,
    fiscalYear,
  });
  return { blocks: json.blocks, gate: json.gate, doubts: json.doubts };
}
