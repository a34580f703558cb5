/** What opens a piece in a plan of slides, one or more for each group in charge (../slides-plan.ts). */

import type { Vocabulary } from '../../words/vocabulary.ts';
import type { LineRules } from '../classify-lines.ts';

export const groupLabel = /^（[^（）]*グループ）$/u;
const statement = /(?:とする|維持する|を行う|実施する)。?$/u;

export function slidesPlanRules({ metricOf, isPillarName }: Vocabulary): LineRules {
  const isStatement = (text: string): boolean => statement.test(text) && metricOf(text) !== null;
  return {
    drops: [
      {
        pattern: /^令和\d+年度\S+支部事業計画(?:（案）)?$/u,
        reason: 'title',
      },
    ],
    lines: [
      {
        role: 'pillar',
        pattern: /^\S/u,
        test: isPillarName,
        type: 'pillar',
        single: true,
      },
      { role: 'group', pattern: groupLabel, type: 'note', single: true },
      {
        role: 'measure',
        pattern: /^[（(][0-9０-９]{1,2}[）)]－[0-9０-９]/u,
        type: 'heading',
        level: 1,
        single: true,
      },
      {
        role: 'measure',
        pattern: /^(?<mark>[（(][0-9０-９]{1,2}[）)])/u,
        type: 'heading',
        level: 1,
        single: true,
      },
      {
        role: 'part',
        pattern: /^(?<mark>[○〇])/u,
        type: 'heading',
        level: 2,
        single: true,
      },
      {
        role: 'part',
        pattern: /^(?<mark>[ⅰ-ⅹ][）)])(?!\s*～)/u,
        type: 'heading',
        level: 2,
        single: true,
      },
      {
        role: 'population',
        pattern: /^(?<mark>・)(?=.*見込者数)/u,
        type: 'item',
        level: 2,
        single: true,
      },
      {
        role: 'population',
        pattern: /^(?:被保険者|被扶養者)（.*対象者数/u,
        type: 'item',
        single: true,
      },
      {
        role: 'item',
        pattern: /^(?<mark>・)/u,
        type: 'item',
      },
      { role: 'kpi-label', pattern: /^KPI$/u, type: 'heading', level: 2, single: true },
      {
        role: 'kpi',
        pattern: /^(?<mark>KPI\s+[①-⑳]?|[①-⑳])/u,
        test: isStatement,
        type: 'kpi',
      },
      {
        role: 'kpi',
        pattern: /^[^・]/u,
        // The last line of an item's sentence reads like a statement too.
        test: (text, open) => isStatement(text) && (open?.type !== 'item' || /。$/u.test(open.text)),
        type: 'kpi',
      },
      {
        role: 'table',
        pattern: /^指標 令和\d+年度KPI/u,
        type: 'table',
      },
      {
        role: 'note',
        pattern: /^(?<mark>（※）|※)/u,
        type: 'note',
      },
      {
        role: 'item',
        pattern: /^(?<mark>[①-⑳])/u,
        type: 'item',
        level: 2,
      },
    ],
    // The box's label may be printed at the end of its statement.
    split: ({ text }) => (/とするKPI$/u.test(text) ? [text.slice(0, -3), 'KPI'] : [text]),
    continues: (open, line) =>
      open.type === 'table' && /^[①-⑳]/u.test(line.text) && !isStatement(line.text) ? true : undefined,
  };
}
