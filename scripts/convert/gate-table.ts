/** The gate over all documents of a conversion, as a table for people: what was read of each, and which bounds are missed. */
import type { Bound } from '../../src/convert/gate.ts';
import { type Converted, documentPath } from './all.ts';

type Read = Pick<Converted, 'document' | 'doubts' | 'gate' | 'unknown'>;

const head = ['document', 'measures', 'targets', 'KPI marks without target', 'unknown metrics', 'doubts', 'gate'];

/** One row a document, its columns as wide as they need to be. */
export function gateTable(read: readonly Read[]): string {
  const rows = [head, ...read.map(rowOf)];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => (row[at] as string).length)));
  return rows
    .map((row) =>
      row
        .map((text, at) => (at === 0 ? text.padEnd(widths[at] as number) : text.padStart(widths[at] as number)))
        .join('  '),
    )
    .join('\n');
}

function rowOf({ document, doubts, gate, unknown }: Read): string[] {
  const { blocks } = document;
  const open = blocks.filter(({ id, section, type, measure }) => id === section && type === 'heading' && measure);
  const targets = blocks.flatMap(({ kpis = [] }) => kpis.filter(({ repeat }) => !repeat));
  return [
    documentPath(document),
    String(new Set(open.map(({ measure }) => measure)).size),
    String(targets.length),
    String(blocks.filter(({ type, kpis }) => type === 'kpi' && !kpis).length),
    String(unknown.filter(({ kind }) => kind === 'metric').length),
    String(doubts.length),
    gate.passed ? 'passed' : 'FAILED',
  ];
}

/** One line a missed bound: document, which, wanted, found, and what to do. */
export function missedBounds(read: readonly Read[]): string[] {
  return read.flatMap(({ document, gate }) =>
    gate.bounds
      .filter(({ passed }) => !passed)
      .map((bound) => `${documentPath(document)} (${document.source.file}): ${missedBound(bound)}`),
  );
}

const missedBound = ({ name, wanted, found, fix }: Bound): string =>
  `${name}: wanted ${wanted}, found ${found}. Fix: ${fix}.`;
