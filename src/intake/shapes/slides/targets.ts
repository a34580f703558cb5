/**
 * Targets of slides: statements beside a label KPI, and tables that add last year's target and the figure of now. A row of a table
 * belongs to the statement of its number, of its metric, or of its place where there are as many; else it states a target itself.
 */
import { likeness } from '../../../convert/likeness/similar.ts';
import { meantAs } from '../../../convert/shapes/figures.ts';
import type { Piece } from '../../../convert/shapes/piece.ts';
import type { Target } from '../../../schema/document.ts';
import { type KpiRow, labelWords, targetOfRow } from '../../grids/kpi-rows.ts';
import type { LayoutContext } from '../context.ts';

export interface TargetTable {
  piece: Piece;
  rows: KpiRow[];
}

const numberOf = ({ marker }: Piece): string | null => /[①-⑳]/u.exec(marker ?? '')?.[0] ?? null;

/** Gives the statements what their tables say, and the tables their targets; both in the order of the document. */
export function fillFromTables(pieces: readonly Piece[], tables: readonly TargetTable[], context: LayoutContext): void {
  const stated: Piece[] = pieces.filter(({ kpis }) => kpis && kpis.length > 0);
  for (const { piece, rows } of tables) {
    const kept = rows.filter(({ reference }) => !reference);
    const near = nearStatements(pieces, piece);
    const hosts = hostsOf(kept, near.length > 0 ? near : stated, near.length > 0, context);
    piece.kpis = kept.flatMap((row): Target[] => {
      const own = targetOfRow(row, context);
      if (!own) return [];
      const host = hosts.get(row)?.kpis?.[0];
      if (!host) return [{ ...own, measure: own.measure ?? piece.measure }];
      const { previousTarget, hqTarget, current, asOf } = own;
      const extra = {
        ...(previousTarget ? { previousTarget: meantAs(previousTarget, host) } : {}),
        ...(hqTarget ? { hqTarget: meantAs(hqTarget, host) } : {}),
        ...(current ? { current } : {}),
        ...(asOf ? { asOf } : {}),
      };
      for (const [key, value] of Object.entries(extra)) if (!(key in host)) Object.assign(host, { [key]: value });
      const { comparator = own.comparator } = meantAs({ ...own, text: own.text }, host);
      return [{ ...own, ...extra, metric: host.metric, measure: host.measure, comparator, repeat: true }];
    });
    if (piece.kpis.length === 0) delete piece.kpis;
  }
}

/** Statements of the slide that the table stands on, in its measure; else none. */
function nearStatements(pieces: readonly Piece[], table: Piece): Piece[] {
  const page = table.at[0]?.page;
  const onPage = pieces.filter(({ type, kpis, at }) => type === 'kpi' && kpis && at[0]?.page === page);
  const same = onPage.filter(({ measure }) => measure === table.measure);
  return same.length > 0 ? same : onPage;
}

function hostsOf(
  rows: readonly KpiRow[],
  statements: readonly Piece[],
  near: boolean,
  { vocabulary, ...words }: LayoutContext,
): Map<KpiRow, Piece> {
  const hosts = new Map<KpiRow, Piece>();
  const left = new Set(statements);
  const give = (row: KpiRow, piece: Piece | undefined): void => {
    if (!piece || hosts.has(row)) return;
    hosts.set(row, piece);
    left.delete(piece);
  };
  if (near)
    for (const row of rows)
      give(row, row.mark === null ? undefined : [...left].find((piece) => numberOf(piece) === row.mark));
  for (const row of rows) {
    const metric = vocabulary.metricOf(labelWords(row.label));
    if (metric !== null)
      give(
        row,
        [...left].find((piece) => piece.kpis?.[0]?.metric === metric),
      );
  }
  // Short labels leave words out: the same figure asked for, and the words most like it.
  for (const row of rows) {
    if (hosts.has(row)) continue;
    const own = targetOfRow(row, { vocabulary, ...words });
    const same = [...left].filter(
      ({ kpis }) =>
        own && kpis?.[0]?.value === own.value && (own.value !== null || kpis[0]?.comparator === own.comparator),
    );
    const scores = likeness(
      row.label,
      same.map(({ text }) => text),
    );
    const best = scores.indexOf(Math.max(...scores));
    if (same.length === 1 || (scores[best] ?? 0) > 0) give(row, same[Math.max(0, best)]);
  }
  if (near && rows.length === statements.length) {
    const open = rows.filter((row) => !hosts.has(row));
    const rest = statements.filter((piece) => left.has(piece));
    if (open.length === rest.length) for (const [at, row] of open.entries()) give(row, rest[at]);
  }
  return hosts;
}
