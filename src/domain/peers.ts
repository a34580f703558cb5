/**
 * Branches of similar size, by what the plans themselves print: 実施対象者数 of the insured's lifestyle-checkup (生活習慣病予防健診).
 * Three next larger and three next smaller ones; a branch whose plan prints no number has none, and is nobody's peer.
 */
import type { Corpus } from './corpus.ts';
import type { Branch } from './types.ts';

/** The metric whose population tells a branch's size. */
const SIZE_METRIC = 'lifestyle-checkup-rate';
/** How many on either side. */
const NEAR = 3;

export interface Sized {
  branch: Branch;
  /** Persons. */
  size: number;
}

/** Branches by size, the largest first; equal ones keep the branches' order. */
export function bySize(corpus: Corpus, year: number): Sized[] {
  return corpus.branches
    .flatMap((branch) => {
      const populations = corpus.plan(branch.slug, year)?.populations ?? [];
      const size = populations.find((each) => each.metric === SIZE_METRIC && each.target !== null)?.target;
      return size ? [{ branch, size }] : [];
    })
    .sort((a, b) => b.size - a.size);
}

/** The neighbours of a branch in the order of size, the larger first. */
export function peersOf(slug: string, sized: readonly Sized[]): Sized[] {
  const at = sized.findIndex(({ branch }) => branch.slug === slug);
  if (at < 0) return [];
  return [...sized.slice(Math.max(0, at - NEAR), at), ...sized.slice(at + 1, at + 1 + NEAR)];
}

/** How peers are formed, in one sentence. */
export const peersHelp =
  '規模の近い支部は、各支部の計画に記された生活習慣病予防健診（被保険者）の実施対象者数の順で、すぐ上の3支部とすぐ下の3支部です。';
