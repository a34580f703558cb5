/**
 * Reader of a branch plan of 2025 in the two-column table 分野 | 具体的施策等, followed by its KPI table, the association's
 * budget and the branch's own. One slide a page; each kind of page has its reader.
 */
import type { Dropped } from '../../../src/schema/document.ts';
import { readAssociationBudget } from './association-budget.ts';
import { type CutRules, cut } from './cut.ts';
import { fillFromTable, isKpiPage, readKpiPages } from './kpi-table.ts';
import { type DocLine, pagesOf, readDocLines, within } from './lines.ts';
import { type MeasureFinder, measureFinder, pillarOfMeasure } from './measures.ts';
import { applyCorrections, dropped, type Piece, toDocument } from './pieces.ts';
import { hoistPillars, pillarOf } from './pillars.ts';
import { isProjectPage, readProjects } from './projects.ts';
import { readPopulations, targetOf } from './statements.ts';
import type { DocumentReader } from './types.ts';

/** Parts of a pillar's name in the narrow left column, and the whole of it that they are part of. */
const pillarRest = '能の盤石化|能の一層の発揮|化を支える組織・運営|体制等の整備';

export const tablePlanRules: CutRules = {
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
      pattern: /^(?:(?<mark>[１２３]．)(?:基盤的保険者機|戦略的保険者機|保険者機能の強)$|^能の(?:盤石化|一層の発揮)$)/u,
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
      pattern: /^(?<mark>[ⅰ-ⅹ]）)(?!～)/u,
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
      pattern: /^(?<mark>■\s*KPI：\s*(?:[１-９]）)?|[１-９]）)/u,
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
    const glued = new RegExp(`^(${pillarRest})\\s+(.+)$`, 'u').exec(text);
    return glued ? glued.slice(1) : [text];
  },
  continues: (open, line) =>
    open.role === 'pillar' ? line.gap === 0 && new RegExp(`^(?:${pillarRest})$`, 'u').test(line.text) : undefined,
};

export const readTablePlan: DocumentReader = (context) => {
  const lines = within(readDocLines(context.lines).lines, context.entry.lines);
  const find = measureFinder(context.catalog);
  const pages = pagesOf(lines);
  const firstOther = pages.findIndex((page) => isKpiPage(page) || isBudgetPage(page) || isProjectPage(page));
  const planLines = pages.slice(0, firstOther < 0 ? undefined : firstOther).flat();
  const others = firstOther < 0 ? [] : pages.slice(firstOther);

  const plan = readPlan(planLines, find, (id) => pillarOfMeasure(context.catalog, id));
  const table = readKpiPages(others.filter(isKpiPage), find);
  const association = readAssociationBudget(others.filter(isBudgetPage));
  const projects = readProjects(others.filter(isProjectPage));
  fillFromTable(plan.pieces, table.pieces, table.rows);

  const { pieces, used } = applyCorrections(
    [...plan.pieces, ...table.pieces, ...association.pieces, ...projects.pieces],
    context,
  );
  return toDocument(context, {
    title: context.entry.title ?? '',
    pieces,
    dropped: [...plan.dropped, ...table.dropped, ...association.dropped, ...projects.dropped],
    populations: readPopulations(plan.pieces),
    ...(projects.items.length > 0 ? { budget: projects.budget } : {}),
    corrections: used,
  });
};

const isBudgetPage = (page: readonly DocLine[]): boolean => page.some(({ text }) => /健康保険勘定予算/u.test(text));

function readPlan(
  lines: readonly DocLine[],
  find: MeasureFinder,
  pillarOfMeasure: (id: string) => string | null,
): { pieces: Piece[]; dropped: Dropped[] } {
  const { pieces: all, dropped: gone } = cut(lines, tablePlanRules);
  const kept = keepFirstPillars(all, gone);
  place(kept, find);
  return { pieces: hoistPillars(kept, pillarOfMeasure), dropped: gone };
}

/** The left column repeats the pillar's name on every page, cut in two; one whole name stays. */
function keepFirstPillars(pieces: readonly Piece[], gone: Dropped[]): Piece[] {
  const seen = new Set<string>();
  const shared = new Map<number, number>();
  for (const p of pieces) for (const { number } of p.at) shared.set(number, (shared.get(number) ?? 0) + 1);
  return pieces.filter((p) => {
    if (p.type !== 'pillar') return true;
    const whole = pillarOf(p.text);
    if (whole && p.at.length > 1 && !seen.has(whole)) {
      seen.add(whole);
      p.opens = true;
      return true;
    }
    // A part that shares its line with other text cannot be left out: it stays as a note.
    if (p.at.some(({ number }) => (shared.get(number) ?? 0) > 1)) {
      p.type = 'note';
      return true;
    }
    gone.push(...p.at.map((line) => dropped(line, 'repeated-pillar')));
    return false;
  });
}

/**
 * A heading that is followed at once by a narrower measure's heading only gathers: it belongs to the running measure,
 * as every line does until the next measure's heading, but opens a section of its own.
 */
function place(pieces: readonly Piece[], find: MeasureFinder): void {
  let measure: string | null = null;
  let heading: Piece | null = null;
  pieces.forEach((p, i) => {
    const next = pieces[i + 1];
    const gathers = p.role === 'group' && next?.role === 'measure';
    if (gathers) p.opens = true;
    else if (p.role === 'group' || p.role === 'measure') {
      measure = find(p.text.replace(/^[①-⑳]\s*/u, ''));
      p.opens = true;
      p.role = 'measure';
      heading = p;
    }
    if (p.type === 'pillar') return;
    p.measure = measure;
    if (p.role === 'grade') heading?.tags.push(...p.tags.filter((tag) => !heading?.tags.includes(tag)));
    if (p.type === 'kpi') p.kpis = [targetOf(p)];
  });
}
