#!/usr/bin/env node
/**
 * `npm run --silent read -- FILE… [--year N] [--branch B]`: reads documents that the site need not know, and writes nothing.
 * One JSON document on stdout (several files: one a line), as /data/ describes it, with `doubts` and `gate`; for people a
 * summary on stderr.
 *   --year N      fiscal year, where the text does not say it (or says another)
 *   --branch B    slug of the branch, likewise
 * Exit 0: the gate passed; 2: it did not (the JSON is printed all the same); 1: refused, `{"refused": {"code", "message"}}`.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { MOST_LINES } from '../src/convert/limits.ts';
import { readText } from '../src/convert/read-text.ts';
import { loadCatalog } from '../src/lib/catalog.ts';
import { FaultsError } from '../src/lib/faults.ts';
import { readSourceText } from '../src/lib/source-text.ts';
import { loadModel } from './lib/model-file.ts';
import { summary } from './read/summary.ts';

/** Why a file is not read: a code for programs, a sentence for people. */
class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Refused('no-file', `${file}: there is no such file. Check its name and folder.`);
    if (code === 'EISDIR') throw new Refused('no-file', `${file}: is a folder. Name the files in it.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new Refused('no-file', `${file}: may not be read. Check its rights.`);
    throw error;
  }
}

function readFile(file: string, options: { year?: string | undefined; branch?: string | undefined }) {
  const catalog = loadCatalog('content/catalog');
  const name = basename(file);
  const bytes = bytesOf(file);
  const { lines, faults } = readSourceText(bytes, name);
  if (faults.length > 0) throw new FaultsError('the file', faults);
  if (lines.length > MOST_LINES)
    throw new Refused('too-long', `${name}: ${lines.length} lines; a document has at most ${MOST_LINES}.`);
  const year = options.year === undefined ? undefined : Number(options.year);
  if (year !== undefined && !(Number.isInteger(year) && year >= 2000 && year <= 2100))
    throw new Refused('bad-option', `--year ${options.year}: expected a fiscal year such as 2025.`);
  const branch = options.branch;
  if (branch !== undefined && !catalog.branches.some(({ slug }) => slug === branch))
    throw new Refused(
      'bad-option',
      `--branch ${branch}: expected a slug of content/catalog/branches.yaml, such as saga.`,
    );
  const model = loadModel('content');
  return readText({
    file: name,
    lines,
    catalog,
    ...(model ? { model } : {}),
    ...(year ? { fiscalYear: year } : {}),
    ...(branch ? { branch } : {}),
  });
}

function refusal(error: unknown): { code: string; message: string } {
  if (error instanceof Refused) return { code: error.code, message: error.message };
  if (error instanceof FaultsError) return { code: 'unreadable', message: error.message };
  throw error;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { year: { type: 'string' }, branch: { type: 'string' } },
  });
  if (positionals.length === 0) {
    console.error('read: which file? npm run --silent read -- FILE.txt [--year N] [--branch B]');
    return 1;
  }
  const many = positionals.length > 1;
  let status = 0;
  for (const file of positionals) {
    try {
      const reading = readFile(file, values);
      console.log(JSON.stringify(reading.json, null, many ? undefined : 1));
      console.error(summary(reading));
      if (!reading.json.gate.passed && status === 0) status = 2;
    } catch (error) {
      const refused = refusal(error);
      console.log(JSON.stringify({ refused }));
      console.error(refused.message);
      status = 1;
    }
  }
  return status;
}

process.exitCode = main();
