/**
 * The normal form: the one folding that the index and every query go through, so that what is searched is what is found.
 * NFKC, lower case, white space out, radicals as their characters; for keys only, never for display.
 *
 * It works on clusters (a character with its combining marks), so the normal form of a text is the normal forms of its
 * clusters in a row: a part of a text stays a part of it, and every character of the normal form knows where it came from.
 */

/**
 * Characters that the radicals U+2E80–2EFF stand for, in the order of the code points (as some PDF fonts spell ⻑ for 長).
 * NFKC unfolds the Kangxi radicals (U+2F00–2FDF) but leaves these. ⺟ and ⻳ it knows; ⺀ and U+2E9A mean nothing else.
 */
const RADICALS = [
  ...'⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣',
  ...'尢尣巳幺彑彐忄㣺扌攵⺚旡日月歺⺟',
  ...'民氵氺灬爫爫丬牛犭王𤴔目示礻竹糹',
  ...'纟罓罒㓁㓁罓羊𦍌𦍋耂肀聿肉臼艹艹',
  ...'艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶阝',
  ...'钅長镸长门𨸏阝雨青韦页风飞食𩙿飠',
  ...'饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜',
  ...'龙龜亀',
];
const FIRST_RADICAL = 0x2e80;

/**
 * A run of kana and kanji that fold to themselves (most of the text: it takes no detour), or a cluster: one character and
 * the marks that combine with it, half-width voice marks included.
 */
const PIECE =
  /[\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF]+(?![\p{M}\uFF9E\uFF9F])|[^\p{M}\uFF9E\uFF9F][\p{M}\uFF9E\uFF9F]*|[\p{M}\uFF9E\uFF9F]+/gu;

const isPlain = (piece: string) => {
  const code = piece.charCodeAt(0);
  const end = piece.charCodeAt(piece.length - 1);
  return code >= 0x3041 && code <= 0x9fff && end >= 0x3041 && end <= 0x9fff && PLAIN.test(piece);
};
const PLAIN = /^[\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF]+$/;

/** Normal form of one cluster; empty for white space. */
function foldCluster(cluster: string): string {
  if (/^[\s\u200B\u2060]+$/u.test(cluster)) return '';
  const folded = cluster.normalize('NFKC');
  // ①, ², ½ would run into the digits beside them (「①5」 is no 15): such a number stays the sign it is. ⑴ folds to (1).
  if (/^\p{No}/u.test(cluster) && /^\d|\d$/.test(folded)) return cluster;
  // ゛ and ´ unfold to a blank and a combining mark, which would then hang on to the character before.
  if (/^\s/u.test(folded)) return cluster;
  const known = RADICALS[(folded.codePointAt(0) ?? 0) - FIRST_RADICAL] ?? folded;
  return known.toLowerCase().normalize('NFKC').replace(/\s/gu, '');
}

/** The normal form of a text. */
export function normalForm(text: string): string {
  let folded = '';
  for (const piece of text.toWellFormed().match(PIECE) ?? []) folded += isPlain(piece) ? piece : foldCluster(piece);
  return folded;
}

/** A normal form with its way back: UTF-16 unit `i` comes from `[from[i], to[i])` of the original. */
export interface MappedForm {
  text: string;
  from: number[];
  to: number[];
}

/** The normal form, each of its UTF-16 units with the range of the original that it comes from. */
export function mappedForm(original: string): MappedForm {
  const form: MappedForm = { text: '', from: [], to: [] };
  let at = 0;
  for (const piece of original.toWellFormed().match(PIECE) ?? []) {
    const plain = isPlain(piece);
    const folded = plain ? piece : foldCluster(piece);
    for (let unit = 0; unit < folded.length; unit++) {
      form.from.push(plain ? at + unit : at);
      form.to.push(plain ? at + unit + 1 : at + piece.length);
    }
    form.text += folded;
    at += piece.length;
  }
  return form;
}

/** Half-open range of a text, in UTF-16 units. */
export type Range = readonly [from: number, to: number];

/** Every place of `needle` (a normal form, not empty) in the form, as ranges of the original; places may not overlap. */
export function findAll(form: MappedForm, needle: string): Range[] {
  const found: Range[] = [];
  if (needle === '') return found;
  for (let at = form.text.indexOf(needle); at >= 0; at = form.text.indexOf(needle, at + needle.length)) {
    found.push([form.from[at] as number, form.to[at + needle.length - 1] as number]);
  }
  return found;
}

/** Ranges in order, those that touch or overlap as one. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
