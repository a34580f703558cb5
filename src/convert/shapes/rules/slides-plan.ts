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
        example: '令和7年度静岡支部事業計画（案）',
      },
    ],
    lines: [
      {
        role: 'pillar',
        pattern: /^\S/u,
        test: isPillarName,
        type: 'pillar',
        single: true,
        example: '基盤的保険者機能の盤石化',
      },
      { role: 'group', pattern: groupLabel, type: 'note', single: true, example: '（業務グループ、企画総務グループ）' },
      {
        role: 'measure',
        pattern: /^[（(][0-9０-９]{1,2}[）)]－[0-9０-９]/u,
        type: 'heading',
        level: 1,
        single: true,
        example: '（２）－２ 特定健診受診率等の向上（被扶養者）',
      },
      {
        role: 'measure',
        pattern: /^(?<mark>[（(][0-9０-９]{1,2}[）)])/u,
        type: 'heading',
        level: 1,
        single: true,
        example: '（1０）更なる保険者機能の発揮に向けた人材の育成',
      },
      {
        role: 'part',
        pattern: /^(?<mark>[○〇])/u,
        type: 'heading',
        level: 2,
        single: true,
        example: '○電子申請等の導入',
      },
      {
        role: 'part',
        pattern: /^(?<mark>[ⅰ-ⅹ][）)])(?!\s*～)/u,
        type: 'heading',
        level: 2,
        single: true,
        example: 'ⅰ）ジェネリック医薬品の使用促進',
      },
      {
        role: 'population',
        pattern: /^(?<mark>・)(?=.*見込者数)/u,
        type: 'item',
        level: 2,
        single: true,
        example: '・生活習慣病予防健診 実施率 68.0％（実施見込者数：295,359人）',
      },
      {
        role: 'population',
        pattern: /^(?:被保険者|被扶養者)（.*対象者数/u,
        type: 'item',
        single: true,
        example: '被扶養者（実施対象者数：96,540人）',
      },
      {
        role: 'item',
        pattern: /^(?<mark>・)/u,
        type: 'item',
        example: '・ 毎月の自動点検マスタの更新により、システムを最大限に活用した点検を実施する。',
      },
      { role: 'kpi-label', pattern: /^KPI$/u, type: 'heading', level: 2, single: true, example: 'KPI' },
      {
        role: 'kpi',
        pattern: /^(?<mark>KPI\s+[①-⑳]?|[①-⑳])/u,
        test: isStatement,
        type: 'kpi',
        example: 'KPI 被扶養者の特定健診受診率を30.2％以上とする',
      },
      {
        role: 'kpi',
        pattern: /^[^・]/u,
        // The last line of an item's sentence reads like a statement too.
        test: (text, open) => isStatement(text) && (open?.type !== 'item' || /。$/u.test(open.text)),
        type: 'kpi',
        example: '被扶養者の特定保健指導の実施率を18.1％以上とする',
      },
      {
        role: 'table',
        pattern: /^指標 令和\d+年度KPI/u,
        type: 'table',
        example: '指標 令和7年度KPI 令和6年度KPI 現状',
      },
      {
        role: 'note',
        pattern: /^(?<mark>（※）|※)/u,
        type: 'note',
        example: '（※）医科、DPC、歯科、調剤における使用割合',
      },
      {
        role: 'item',
        pattern: /^(?<mark>[①-⑳])/u,
        type: 'item',
        level: 2,
        example: '①加入者・事業主目線で、分かりやすく、アクセスしやすい広報を実施する',
      },
    ],
    // The box's label may be printed at the end of its statement.
    split: ({ text }) => (/とするKPI$/u.test(text) ? [text.slice(0, -3), 'KPI'] : [text]),
    continues: (open, line) =>
      open.type === 'table' && /^[①-⑳]/u.test(line.text) && !isStatement(line.text) ? true : undefined,
  };
}
