#!/usr/bin/env node
/**
 * `npm run --silent read -- FILE… [--year N] [--branch B] [--pages 3-14] [--password P]`: reads documents that the site need not
 * know (PDF, Word, Excel, PowerPoint, text), and writes nothing.
 * One JSON document on stdout (several files: one a line), as /data/ describes it, with `doubts` and `gate`; for people a
 * summary on stderr.
 *   --year N      fiscal year, where the text does not say it (or says another)
 *   --branch B    slug of the branch, likewise
 *   --pages 3-14  pages to read, of a file that holds more: 3, 3-14, 3-14,20
 *   --password P  of a locked PDF
 * Exit 0: the gate passed; 2: it did not (the JSON is printed all the same); 1: refused, `{"refused": {"code", "message"}}`.
 */
import { parseArgs } from 'node:util';
import { loadCatalog } from '../src/content/catalog.ts';
import type { TextReading } from '../src/convert/read-text.ts';
import { FaultsError } from '../src/foundation/faults.ts';
import { loadModel } from './convert/model-file.ts';
import { readFileAs } from './read/any-file.ts';
import { Refused, sentence } from './read/file-text.ts';
import { pagesAsked } from './read/pages-asked.ts';
import { summary } from './read/summary.ts';

const usage = 'npm run --silent read -- FILE [--year N] [--branch B] [--pages 3-14] [--password P]';

interface Asked {
  files: string[];
  year: string | undefined;
  branch: string | undefined;
  pages: string | undefined;
  password: string | undefined;
}

/** The command line. Throws Refused. */
function asked(): Asked {
  try {
    const { values, positionals: files } = parseArgs({
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        branch: { type: 'string' },
        pages: { type: 'string' },
        password: { type: 'string' },
      },
    });
    const { year, branch, pages, password } = values;
    return { files, year, branch, pages, password };
  } catch (error) {
    const [what = ''] = (error as Error).message.split('. ');
    throw new Refused('bad-option', `${what}. It is called as: ${usage}`);
  }
}

/** What a person tells of the documents. Throws Refused. */
function told({ year, branch }: Asked, slugs: readonly string[]) {
  const fiscalYear = year === undefined ? undefined : Number(year);
  if (fiscalYear !== undefined && !(Number.isInteger(fiscalYear) && fiscalYear >= 2000 && fiscalYear <= 2100))
    throw new Refused('bad-option', `--year ${year}: is no fiscal year. Give it in four digits, such as 2025.`);
  if (branch !== undefined && !slugs.includes(branch))
    throw new Refused(
      'bad-option',
      `--branch ${branch}: is no branch. Give a slug of content/catalog/branches.yaml, such as saga.`,
    );
  return { ...(fiscalYear === undefined ? {} : { fiscalYear }), ...(branch === undefined ? {} : { branch }) };
}

function refuse(error: unknown): void {
  const refused =
    error instanceof FaultsError ? new Refused('unreadable', error.faults.map(sentence).join(' ')) : error;
  if (!(refused instanceof Refused)) throw error;
  console.log(JSON.stringify({ refused: { code: refused.code, message: refused.message } }));
  console.error(refused.message);
}

/** Prints what one file gave; its exit code. */
async function readOne(read: () => Promise<TextReading>, many: boolean): Promise<number> {
  try {
    const reading = await read();
    console.log(JSON.stringify(reading.json, null, many ? undefined : 1));
    console.error(summary(reading));
    return reading.json.gate.passed ? 0 : 2;
  } catch (error) {
    refuse(error);
    return 1;
  }
}

/** Reads all files, each with its JSON and summary; gives the exit code of the worst: refused, gate missed, passed. */
async function main(): Promise<number> {
  try {
    const given = asked();
    if (given.files.length === 0) throw new Refused('no-file', `no file was named. It is called as: ${usage}`);
    const catalog = loadCatalog('content/catalog');
    const options = told(
      given,
      catalog.branches.map(({ slug }) => slug),
    );
    const model = loadModel('content');
    const { password } = given;
    const pages = given.pages === undefined ? undefined : pagesAsked(given.pages);
    const input = { catalog, ...(model ? { model } : {}), ...options };
    const codes: number[] = [];
    for (const file of given.files)
      codes.push(await readOne(() => readFileAs(file, { pages, password }, input), given.files.length > 1));
    return [1, 2].find((code) => codes.includes(code)) ?? 0;
  } catch (error) {
    refuse(error);
    return 1;
  }
}

process.exitCode = await main();
