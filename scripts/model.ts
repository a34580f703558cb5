#!/usr/bin/env node
/**
 * `npm run model`: content → content/model/measures.json, what likeness tells measures by (src/convert/likeness/likeness.ts), and
 * how well it does, each document asked of a model that leaves it out. A new model is a commit of its own.
 *   --study        writes nothing, prints the figures alone
 *   --content DIR  the folder with sources and catalog, written to (default: content)
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadCatalog } from '../src/content/catalog.ts';
import { writeFiles } from '../src/foundation/write-files.ts';
import { convertAll } from './convert/all.ts';
import { modelDocuments, modelFile, modelOf, modelText, namedBy } from './convert/model-content.ts';
import { type Row, study } from './convert/model-study.ts';
import { runCommand } from './run/command.ts';

const { values: options } = parseArgs({
  options: { study: { type: 'boolean', default: false }, content: { type: 'string', default: 'content' } },
});

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);

const line = ({ way, asked, top1, top3, answered, right }: Row): string =>
  [
    way.padEnd(30),
    `${asked} asked`.padStart(11),
    `first ${percent(top1, asked)}`.padStart(14),
    `first three ${percent(top3, asked)}`.padStart(20),
    `answered ${percent(answered, asked)}`.padStart(17),
    `right of these ${percent(right, answered)}`.padStart(23),
  ].join('');

function main(): void {
  const catalog = loadCatalog(join(options.content, 'catalog'));
  const { documents } = convertAll(options.content);
  if (!options.study) {
    const model = modelOf(documents, catalog);
    const text = modelText(model);
    writeFiles(options.content, [[modelFile, text]]);
    const bytes = gzipSync(text, { level: 9 }).length;
    console.log(`${join(options.content, modelFile)}: ${model.documents.length} documents, ${bytes} bytes gzip`);
  }
  for (const row of study(modelDocuments(documents), catalog, namedBy(catalog))) console.log(line(row));
}

await runCommand(main);
