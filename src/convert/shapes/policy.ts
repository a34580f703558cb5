/** Reader of headquarters' yearly policy: a slide a pillar, its measures as ● headings with ・ items, the pillar's name below. */

import { readLines, within } from '../lines/lines.ts';
import { classifyLines, type LineRules } from './classify-lines.ts';
import { tellJoined } from './joined.ts';
import { toDocument } from './pieces.ts';
import { placePillarsFirst } from './pillars.ts';
import type { DocumentReader } from './types.ts';

const slideTitle = /^（[１-９]－[0-9０-９]+）/u;

export const policyRules: LineRules = {
  drops: [{ pattern: slideTitle, reason: 'title' }],
  lines: [
    { role: 'label', pattern: /^【[^】]+】$/u, type: 'heading', level: 1, single: true },
    { role: 'measure', pattern: /^(?<mark>●)/u, type: 'heading', level: 2, single: true },
    { role: 'item', pattern: /^(?<mark>・)/u, type: 'item' },
    // The list mark is a glyph of a symbol font, in the private use area.
    {
      role: 'paragraph',
      pattern: /^(?<mark>[\ue000-\uf8ff])/u,
      type: 'item',
    },
    {
      role: 'pillar',
      pattern: /^(?<mark>（[１２３]）)(?=[^、。]+$)/u,
      type: 'pillar',
      single: true,
    },
    {
      role: 'heading',
      pattern: /の位置づけ$/u,
      type: 'heading',
      level: 1,
      single: true,
    },
  ],
};

export const readPolicy: DocumentReader = (context) => {
  const lines = within(readLines(context.lines, { spaced: false }).lines, context.entry.lines);
  const { pieces, dropped: gone } = classifyLines(lines, policyRules);
  const { vocabulary } = context;
  let measure: string | null = null;
  for (const p of pieces) {
    if (
      p.role === 'measure' ||
      p.role === 'pillar' ||
      p.role === 'heading' ||
      p.role === 'label' ||
      p.role === 'paragraph'
    ) {
      measure = p.role === 'measure' ? vocabulary.measureOf(p.text) : null;
      p.opens = p.role !== 'paragraph';
    }
    p.measure = measure;
    p.tags.push(...vocabulary.tagsOf(p.text));
  }
  tellJoined(pieces, vocabulary);
  const hoisted = placePillarsFirst(pieces, vocabulary);
  const title = lines[0]?.text.replace(slideTitle, '') ?? '';
  return toDocument(context, { title, pieces: hoisted, dropped: gone });
};
