/** For tests: PDFs of plans, printed line by line from the plans that are held, of another year or another branch. */

import { loadSources, type Source } from '../../src/content/sources.ts';
import { pdfOf, text } from '../../src/intake/pdf/testing.ts';

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

/** The lines as a PDF: a blank line is a gap, white space before the words moves them. */
export function pdfOfLines(lines: readonly string[]): Uint8Array {
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES),
  );
  return pdfOf(
    pages.map((own) => ({
      content: own.flatMap((line, at) => {
        const words = line.trim();
        const indent = line.length - line.trimStart().length;
        return words === '' ? [] : [text(60 + indent * 5, 790 - at * LEADING, words, { size: 9 })];
      }),
    })),
  );
}

export const planPdf = (branch: string, era = 8): Uint8Array => pdfOfLines(planLines(branch, era));
