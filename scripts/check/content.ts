/**
 * What a build asks of the content folder before it begins: every file that pages are made from can be read, agrees with the
 * others, and each MDX is what its JSON says. All faults of one kind of file are told at once (FaultsError).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load.ts';
import { documentFile } from '../../src/domain/document-place.ts';
import type { PlanDocument } from '../../src/domain/types.ts';
import { type Fault, throwFaults } from '../../src/foundation/faults.ts';
import { toMdx } from '../convert/mdx.ts';

export function checkContent(content: string): void {
  const { documents } = loadContent(content);
  throwFaults('the converted documents', [
    ...documents.flatMap((document) => mdxFaults(content, document)),
    ...strayMdx(content, documents),
  ]);
}

const mdxOf = (document: PlanDocument): string => documentFile(document).replace(/\.json$/, '.mdx');
const fix = 'run npm run convert; what no rule can know is a line in content/sources/corrections';

/** The first line on which a document's MDX is not what its JSON gives. */
function mdxFaults(content: string, document: PlanDocument): Fault[] {
  const file = join(content, mdxOf(document));
  const fault = (line: number, expected: string, found: string): Fault[] => [
    { file, line, path: '', expected, found, fix },
  ];
  if (!existsSync(file)) return fault(1, `the text of ${documentFile(document)}`, 'no file');
  const [have, want] = [readFileSync(file, 'utf8'), toMdx(document)];
  if (have === want) return [];
  const [lines, wanted] = [have.split('\n'), want.split('\n')];
  const at = wanted.findIndex((line, index) => line !== lines[index]);
  const line = at < 0 ? wanted.length : at;
  return fault(line + 1, ...differing(wanted[line], lines[line]));
}

/** Both lines from shortly before the place where they part; undefined is the end of the file. */
function differing(wanted: string | undefined, have: string | undefined): [string, string] {
  const [one, other] = [[...(wanted ?? '')], [...(have ?? '')]];
  const parts = one.findIndex((char, index) => char !== other[index]);
  const from = Math.max(0, (parts < 0 ? one.length : parts) - 12);
  const excerpt = (chars: string[]) => `${from > 0 ? '…' : ''}${chars.slice(from, from + 40).join('')}`;
  const quote = (line: string | undefined, chars: string[]) =>
    line === undefined ? 'the end of the file' : `「${excerpt(chars)}${chars.length > from + 40 ? '…' : ''}」`;
  return [quote(wanted, one), quote(have, other)];
}

/** MDX that no JSON stands beside would become a page without data. */
function strayMdx(content: string, documents: readonly PlanDocument[]): Fault[] {
  const known = new Set(documents.map(mdxOf));
  return ['plans', 'results', 'documents']
    .filter((folder) => existsSync(join(content, folder)))
    .flatMap((folder) =>
      readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => path.endsWith('.mdx') && !known.has(path))
    .sort()
    .map((path) => ({
      file: join(content, path),
      line: 1,
      path: '',
      expected: `${path.replace(/\.mdx$/, '.json')} beside it`,
      found: 'none',
      fix: 'run npm run convert',
    }));
}
