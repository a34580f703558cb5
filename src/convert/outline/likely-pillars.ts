/**
 * Pillars whose names are worded in a way that the catalogue does not know, or printed nowhere. What stands below tells where one
 * begins: the measures of a plan come pillar by pillar, in the catalogue's order. Pure.
 */

import type { MeasureModel } from '../likeness/measure-model.ts';
import { nearestPillar } from '../likeness/pillar-likeness.ts';
import { pillarName as limits } from '../thresholds.ts';
import type { LogicalPiece } from '../types.ts';
import { couldHeadMeasure } from './likely-headings.ts';

export interface LikelyPillars {
  /** Pieces that are a pillar's name. */
  names: Map<LogicalPiece, string>;
  /** Openings of measures before which a pillar begins that no line names. */
  begins: Map<LogicalPiece, string>;
}

interface Opening {
  at: number;
  piece: LogicalPiece;
  pillar: string | null;
}

/**
 * `measures` are the openings found, in the text's order; `order` the pillars' ids in theirs. Pillars that the text names in known
 * words (`piece.pillar`) stay where they are.
 */
export function likelyPillars(
  pieces: readonly LogicalPiece[],
  measures: ReadonlyMap<LogicalPiece, string>,
  pillarOfMeasure: (measure: string) => string | null,
  order: readonly string[],
  model: MeasureModel,
): LikelyPillars {
  const names = new Map<LogicalPiece, string>();
  const begins = new Map<LogicalPiece, string>();
  const openings = pieces.flatMap((piece, at): Opening[] => {
    const measure = measures.get(piece);
    return measure === undefined ? [] : [{ at, piece, pillar: pillarOfMeasure(measure) }];
  });
  const known = new Map<string, number>();
  pieces.forEach((piece, at) => {
    if (piece.pillar && !known.has(piece.pillar)) known.set(piece.pillar, openings.filter((one) => one.at < at).length);
  });
  if (openings.length === 0 || order.every((pillar) => known.has(pillar))) return { names, begins };
  const starts = bestStarts(openings, order, known);
  order.forEach((pillar, i) => {
    const start = starts[i] as number;
    const end = starts[i + 1] ?? openings.length;
    if (known.has(pillar) || start >= end) return;
    const first = openings[start] as Opening;
    const before = openings[start - 1]?.at ?? -1;
    const name = nameAmong(pieces.slice(before + 1, first.at), measures, pillar, model);
    if (name) names.set(name, pillar);
    else begins.set(first.piece, pillar);
  });
  return { names, begins };
}

/** Where each pillar's run of openings begins, so that most of them belong to their run's pillar. */
function bestStarts(
  openings: readonly Opening[],
  order: readonly string[],
  known: ReadonlyMap<string, number>,
): number[] {
  // fits[p][n]: of the first n openings those that belong to pillar p.
  const fits = order.map((pillar) => {
    const sums = [0];
    for (const one of openings) sums.push((sums.at(-1) as number) + (one.pillar === pillar ? 1 : 0));
    return sums;
  });
  const of = (pillar: number, from: number, to: number) =>
    ((fits[pillar] as number[])[to] as number) - ((fits[pillar] as number[])[from] as number);
  // best[i]: the best starts of the pillars up to i, by the start of pillar i.
  let best = new Map<number, { score: number; starts: number[] }>([
    [known.get(order[0] as string) ?? 0, { score: 0, starts: [] }],
  ]);
  for (let i = 0; i < order.length; i += 1) {
    const next = new Map<number, { score: number; starts: number[] }>();
    const fixed = i + 1 < order.length ? known.get(order[i + 1] as string) : openings.length;
    for (const [from, { score, starts }] of best)
      for (let to = fixed ?? from; to <= (fixed ?? openings.length); to += 1) {
        if (to < from) continue;
        const candidate = { score: score + of(i, from, to), starts: [...starts, from] };
        const held = next.get(to);
        if (!held || candidate.score > held.score) next.set(to, candidate);
      }
    best = next;
  }
  return best.get(openings.length)?.starts ?? order.map(() => openings.length);
}

/** The piece among these that names the pillar, the last of equals; they stand between two measures. */
function nameAmong(
  pieces: readonly LogicalPiece[],
  measures: ReadonlyMap<LogicalPiece, string>,
  pillar: string,
  model: MeasureModel,
): LogicalPiece | undefined {
  let found: LogicalPiece | undefined;
  let most: number = limits.score;
  for (const piece of pieces) {
    if (measures.has(piece) || piece.pillar || !couldHeadMeasure(piece)) continue;
    const [first] = nearestPillar(model, piece.text).pillars;
    if (first?.pillar !== pillar || first.score < most) continue;
    found = piece;
    most = first.score;
  }
  return found;
}
