/** The bytes of a text file as text. Its encoding is told by its mark, else by which one reads as Japanese. */

export interface Decoded {
  text: string;
  encoding: string;
}

/** By the first bytes. */
const marks: [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** In the order in which equal ones are believed. */
const candidates = ['utf-8', 'iso-2022-jp', 'shift_jis', 'euc-jp', 'utf-16le', 'utf-16be'];

/** Largest share of characters that no encoding explains: a byte that a transfer lost, not a wrong encoding. */
const MOST_LOST = 0.01;

/** Null where no encoding makes text of them. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const possible = marked ? [marked[0]] : candidates.filter((encoding) => mayBe(bytes, encoding));
  const read = possible.map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(bytes) }));
  const scored = read.map((decoded) => ({ ...decoded, ...judged(decoded.text) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (found, one) =>
      found && (found.lost < one.lost || (found.lost === one.lost && found.likely >= one.likely)) ? found : one,
    null,
  );
  return best && best.lost <= MOST_LOST ? { text: best.text, encoding: best.encoding } : null;
}

function mayBe(bytes: Uint8Array, encoding: string): boolean {
  const escapes = bytes.includes(0x1b);
  if (encoding === 'iso-2022-jp') return escapes && bytes.every((byte) => byte < 0x80);
  if (encoding.startsWith('utf-16')) return bytes.length % 2 === 0 && bytes.includes(0);
  return !bytes.includes(0);
}

const everyday = /[\p{Script=Hiragana}\p{Script=Han}ァ-ヶー、。，．（）「」・　０-９]/u;

/** Shares of characters that are lost, and that a Japanese text is mostly made of. */
function judged(text: string): { lost: number; likely: number } {
  let [all, lost, likely] = [0, 0, 0];
  for (const char of text) {
    if (char.charCodeAt(0) < 0x80 && char.charCodeAt(0) >= 0x20) continue;
    if ('\r\n\t\f'.includes(char)) continue;
    all += 1;
    if (/[\ufffd\p{Cc}\p{Cn}]/u.test(char)) lost += 1;
    else if (everyday.test(char)) likely += 1;
  }
  return { lost: all === 0 ? 0 : lost / all, likely: all === 0 ? 1 : likely / all };
}
