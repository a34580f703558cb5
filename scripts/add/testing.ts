/** For tests: PDFs of plans, printed line by line from the plans that are held, of another year or another branch. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadSources, type Source } from '../../src/content/sources.ts';
import { pdfOf, text } from '../../src/intake/pdf/testing.ts';
import { hashTree } from '../check/compare-folders.ts';
import { askNobody } from './ask.ts';
import type { OneInput } from './one.ts';
import { openProject, type Project } from './project.ts';

const LINES = 50;
const LEADING = 14;

let sources: Source[] | undefined;

/** The lines of a branch's plan of 2021 as those of 令和`era`年度. */
export function planLines(branch: string, era = 8): string[] {
  sources ??= loadSources('content/sources');
  const source = sources.find(({ file }) => file === 'r3-branch-plans.txt');
  const entry = source?.documents.find((document) => document.branch === branch);
  if (!source || !entry) throw new Error(`no plan of ${branch}`);
  const [from, to] = entry.lines;
  return source.lines
    .slice(from - 1, to)
    .map((line) => line.replaceAll('\f', '').replace(/令和\s*[3３]\s*年度/gu, `令和${era}年度`));
}

/** The lines as a PDF: a blank line is a gap, white space before the words moves them. `bytes` more are of no meaning. */
export function pdfOfLines(lines: readonly string[], bytes = 0): Uint8Array {
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES),
  );
  return pdfOf(
    pages.map((own, page) => ({
      content: own
        .flatMap((line, at) => {
          const words = line.trim();
          const indent = line.length - line.trimStart().length;
          return words === '' ? [] : [text(60 + indent * 5, 790 - at * LEADING, words, { size: 9 })];
        })
        .concat(page === 0 ? ' '.repeat(bytes) : []),
    })),
  );
}

export const planPdf = (branch: string, era = 8): Uint8Array => pdfOfLines(planLines(branch, era));

/** Documents that a copy holds: a conversion of all takes a moment. */
const FEW = [
  { source: 'r6-results-ibaraki.txt', document: 'results/2024/ibaraki', corrections: 'r6-results-ibaraki.yaml' },
  { source: 'action-plan-6.txt', document: 'documents/action-plan-6', corrections: 'action-plan-6.yaml' },
];

/** A folder with a copy of some content, and what `add` works on; removed by `remove`. */
export function contentCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'add-'));
  const content = join(folder, 'content');
  for (const name of ['catalog', 'model', 'redirects.yaml', ...FEW.map(({ source }) => `sources/${source}`)])
    cpSync(join('content', name), join(content, name), { recursive: true });
  for (const { document, corrections } of FEW)
    for (const name of [`${document}.json`, `${document}.mdx`, `sources/corrections/${corrections}`])
      cpSync(join('content', name), join(content, name));
  writeFileSync(join(content, 'addresses.txt'), '');
  const list = readFileSync('content/sources/sources.yaml', 'utf8').split(/\n(?=- file: )/);
  const few = list.filter((entry, at) => at === 0 || FEW.some(({ source }) => entry.includes(`file: ${source}\n`)));
  writeFileSync(join(content, 'sources/sources.yaml'), few.join('\n'));
  return {
    folder,
    content,
    open: (): Project => openProject(content, join(folder, 'drafts')),
    /** Writes a file beside the content; gives its path. */
    file: (name: string, bytes: Uint8Array | string): string => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      return path;
    },
    state: (): Map<string, string> => hashTree(content),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a person tells who knows everything. */
export const inputOf = (path: string, more: Partial<OneInput> = {}): OneInput => ({
  path,
  told: { url: 'https://www.example.org/plan.pdf', retrieved: '2026-04-01' },
  switches: { keep: false, replaces: false, publishUnpublished: false },
  ask: askNobody,
  today: '2026-04-02',
  ...more,
});
