import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/content/catalog.ts';
import { likelyMeasure } from '../../src/convert/likeness/likeness.ts';
import type { MeasureModel } from '../../src/convert/likeness/measure-model.ts';
import { buildModel, namedSections } from '../../src/convert/likeness/model-build.ts';
import { convertAll } from './all.ts';
import { modelDocuments, modelFault, modelFile, modelOf, modelText, namedBy } from './model-content.ts';
import { rephrased } from './rephrase.ts';

const text = readFileSync(`content/${modelFile}`, 'utf8');
const model = JSON.parse(text) as MeasureModel;
const catalog = loadCatalog('content/catalog');
const { documents } = convertAll('content');
const named = namedBy(catalog);

test('the committed model is what the content gives, within its budget', () => {
  expect(modelFault(text, documents, catalog)).toBeNull();
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(90_000);
  expect(modelFault(undefined, documents, catalog)).toBe('missing');
  expect(modelFault('{}', documents, catalog)).toBe('is no model');
  expect(modelFault(text.replace('A', 'B'), documents, catalog)).toMatch('differs');
});

test('a new document changes no model, and so no answer, before the model is built anew', () => {
  const [first] = documents;
  if (!first) throw new Error('no documents');
  const added = {
    ...first,
    branch: 'new-branch',
    blocks: first.blocks.map((block) => ({ ...block, text: `新${block.text}` })),
  };
  expect(modelFault(text, [...documents, added], catalog)).toBeNull();
  expect(modelText(modelOf([...documents, added], catalog, model.documents))).toBe(text);
});

test('a plan that the model does not know is told from its sections, headings rephrased', () => {
  const all = modelDocuments(documents);
  const paths = ['plans/2021/nagano', 'plans/2025/shizuoka'];
  const without = buildModel(all, catalog, { named, leaveOut: ({ path }) => paths.includes(path) });
  const sections = all
    .filter(({ path }) => paths.includes(path))
    .flatMap((document) => namedSections(document, catalog, named))
    .filter(({ section }) => section.length >= 20);
  const answers = sections.map(({ measure, heading, section }) => ({
    right: measure,
    ...likelyMeasure(without, { heading: rephrased(heading), section }),
  }));
  const right = answers.filter(({ right: id, nearest }) => nearest[0]?.measure === id);
  const wrong = answers.filter(({ right: id, measure }) => measure !== null && measure !== id);
  expect(right.length / answers.length).toBeGreaterThan(0.93);
  expect(wrong.length / answers.length).toBeLessThan(0.03);
});
