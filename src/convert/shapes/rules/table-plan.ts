/** What opens a piece in a plan in the two-column table 分野 | 具体的施策等 (../table-plan.ts). */
import type { Vocabulary } from '../../words/vocabulary.ts';
import type { LineRules } from '../classify-lines.ts';

export function tablePlanRules({ isPillarPart }: Vocabulary): LineRules {
  return {
    drops: [
      { pattern: /^分野 具体的施策等$/u, reason: 'table-head' },
      {
        pattern: /^（[１-９]－[0-9０-９]+）.*支部事業計画$/u,
        reason: 'title',
      },
    ],
    lines: [
      {
        role: 'pillar',
        // The left column is narrow and breaks the name anywhere.
        pattern: /^(?<mark>[１-３1-3][．.])?(?=\S+$)/u,
        test: (text) => isPillarPart(text.replace(/^[１-３1-3][．.]/u, '')),
        type: 'pillar',
      },
      {
        role: 'group',
        pattern: /^(?<mark>[○〇])/u,
        type: 'heading',
        level: 1,
        single: true,
      },
      {
        role: 'measure',
        pattern: /^[①-⑳]/u,
        type: 'heading',
        level: 2,
        single: true,
      },
      {
        role: 'part',
        pattern: /^(?<mark>[ⅰ-ⅹ][）)])(?!～)/u,
        type: 'heading',
        level: 3,
        single: true,
      },
      {
        role: 'part',
        pattern: /^（(?:被保険者|被扶養者|共通)）$/u,
        type: 'heading',
        level: 4,
        single: true,
      },
      {
        role: 'grade',
        pattern: /^(?<mark>【重要度：高】)/u,
        type: 'paragraph',
        above: true,
        tags: ['importance-high'],
      },
      {
        role: 'grade',
        pattern: /^(?<mark>【困難度：高】)/u,
        type: 'paragraph',
        above: true,
        tags: ['difficulty-high'],
      },
      {
        role: 'kpi',
        pattern: /^(?<mark>■\s*(?:KPI|ＫＰＩ)\s*[：:]\s*(?:[１-９1-9][）)])?|[１-９1-9][）)])/u,
        type: 'kpi',
      },
      {
        role: 'item',
        pattern: /^(?<mark>■)/u,
        type: 'item',
        single: true,
      },
      {
        role: 'note',
        pattern: /^(?<mark>（※[１-９1-9]?）|※\s*[１-９1-9]?)/u,
        type: 'note',
      },
      {
        role: 'item',
        pattern: /^(?<mark>・)/u,
        type: 'item',
      },
    ],
    split: ({ text }) => {
      const glued = /^(\S+)\s+(.+)$/u.exec(text);
      return glued && isPillarPart(glued[1] as string) ? glued.slice(1) : [text];
    },
    continues: (open, line) => (open.role === 'pillar' ? line.gap === 0 && isPillarPart(line.text) : undefined),
  };
}
