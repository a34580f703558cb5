/** A branch's budget as the plan's page shows it: its projects by category, with the document's own totals. Amounts in 千円. */
import { number } from '../domain/figure-labels.ts';
import type { Block, BudgetItem, PlanDocument } from '../domain/types.ts';

export interface BudgetLine {
  subcategory: string;
  /** The category's name goes before its first project only. */
  first: boolean;
  project: string;
  summary: string;
  isNew: boolean;
  requested: string;
  previous: string;
  blockId: string;
  line: number;
}

export interface BudgetGroup {
  category: string;
  lines: BudgetLine[];
  /** The printed last row: requested, limit, previous; null where the table has none. */
  total: { requested: string; limit: string; previous: string; blockId: string } | null;
}

export function budgetGroups(document: PlanDocument): BudgetGroup[] {
  const groups = new Map<string, BudgetItem[]>();
  for (const item of document.budget ?? []) {
    const key = item.category ?? '';
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].map(([category, items]) => ({
    category,
    lines: items.map((item, index) => ({
      subcategory: item.subcategory ?? '',
      first: item.subcategory !== items[index - 1]?.subcategory,
      project: item.project,
      summary: item.summary ?? '',
      isNew: item.isNew,
      requested: thousand(item.requested),
      previous: thousand(item.previous),
      blockId: item.blockId,
      line: item.line - document.source.lines[0] + 1 + (document.source.offset ?? 0),
    })),
    total: totalOf(document.blocks.find((block) => block.id === items[0]?.blockId)),
  }));
}

/** Totals stand in a last row without a project: …, 10,095, 14,258, 10,957. */
function totalOf(block: Block | undefined): BudgetGroup['total'] {
  const cells = (block?.rows?.at(-1) ?? []).map(({ text }) => text);
  const [requested = '', limit = '', previous = ''] = cells.slice(-3);
  const isTotal = cells.length > 3 && cells.slice(0, -3).every((text) => text === '') && requested !== '';
  return block && isTotal ? { requested, limit: limit || '—', previous: previous || '—', blockId: block.id } : null;
}

const thousand = (value: number | null) => (value === null ? '—' : number(value));
