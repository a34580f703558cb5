/** What stands around the tables of a list: title, date, whose it is, notes below. */

import { isTitle } from '../../convert/identify.ts';
import type { Line } from '../../convert/lines/lines.ts';
import { readMarks } from '../../convert/lines/marks.ts';
import type { Piece } from '../../convert/shapes/piece.ts';
import { dropped } from '../../convert/shapes/pieces.ts';
import { joinLines, squeeze } from '../../convert/text.ts';
import type { Dropped } from '../../schema/document.ts';
import type { Line as LayoutLine } from '../layout.ts';
import { pieceOf } from './context.ts';

/** A date, a branch's name, a meeting with its date, the number of a paper: they say whose the document is, and stand alone. */
const partOfTitle =
  /^(?:(?:令和|平成|R)?[\d元]+[年.／/][\d]+月?(?:\d+日)?(?:現在)?|(?:全国健康保険協会|協会けんぽ)?.{0,6}支部|【?(?:資料|別紙|参考資料|別添)[\d\-－―－①-⑳]*】?)$/u;

export const isPartOfTitle = (text: string): boolean => partOfTitle.test(squeeze(text.normalize('NFKC')));

/** Lines outside the tables → notes, headings and paragraphs; the title and what belongs to it are dropped. */
export function piecesAround(
  lines: readonly LayoutLine[],
  of: (line: LayoutLine) => Line,
): { pieces: Piece[]; dropped: Dropped[] } {
  const pieces: Piece[] = [];
  const gone: Dropped[] = [];
  let titled = false;
  for (const line of lines) {
    const { text } = line;
    const last = pieces.at(-1);
    if ((!titled && isTitle(text)) || isPartOfTitle(text)) {
      titled ||= isTitle(text);
      gone.push(dropped(of(line), 'title'));
      continue;
    }
    const { marks, marker, text: words } = markedNote(text);
    if (line.wrapped && last && marks === null) {
      last.text = joinLines(last.text, text);
      last.at.push(of(line));
    } else if (marks === 'note') pieces.push(pieceOf('note', [line], words, of, { marker }));
    else if (/^[（(【]?単位[：:]/u.test(text)) pieces.push(pieceOf('note', [line], text, of, { role: 'unit' }));
    else if (isHeadingLike(line)) pieces.push(pieceOf('heading', [line], text, of, { opens: true }));
    else pieces.push(pieceOf('paragraph', [line], text, of));
  }
  return { pieces, dropped: gone };
}

/** ※, 注, （注）, ＊ open a note. */
export function markedNote(text: string): { marks: 'note' | 'mark' | null; marker: string | null; text: string } {
  const note = /^(?:[（(【]?注\s*\d*[）)】]?[：:]?|[＊*]\s*\d*|[（(]?※\s*[\d０-９]*[）)]?)\s*/u.exec(text);
  if (note && note[0].trim() !== '' && note[0].length < text.length)
    return { marks: 'note', marker: note[0].trim(), text: text.slice(note[0].length).trim() };
  const read = readMarks(text);
  return { marks: read.marks.length > 0 ? 'mark' : null, marker: read.marker, text: read.text };
}

const isHeadingLike = ({ text, bold, wrapped }: LayoutLine): boolean =>
  !wrapped &&
  text.length <= 40 &&
  !/[。、]/u.test(text) &&
  (bold || readMarks(text).marks.some(({ kind }) => kind === 'number') || /^[【■◆●＜《]/u.test(text));
