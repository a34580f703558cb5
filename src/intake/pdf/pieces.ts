/**
 * Runs → pieces: what stands together on a base line of one container without a gap of a character. Small raised characters go
 * to the piece that they stand at. Columns are cut between pieces, never within one.
 */
import { PART_GAP, SUPERSCRIPT_SIZE } from '../bounds.ts';
import type { Span } from '../layout.ts';
import { type Run, wantsSpace } from './runs.ts';

/** In the frame of its runs. */
export interface Piece {
  text: string;
  doubts: Run['doubts'];
  middles: number[];
  superscripts: Span[];
  x: number;
  endX: number;
  /** Base line. */
  y: number;
  size: number;
  /** Characters that are bold, of all. */
  boldLength: number;
  runs: Run[];
}

/** Share of a size by which base lines of one line differ: pictures of several programs are off by .1. */
const BASE = 0.25;

/** Pieces of the runs of one container and frame, from top to bottom, each line's from left to right. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  const rows = rowsOf(runs.filter(({ text }) => text.trim() !== ''));
  return rows.flatMap((row) => joinedRow(row));
}

interface Row {
  y: number;
  size: number;
  runs: Run[];
}

function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  // Large type first: a small raised character finds the line that it belongs to.
  for (const run of [...runs].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const level = rows.filter((row) => Math.abs(row.y - run.y) <= Math.min(row.size, run.size) * BASE);
    const home =
      nearest(level, run) ??
      nearest(
        rows.filter((row) => isRaised(run, row)),
        run,
      );
    if (home) home.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.sort((a, b) => a.y - b.y);
}

const nearest = (rows: readonly Row[], { y }: Run): Row | undefined =>
  rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || Math.abs(row.y - y) < Math.abs(best.y - y) ? row : best),
    undefined,
  );

/** A small run off the base line that stands close behind or before a character of the line. */
function isRaised(run: Run, row: Row): boolean {
  if (run.size > row.size * SUPERSCRIPT_SIZE) return false;
  const off = row.y - run.y;
  if (off > row.size * 0.65 || off < -row.size * 0.3) return false;
  return row.runs.some(
    (other) =>
      other.size > run.size / SUPERSCRIPT_SIZE - 0.01 &&
      (Math.abs(run.x - other.endX) <= row.size * 0.4 || Math.abs(other.x - run.endX) <= row.size * 0.4),
  );
}

function joinedRow({ y, size, runs }: Row): Piece[] {
  const pieces: Piece[] = [];
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const last = pieces.at(-1);
    const gap = last ? run.x - last.endX : Infinity;
    const raised = run.size <= size * SUPERSCRIPT_SIZE && Math.abs(run.y - y) > run.size * 0.15;
    const boldLength = run.bold ? run.text.trim().length : 0;
    if (last && gap < PART_GAP * Math.max(run.size, last.size)) {
      const space = wantsSpace(last.text, run.text, gap / Math.min(run.size, last.size)) ? ' ' : '';
      const at = last.text.length + space.length;
      last.text += space + run.text;
      last.middles.push(...(space === '' ? [] : [run.x]), ...run.middles);
      if (raised) last.superscripts.push({ at, length: run.text.length });
      last.doubts.push(...run.doubts.map((doubt) => ({ ...doubt, at: doubt.at + at })));
      last.endX = Math.max(last.endX, run.endX);
      last.boldLength += boldLength;
      last.runs.push(run);
      continue;
    }
    pieces.push({
      text: run.text,
      doubts: [...run.doubts],
      middles: [...run.middles],
      superscripts: raised ? [{ at: 0, length: run.text.length }] : [],
      x: run.x,
      endX: run.endX,
      y,
      size,
      boldLength,
      runs: [run],
    });
  }
  return pieces.map((piece) => ({ ...piece, size: mainSize(piece.runs) }));
}

/** The size of most characters. */
function mainSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.trim().length);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, -1])[0];
}
