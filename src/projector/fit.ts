/** Sharing out a slide's pieces over screens, in letters as large as they can be. Pure: the measuring is handed in. */

/** Pieces `from` to `to` (not included) stand on one screen in letters of `size`. */
export interface Screen {
  from: number;
  to: number;
  size: number;
}

/** Letters in hundredths of the screen's shorter side, largest first. */
export const SIZES: readonly number[] = [8.5, 7.5, 6.6, 5.8, 5.2, 4.6, 4.1];
/** Smaller only for a piece that cannot be divided. */
export const SMALLER: readonly number[] = [3.6, 3.1, 2.7, 2.3, 2, 1.7, 1.4, 1.2];

/**
 * All pieces on one screen if they fit in letters a room can read, else over as few screens as the smallest of those
 * letters needs. A piece that does not fit alone is set smaller, down to the smallest size.
 */
export function screensOf(count: number, fits: (from: number, to: number, size: number) => boolean): Screen[] {
  const one = SIZES.find((size) => fits(0, count, size));
  if (one !== undefined || count === 0) return [{ from: 0, to: count, size: one ?? SIZES[0] ?? 1 }];
  const least = SIZES.at(-1) ?? 1;
  const screens: Screen[] = [];
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && fits(from, to + 1, least)) to++;
    const size = [...SIZES, ...SMALLER].find((each) => fits(from, to, each)) ?? SMALLER.at(-1) ?? 1;
    // One size for all screens of a slide, but for a piece that must be smaller.
    screens.push({ from, to, size: Math.min(size, least) });
    from = to;
  }
  return screens;
}
