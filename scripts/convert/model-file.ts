/** The likeness model as committed: content/model/measures.json. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasureModel } from '../../src/convert/likeness/measure-model.ts';

/** Below content/. */
export const modelFile = 'model/measures.json';

/** The model below `root`, or undefined where there is none yet: then headings are told by the catalogue's words alone. */
export function loadModel(root: string): MeasureModel | undefined {
  const path = join(root, modelFile);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as MeasureModel) : undefined;
}
