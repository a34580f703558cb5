/** Running heads and feet of a sheet's print: `&C資料１&RP&P`. Numbers that the print makes are left out. */
import type { CharacterCounts } from '../characters.ts';
import { type DraftLine, Paragraph, plainRun } from '../office/paragraph.ts';
import { all, attribute, child, switched, textOf, type XmlNode } from '../office/xml.ts';

/** Fonts, sizes, colours and styles; numbers of pages, dates, names of files. */
const codes = /&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d+|[BIUSXYEPNDTFZGOH])/giu;

const part = (text: string, name: string): string =>
  // Names of sheets stand in the text; an ampersand of its own is written twice.
  text.replace(/&&/gu, '\0').replace(/&A/giu, name.replace(/\0/gu, '')).replace(codes, '').replace(/\0/gu, '&');

export function marginLines(
  sheet: XmlNode,
  name: string,
  counts: CharacterCounts,
): { heads: DraftLine[]; feet: DraftLine[] } {
  const node = child(sheet, 'headerFooter');
  const forms = [
    'odd',
    ...(on(node, 'differentFirst') ? ['first'] : []),
    ...(on(node, 'differentOddEven') ? ['even'] : []),
  ];
  const lines = (kind: string): DraftLine[] => {
    const texts = forms.flatMap((form) =>
      all(node, `${form}${kind}`).flatMap((found) => textOf(found).split(/&[LCR]/u)),
    );
    return [...new Set(texts)].flatMap((given) => {
      const text = part(given, name);
      const builder = new Paragraph(counts);
      // What only numbers made is nothing without them.
      if (/[\p{L}\p{N}]/u.test(text)) builder.add(text, plainRun);
      return builder.lines({ furniture: /&P/iu.test(given) ? 'page number' : 'repeated' });
    });
  };
  return { heads: lines('Header'), feet: lines('Footer') };
}

const on = (node: XmlNode | undefined, name: string): boolean =>
  attribute(node, name) !== undefined && (switched(node, name) ?? false);
