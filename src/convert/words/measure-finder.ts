/** Which measure do a heading's words name? Names and aliases first, whole; then patterns, in the catalogue's order. */
import type { Group, HeadingPattern, Measure } from '../../schema/catalog.ts';
import { headingKey } from './heading-key.ts';
import type { PillarId } from './pillar-id.ts';

interface Compiled {
  expression: RegExp;
  pillars: readonly string[] | undefined;
}

const compile = ({ pattern, pillars }: HeadingPattern): Compiled => ({ expression: new RegExp(pattern, 'u'), pillars });

/** Does a pattern fit below this pillar? Below an unknown one each does. */
const fits = ({ expression, pillars }: Compiled, key: string, pillar: PillarId | null): boolean =>
  (pillar === null || !pillars || pillars.includes(pillar)) && expression.test(key);

/** `core-other`: what is kept there has no measure of its own. */
export const isOther = (measure: string): boolean => measure.endsWith('-other');

/**
 * A name or alias holds below every pillar: whole headings are seldom printed for something else. Those of a pillar's other
 * measures say only that the heading is known, and hold below their own pillar.
 */
export function measureFinder(measures: readonly Measure[]): (text: string, pillar: PillarId | null) => string | null {
  const known = new Map(
    measures.flatMap(({ id, name, aliases }) => [name, ...aliases].map((words) => [headingKey(words), id] as const)),
  );
  const pillarOf = new Map(measures.map(({ id, pillar }) => [id, pillar]));
  const patterns = measures.flatMap(({ id, patterns }) =>
    patterns.map((pattern) => ({ id, compiled: compile(pattern) })),
  );
  return (text, pillar) => {
    const key = headingKey(text);
    const named = known.get(key);
    if (named && (pillar === null || !isOther(named) || pillarOf.get(named) === pillar)) return named;
    return patterns.find(({ compiled }) => fits(compiled, key, pillar))?.id ?? null;
  };
}

/** Is a heading one that only gathers measures? */
export function groupFinder(groups: readonly Group[]): (text: string, pillar: PillarId | null) => boolean {
  const patterns = groups.map(compile);
  return (text, pillar) => {
    const key = headingKey(text);
    return patterns.some((pattern) => fits(pattern, key, pillar));
  };
}

/** Which of several measures is a sentence about, told by words of its own? What it says first, in the most words, it is about. */
export function telling(measures: readonly Measure[]): (text: string, among: readonly string[]) => string | null {
  const patterns = measures.flatMap(({ id, telling }) =>
    telling.map(({ pattern }) => ({ id, expression: new RegExp(pattern, 'u') })),
  );
  return (text, among) => {
    const key = text.normalize('NFKC');
    const told = patterns
      .filter(({ id }) => among.includes(id))
      .flatMap(({ id, expression }) => {
        const found = expression.exec(key);
        return found ? [{ id, at: found.index, length: found[0].length }] : [];
      });
    return told.toSorted((a, b) => a.at - b.at || b.length - a.length)[0]?.id ?? null;
  };
}
