/** For tests: documents of different files, made comparable. */
import type { PlanDocument } from '../../src/schema/document.ts';

/** The document with its lines counted from `first`, and without pages, which count from the beginning of its file. */
export function countedFrom(document: PlanDocument, first: number): PlanDocument {
  const moved = (value: unknown, inLines: boolean): unknown => {
    if (typeof value === 'number') return inLines ? value - first + 1 : value;
    if (Array.isArray(value)) return value.map((one) => moved(one, inLines));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'page')
        .map(([key, one]) => [key, moved(one, key === 'line' || key === 'lines')]),
    );
  };
  return moved(document, false) as PlanDocument;
}
