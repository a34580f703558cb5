/** `3-14,20`: the pages that a person asks for. */
import { limits } from '../../src/intake/bounds.ts';
import { Refused } from './file-text.ts';

/** Numbers from 1, each once, rising. Throws Refused. */
export function pagesAsked(text: string): number[] {
  const numbers = text.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/u.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from && to <= limits.pages))
      throw new Refused(
        'bad-option',
        `--pages ${text}: names no pages. Give them as 3, 3-14 or 3-14,20, from 1 to ${limits.pages}.`,
      );
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
