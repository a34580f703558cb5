/** Brackets in a target's words: each is held by one sign, so that what stands on its two sides is read as neighbours. Pure. */

const first = 0xf0100;
const most = 200;
/** One held bracket. */
export const held = '[\u{f0100}-\u{f01c8}]';

export interface Held {
  words: string;
  /** What a held sign stands for, without its brackets. */
  inside: (sign: string) => string;
  all: readonly string[];
}

/** Holds every closed bracket of `key`, the inner ones first. A bracket that stays open is left as it is. */
export function holdBrackets(key: string): Held {
  const all: string[] = [];
  let words = key;
  for (let depth = 0; depth < 4; depth += 1)
    words = words.replace(/[(【[〔](?<inner>[^()【】[\]〔〕]*)[)】\]〕]/gu, (whole, inner: string) => {
      if (all.length >= most) return whole;
      all.push(inner);
      return String.fromCodePoint(first + all.length - 1);
    });
  return { words, all, inside: (sign) => all[(sign.codePointAt(0) ?? 0) - first] ?? '' };
}
