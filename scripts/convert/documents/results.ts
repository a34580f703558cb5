/**
 * Reader of a branch's yearly results: a table of five columns (plan, what was done, last year's result, this year's, the
 * branch's own evaluation), flattened row by row. Evaluation boxes float to a page's end.
 */
import type { Dropped } from '../../../src/schema/document.ts';
import { type CutRules, cut } from './cut.ts';
import { type DocLine, pagesOf, readDocLines, within } from './lines.ts';
import { type MeasureFinder, measureFinder } from './measures.ts';
import { applyCorrections, dropped, type Piece, toDocument } from './pieces.ts';
import { resultsOf } from './result-rows.ts';
import { measureWords } from './rules/measure-words.ts';
import { mostLike } from './similar.ts';
import { targetOf } from './statements.ts';
import type { DocumentReader } from './types.ts';

const kpiMark = '【[KＫ\u212a][PＰ][IＩ]】';
const number = '[①-⑳]|[１-９]）|（[１-９]）';

/** A figure without its label, or the bracket that belongs to one. */
const figureRest = /^(?:\d+位|（全国)/u;
const opensPiece = /^[○〇◇・•※【＜《①-⑳]/u;
const labelEnd = /(?:率|数|額|割合|値)$/u;
const figureEnd = /(?:率|数|額|費|割合|度|値|：|増加|[％%円件位）])$/u;

