/** Breaks a Japanese name into lines of about the same length, between phrases: no browser does it for a picture. */

/** A phrase ends after a particle or ending in hiragana that something else follows, and after a mark or closing bracket; その他 is one word. */
const phraseEnd = /(?<=[ぁ-ん])(?<!その(?=他))(?=[^ぁ-んー・、）」])|(?<=[・、）」])(?=[^・、）」ぁ-ん])|(?=[（「])/u;

export function phrases(text: string): string[] {
  return text.split(phraseEnd).filter((part) => part !== '');
}

/** Width in em: half for ASCII, one for all else. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character <= '~' ? 0.55 : 1), 0);
}

/** The fewest lines of at most `most` em, the longest of them as short as can be; a phrase that is longer stands alone. */
export function balancedLines(text: string, most: number): string[] {
  const parts = phrases(text);
  const least = fill(parts, most);
  let best = least;
  for (let width = most - 1; width > 0; width--) {
    const lines = fill(parts, width);
    if (lines.length > least.length || longest(lines) > longest(best)) break;
    best = lines;
  }
  return best;
}

const longest = (lines: readonly string[]) => Math.max(...lines.map(widthOf));

function fill(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + part) <= width) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}
