/** Paragraphs become printed lines: wrapped, indented, parted by empty lines and cut into pages. */
import { displayWidth } from '../../src/convert/text.ts';
import type { Page } from './hand.ts';

export interface Paragraph {
  /** Marks and words, one line of them. */
  text: string;
  /** Steps of indentation. */
  depth: number;
  /** Columns that the lines behind the first are set in further. */
  hang: number;
  heading: boolean;
  /** Whose text it is: blocks of the plan by id. */
  id: string;
}

export interface PrintedLine {
  text: string;
  /** Id of the paragraph that begins here. */
  begins: string | null;
}

const noLineStart = /^[、。，．）」』】〉》≫］)\],.：；ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%]/u;
const noLineEnd = /[（「『【〈《≪［([]$/u;

/** Pieces that a line is never broken within: words of Latin letters and numbers stay whole, a bracket by its word. */
function unbroken(text: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(/[A-Za-z0-9][A-Za-z0-9.,%-]*|./gsu)) {
    const last = pieces.at(-1);
    if (last !== undefined && (noLineStart.test(piece) || noLineEnd.test(last)))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function wrap(paragraph: Paragraph, page: Page): string[] {
  const first = page.indent ? ' '.repeat(paragraph.depth * 2) : '';
  const rest = page.indent ? ' '.repeat(paragraph.depth * 2 + paragraph.hang) : '';
  const lines: string[] = [];
  let line = first;
  for (const piece of unbroken(paragraph.text)) {
    const full = displayWidth(line) + displayWidth(piece) > page.width && line.trim() !== '';
    if (full) {
      lines.push(line.trimEnd());
      line = rest;
    }
    // White space where a line is broken goes, as on paper.
    line += full ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

const linesAPage = 38;

function numberLine(page: Page, number: number, pages: number): string | null {
  if (page.number === 'dashed') return `- ${number} -`;
  if (page.number === 'bare') return String(number);
  if (page.number === 'of') return `${number}/${pages}`;
  return page.number === 'word' ? `${number}ページ` : null;
}

/** All lines of the document below its title. `head` is printed at the top of each page but the first, where the page asks for it. */
export function printParagraphs(paragraphs: readonly Paragraph[], page: Page, head: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const blanks = (count: number) => {
    for (let at = 0; at < count; at += 1) lines.push({ text: '', begins: null });
  };
  const total = paragraphs.reduce((sum, paragraph) => sum + wrap(paragraph, page).length, 0);
  const pages = Math.ceil(total / linesAPage);
  let onPage = 0;
  let number = 1;
  for (const paragraph of paragraphs) {
    const before = {
      lines: paragraph.heading ? 3 : 1,
      paragraphs: paragraph.heading ? 2 : 1,
      headings: paragraph.heading ? 1 : 0,
      none: 0,
    };
    blanks(before[page.blank]);
    wrap(paragraph, page).forEach((text, at) => {
      if (at > 0 && page.blank === 'lines') blanks(1);
      lines.push({ text, begins: at === 0 ? paragraph.id : null });
      onPage += 1;
      if (onPage < linesAPage) return;
      const foot = numberLine(page, number, pages);
      if (foot !== null) lines.push({ text: foot, begins: null });
      if (page.head) lines.push({ text: head, begins: null });
      onPage = 0;
      number += 1;
    });
  }
  return lines;
}
