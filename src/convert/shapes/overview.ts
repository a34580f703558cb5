/** The action plan's overview slides: concept, the three pillars in boxes, main work, the yearly cycle as a diagram. */

import type { Line } from '../lines/lines.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type LineRules, overPillars } from './classify-lines.ts';
import { tellJoined } from './joined.ts';
import type { Piece } from './piece.ts';
import { hoistOverItems } from './pillars.ts';

export const overviewRules = ({ opensPillar }: Vocabulary): LineRules => ({
  drops: [{ pattern: /アクションプランの概要$/u, reason: 'title' }],
  lines: [
    {
      role: 'heading',
      pattern: /(?:のコンセプト|の位置づけ|の３つの柱|における主な取組)$|^参考：/u,
      type: 'heading',
      level: overPillars,
      single: true,
    },
    {
      role: 'part',
      pattern: /^＜[^＞]+＞$/u,
      type: 'heading',
      level: 1,
      single: true,
    },
    {
      role: 'pillar',
      pattern: /^(?<mark>（[１２３]）)?(?=[^、。：]+$)/u,
      test: (text) => opensPillar(text.replace(/^（[１２３]）/u, '')),
      type: 'pillar',
    },
    {
      role: 'cell',
      pattern: /^(?:単年度のKPI設定$|\d{4}（令和.）年度)/u,
      type: 'paragraph',
      single: true,
    },
    { role: 'step', pattern: /^(?:Plan|Do|Check|Action)$/u, type: 'heading', level: 1, single: true },
    // The list mark is a glyph of a symbol font, in the private use area.
    {
      role: 'item',
      pattern: /^(?<mark>[\ue000-\uf8ff])/u,
      type: 'item',
    },
    {
      role: 'item',
      pattern: /^(?<mark>[○〇●■]|[①-⑳])/u,
      type: 'item',
    },
  ],
  split: splitCells,
  continues: (open, line) => {
    // A pillar's name may be broken once: 保険者機能の強化を支える / 組織・運営体制等の整備.
    if (open.role === 'pillar') return line.gap === 0 && /を支える$/u.test(open.text);
    if (upright(line) && upright(open.at.at(-1) as Line)) return true;
    if (open.role === 'item' && /^■/u.test(open.marker ?? '') && line.gap > 0) return false;
    if (line.gap === 0 && columns(line).length > 1) return false;
    return undefined;
  },
});

/** Text set upright runs one character a line. */
const upright = (line: Line): boolean => [...line.text].length === 1;
const columns = (line: Line): string[] => line.text.split(/\s+/u);

/** Three cells of the diagram on one line: `■単年度の事業計画 ■単年度の事業計画`, `単年度のKPI設定 単年度のKPI設定 単年度のKPI設定`. */
function splitCells(line: Line): string[] {
  const cells = columns(line);
  if (cells[0] === 'Action') return ['Action', line.text.slice('Action'.length).trim()];
  const alike = cells.length > 1 && cells.every((cell) => cell === cells[0]);
  return alike ? cells : [line.text];
}

export function placeOverview(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  let measure: string | null = null;
  for (const p of pieces) {
    if (p.type === 'heading' || p.type === 'pillar') {
      measure = p.role === 'part' ? vocabulary.measureOf(p.text.replace(/[＜＞]/gu, '')) : null;
      p.opens = true;
    }
    p.measure = measure;
    p.tags.push(...vocabulary.tagsOf(p.text));
  }
  tellJoined(pieces, vocabulary);
  return hoistOverItems(pieces);
}
