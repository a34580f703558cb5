/** The stored shapes, gathered for pages: types only, from src/schema. */
export type { Branch, Measure, Metric, Pillar, Region, SourceFile } from '../schema/catalog.ts';
export type { CrosswalkEntry, CrosswalkKind, CrosswalkRow, MetricBreak, MetricRemark } from '../schema/crosswalk.ts';
export type {
  Block,
  BudgetItem,
  Comparator,
  DropReason,
  Figure,
  LineRange,
  PlanDocument,
  Population,
  Result,
  Tag,
  Target,
} from '../schema/document.ts';

import type { PlanDocument } from '../schema/document.ts';
export type DocumentKind = PlanDocument['kind'];
