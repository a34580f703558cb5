/** Converted documents of the content folder, read and checked against their schema; every faulty file is told at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentFile } from '../domain/document-place.ts';
import { type Fault, throwFaults } from '../foundation/faults.ts';
import { type PlanDocument, planDocument } from '../schema/document.ts';
import { decodeUtf8, linesOfYaml, pathText, show } from './yaml-file.ts';

const folders = ['plans', 'results', 'documents'];

/** All documents of content/{plans,results,documents}, in the order of their paths. */
export function loadDocuments(contentDir: string): PlanDocument[] {
  const faults: Fault[] = [];
  const documents: PlanDocument[] = [];
  for (const path of documentPaths(contentDir)) {
    const file = join(contentDir, path);
    const add = (where: string, expected: string, found: string, line = 1) =>
      faults.push({ file, line, path: where, expected, found, fix: 'run npm run convert' });
    const text = decodeUtf8(readFileSync(file));
    if (text === undefined) {
      add('', 'JSON in UTF-8', 'other bytes');
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const [found, line] = syntaxFault(text, error);
      add('', 'JSON', found, line);
      continue;
    }
    const parsed = planDocument.safeParse(value, { reportInput: true });
    if (!parsed.success) {
      const lineOf = linesOfYaml(text);
      for (const issue of parsed.error.issues) {
        const where = issue.path.filter((p) => typeof p !== 'symbol');
        const expected = issue.message.replace(/^Invalid [^:]*: expected /, '');
        add(pathText(where), expected, show(issue.input), lineOf(where));
      }
    } else if (documentFile(parsed.data) !== path) {
      add('', `the document of ${path}`, `that of ${documentFile(parsed.data)}`);
    } else documents.push(parsed.data);
  }
  throwFaults('the converted documents', faults);
  return documents;
}

/** What JSON.parse stumbled over, and its line: `Expected ',' … in JSON at position 12 (line 3 column 4)`. */
function syntaxFault(text: string, error: unknown): [found: string, line: number] {
  const message = error instanceof Error ? error.message : String(error);
  const line = /\(line (\d+) column \d+\)/.exec(message)?.[1];
  // At the end of a file that breaks off it names no line.
  return [message.replace(/ in JSON at position.*$/s, ''), line ? Number(line) : text.split('\n').length];
}

function documentPaths(contentDir: string): string[] {
  return folders
    .filter((folder) => existsSync(join(contentDir, folder)))
    .flatMap((folder) =>
      readdirSync(join(contentDir, folder), { recursive: true, encoding: 'utf8' }).map(
        (f) => `${folder}/${f.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => path.endsWith('.json'))
    .sort();
}