export function resultsRules(find: MeasureFinder): CutRules {
  const named = (text: string): boolean => find(text.replace(/^[①-⑳]\s*/u, '')) !== null;
  return {
    drops: [
      {
        pattern: /^[１-９]．事業実施結果－/u,
        reason: 'title',
        keepFirst: 'words',
        example: '１．事業実施結果－基盤的保険者機能関係（業務グループ）',
      },
      {
        pattern: /^項目 令和.*自己評価$/u,
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
        pattern: /^Ｓ：目標を大きく上回る.*Ｂ：/u,
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
        pattern: /^[１-９]．事業実施結果－/u,
        type: 'heading',
        level: 1,
        single: true,
        example: '１．事業実施結果－基盤的保険者機能関係（業務グループ）',
      },
      { role: 'legend', pattern: /^【自己評価について】$/u, type: 'note', example: '【自己評価について】' },
      {
        role: 'pillar',
        pattern: /^(?<mark>[１-３]．)(?=基盤的保険者機能の|戦略的保険者機能の|保険者機能の強化を)/u,
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
        pattern: /^(?<mark>[ⅰ-ⅹ]）)(?!\s*～)/u,
        type: 'heading',
        level: 3,
        example: 'ⅰ）ジェネリック医薬品の使用促進',
      },
      {
        role: 'health-part',
        pattern: /^(?<mark>[１-９]．)(?=\S{2,8}$)/u,
        type: 'heading',
        level: 3,
        single: true,
        example: '２．特定保健指導',
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
        role: 'kpi',
        pattern: new RegExp(`^(?<mark>${kpiMark}\\s*)`, 'u'),
        type: 'kpi',
        above: true,
        example: '【KPI】',
      },
      { role: 'label', pattern: /^【[^】]+】$/u, type: 'heading', level: 4, single: true, example: '【KPI達成状況】' },
      {
        role: 'kpi',
        pattern: new RegExp(`^(?<mark>${number})`, 'u'),
        test: (_, open) => open?.type === 'kpi',
        type: 'kpi',
        example: '②現金給付等の申請に係る郵送化率を対前年度以上とする',
      },
      { role: 'letter', pattern: /^[SABCDＳＡＢＣＤ]$/u, type: 'note', single: true, example: 'A' },
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
      if (open.role === 'number' && line.gap === 0 && !new RegExp(`^(?:${number})`, 'u').test(line.text)) return true;
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

export const readResults: DocumentReader = (context) => {
  const { lines: all } = readDocLines(context.lines);
  const lines = within(all, context.entry.lines);
  const find = measureFinder(context.catalog);
  const { pieces: cutPieces, dropped: gone } = cut(lines, resultsRules(find));
  const pieces = keepTurningPillars(cutPieces, gone);
  nameKpis(pieces);
  place(pieces, find);
  const pages = pagesOf(lines).map((page) => pieces.filter((p) => page.includes(p.at[0] as DocLine)));
  for (const page of pages) {
    placeEvaluations(page);
    placeStacked(page);
  }
  for (const p of pieces) if (p.role === 'kpi') p.kpis = [targetOf(p)];
  const found = pages.flatMap((page) => resultsOf(page, context.catalog));
  const ordered = pages.flatMap(inOrder);
  const { pieces: final, used } = applyCorrections(ordered, context);
  return toDocument(context, {
    title: context.entry.title ?? '',
    pieces: final,
    dropped: gone,
    results: (idOf) => found.map(({ piece, ...result }) => ({ ...result, blockId: idOf(piece) })),
    corrections: used,
  });
};

/** The pillar's name heads every page: it stays where the pillar changes. */
function keepTurningPillars(pieces: readonly Piece[], gone: Dropped[]): Piece[] {
  let current: string | null = null;
  return pieces.filter((p) => {
    if (p.type !== 'pillar') return true;
    if (p.text === current) {
      gone.push(...p.at.map((line) => dropped(line, 'repeated-pillar')));
      return false;
    }
    current = p.text;
    return true;
  });
}

/** The mark stands above its first statement: `【KPI】` and `①` are one marker. */
function nameKpis(pieces: readonly Piece[]): void {
  for (const p of pieces) {
    const found =
      p.role === 'kpi' && p.marker?.startsWith('【') ? new RegExp(`^(?:${number})`, 'u').exec(p.text) : null;
    if (!found) continue;
    p.marker = `${p.marker} ${found[0]}`;
    p.text = p.text.slice(found[0].length).trim();
  }
}

/** A measure runs until the next measure's heading; headings that only gather open a section of their own in it. */
function place(pieces: readonly Piece[], find: MeasureFinder): void {
  let measure: string | null = null;
  pieces.forEach((p, i) => {
    const opensMeasure =
      p.role === 'measure' ||
      p.role === 'health-part' ||
      (p.role === 'group' && !gathers(pieces, i)) ||
      /^＜データヘルス計画＞$/u.test(p.text);
    if (opensMeasure) measure = find(p.text.replace(/^[①-⑳]\s*|[＜＞]/gu, '')) ?? measure;
    if (p.type === 'pillar' || p.role === 'title') measure = null;
    p.opens = opensMeasure || p.type === 'pillar' || p.role === 'title' || p.role === 'group' || p.role === 'angle';
    const bare = (p.role === 'group' && !opensMeasure) || (p.role === 'angle' && !opensMeasure && gathers(pieces, i));
    p.measure = bare || p.role === 'legend' ? null : measure;
  });
}

const gathers = (pieces: readonly Piece[], at: number): boolean =>
  ['measure', 'angle'].includes(pieces[at + 1]?.role ?? '');

/** A box 【自己評価】 belongs to the measure of its page that its words are most like. */
function placeEvaluations(page: readonly Piece[]): void {
  const measures = [...new Set(page.map((p) => p.measure).filter((m) => m !== null))];
  if (measures.length < 2) return;
  const boxes = evaluationsOf(page);
  const inBoxes = new Set(boxes.flat());
  const texts = measures.map((m) =>
    page
      .filter((p) => p.measure === m && !inBoxes.has(p))
      .map((p) => p.text)
      .join(' '),
  );
  for (const box of boxes) {
    const measure = measures[mostLike(box.map((p) => p.text).join(' '), texts)];
    if (measure) for (const p of box) p.measure = measure;
  }
}

export function evaluationsOf(page: readonly Piece[]): Piece[][] {
  const boxes: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const p of page) {
    if (p.role === 'label' && /^【自己評価】$/u.test(p.text)) {
      open = [p];
      boxes.push(open);
    } else if (open && p.role !== 'letter' && p.role !== 'legend' && (p.type !== 'heading' || p.role === 'label'))
      open.push(p);
    else open = null;
  }
  return boxes;
}

/** Headings stacked in one cell: every sentence after them goes to the measure that its words name. */
function placeStacked(page: readonly Piece[]): void {
  let stack: string[] = [];
  page.forEach((p, i) => {
    const alone =
      p.role === 'measure' &&
      (page[i + 1]?.role === 'measure' || (stack.length > 0 && page[i - 1]?.role === 'measure'));
    if (alone && p.measure) stack.push(p.measure);
    else if (p.role === 'measure') stack = [];
    else if (stack.length > 0 && p.role !== 'legend') {
      const about = p.role === 'label' ? (page[i + 1] ?? p) : p;
      const words = measureWords.find(({ measure, pattern }) => stack.includes(measure) && pattern.test(about.text));
      const before = page[i - 1];
      p.measure = words?.measure ?? (before?.role === 'measure' ? (stack[0] as string) : (before?.measure ?? null));
    }
  });
}

/** Of one page: measures in the order of their headings, evaluations and stacked sentences moved to theirs; the legend last. */
function inOrder(page: readonly Piece[]): Piece[] {
  const legend = page.filter((p) => p.role === 'legend');
  const result: Piece[] = [];
  for (const p of page.filter((q) => q.role !== 'legend')) {
    const heads = p.opens || p.role === 'measure';
    const last = heads ? -1 : result.findLastIndex((q) => q.measure === p.measure);
    if (last < 0 || last === result.length - 1) result.push(p);
    else result.splice(last + 1, 0, p);
  }
  return [...result, ...legend];
}
