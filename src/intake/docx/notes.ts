/** Foot- and endnotes: numbered as they are referred to, footnotes at the foot of that page, endnotes behind the text. */
import { numeral } from '../office/numerals.ts';
import type { Package } from '../office/package.ts';
import type { DraftLine } from '../office/paragraph.ts';
import { all, attribute, child, inside, textOf, type XmlNode } from '../office/xml.ts';
import { readBlocks } from './blocks.ts';
import { type Document, storyOf } from './story.ts';

type Kind = 'footnote' | 'endnote';
const kinds: readonly Kind[] = ['footnote', 'endnote'];

export interface Notes {
  note: Document['note'];
  /** Endnotes, in the order of their marks. */
  ends: DraftLine[];
}

export function notesOf(
  file: Package,
  settings: XmlNode | undefined,
  sections: readonly XmlNode[],
  document: () => Document,
): Notes {
  const read = Object.fromEntries(
    kinds.map((kind) => {
      const part = file.related(file.main, `${kind}s`);
      const own = [...sections, settings].map((node) => inside(node, `w:${kind}Pr`, 'w:numFmt')).find((node) => node);
      return [
        kind,
        {
          part: part ?? '',
          notes: new Map(all(file.maybe(part), `w:${kind}`).map((node) => [attribute(node, 'w:id') ?? '', node])),
          form: attribute(own, 'w:val') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
          count: 0,
        },
      ];
    }),
  ) as Record<Kind, { part: string; notes: Map<string, XmlNode>; form: string; count: number }>;
  const ends: DraftLine[] = [];
  return {
    ends,
    note(kind, id, at) {
      const found = read[kind];
      const node = found.notes.get(id);
      if (!node) return null;
      // A note that is referred to twice stands once.
      found.notes.delete(id);
      found.count += 1;
      const mark = numeral(found.form, found.count);
      const { flow } = document();
      const lines = flow.beside(at, (beside) => {
        const story = { ...storyOf(document(), found.part), flow: beside };
        readBlocks(node, {}, story);
      });
      const [first] = lines;
      if (first && hasMark(node)) {
        const moved = (span: { at: number }): void => {
          span.at += mark.length + 1;
        };
        first.text = `${mark}\u3000${first.text}`;
        first.doubts?.forEach(moved);
        first.superscripts?.forEach(moved);
      }
      (kind === 'footnote' ? (flow.pages[at]?.notes ?? ends) : ends).push(...lines);
      return mark;
    },
  };
}

/** A note whose author set a mark of his own has that one in its text. */
const hasMark = (node: XmlNode): boolean =>
  all(node, 'w:p').some((paragraph) =>
    all(paragraph, 'w:r').some((run) => child(run, 'w:footnoteRef') || child(run, 'w:endnoteRef')),
  ) || textOf(node).trim() === '';
