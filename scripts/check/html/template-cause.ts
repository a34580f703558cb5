/**
 * The line of an .astro file that wrote an element: Astro keeps no map of it, so the element is looked for by what it
 * carries, in the page's component and the components that this one is made of.
 */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Spot, Tag } from './spot.ts';

interface Line {
  file: string;
  line: number;
  text: string;
}

/** `src/components/Matrix.astro:29`; the page's own file where no line fits. */
export function templateCause(file: string, { tags }: Pick<Spot, 'tags'>, html: string): string {
  const lines = linesOf(file);
  // Head and title are the layout's; what is in them is handed to it.
  if (tags.length === 0 || tags.some(({ name }) => name === 'head')) {
    const uses = lines.filter(({ text }) => /<Page\b/.test(text));
    const [use] = uses.toSorted((a, b) => likeness(b.file, html) - likeness(a.file, html));
    if (use) return place(use);
  }
  for (const tag of tags) {
    const best = bestLine(lines, tag);
    if (best) return place(best);
  }
  return `${file}:1`;
}

/** How much of a component's fixed attributes the page has: a page may choose between components. */
function likeness(file: string, html: string): number {
  const fixed = [...readFileSync(file, 'utf8').matchAll(/ (?:id|class|aria-label)="[^"{]+"/g)].map(([text]) => text);
  return fixed.filter((text) => html.includes(text)).length / Math.max(1, fixed.length);
}

const place = ({ file, line }: Line) => `${file}:${line}`;

/** The line that has the tag and most of its attributes and text; none where a tag without either stands on several. */
function bestLine(lines: readonly Line[], tag: Tag): Line | undefined {
  const written = new RegExp(`<${tag.name}(?![\\w-])`);
  const marks = [
    ...[...tag.source.matchAll(/\s([\w-]+="[^"]+")/g)].map(([, attribute = '']) => attribute),
    ...(tag.text.length > 1 ? [tag.text.slice(0, 12)] : []),
  ];
  const scored = lines
    .filter(({ text }) => written.test(text))
    .map((line) => ({ line, score: marks.filter((mark) => line.text.includes(mark)).length }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first) return undefined;
  return first.score > 0 || second === undefined ? first.line : undefined;
}

/** The lines of a component's markup and, behind them, of every component that it uses. */
function linesOf(file: string, seen = new Set<string>()): Line[] {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const own = source.split('\n').map((text, at) => ({ file, line: at + 1, text }));
  const used = [...source.matchAll(/^import .* from '(\.[^']+\.astro)';$/gm)].map(([, path = '']) =>
    posix.join(posix.dirname(file), path),
  );
  return [...own, ...used.flatMap((each) => linesOf(each, seen))];
}
