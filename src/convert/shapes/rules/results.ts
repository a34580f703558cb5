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
      },
      {
        pattern: /^項\s*目\s.*(?:評価|結果|実績)$/u,
        reason: 'table-head',
      },
      {
        pattern: /^【自己評価について】$/u,
        reason: 'repeated-legend',
        keepFirst: 'rule',
      },
      {
        pattern: letters,
        reason: 'repeated-legend',
        keepFirst: 'rule',
      },
      {
        pattern: /^Ｃ：目標達成に至らず/u,
        reason: 'repeated-legend',
      },
    ],
    lines: [
      {
        role: 'title',
        pattern: /^[１-９1-9][．.]事業実施結果－/u,
        type: 'heading',
        level: 1,
        single: true,
      },
      { role: 'legend', pattern: /^【自己評価について】$/u, type: 'note' },
      {
        role: 'legend',
        pattern: letters,
        test: (_, open) => open?.role !== 'legend',
        type: 'note',
      },
      {
        role: 'pillar',
        pattern: /^(?<mark>[１-３1-3Ⅰ-Ⅲ][．.])(?=\s*\S)/u,
        test: (text) => vocabulary.opensPillar(text.slice(2).trim()),
        type: 'pillar',
        single: true,
      },
      {
        role: 'group',
        pattern: /^(?<mark>[（(][Ⅰ-Ⅳ][）)])/u,
        type: 'heading',
        level: 1,
        single: true,
      },
      {
        role: 'measure',
        pattern: /^[①-⑳]/u,
        test: named,
        type: 'heading',
        level: 2,
      },
      {
        role: 'part',
        pattern: /^(?<mark>[ⅰ-ⅹ][）)])(?!\s*～)/u,
        type: 'heading',
        level: 3,
      },
      {
        role: 'health-part',
        pattern: /^(?<mark>[１-９1-9][．.])(?=\S{2,8}$)/u,
        type: 'heading',
        level: 3,
        single: true,
      },
      {
        role: 'kpi',
        pattern: new RegExp(`^(?<mark>${kpiMark}\\s*)`, 'u'),
        type: 'kpi',
        above: true,
      },
      {
        role: 'angle',
        pattern: /^[＜《][^＞》]+[＞》]$/u,
        type: 'heading',
        level: 2,
        single: true,
      },
      {
        role: 'label',
        pattern: /^(?:【[^】]+】|［[^］]+］|\[[^\]]+\]|〔[^〕]+〕|≪[^≫]+≫)$/u,
        type: 'heading',
        level: 3,
        single: true,
      },
      {
        role: 'kpi',
        pattern: new RegExp(`^(?<mark>${number})`, 'u'),
        test: (_, open) => open?.type === 'kpi',
        type: 'kpi',
      },
      { role: 'letter', pattern: /^[SABCDＳＡＢＣＤ]$/u, type: 'note', single: true },
      {
        role: 'letter',
        pattern: /^[【［[]?(?:支部)?自己評価[】］\]]?\s*[：:]?\s*[「（(]?[SABCDＳＡＢＣＤ－―—-][」）)]?$/u,
        type: 'note',
        single: true,
      },
      { role: 'note', pattern: /^(?<mark>※)/u, type: 'note' },
      { role: 'arrow', pattern: /^↓$/u, type: 'paragraph', single: true },
      {
        role: 'number',
        pattern: new RegExp(`^(?<mark>${number})`, 'u'),
        type: 'item',
      },
      { role: 'item', pattern: /^(?<mark>[○〇◇・•])/u, type: 'item' },
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
