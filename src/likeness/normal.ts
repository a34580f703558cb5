/** A sentence as it is compared: one spelling, numbers and proper names masked, cut into clauses. Never shown. */
import { clauseEnd, frame, light, spellings, tags } from './rules.ts';

/** A clause's words that carry content; `asides` are the ones in brackets. */
export interface Clause {
  content: string;
  asides: string[];
  /** Gives occasion or purpose only. */
  frame: boolean;
}

const brackets = /[(〔][^()〔〕]*[)〕]/g;

/** Makes the mask for proper names: 青森県薬剤師会 and 岩手県薬剤師会 both become 薬剤師会. */
export function nameMask(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(`(?:${longestFirst.join('|') || '(?!)'})(?:都|府|県)?(?:支部)?`, 'g');
}

/** One spelling, one line, every number 0, no names: texts that are equal here are one wording with other values. */
export function normalWording(text: string, mask: RegExp): string {
  let normal = text.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(tags, '');
  for (const [pattern, one] of spellings) normal = normal.replace(pattern, one);
  return normal.replace(mask, '').replace(/\d+(?:[.,]\d+)*/g, '0');
}

/** Clauses of a normal wording, cut at 、。 outside brackets. */
export function clausesOf(normal: string): Clause[] {
  return cutOutsideBrackets(normal)
    .flatMap((piece) => piece.split(clauseEnd))
    .map((piece) => {
      const bare = piece.replace(brackets, '');
      return {
        content: contentOf(bare),
        asides: (piece.match(brackets) ?? []).map(contentOf),
        frame: frame.test(bare),
      };
    });
}

/** What carries content: kanji, katakana, letters; grammar (hiragana), punctuation and stock words go. */
export function contentOf(normal: string): string {
  return normal.replace(light, '').replace(/[^\p{Script=Han}\p{Script=Katakana}ー々\w]/gu, '');
}

/** A line that gives a number and is no action: 被保険者（40歳以上）（実施対象者数：12,345人）. */
export function isFigure(text: string): boolean {
  return /\d\s*(?:人|名|%|件|社|事業所)\s*\)*$/.test(text.normalize('NFKC'));
}

function cutOutsideBrackets(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const character of text) {
    if ('(〔'.includes(character)) depth++;
    if (')〕'.includes(character)) depth--;
    if (depth <= 0 && '、。,'.includes(character)) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece].filter((each) => each !== '');
}
