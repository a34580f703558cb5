/** The sections of a Word file: sizes of their pages, where they begin, their running heads and feet. */
import type { Package } from '../office/package.ts';
import { all, attribute, below, child, elements, numberOf, switched, type XmlNode } from '../office/xml.ts';
import { readBlocks } from './blocks.ts';
import type { Flow } from './flow.ts';
import { type Document, storyOf } from './story.ts';

export interface Section {
  width?: number;
  height?: number;
  /** Left edge of the text. */
  left?: number;
  /** It goes on where the one before it ended. */
  continuous: boolean;
  node: XmlNode;
}

const points = (node: XmlNode | undefined, name: string): number | undefined => {
  const value = numberOf(attribute(node, name));
  return value === undefined ? undefined : value / 20;
};

/** In the order of the text. Columns say nothing of where a page turns. */
export function sectionsOf(body: XmlNode | undefined): Section[] {
  const nodes = elements(body).flatMap((block) =>
    block.name === 'w:sectPr'
      ? [block]
      : [...below(block, 'w:pPr')].flatMap((pPr) => {
          const section = child(pPr, 'w:sectPr');
          return section ? [section] : [];
        }),
  );
  return nodes.map((node) => {
    const size = child(node, 'w:pgSz');
    const type = attribute(child(node, 'w:type'), 'w:val');
    const entries = {
      width: points(size, 'w:w'),
      height: points(size, 'w:h'),
      left: points(child(node, 'w:pgMar'), 'w:left'),
    };
    return {
      ...Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)),
      continuous: type === 'continuous' || type === 'nextColumn',
      node,
    };
  });
}

/** Sets each running head and foot down once, on the first page of the section that begins it. */
export function writeMargins(document: Document, file: Package, sections: readonly Section[], evenOdd: boolean): void {
  const { flow } = document;
  const done = new Set<string>();
  sections.forEach(({ node }, index) => {
    const at = flow.pages.findIndex(({ section }) => section === index);
    const page = flow.pages[at];
    if (!page) return;
    const titled = switched(child(node, 'w:titlePg')) ?? false;
    for (const [name, lines] of [
      ['header', page.heads],
      ['footer', page.feet],
    ] as const)
      for (const reference of all(node, `w:${name}Reference`)) {
        const type = attribute(reference, 'w:type') ?? 'default';
        const part = file.related(file.main, name, attribute(reference, 'r:id'));
        // Heads of first and of even pages that are switched off are shown nowhere.
        if ((type === 'first' && !titled) || (type === 'even' && !evenOdd)) continue;
        if (part === undefined || done.has(part) || !file.has(part)) continue;
        done.add(part);
        lines.push(...marginLines(document, file.read(part), part, flow, at));
      }
  });
}

const marginLines = (document: Document, node: XmlNode, part: string, flow: Flow, at: number) =>
  flow.beside(at, (beside) => readBlocks(node, { furniture: true }, { ...storyOf(document, part), flow: beside }));
