/**
 * A Layout as it is stored beside the derived text: all but the words and numbers of its lines, which the text holds. So the two
 * cannot say different things, and the file stays small.
 */
import type { Layout, Line, Page } from './layout.ts';

type StoredLine = Omit<Line, 'number' | 'text'>;
type StoredLayout = Omit<Layout, 'pages'> & { pages: (Omit<Page, 'lines'> & { lines: StoredLine[] })[] };

/** The layout as JSON; the same layout gives the same text. */
export function packLayout({ pages, ...rest }: Layout): string {
  const stored: StoredLayout = {
    ...rest,
    pages: pages.map(({ lines, ...page }) => ({
      ...page,
      lines: lines.map(({ number: _, text: __, ...line }) => line),
    })),
  };
  return `${JSON.stringify(stored)}\n`;
}

/** The layout again, out of its JSON and the lines of the derived text; null where they are not of one document. */
export function unpackLayout(json: string, lines: readonly string[]): Layout | null {
  const { pages, ...rest } = JSON.parse(json) as StoredLayout;
  if (pages.reduce((sum, page) => sum + page.lines.length, 0) !== lines.length) return null;
  let at = 0;
  return {
    ...rest,
    pages: pages.map((page) => ({
      ...page,
      lines: page.lines.map((line): Line => {
        const text = (lines[at] ?? '').replace(/^\f/u, '');
        at += 1;
        return { number: at, text, ...line };
      }),
    })),
  };
}
