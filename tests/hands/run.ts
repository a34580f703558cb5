/** Runs hands over plans and sums up. */
import { type Hand, type Loss, withLoss } from './hand.ts';
import { planYear, type WrittenPlan } from './plans.ts';
import { type Reading, readText } from './reader.ts';
import { type Score, scoreReading } from './score.ts';
import { type Written, writePlan } from './write.ts';

export interface HandRun {
  branch: string;
  hand: string;
  loss: Loss;
  written: Written;
  reading: Reading;
  score: Score;
}

/** One plan in one hand, read. */
export function runHand(plan: WrittenPlan, hand: Hand, loss: Loss = 'none'): HandRun {
  const written = writePlan(plan.parts, withLoss(hand, loss), plan.name);
  const reading = readText(written.lines, { branch: plan.branch, fiscalYear: planYear });
  return { branch: plan.branch, hand: hand.name, loss, written, reading, score: scoreReading(written, reading) };
}

export interface Total {
  headings: number;
  measures: number;
  targets: number;
  falseMeasures: number;
  falseTargets: number;
  /** Branches with the fewest headings and targets found, worst first. */
  worst: { branch: string; share: number }[];
  /** Of the plans that fall below the share wanted, how many the reader let pass without a word (`isSilent`). */
  silent: number;
}

/** What every hand must reach. */
export const wanted = 0.95;

const share = ({ asked, found }: { asked: number; found: number }): number => (asked === 0 ? 1 : found / asked);

export const fallsBelow = ({ score }: HandRun): boolean =>
  share(score.headings) < wanted || share(score.targets) < wanted;

/** What a reading misses in silence: it falls below, its gate lets it pass, and no doubt names what was missed. */
export function isSilent(run: HandRun): boolean {
  if (!fallsBelow(run) || !run.reading.gate.passed) return false;
  const told = new Set(run.reading.doubts.map(({ line }) => line));
  const missed = [...run.score.missedHeadings, ...run.score.missedTargets];
  const untold = missed.filter(({ line }) => !told.has(line));
  const { headings, targets } = run.score;
  return untold.length > (1 - wanted) * (headings.asked + targets.asked);
}

export function totalOf(runs: readonly HandRun[]): Total {
  const sum = (key: 'headings' | 'measures' | 'targets') =>
    share({
      asked: runs.reduce((all, { score }) => all + score[key].asked, 0),
      found: runs.reduce((all, { score }) => all + score[key].found, 0),
    });
  const worst = runs
    .map(({ branch, score }) => ({ branch, share: (share(score.headings) + share(score.targets)) / 2 }))
    .sort((a, b) => a.share - b.share)
    .slice(0, 3);
  return {
    headings: sum('headings'),
    measures: sum('measures'),
    targets: sum('targets'),
    falseMeasures: runs.reduce((all, { score }) => all + score.falseMeasures.length, 0),
    falseTargets: runs.reduce((all, { score }) => all + score.falseTargets.length, 0),
    worst,
    silent: runs.filter(isSilent).length,
  };
}

export interface Reason {
  reason: string;
  count: number;
  /** Hands that it is most frequent in, with its count there. */
  hands: [string, number][];
  example: string;
}

/** Why measures and targets were missed or made up, most frequent first. */
export function reasonsOf(runs: readonly HandRun[]): Reason[] {
  const reasons = new Map<string, { count: number; hands: Map<string, number>; example: string }>();
  for (const { branch, hand, score } of runs)
    for (const misses of [score.missedHeadings, score.missedTargets, score.falseMeasures, score.falseTargets])
      for (const { reason, words, line } of misses) {
        const entry = reasons.get(reason) ?? {
          count: 0,
          hands: new Map(),
          example: `${hand} ${branch}:${line} ${words}`,
        };
        entry.count += 1;
        entry.hands.set(hand, (entry.hands.get(hand) ?? 0) + 1);
        reasons.set(reason, entry);
      }
  return [...reasons]
    .map(([reason, { count, hands, example }]) => ({
      reason,
      count,
      hands: [...hands].sort((a, b) => b[1] - a[1]).slice(0, 4),
      example,
    }))
    .sort((a, b) => b.count - a.count);
}
