/**
 * A document from its Layout: the one entry behind every format. Where the page tells where its lines stand a shape of
 * ./shapes reads it; what none claims is read by its text alone. Pure; the same in Node and in the browser.
 */
import { readDocument } from '../convert/read.ts';
import { readIdentified, readText, type TextInput, type TextReading } from '../convert/read-text.ts';
import type { ReaderContext } from '../convert/shapes/types.ts';
import { vocabularyOf } from '../convert/words/vocabulary.ts';
import { furnitureOf } from './dropped.ts';
import { type Layout, layoutLines, layoutText } from './layout.ts';
import { layoutShapeOf } from './shapes/index.ts';
import { planShape } from './shapes/plan.ts';

export interface LayoutInput extends Omit<TextInput, 'file' | 'lines'> {
  layout: Layout;
}

/** Reads a Layout; ids and lines count in its derived text. Throws a FaultsError where it holds no document. */
export function readLayout({ layout, ...input }: LayoutInput): TextReading {
  const { file } = layout.source;
  const lines = layoutText(layout).split('\n').slice(0, -1);
  // Furniture names no title: its lines are empty to whoever looks for one.
  const hidden = new Set(layoutLines(layout).flatMap(({ number, furniture }) => (furniture ? [number] : [])));
  const shown = lines.map((line, at) => (hidden.has(at + 1) ? '' : line.replace(/^\f/u, '')));
  const shape = layoutShapeOf(layout, vocabularyOf(input.catalog));
  if (!shape) return withoutGeometry({ layout, ...input }, shown);
  return readIdentified(
    { ...input, file, lines },
    shown,
    shape === planShape ? { guessed: shape.kind } : { told: shape.kind },
    (entry) =>
      readDocument({
        file,
        lines,
        entry,
        catalog: input.catalog,
        model: input.model,
        corrections: input.corrections ?? [],
        reader: { name: shape.name, read: (context: ReaderContext) => shape.read({ ...context, layout }) },
      }),
  );
}

/** By the words alone. Furniture is dropped all the same, and pages are the Layout's. */
function withoutGeometry({ layout, ...input }: LayoutInput, shown: readonly string[]): TextReading {
  const { file } = layout.source;
  const { json, ...rest } = readText({ ...input, file, lines: shown });
  const pages = new Map(layout.pages.flatMap((page) => page.lines.map((line) => [line.number, page.number] as const)));
  const paged = layout.source.kind !== 'text' && layout.pages.some(({ unit }) => unit !== 'flow');
  const blocks = json.blocks.map((block) => ({
    ...block,
    page: paged ? (pages.get(block.lines[0]?.[0] ?? 0) ?? null) : block.page,
  }));
  const dropped = [...json.dropped, ...furnitureOf(layout)].sort((a, b) => a.line - b.line);
  return { ...rest, json: { ...json, blocks, dropped } };
}
