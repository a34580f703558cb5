/** Stages 2 to 5 for one branch plan of the 2021 kind: lines in, document out. Pure. */

import type { SourceDocument } from '../../src/schema/catalog.ts';
import type { Block, PlanDocument, Target } from '../../src/schema/document.ts';
import { finishDocument } from './emit.ts';
import { measureOf } from './headings.ts';
import { readKpiTables } from './kpi-tables.ts';
import type { SourceText } from './lines.ts';
import { readMarks } from './marks.ts';
import { outline, sendTargetsHome } from './outline.ts';
import { readPopulations } from './populations.ts';
import { isKpi, reflow, rightMargin } from './reflow.ts';
import { splitPlan } from './split.ts';
import { parseTarget } from './targets.ts';
import type { Correction, Draft, Piece } from './types.ts';

export interface PlanInput {
  file: string;
  source: SourceText;
  raw: string[];
  entry: SourceDocument;
  corrections: Correction[];
}

/** A KPI mark alone on its line opens the statement on the next one. */
function joinLoneMarks(pieces: Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (last && last.text === '' && isKpi(last) && !piece.pillar) {
      joined[joined.length - 1] = {
        ...piece,
        marks: [...last.marks, ...piece.marks],
        marker: [last.marker, piece.marker].filter((mark) => mark !== null).join(' '),
        lines: [...last.lines, ...piece.lines],
        gap: last.gap,
        page: last.page,
        pageStart: last.pageStart,
      };
    } else joined.push(piece);
    return joined;
  }, []);
}

/** In a list of all targets a row's name and its first target share a line: `①サービス水準の向上 ①サービススタンダードの…`. */
function cutRowNames(pieces: Piece[]): Piece[] {
  const list = pieces.findIndex((piece) => isListTitle(piece.text));
  if (list < 0) return pieces;
  return pieces.flatMap((piece, at) => {
    const cut =
      at > list && piece.marks.length > 0
        ? /^(\S{4,40}(?:推進|向上|強化|徹底|促進|削減)等?)[\s　]+(\S.*)$/u.exec(piece.text)
        : null;
    if (!cut || !measureOf(cut[1] as string, null) || !parseTarget(cut[2] as string)) return [piece];
    const read = readMarks(cut[2] as string);
    return [
      { ...piece, text: cut[1] as string, lines: piece.lines.slice(0, 1) },
      { ...piece, ...read, gap: 0 },
    ];
  });
}

const isListTitle = (text: string): boolean => /KPI\s*一覧/u.test(text.normalize('NFKC')) && text.length < 40;

function addTargets(drafts: Draft[], corrections: Correction[]): void {
  const stated = new Set<string>();
  const metrics = new Map(corrections.flatMap(({ line, metric }) => (metric ? [[line, metric] as const] : [])));
  let listed = false;
  for (const draft of drafts) {
    if (draft.type === 'heading' && isListTitle(draft.text)) listed = true;
    if (draft.type !== 'kpi') continue;
    if (!draft.kpis) {
      const statement = parseTarget(draft.text, draft.measure);
      const line = draft.lines[
        draft.marker && draft.lines.length > 1 && /^[■《]\s*[KＫ].*[^0-9①-⑳]$/u.test(draft.marker) ? 0 : 0
      ] as number;
      if (statement)
        draft.kpis = [
          {
            ...statement,
            metric: metrics.get(line) ?? statement.metric,
            measure: draft.measure,
            line,
            text: draft.text,
          },
        ];
    }
    for (const target of draft.kpis ?? []) {
      if (listed && stated.has(target.metric)) (target as Target).repeat = true;
      stated.add(target.metric);
    }
  }
}

/** Converts one plan. Throws an Error that names file and line when the range holds no plan title. */
export function convertPlan({ file, source, raw, entry, corrections }: PlanInput): PlanDocument {
  const [from, to] = entry.lines;
  const split = splitPlan(source, from, to);
  if (split.title === '') {
    throw new Error(
      `${file}: lines ${from} to ${to} (${entry.branch ?? '?'} ${entry.fiscalYear}): expected a title such as 「令和 3年度 事業計画（北海道支部）」, found 「${raw[from - 1]?.trim() ?? ''}」. Mend the range in content/sources/sources.yaml.`,
    );
  }
  const own = corrections.filter(({ line }) => line >= from && line <= to);
  const lines = source.lines.filter(({ number }) => number >= from && number <= to);
  const pieces = cutRowNames(joinLoneMarks(reflow(split.fragments, rightMargin(lines), own)));
  const drafts = outline(pieces, own);
  const listAt = drafts.findIndex(({ type, text }) => type === 'heading' && isListTitle(text));
  const shown =
    listAt < 0
      ? drafts
      : [
          ...drafts.slice(0, listAt),
          ...readKpiTables(
            drafts.slice(listAt).map((draft, index) => ({ draft, gap: (pieces[listAt + index] as Piece).gap })),
          ),
        ];
  addTargets(shown, own);
  sendTargetsHome(shown);
  return finishDocument({
    file,
    raw,
    entry,
    title: entry.title ?? split.title,
    drafts: shown,
    dropped: split.dropped,
    populations: readPopulations(shown),
    corrections: own.length,
  });
}
export type { Block };
