/** What opens a piece in a table of yearly results (../results.ts). */
import { readFigureRow } from '../../targets/figure-rows.ts';
import type { Vocabulary } from '../../words/vocabulary.ts';
import { figureLine, type LineRules } from '../classify-lines.ts';

const kpiName = '(?:重点業績評価指標)?[（(]?[KＫ\u212a]\\s*[PＰ]\\s*[IＩ][）)]?';
const kpiMark = `(?:[【≪《〔［\\[＜<「]\\s*${kpiName}\\s*[】≫》〕］\\]＞>」]|[■◆▼]\\s*${kpiName}[：:]?)`;
/** `Ｓ：… Ａ：… Ｂ：…`: what the letters mean. */
const letters = /^(?:[【［][^】］]*[】］])?\s*[SＳ]\s*[：:].*[AＡ]\s*[：:].*[BＢ]\s*[：:]/u;
/** Numbers of KPIs and of the figures that answer them. */
export const number = '[①-⑳]|[１-９1-9][）)]|[（(][１-９1-9][）)]';

/** A figure without its label, or the bracket that belongs to one. */
const figureRest = /^(?:\d+位|（全国)/u;
const opensPiece = /^[○〇◇・•※【＜《①-⑳]/u;
const opensAnother = new RegExp(`^(?:${number}|[○〇◇・•※◎●■◆]|[【［\\[〔≪＜《]|自己評価)`, 'u');
/** A row of figures stands for itself behind a sentence that is whole, and a labelled one behind another's figure. */
const figuresApart = (open: string, line: string): boolean => {
  const { bare } = readFigureRow(line);
  if (/(?:。|とする|以上|以下|以内)$/u.test(open)) return bare;
  return figureLine.test(line) && !/^[\d０-９]/u.test(line) && readFigureRow(open).bare;
};
const labelEnd = /(?:率|数|額|割合|値)$/u;
const figureEnd = /(?:率|数|額|費|割合|度|値|：|増加|[％%円件位）])$/u;

