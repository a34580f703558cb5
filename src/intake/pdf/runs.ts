/**
 * Characters → runs: what the file set one after the other on one base line, inside one container. Runs of sideways or vertical
 * text are turned level (`frame`), so that what follows knows one direction alone.
 */
import { LATIN_SPACE_GAP, SPACE_GAP } from '../bounds.ts';
import { type CharacterCounts, compose, keepCharacters } from '../characters.ts';
import type { Area, CharacterDoubt } from '../layout.ts';
import { type Container, locate, middleOf } from './containers.ts';
import type { Glyph } from './paint.ts';

export interface Run {
  text: string;
  doubts: CharacterDoubt[];
  /** Middle of each UTF-16 unit of `text`, along the line. */
  middles: number[];
  /** In the run's own frame: left and right end of what is seen, base line. */
  x: number;
  endX: number;
  /** Where the pen stands behind it, white space counted. */
  pen: number;
  y: number;
  size: number;
  bold: boolean;
  container: number;
  /** Quarter turns from the page's frame to its own. */
  frame: 0 | 1 | 2 | 3;
  vertical: boolean;
  marked: number | null;
}

/** Ems that a pen may move and still write the same run. */
const AHEAD = 0.3;
const BACK = 0.4;
const HANG = 0.1;
const hanging = /^[、。，．,.)）」』】〕］]+$/u;

export interface RunsFound {
  runs: Run[];
  /** Characters that are printed twice to look bold, kept once. */
  doubled: number;
}

/** `byMark` tells the container of pieces of content that no rule encloses. */
export function runsOf(
  glyphs: readonly Glyph[],
  containers: readonly Container[],
  byMark: ReadonlyMap<number, number>,
  counts: CharacterCounts,
): RunsFound {
  const runs: Run[] = [];
  const seen = new Map<string, Glyph[]>();
  let last: Run | null = null as Run | null;
  let doubled = 0;
  for (const glyph of glyphs) {
    const frame = ((glyph.turn + (glyph.vertical ? 1 : 0)) % 4) as Run['frame'];
    const place = toFrame(frame, glyph.x, glyph.y);
    const end = toFrame(frame, glyph.endX, glyph.endY);
    const kept = keepCharacters(glyph.text, counts);
    if (kept.text === '') continue;
    const blank = kept.text.trim() === '';
    if (!blank && isDouble(glyph, seen)) {
      doubled += 1;
      if (last) last.bold = true;
      continue;
    }
    const found = byMark.get(glyph.marked ?? -1) ?? locate(containers, middleOf(glyph));
    const [x, endX] = place[0] <= end[0] ? [place[0], end[0]] : [end[0], place[0]];
    // A mark that hangs over the edge of its box belongs to the line before it.
    const hangs: boolean =
      last !== null &&
      hanging.test(kept.text) &&
      Math.abs(x - last.pen) <= HANG * glyph.size &&
      found !== last.container;
    const container: number =
      hangs && last?.frame === frame && Math.abs(last.y - place[1]) < 0.1 ? last.container : found;
    const goesOn =
      last !== null &&
      last.frame === frame &&
      (last.container === container || blank) &&
      Math.abs(last.y - place[1]) <= glyph.size * 0.05 &&
      Math.abs(last.size - glyph.size) <= glyph.size * 0.05 &&
      last.marked === glyph.marked &&
      x - last.pen <= AHEAD * glyph.size &&
      x - last.pen >= -BACK * glyph.size;
    if (goesOn && last) {
      const gap = x - last.pen;
      const space = !blank && wantsSpace(last.text, kept.text, gap / glyph.size) ? ' ' : '';
      const at = last.text.length + space.length;
      last.text += space + kept.text;
      const middle = (x + endX) / 2;
      for (let i = 0; i < space.length + kept.text.length; i += 1) last.middles.push(middle);
      last.doubts.push(...kept.doubts.map((doubt) => ({ ...doubt, at: doubt.at + at })));
      last.pen = Math.max(last.pen, endX);
      if (!blank) last.endX = last.pen;
      last.bold = last.bold && (glyph.bold || blank);
    } else if (!blank) {
      last = {
        text: kept.text,
        doubts: [...kept.doubts],
        middles: Array.from(kept.text, () => (x + endX) / 2),
        x,
        endX,
        pen: endX,
        y: place[1],
        size: glyph.size,
        bold: glyph.bold,
        container,
        frame,
        vertical: glyph.vertical,
        marked: glyph.marked,
      };
      runs.push(last);
    }
  }
  return { runs: runs.map((run) => ({ ...run, ...compose(run, counts) })), doubled };
}

/** The same character once more at nearly the same place. */
function isDouble(glyph: Glyph, seen: Map<string, Glyph[]>): boolean {
  const key = `${glyph.text}/${Math.round(glyph.y / 4)}`;
  const near = [key, `${glyph.text}/${Math.round(glyph.y / 4) - 1}`, `${glyph.text}/${Math.round(glyph.y / 4) + 1}`];
  const reach = glyph.size * 0.12;
  const found = near.some((at) =>
    seen
      .get(at)
      ?.some(
        (other) =>
          Math.abs(other.x - glyph.x) <= reach &&
          Math.abs(other.y - glyph.y) <= reach &&
          Math.abs(other.size - glyph.size) <= reach &&
          Math.abs(other.endX - other.x) + Math.abs(other.endY - other.y) > reach,
      ),
  );
  seen.set(key, [...(seen.get(key) ?? []), glyph]);
  return found;
}

/** Turns a place of the page into the frame of text that is turned by quarters: there it runs to the right. */
export const toFrame = (frame: Run['frame'], x: number, y: number): [number, number] =>
  frame === 0 ? [x, y] : frame === 1 ? [y, -x] : frame === 2 ? [-x, -y] : [-y, x];

/** The area of the page that an area of a frame is. */
export function fromFrame(frame: Run['frame'], { x, y, width, height }: Area): Area {
  if (frame === 0) return { x, y, width, height };
  if (frame === 1) return { x: -y - height, y: x, width: height, height: width };
  if (frame === 2) return { x: -x - width, y: -y - height, width, height };
  return { x: y, y: -x - width, width: height, height: width };
}

const latin = /[\p{Script=Latin}\p{Nd}]/u;
const openEnd = /[\s\u3000]$/u;
const openStart = /^[\s\u3000]/u;

/** Was a space meant in a gap of so many ems? */
export function wantsSpace(before: string, after: string, ems: number): boolean {
  if (before === '' || openEnd.test(before) || openStart.test(after)) return false;
  const bothLatin = latin.test(before.at(-1) ?? '') && latin.test(after[0] ?? '');
  return ems > (bothLatin ? LATIN_SPACE_GAP : SPACE_GAP);
}
