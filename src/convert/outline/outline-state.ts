/** What the outline remembers while it reads a plan from the first piece to the last. */

import type { PillarId } from '../words/pillar-id.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { HeadingMarks } from './heading-marks.ts';

export interface OutlineState {
  readonly vocabulary: Vocabulary;
  pillar: PillarId | null;
  marks: HeadingMarks;
  measure: string | null;
  /** Measures that the heading joins, itself first; empty where it names one. */
  joined: readonly string[];
  /** Style and number of the heading that opened the measure. */
  headStyle: string | null;
  /** The bracket that the heading begins with, where it is one from end to end. */
  headBracket: string | null;
  /** Number of the last heading of each style, in this pillar. */
  numbers: Map<string, number>;
  /** Last numbers of running lists, by style, since the last heading; the first member decides whether they are items. */
  lists: Map<string, { number: number; item: boolean }>;
  /** Words of the last group heading. */
  groupWords: string | null;
  /** Measure before the pillar's name: a target right behind the name still belongs to it. */
  beforePillar: string | null;
  /** A list that a measure's heading interrupts: where it stands and whose it is. */
  interrupted: { style: string; number: number; measure: string | null } | null;
  /** Number of the last heading with the primary mark. */
  lastPrimary: number;
  /** The heading that opened the measure is the last block. */
  bare: boolean;
  /** A group heading stands above the measures. */
  grouped: boolean;
  groupLevel: number;
  groupStyle: string | null;
  groupNumber: number | null;
  /** ○ stands below ・ in this plan. */
  circlesBelow: boolean;
  /** Which brackets stand below which in this plan (depth.ts). */
  bracketsBelow: ReadonlySet<string>;
  /** Styles of open list levels. */
  levels: string[];
  /** Level of the heading that opened the measure, 0 outside. */
  measureLevel: number;
  /** Styles of open small headings. */
  subheads: string[];
  /** Numbered small headings of the measure, by style: the last number, and the styles open with it. */
  series: Map<string, { number: number; subheads: string[]; holdsBrackets?: boolean }>;
  /** A KPI mark is open: number of its last part, and the list mark its parts carry. */
  kpi: { last: number | null; style: string | null } | null;
  /** Inside a list of all targets that follows the plan's text. */
  kpiList: boolean;
}

export const startState = (vocabulary: Vocabulary): OutlineState => ({
  vocabulary,
  pillar: null,
  marks: { primary: new Set(), secondary: new Set(), exclusive: false },
  measure: null,
  joined: [],
  headStyle: null,
  headBracket: null,
  numbers: new Map(),
  lists: new Map(),
  groupWords: null,
  beforePillar: null,
  interrupted: null,
  lastPrimary: 0,
  bare: false,
  grouped: false,
  groupLevel: 1,
  groupStyle: null,
  groupNumber: null,
  circlesBelow: false,
  bracketsBelow: new Set(),
  levels: [],
  measureLevel: 0,
  subheads: [],
  series: new Map(),
  kpi: null,
  kpiList: false,
});
