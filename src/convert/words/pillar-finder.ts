/** The names of the three pillars: inside a text, at its head, broken over two lines. */
import type { Pillar } from '../../schema/catalog.ts';
import { fold } from '../text.ts';
import type { PillarId } from './pillar-id.ts';

export interface PillarFinder {
  /** The pillar whose name stands anywhere in the text. */
  pillarOf: (text: string) => PillarId | null;
  /** The pillar whose name, as printed, opens the text; white space may stand inside it. The longest name wins. */
  pillarAt: (text: string) => { pillar: PillarId; name: string } | null;
  /** Does the text begin with a pillar's name, or is it the first part of one that goes on in the next line? */
  opensPillar: (text: string) => boolean;
  /** Is the text a pillar's name from end to end? */
  isPillarName: (text: string) => boolean;
  /** Is the text a piece of a pillar's name (four characters and more), as a narrow column breaks it? */
  isPillarPart: (text: string) => boolean;
}

/** A shorter piece of a name could be of anything. */
const shortest = 4;

/** The dot of 組織・運営体制 is left out at times, and a part of the name set in brackets. */
const keyOf = (text: string): string => fold(text).replace(/[・()]/gu, '');

export function pillarFinder(pillars: readonly Pillar[]): PillarFinder {
  const names = pillars
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((words) => ({ id, words, key: keyOf(words) })))
    .sort((a, b) => b.key.length - a.key.length);
  const openers = names.map(({ id, words }) => ({
    id,
    expression: new RegExp(
      `^${[...words].map((char) => (char === '・' ? '・?' : `${char.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')}`)).join('\\s*')}`,
      'u',
    ),
  }));
  const pillarAt: PillarFinder['pillarAt'] = (text) => {
    for (const { id, expression } of openers) {
      const found = expression.exec(text);
      if (found) return { pillar: id, name: found[0] };
    }
    return null;
  };
  return {
    pillarOf: (text) => {
      const key = keyOf(text);
      return names.find((name) => key.includes(name.key))?.id ?? null;
    },
    pillarAt,
    opensPillar: (text) => {
      const key = keyOf(text);
      return pillarAt(text) !== null || (key.length >= shortest && names.some((name) => name.key.startsWith(key)));
    },
    isPillarName: (text) => {
      const key = keyOf(text);
      return names.some((name) => name.key === key);
    },
    isPillarPart: (text) => {
      const key = keyOf(text);
      return key.length >= shortest && names.some((name) => name.key !== key && name.key.includes(key));
    },
  };
}
