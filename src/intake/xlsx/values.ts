/** What a cell of a sheet shows: the value that the file keeps of it, in its format. */
import type { Said } from '../office/said.ts';
import { attribute, child, textOf, type XmlNode } from '../office/xml.ts';
import { shown } from './formats.ts';
import { type CellStyle, type RichText, richTextOf } from './styles.ts';

export interface Workbook {
  shared: readonly RichText[][];
  style: (index: number) => CellStyle;
  date1904: boolean;
  said: Said;
}

/** Empty where it shows nothing. */
export function shownIn(cell: XmlNode, style: CellStyle, book: Workbook, zeros: boolean, page: number): RichText[] {
  const type = attribute(cell, 't') ?? 'n';
  const value = child(cell, 'v');
  if (type === 'inlineStr') return asText(richTextOf(child(cell, 'is')), style, book, page);
  if (!value) {
    if (child(cell, 'f')) book.said.add('uncalculated', 1, page);
    return [];
  }
  const raw = textOf(value);
  if (type === 's') return asText(book.shared[Number(raw)] ?? [], style, book, page);
  if (type === 'str' || type === 'd') return asText([{ text: raw, run: null }], style, book, page);
  if (type === 'b') return [{ text: raw === '1' ? 'TRUE' : 'FALSE', run: null }];
  const number = Number(raw);
  if (type === 'e' || raw.trim() === '' || !Number.isFinite(number))
    return raw === '' ? [] : [{ text: raw, run: null }];
  if (number === 0 && !zeros) return [];
  const text = shown(number, style.format, book.date1904);
  if (text === null) book.said.add('unknown-formats', 1, page);
  if (text?.trim() === '') book.said.add('hidden-cells', 1, page);
  return [{ text: text ?? raw, run: null }];
}

/** A format may set words around a text, or show none. */
function asText(pieces: RichText[], { format }: CellStyle, { said }: Workbook, page: number): RichText[] {
  if (format === 'General' || format === '@') return pieces;
  const text = pieces.map((piece) => piece.text).join('');
  const formatted = shown(text, format) ?? text;
  if (formatted === text) return pieces;
  if (formatted.trim() === '' && text.trim() !== '') said.add('hidden-cells', 1, page);
  return [{ text: formatted, run: pieces[0]?.run ?? null }];
}
