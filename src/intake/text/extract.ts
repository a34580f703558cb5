/** A text file → its pages: a form feed turns them. */
import { compose, keepCharacters, noCounts } from '../characters.ts';
import type { Line, Page } from '../layout.ts';
import type { Read } from '../office/finish.ts';
import { type Decoded, decodeText } from './decode.ts';

/** Counted up whenever the same file gives other lines. */
export const VERSION = '1';

/** Null where no encoding makes text of its bytes. */
export function readText(bytes: Uint8Array): (Read & Pick<Decoded, 'encoding'>) | null {
  const decoded = decodeText(bytes);
  if (!decoded) return null;
  const counts = noCounts();
  const texts = decoded.text.split('\f');
  const pages = texts.map((text, at): Page => {
    const lines = text.split(/\r\n|\r|\n/u).flatMap((given): Line[] => {
      const kept = compose(keepCharacters(given, counts), counts);
      const start = kept.text.length - kept.text.trimStart().length;
      const trimmed = kept.text.trim();
      if (trimmed === '') return [];
      const doubts = kept.doubts.map((doubt) => ({ ...doubt, at: doubt.at - start }));
      return [
        {
          number: 0,
          text: trimmed,
          bold: false,
          underline: false,
          wrapped: false,
          ...(doubts.length > 0 ? { doubts } : {}),
        },
      ];
    });
    return {
      number: at + 1,
      rotation: 0,
      unit: texts.length > 1 ? 'page' : 'flow',
      lines,
      cells: [],
      boxes: [],
      images: [],
    };
  });
  // What pdftotext writes ends with a form feed, which turns to no page.
  if (pages.length > 1 && pages.at(-1)?.lines.length === 0) pages.pop();
  return { pages, notices: [], counts, encoding: decoded.encoding };
}
