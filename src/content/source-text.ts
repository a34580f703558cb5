/** A source's bytes as lines, or the faults that make them no text: with the line, the byte or character, and the fix. */
import type { Fault } from '../foundation/faults.ts';
import { decodeUtf8 } from './yaml-file.ts';

/** Ten times the longest line of any document held: what is longer has lost its line ends, and with them its addresses. */
export const LONGEST_LINE = 1000;

/** Lines as they are (a carriage return stays at its line's end); `lines[0]` is line 1. `file` is how messages name it. */
export function readSourceText(bytes: Uint8Array, file: string): { lines: string[]; faults: Fault[] } {
  const whole = decodeUtf8(bytes);
  if (whole === undefined) return { lines: [], faults: [badByte(bytes, file)] };
  const lines = whole.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.every((line) => line.trim() === ''))
    return { lines, faults: [faultAt(file, 1, 'text', 'an empty file', `restore it (git checkout -- ${file})`)] };
  return { lines, faults: lineFaults(lines, file) };
}

const faultAt = (file: string, line: number, expected: string, found: string, fix: string): Fault => ({
  file,
  line,
  path: '',
  expected,
  found,
  fix,
});

/** The first byte that is no UTF-8. */
function badByte(bytes: Uint8Array, file: string): Fault {
  // Decoded in pieces, the text before the bad byte is as long as it gets.
  let good = 0;
  for (let step = bytes.length; step >= 1; step = Math.floor(step / 2))
    while (good + step <= bytes.length && isUtf8Start(bytes.subarray(0, good + step))) good += step;
  const before = new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).split('\n');
  const byte = bytes[good]?.toString(16).toUpperCase().padStart(2, '0');
  const found = byte
    ? `the byte ${byte} behind 「${(before.at(-1) ?? '').slice(-12)}」`
    : 'the end of the file within a character';
  return faultAt(file, before.length, 'UTF-8 text', found, 'convert the file to UTF-8 (iconv -f CP932 -t UTF-8)');
}

/** Are they UTF-8, the last character perhaps cut? */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * What no page, feed or spreadsheet can hold: control characters but tab, form feed and line ends (XML 1.0), and
 * noncharacters. All else is kept as it is: joiners, marks of direction, private-use signs.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unusable = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!$)/u;

/** The first fault of each kind, with how many lines have it. */
function lineFaults(lines: readonly string[], file: string): Fault[] {
  const faults: Fault[] = [];
  const strange = firstWith(lines, (line) => unusable.test(line));
  if (strange) {
    const char = (unusable.exec(strange.line)?.[0] ?? '').codePointAt(0) ?? 0;
    const code = `U+${char.toString(16).toUpperCase().padStart(4, '0')}`;
    faults.push(
      char === 13
        ? faultAt(
            file,
            strange.number,
            'lines that end with LF or CR LF',
            `a CR inside it${more(strange.count)}`,
            'save the file with LF line ends',
          )
        : faultAt(
            file,
            strange.number,
            'text without control characters',
            `${code}${more(strange.count)}`,
            'take the text from the published file again, without them',
          ),
    );
  }
  const long = firstWith(lines, (line) => line.length > LONGEST_LINE);
  if (long)
    faults.push(
      faultAt(
        file,
        long.number,
        `lines of at most ${LONGEST_LINE} characters`,
        `${long.line.length}${more(long.count)}`,
        'break the lines as the document prints them (pdftotext -layout does)',
      ),
    );
  return faults;
}

function firstWith(lines: readonly string[], has: (line: string) => boolean) {
  const found = lines.flatMap((line, index) => (has(line) ? [{ line, number: index + 1 }] : []));
  return found[0] && { ...found[0], count: found.length };
}

const more = (count: number): string =>
  count > 1 ? `, and on ${count - 1} more ${count === 2 ? 'line' : 'lines'}` : '';
