/** A source that `add` brought, by any of its names. */

import type { Source } from '../../src/content/sources.ts';
import { nearest } from '../../src/foundation/faults.ts';
import { wrong } from './options.ts';
import type { Project } from './project.ts';

/** `2026-saga-plan`, `2026-saga-plan.pdf`, `2026-saga-plan.pdf.lines.txt`. Throws Refused. */
export function sourceNamed({ sources }: Pick<Project, 'sources'>, name: string): { source: Source; at: number } {
  const added = sources.filter(({ original, layout }) => original && layout);
  const at = sources.findIndex((source) => added.includes(source) && namesOf(source).includes(name));
  const source = sources[at];
  if (source) return { source, at };
  const known = added.map(({ original }) => original?.file ?? '');
  const byHand = sources.some(({ file }) => file === name);
  const meant = nearest(name, known) ?? known.find((file) => nearest(name, [file.replace(/\.[^.]+$/u, '')]));
  throw wrong(
    name,
    'the name of a source that was added',
    byHand ? 'one that was put there by hand' : 'none',
    byHand
      ? 'change content/sources by hand'
      : known.length === 0
        ? 'add one first'
        : `write ${meant ?? `one of ${known.join(', ')}`}`,
  );
}

const namesOf = ({ file, original }: Source): string[] => [
  file,
  original?.file ?? file,
  (original?.file ?? file).replace(/\.[^.]+$/u, ''),
];
