/** Faults as they are told: the same fault once, with how often, on how many pages, and examples with their causes. */
import type { Fault } from './types.ts';

export interface PlacedFault extends Fault {
  line: number;
  column: number;
  /** The start tag, cut. */
  tag: string;
  /** Lines of the source, `file:line`. */
  causes: readonly string[];
}

const EXAMPLES = 5;

/** One paragraph a fault, those on most pages first. */
export function report(faults: readonly PlacedFault[], dist: string): string[] {
  const groups = [...Map.groupBy(faults, ({ check, message }) => `${check}: ${message}`)];
  return groups
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([what, same]) => {
      const pages = new Set(same.map(({ page }) => page)).size;
      const byCause = [...Map.groupBy(same, ({ causes }) => causes.join(', '))];
      const lines = byCause
        .slice(0, EXAMPLES)
        .flatMap(([cause, [first, ...rest]]) =>
          first
            ? [
                `    ${cause}`,
                `      ${dist}/${first.page}:${first.line}:${first.column} ${first.detail ?? first.tag}${rest.length > 0 ? ` (and ${rest.length} more)` : ''}`,
              ]
            : [],
        );
      const more =
        byCause.length > EXAMPLES ? [`    … and ${byCause.length - EXAMPLES} more places of the source`] : [];
      const fix = same[0]?.fix ? [`    Fix: ${same[0].fix}.`] : [];
      return [
        `  ${what}   (${same.length} on ${pages} ${pages === 1 ? 'page' : 'pages'})`,
        ...lines,
        ...more,
        ...fix,
      ].join('\n');
    });
}
