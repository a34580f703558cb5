/** The one place where the texts of other hands meet a reader. */
import { type Gate, gateOf } from '../../src/convert/gate.ts';
import { readLines } from '../../src/convert/lines.ts';
import { convertPlan } from '../../src/convert/plan.ts';
import { pillarOf } from '../../src/convert/shapes/pillars.ts';
import type { Block } from '../../src/schema/document.ts';

export interface ReadOptions {
  /** Slug. A reader with a model of the 47 plans has to leave this one out of it. */
  branch: string;
  /** 「佐賀」. */
  branchName: string;
  fiscalYear: number;
}

export interface Reading {
  blocks: Pick<Block, 'id' | 'type' | 'section' | 'measure' | 'marker' | 'text' | 'kpis'>[];
  /** Whether the reader itself vouches for what it read; absent where it does not judge. */
  gate?: Pick<Gate, 'passed' | 'bounds'>;
}

/** False while the reader knows the hand of 2021 alone; true asks the tests for 95 % of every hand. */
export const readsAnyHand: boolean = false;

/** Reads the lines of one plan. The reader of 2021 demands its own title, so the first line is put as it wants it. */
export function readText(lines: readonly string[], { branch, branchName, fiscalYear }: ReadOptions): Reading {
  const raw = [`令和 3年度 事業計画（${branchName}支部）`, ...lines.slice(1)];
  const { provenance: _, ...document } = convertPlan({
    file: `${branch}.txt`,
    source: readLines(raw),
    raw,
    entry: { branch, kind: 'plan', fiscalYear, status: 'final', lines: [1, raw.length] },
    corrections: [],
  });
  return { blocks: document.blocks, gate: gateOf(document, raw, { pillarOf }) };
}
