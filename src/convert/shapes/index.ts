/**
 * The shapes that documents have, the narrower first: which one a text is of is told by what it looks like, never by its name.
 * What no shape claims is read as a plan.
 */
import { readActionPlan } from './action-plan.ts';
import { readPolicy } from './policy.ts';
import { readResults } from './results.ts';
import { readSlidesPlan } from './slides-plan.ts';
import { readTablePlan } from './table-plan.ts';
import type { DocumentReader } from './types.ts';

/** What of a document's lines tells its shape: the lines' words, without empty ones. */
export interface Shape {
  name: string;
  /** What a document of this shape is, where it does not say so itself. */
  kind: 'plan' | 'results' | 'document';
  /** Do the document's lines look like it? `lines` are trimmed and not empty. */
  detect: (lines: readonly string[]) => boolean;
  read: DocumentReader;
}

const count = (lines: readonly string[], pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;

export const shapes: readonly Shape[] = [
  {
    name: 'results',
    kind: 'results',
    // What was reached and the branch's own judgement stand beside what was planned.
    detect: (lines) =>
      count(lines, /自己評価/u) >= 2 &&
      count(lines, /実施結果|達成状況|[KＫ][PＰ][IＩ]の状況|[（(【［〔](?:概ね|おおむね)?未?達成[）)】］〕]/u) >= 2,
    read: readResults,
  },
  {
    name: 'policy',
    kind: 'document',
    detect: (lines) => count(lines, /本部\s*事業計画(?:基本方針)?/u) >= 1 && count(lines, /^●/u) >= 5,
    read: readPolicy,
  },
  {
    name: 'action-plan',
    kind: 'document',
    // The association's own paper, or an overview of it: its name heads the first page.
    detect: (lines) => /アクションプラン/u.test(lines[0] ?? ''),
    read: readActionPlan,
  },
  {
    name: 'plan-slides',
    kind: 'plan',
    // KPI boxes with a table of this year's and last year's target and the present figure.
    detect: (lines) => count(lines, /^指標\s.*KPI.*\s現状/u) >= 1,
    read: readSlidesPlan,
  },
  {
    name: 'plan-table',
    kind: 'plan',
    // The head of the table is printed on every page, and the pillar's name in its narrow left column.
    detect: (lines) => count(lines, /^分野\s+具体的施策等?$/u) >= 3,
    read: readTablePlan,
  },
];

export const shapeOf = (lines: readonly string[]): Shape | undefined => {
  const words = lines.map((line) => line.trim()).filter((line) => line !== '');
  return shapes.find(({ detect }) => detect(words));
};
