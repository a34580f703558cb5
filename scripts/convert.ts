#!/usr/bin/env node
/**
 * `npm run convert`: content/sources → content/plans, results, documents (one .mdx and one .json each).
 *   --check    writes nothing; fails when the committed files differ from what the sources give
 *   --strict   fails when a heading could not be placed
 *   --content DIR  the folder with sources and catalog, written to (default: content)
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { convertAll } from './convert/all.ts';
import { unknownLine } from './convert/unknown.ts';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  },
});

const kinds = ['plans', 'results', 'documents'];

/** Every file below a folder, as path → text. */
function readTree(root: string, folders: string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders) {
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

/** Writes beside the old folders first, then swaps: an interrupted run leaves the old ones whole. */
function writeAll(root: string, files: Map<string, string>): void {
  const staging = mkdtempSync(join(root, '.convert-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    for (const kind of kinds) {
      if (!existsSync(join(staging, kind))) continue;
      const target = join(root, kind);
      const old = join(staging, `${kind}.old`);
      if (existsSync(target)) renameSync(target, old);
      renameSync(join(staging, kind), target);
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function main(): number {
  const root = resolve(options.content);
  const { documents, files, unknown } = convertAll(root);
  const blocks = documents.reduce((sum, document) => sum + document.blocks.length, 0);
  console.log(`${documents.length} documents, ${blocks} blocks`);
  for (const heading of unknown) console.log(unknownLine(heading));
  if (options.check) {
    const now = readTree(root, kinds);
    const names = [...new Set([...now.keys(), ...files.keys()])].sort();
    const differing = names.filter((name) => now.get(name) !== files.get(name));
    for (const name of differing) {
      const state = !files.has(name)
        ? 'no source gives it'
        : !now.has(name)
          ? 'missing'
          : 'differs from what the sources give';
      console.error(`content/${name}: ${state}`);
    }
    if (differing.length > 0) {
      console.error(
        `convert --check: ${differing.length} of ${names.length} files. Run \`npm run convert\` and commit the result.`,
      );
      return 1;
    }
    console.log(`convert --check: ${names.length} files are what the sources give`);
  } else writeAll(root, files);
  if (options.strict && unknown.length > 0) {
    console.error(`convert --strict: ${unknown.length} headings are no measure of the catalogue (listed above)`);
    return 1;
  }
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