export function resultsRules(vocabulary: Vocabulary): LineRules {
  const named = (text: string): boolean => vocabulary.measureOf(text.replace(/^[①-⑳]\s*/u, '')) !== null;
  return {
    drops: [
      {
        pattern: /^[１-９1-9][．.]事業実施結果－/u,
        reason: 'title',
        keepFirst: 'words',
        example: '１．事業実施結果－基盤的保険者機能関係（業務グループ）',
      },
      {
        pattern: /^項\s*目\s.*(?:評価|結果|実績)$/u,
        reason: 'table-head',
        example: '項目 令和６年度事業計画 具体的な取り組み ５年度実績 令和６年度実施結果 自己評価',
      },
      {
        pattern: /^【自己評価について】$/u,
        reason: 'repeated-legend',
        keepFirst: 'rule',
        example: '【自己評価について】',
      },
      {
        pattern: letters,
        reason: 'repeated-legend',
        keepFirst: 'rule',
        example: 'Ｓ：目標を大きく上回る、Ａ：目標を上回る、Ｂ：概ね目標達成、Ｃ：…',
      },
      {
        pattern: /^Ｃ：目標達成に至らず/u,
        reason: 'repeated-legend',
        example: 'Ｃ：目標達成に至らず、Ｄ：目標を大きく下回る',
      },
    ],
    lines: [
      {
        role: 'title',
        pattern: /^[１-９1-9][．.]事業実施結果－/u,
        type: 'heading',
        level: 1,
        single: true,
        example: '１．事業実施結果－基盤的保険者機能関係（業務グループ）',
      },
      { role: 'legend', pattern: /^【自己評価について】$/u, type: 'note', example: '【自己評価について】' },
      {
        role: 'legend',
        pattern: letters,
        test: (_, open) => open?.role !== 'legend',
        type: 'note',
        example: '【評価の区分】Ｓ：目標を大幅に上回る　Ａ：目標を上回る　Ｂ：おおむね達成',
      },
      {
        role: 'pillar',
        pattern: /^(?<mark>[１-３1-3Ⅰ-Ⅲ][．.])(?=\s*\S)/u,
        test: (text) => vocabulary.opensPillar(text.slice(2).trim()),
        type: 'pillar',
        single: true,
        example: '１．基盤的保険者機能の盤石化',
      },
      {
        role: 'group',
        pattern: /^(?<mark>[（(][Ⅰ-Ⅳ][）)])/u,
        type: 'heading',
        level: 1,
        single: true,
        example: '(Ⅱ)業務改革の実践と業務品質の向上',
      },
      {
        role: 'measure',
        pattern: /^[①-⑳]/u,
        test: named,
        type: 'heading',
        level: 2,
        example: '①業務処理体制の強化と意識改革の徹底',
      },
      {
        role: 'part',
        pattern: /^(?<mark>[ⅰ-ⅹ][）)])(?!\s*～)/u,
        type: 'heading',
        level: 3,
        example: 'ⅰ）ジェネリック医薬品の使用促進',
      },
      {
        role: 'health-part',
        pattern: /^(?<mark>[１-９1-9][．.])(?=\S{2,8}$)/u,
        type: 'heading',
        level: 3,
        single: true,
        example: '２．特定保健指導',
      },
      {
        role: 'kpi',
        pattern: new RegExp(`^(?<mark>${kpiMark}\\s*)`, 'u'),
        type: 'kpi',
        above: true,
        example: '【KPI】',
      },
      {
        role: 'angle',
        pattern: /^[＜《][^＞》]+[＞》]$/u,
        type: 'heading',
        level: 2,
        single: true,
        example: '＜データヘルス計画＞',
      },
      {
        role: 'label',
        pattern: /^(?:【[^】]+】|［[^］]+］|\[[^\]]+\]|〔[^〕]+〕|≪[^≫]+≫)$/u,
        type: 'heading',
        level: 3,
        single: true,
        example: '【KPI達成状況】',
      },
      {
        role: 'kpi',
        pattern: new RegExp(`^(?<mark>${number})`, 'u'),
        test: (_, open) => open?.type === 'kpi',
        type: 'kpi',
        example: '②現金給付等の申請に係る郵送化率を対前年度以上とする',
      },
      { role: 'letter', pattern: /^[SABCDＳＡＢＣＤ]$/u, type: 'note', single: true, example: 'A' },
      {
        role: 'letter',
        pattern: /^[【［[]?(?:支部)?自己評価[】］\]]?\s*[：:]?\s*[「（(]?[SABCDＳＡＢＣＤ－―—-][」）)]?$/u,
        type: 'note',
        single: true,
        example: '自己評価：Ｂ',
      },
      { role: 'note', pattern: /^(?<mark>※)/u, type: 'note', example: '※令和6年11月まで' },
      { role: 'arrow', pattern: /^↓$/u, type: 'paragraph', single: true, example: '↓' },
      {
        role: 'number',
        pattern: new RegExp(`^(?<mark>${number})`, 'u'),
        type: 'item',
        example: '（１） 生活習慣病予防健診実施率',
      },
      { role: 'item', pattern: /^(?<mark>[○〇◇・•])/u, type: 'item', example: '◇朝昼夕のユニットミーティングを行う。' },
    ],
    // A heading or label may share its line with what follows it.
    split: ({ text }) => {
      const shared = new RegExp(
        `^([①-⑳]\\S+|【[KＫ\\u212a][PＰ][IＩ]達成状況】)\\s+(${kpiMark}.+|[\\d,]+\\S+（.*）)$`,
        'u',
      ).exec(text);
      return shared ? shared.slice(1) : [text];
    },
    continues: (open, line) => {
      if (open.role === 'kpi' && open.text === '') return true;
      if (open.type === 'heading') return line.gap === 0 ? undefined : false;
      if (figureRest.test(line.text)) return true;
      if (figuresApart(open.text, line.text)) return false;
      if (open.role === 'number' && line.gap === 0 && !opensAnother.test(line.text)) return true;
      if (labelEnd.test(open.text) && !opensPiece.test(line.text)) {
        if (/^\d/u.test(line.text)) return true;
        if ([...open.text].length <= 20 && (line.gap === 0 || line.width <= 18)) return true;
      }
      return undefined;
    },
    spaced: (open, text) =>
      figureEnd.test(open.text) && /\d.*(?:％|%|件|名|円|事業所|位)|^令和|：$/u.test(text) && !/^[数率]|。/u.test(text),
  };
}
