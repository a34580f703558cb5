/**
 * Code that a build runs gives the same on every machine, at every time: locale and clock are never the machine's own.
 * `npm run reproducible` builds twice and compares the bytes; this finds the usual causes at once.
 */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync(['src/**/*.{ts,astro,mjs}', 'scripts/**/*.ts', 'astro.config.mjs']).filter(
  (file) => !/\.test\.ts$/.test(file),
);
/** What runs while a page or a file is made; the rest runs in a browser or only tells how long something took. */
const making = files.filter(
  (file) =>
    /^src\/(components|content|convert|dataset|domain|integrations|layouts|likeness|open-graph|pages|redirects|schema|site|views)\//.test(
      file,
    ) ||
    /^src\/(search\/build\/|foundation\/zip|offline\/(copy|copies|site-zip)\.ts)/.test(file) ||
    /^scripts\/convert(\/|\.ts$)/.test(file),
);

/** The text between the bracket that opens at `from` and the one that closes it. */
function argumentsAt(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(from + 1, at);
  }
  return text.slice(from + 1);
}

/** How many arguments a call has; commas inside brackets part none. */
function countArguments(inner: string): number {
  let flat = inner;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|`[^`]*`|'[^']*'/g, 'x');
  }
  return flat.trim() === '' ? 0 : flat.split(',').length;
}

function callsOf(list: readonly string[], pattern: RegExp, isWrong: (count: number) => boolean): string[] {
  return list.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(pattern)]
      .filter((found) => isWrong(countArguments(argumentsAt(text, found.index + found[0].length - 1))))
      .map((found) => `${file}:${text.slice(0, found.index).split('\n').length} ${found[0]}`);
  });
}

test('the check finds what it is for', () => {
  expect(countArguments('b')).toBe(1);
  expect(countArguments("b(1, 2), 'en'")).toBe(2);
  expect(countArguments(' ')).toBe(0);
  expect(argumentsAt('f(a(b), c) d', 1)).toBe('a(b), c');
  expect(files.length).toBeGreaterThan(150);
  expect(making.length).toBeGreaterThan(80);
});

test('nothing is compared or written in the locale of the machine', () => {
  expect(callsOf(files, /\.localeCompare\(/g, (count) => count < 2)).toEqual([]);
  expect(callsOf(files, /\.toLocale\w+\(/g, (count) => count < 1)).toEqual([]);
  expect(callsOf(files, /\bIntl\.\w+\(/g, (count) => count < 1)).toEqual([]);
});

test('nothing that is made depends on the clock, the time zone or chance', () => {
  expect(callsOf(making, /\bnew Date\(/g, (count) => count < 1)).toEqual([]);
  expect(callsOf(making, /\bDate\.now\(|\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/g, () => true)).toEqual([]);
  expect(callsOf(making, /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/g, () => true)).toEqual([]);
});
