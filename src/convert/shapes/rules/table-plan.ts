/** What opens a piece in a plan in the two-column table 分野 | 具体的施策等 (../table-plan.ts). */
import type { Vocabulary } from '../../words/vocabulary.ts';
import type { LineRules } from '../classify-lines.ts';

export function tablePlanRules({ isPillarPart }: Vocabulary): LineRules {
  return {
    drops: [
      { pattern: /^分野 具体的施策等$/u, reason: 'table-head', example: '分野 具体的施策等' },
      {
        pattern: /^（[１-９]－[0-9０-９]+）.*支部事業計画$/u,
        reason: 'title',
        example: '（２－７）令和７年度長野支部事業計画',
      },
    ],
    lines: [
      {
        role: 'pillar',
        // The left column is narrow and breaks the name anywhere.
        pattern: /^(?<mark>[１-３1-3][．.])?(?=\S+$)/u,
        test: (text) => isPillarPart(text.replace(/^[１-３1-3][．.]/u, '')),
        type: 'pillar',
        example: '１．基盤的保険者機',
      },
      {
        role: 'group',
        pattern: /^(?<mark>[○〇])/u,
        type: 'heading',
        level: 1,
        single: true,
        example: '○ 業務改革の実践と業務品質の向上',
      },
      {
        role: 'measure',
        pattern: /^[①-⑳]/u,
        type: 'heading',
        level: 2,
        single: true,
        example: '① 業務処理体制の強化と意識改革の徹底',
      },
      {
        role: 'part',
        pattern: /^(?<mark>[ⅰ-ⅹ][）)])(?!～)/u,
        type: 'heading',
        level: 3,
        single: true,
        example: 'ⅰ）ジェネリック医薬品の使用促進',
      },
      {
        role: 'part',
        pattern: /^（(?:被保険者|被扶養者|共通)）$/u,
        type: 'heading',
        level: 4,
        single: true,
        example: '（被保険者）',
      },
      {
        role: 'grade',
        pattern: /^(?<mark>【重要度：高】)/u,
        type: 'paragraph',
        above: true,
        tags: ['importance-high'],
        example: '【重要度：高】',
      },
      {
        role: 'grade',
        pattern: /^(?<mark>【困難度：高】)/u,
        type: 'paragraph',
        above: true,
        tags: ['difficulty-high'],
        example: '【困難度：高】',
      },
      {
        role: 'kpi',
        pattern: /^(?<mark>■\s*(?:KPI|ＫＰＩ)\s*[：:]\s*(?:[１-９1-9][）)])?|[１-９1-9][）)])/u,
        type: 'kpi',
        example: '■ KPI：１）サービススタンダードの達成状況を100％とする',
      },
      {
        role: 'item',
        pattern: /^(?<mark>■)/u,
        type: 'item',
        single: true,
        example: '■ 被保険者（40歳以上）（実施対象者数： 274,731人）',
      },
      {
        role: 'note',
        pattern: /^(?<mark>（※[１-９1-9]?）|※\s*[１-９1-9]?)/u,
        type: 'note',
        example: '（※）医科、DPC、歯科、調剤レセプトを対象とする',
      },
      {
        role: 'item',
        pattern: /^(?<mark>・)/u,
        type: 'item',
        example: '・中長期的な視点による健全な財政運営に資するよう、…',
      },
    ],
    split: ({ text }) => {
      const glued = /^(\S+)\s+(.+)$/u.exec(text);
      return glued && isPillarPart(glued[1] as string) ? glued.slice(1) : [text];
    },
    continues: (open, line) => (open.role === 'pillar' ? line.gap === 0 && isPillarPart(line.text) : undefined),
  };
}
