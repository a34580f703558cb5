/**
 * Reader of a branch plan of 2025 in the two-column table 分野 | 具体的施策等, followed by its KPI table, the association's
 * budget and the branch's own. One slide a page; each kind of page has its reader.
 */
import type { Dropped } from '../../schema/document.ts';
import { type Line, pagesOf, readLines, within } from '../lines/lines.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { readAssociationBudget } from './association-budget.ts';
import { classifyLines } from './classify-lines.ts';
import { fillFromTable, isKpiPage, readKpiPages } from './kpi-table.ts';
import type { Piece } from './piece.ts';
import { dropped, toDocument } from './pieces.ts';
import { placePillarsFirst } from './pillars.ts';
import { isProjectPage, readProjects } from './projects.ts';
import { tablePlanRules } from './rules/table-plan.ts';
import { giveTargets } from './statements.ts';
import type { DocumentReader } from './types.ts';

export const readTablePlan: DocumentReader = (context) => {
  const lines = within(readLines(context.lines, { spaced: false }).lines, context.entry.lines);
  const { vocabulary } = context;
  const pages = pagesOf(lines);
  const of = (kind: PageKind) => pages.filter((page) => kindOf(page) === kind);

  const plan = readPlan(of('plan').flat(), vocabulary);
  const table = readKpiPages(of('kpi'), vocabulary);
  const association = readAssociationBudget(of('budget'));
  const projects = readProjects(of('projects'));
  fillFromTable(plan.pieces, table.pieces, table.rows);

  const pieces = [...plan.pieces, ...table.pieces, ...association.pieces, ...projects.pieces];
  return toDocument(context, {
    title: context.entry.title ?? '',
    pieces,
    dropped: [...plan.dropped, ...table.dropped, ...association.dropped, ...projects.dropped],
    ...(projects.items.length > 0 ? { budget: projects.budget } : {}),
  });
};

type PageKind = 'plan' | 'kpi' | 'budget' | 'projects';

/** Every page has one reader: what is no appendix is the plan's text, wherever it stands. */
function kindOf(page: readonly Line[]): PageKind {
  if (isKpiPage(page)) return 'kpi';
  if (page.some(({ text }) => /健康保険勘定予算/u.test(text))) return 'budget';
  return isProjectPage(page) ? 'projects' : 'plan';
}

function readPlan(lines: readonly Line[], vocabulary: Vocabulary): { pieces: Piece[]; dropped: Dropped[] } {
  const { pieces: all, dropped: gone } = classifyLines(lines, tablePlanRules(vocabulary));
  const kept = keepFirstPillars(all, gone, vocabulary);
  place(kept, vocabulary);
  const pieces = placePillarsFirst(kept, vocabulary);
  // The first group heading below a pillar belongs to no measure: the running one is the pillar's before.
  pieces.forEach((p, i) => {
    if (p.role === 'group' && pieces[i - 1]?.type === 'pillar') p.measure = null;
  });
  return { pieces, dropped: gone };
}

/** The left column repeats the pillar's name on every page, cut in two; one whole name stays. */
function keepFirstPillars(pieces: readonly Piece[], gone: Dropped[], vocabulary: Vocabulary): Piece[] {
  const seen = new Set<string>();
  const shared = new Map<number, number>();
  for (const p of pieces) for (const { number } of p.at) shared.set(number, (shared.get(number) ?? 0) + 1);
  return pieces.filter((p) => {
    if (p.type !== 'pillar') return true;
    const whole = vocabulary.pillarOf(p.text);
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
    for (const line of p.at) gone.push(dropped(line, 'repeated-pillar'));
    return false;
  });
}

/**
 * A heading that is followed at once by a narrower measure's heading only gathers: it belongs to the running measure,
 * as every line does until the next measure's heading, and opens no section.
 */
function place(pieces: readonly Piece[], vocabulary: Vocabulary): void {
  let measure: string | null = null;
  let heading: Piece | null = null;
  pieces.forEach((p, i) => {
    const next = pieces[i + 1];
    const gathers = p.role === 'group' && next?.role === 'measure';
    if (!gathers && (p.role === 'group' || p.role === 'measure')) {
      measure = vocabulary.measureOf(p.text.replace(/^[①-⑳]\s*/u, ''));
      p.opens = true;
      p.role = 'measure';
      heading = p;
    }
    if (p.type === 'pillar') return;
    p.measure = measure;
    if (p.role === 'grade') heading?.tags.push(...p.tags.filter((tag) => !heading?.tags.includes(tag)));
    if (p.type === 'kpi') giveTargets([p], vocabulary);
  });
}
