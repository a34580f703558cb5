#!/usr/bin/env node
/**
 * `npm run convert`: content/sources → content/plans, results, documents (one .mdx and one .json each), and the gate over
 * every document as a table. One that misses a bound of the gate fails the command, and nothing is written.
 *   --check    writes nothing; fails when the committed files differ from what the sources give, the likeness model
 *              from what its documents give, or a correction changes nothing
 *   --strict   fails when a heading or a target's metric is not in the catalogue
 *   --report       also writes what was recognised by which rule, what is doubtful and what differs from the content as it
 *                  stands: index.html and report.json in .cache/convert-report (--report-dir DIR for another folder)
 *   --content DIR  the folder with sources and catalog, written to (default: content)
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../src/content/catalog.ts';
import { unknownLine } from '../src/convert/words/unknown.ts';
import { writeFiles } from '../src/foundation/write-files.ts';
import { type PlanDocument, planDocument } from '../src/schema/document.ts';
import { type Conversion, checkIdleCorrections, convertAll } from './convert/all.ts';
import { gateTable, missedBounds } from './convert/gate-table.ts';
import { modelFault, modelFile } from './convert/model-content.ts';
import { patternLine, unexplained } from './convert/pattern-use.ts';
import { reportOf } from './convert/report.ts';
import { reportHtml } from './convert/report-html.ts';
import { contentPlaces, makeAside, type Places, recover, swapIn } from './files/swap.ts';
import { runCommand } from './run/command.ts';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    'report-dir': { type: 'string', default: '.cache/convert-report' },
    content: { type: 'string', default: 'content' },
  },
});

/** Every file of the places, as path below their root → text. */
function readTree({ root, names }: Places): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of names) {
    const dir = join(root, folder);
    if (!existsSync(dir)) continue;
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(root, path), readFileSync(path, 'utf8'));
    }
  }
  return files;
}

/** Writes all of it aside, then swaps it in: a run that fails or is killed leaves the old content or the new, whole. */
function writeAll(places: Places, files: Map<string, string>): void {
  const folder = makeAside(places);
  try {
    writeFiles(folder, files);
    swapIn(folder, places);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeReport(places: Places, conversion: Conversion): void {
  const before = readBefore(places);
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? readFileSync(join(options.content, 'sources', file), 'utf8').split('\n');
    lines.set(file, known);
    return known;
  };
  const report = reportOf(conversion, before, linesOf, loadCatalog(join(options.content, 'catalog')));
  const dir = options['report-dir'];
  writeFiles(dir, [
    ['report.json', `${JSON.stringify(report, null, 1)}\n`],
    ['index.html', reportHtml(report)],
  ]);
  const doubts = Object.values(report.totals.doubts).reduce((sum, count) => sum + count, 0);
  console.log(
    `report: ${doubts} doubtful places, ${report.totals.changes} blocks changed, in ${join(dir, 'index.html')}`,
  );
  console.log(`report: ${patternLine(report.patterns)}`);
  for (const { file, of, example, documents } of unexplained(report.patterns))
    console.log(
      `${file}: the pattern of ${of} with the example 「${example}」 serves ${documents[0] ?? 'no document'}${documents.length === 1 ? ' alone' : ''}: make it a correction, or say why it is a rule`,
    );
}

/** The last run's documents; what cannot be read counts as none, since this run replaces it. */
function readBefore(places: Places): Map<string, PlanDocument> {
  const documents = new Map<string, PlanDocument>();
  for (const [path, text] of readTree(places)) {
    if (!path.endsWith('.json')) continue;
    try {
      const { data } = planDocument.safeParse(JSON.parse(text));
      if (data) documents.set(path.replaceAll('\\', '/').replace(/\.json$/, ''), data);
    } catch {
      // Not JSON.
    }
  }
  return documents;
}

function main(): number {
  const places = contentPlaces(options.content);
  recover(places);
  const conversion = convertAll(options.content);
  const { documents, files, unknown } = conversion;
  const blocks = documents.reduce((sum, document) => sum + document.blocks.length, 0);
  console.log(`${documents.length} documents, ${blocks} blocks`);
  console.log(gateTable(conversion.converted));
  for (const words of unknown) console.log(unknownLine(words));
  const missed = missedBounds(conversion.converted);
  if (missed.length > 0) {
    for (const line of missed) console.error(line);
    console.error(
      `convert: ${missed.length} bounds of the gate are missed. Nothing was written: ${join(options.content, '{plans,results,documents}')} are as they were.`,
    );
    return 1;
  }
  // Before anything is written: it tells what differs from the content as it stands.
  if (options.report) writeReport(places, conversion);
  if (options.check) {
    const now = readTree(places);
    const names = [...new Set([...now.keys(), ...files.keys()])].sort();
    const differing = names.filter((name) => now.get(name) !== files.get(name));
    for (const name of differing) {
      const state = !files.has(name)
        ? 'no source gives it'
        : !now.has(name)
          ? 'missing'
          : 'differs from what the sources give';
      console.error(`${join(options.content, name)}: ${state}`);
    }
    if (differing.length > 0) {
      console.error(
        `convert --check: ${differing.length} of ${names.length} files. Run \`npm run convert\` and commit the result.`,
      );
      return 1;
    }
    const model = join(options.content, modelFile);
    const text = existsSync(model) ? readFileSync(model, 'utf8') : undefined;
    const fault = modelFault(text, documents, loadCatalog(join(options.content, 'catalog')));
    if (fault !== null) {
      console.error(`${model}: ${fault}. Run \`npm run model\` and commit the result apart from other changes.`);
      return 1;
    }
    checkIdleCorrections(options.content);
    console.log(
      `convert --check: ${names.length} files are what the sources give, the model is what its documents give, no correction is idle`,
    );
  } else writeAll(places, files);
  if (options.strict && unknown.length > 0) {
    console.error(`convert --strict: ${unknown.length} headings and targets are not in the catalogue (listed above)`);
    return 1;
  }
  return 0;
}

await runCommand(main, `Nothing was written: ${join(options.content, '{plans,results,documents}')} are as they were.`);
