/** Converted documents of the content folder, read and checked against their schema; every faulty file is told at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanDocument, planDocument } from '../schema/document.ts';
import { documentFile } from './dataset/place.ts';
import { type Fault, throwFaults } from './faults.ts';
import { decodeUtf8, pathText, show } from './yaml-file.ts';

const folders = ['plans', 'results', 'documents'];

/** All documents of content/{plans,results,documents}, in the order of their paths. */
export function loadDocuments(contentDir: string): PlanDocument[] {
  const faults: Fault[] = [];
  const documents: PlanDocument[] = [];
  for (const path of documentPaths(contentDir)) {
    const file = join(contentDir, path);
    const add = (where: string, expected: string, found: string, mend = 'run npm run convert') =>
      faults.push({ file, line: 1, path: where, expected, found, mend });
    let value: unknown;
    try {
      value = JSON.parse(decodeUtf8(readFileSync(file)) ?? '');
    } catch (error) {
      add('', 'JSON in UTF-8', error instanceof Error ? error.message : String(error));
      continue;
    }
    const parsed = planDocument.safeParse(value, { reportInput: true });
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        add(
          pathText(issue.path.filter((p) => typeof p !== 'symbol')),
          issue.message.replace(/^Invalid [^:]*: expected /, ''),
          show(issue.input),
        );
    } else if (documentFile(parsed.data) !== path) {
      add('', `the document of ${path}`, `that of ${documentFile(parsed.data)}`);
    } else documents.push(parsed.data);
  }
  throwFaults('the converted documents', faults);
  return documents;
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
