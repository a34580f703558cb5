/**
 * A value as Excel shows it. numfmt knows the formats; what a Japanese Excel adds to them is put in beforehand: years of the
 * era (`ggge`), days of the week (`aaa`), its own numbers for built-in formats.
 */
import { dateFromSerial, format, getFormatFromId } from 'numfmt';

/** Built-in formats that are other ones in a Japanese Excel, by their number. */
const japanese: Record<number, string> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: '[$-411]ge.m.d',
  28: '[$-411]ggge"年"m"月"d"日"',
  29: '[$-411]ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: '[$-411]ge.m.d',
  50: '[$-411]ge.m.d',
  51: '[$-411]ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: '[$-411]ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: '[$-411]ge.m.d',
  58: '[$-411]ggge"年"m"月"d"日"',
};

/** The format of a number that the file itself does not explain. */
export const builtIn = (id: number): string => japanese[id] ?? getFormatFromId(id) ?? 'General';

/** Days from 1 January 1904, where the Macintosh began, to those of Windows. */
const MACINTOSH = 1462;

/** Longest format that Excel takes. */
const LONGEST = 255;

/** Null where the format is none that is known. */
export function shown(value: number | string, pattern: string, date1904 = false): string | null {
  if (pattern.length > LONGEST) return null;
  try {
    const number =
      typeof value === 'number' && date1904 && isDate(pattern.match(pieces) ?? []) ? value + MACINTOSH : value;
    return format(withJapanese(pattern, typeof number === 'number' ? number : null), number, {
      throws: true,
      nbsp: false,
      dateErrorThrows: false,
    });
  } catch {
    return null;
  }
}

/** First days of the eras, as year, month and day in one number. */
const eras: readonly [number, string, string][] = [
  [20190501, '令和', 'R'],
  [19890108, '平成', 'H'],
  [19261225, '昭和', 'S'],
  [19120730, '大正', 'T'],
  [18680125, '明治', 'M'],
];
const days = '日月火水木金土';

/** Pieces of a format: quoted text, a character with its escape, brackets, a repeated letter. */
const pieces = /"[^"]*"?|[\\_*]["\s\S]|\[[^\]]*\]|AM\/PM|A\/P|General|G\/標準|([A-Za-z])\1*|[\s\S]/giu;
const dateLetters = /^(?:y+|m+|d+|h+|s+|g+|a{3,}|r{1,2})$/iu;

/** A year of the era may stand alone; beside digits, an E is an exponent. */
const isDate = (section: readonly string[]): boolean =>
  section.some((piece) => dateLetters.test(piece)) ||
  (section.some((piece) => /^e+$/iu.test(piece)) && !section.some((piece) => /^[0#?]$/u.test(piece)));

function withJapanese(pattern: string, value: number | null): string {
  // Sections may be of several kinds: a date is told in its own.
  const sections: string[][] = [[]];
  for (const piece of pattern.match(pieces) ?? []) {
    if (piece === ';') sections.push([]);
    else sections.at(-1)?.push(piece);
  }
  return sections.map((section) => sectionWithJapanese(section, value)).join(';');
}

function sectionWithJapanese(section: readonly string[], value: number | null): string {
  const dated = value !== null && isDate(section);
  const gannen = section.some((piece) => /^\[\$-[^\]]*gannen/iu.test(piece));
  const [year, month, day] = dated ? dateFromSerial(Math.max(0, value)) : [0, 0, 0];
  const stamp = year * 10_000 + month * 100 + day;
  const era = eras.find(([first]) => stamp >= first) ?? ([0, '', ''] as const);
  const ofEra = era[0] === 0 ? year : year - Math.floor(era[0] / 10_000) + 1;
  const yearText = (digits: number): string => (gannen && ofEra === 1 ? '元' : String(ofEra).padStart(digits, '0'));
  return section
    .map((piece) => {
      if (/^G\/標準$/u.test(piece)) return 'General';
      const money = /^\[\$([^\]-]+)(?:-[^\]]*)?\]$/u.exec(piece)?.[1];
      if (money) return `"${money}"`;
      if (/^\[\$-[^\]]*\]$/u.test(piece)) return '';
      if (/^\[(?:黒|青|水|緑|紫|赤|白|黄|色\d+)\]$/u.test(piece)) return '';
      if (!dated) return piece;
      if (/^ggg+$/iu.test(piece)) return `"${era[1]}"`;
      if (/^gg$/iu.test(piece)) return `"${era[1].slice(0, 1)}"`;
      if (/^g$/iu.test(piece)) return `"${era[2]}"`;
      if (/^e+$/iu.test(piece)) return `"${yearText(Math.min(piece.length, 2))}"`;
      if (/^r$/iu.test(piece)) return `"${yearText(2)}"`;
      if (/^rr$/iu.test(piece)) return `"${era[1]}${yearText(2)}"`;
      if (/^a{3,}$/iu.test(piece)) {
        const name = days[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
        return `"${name}${piece.length > 3 ? '曜日' : ''}"`;
      }
      return piece;
    })
    .join('');
}
