/** Fields that draw their text by their code alone: `EQ \o\ac(○,1)` sets 1 into a circle, an old form of ruby reads likewise. */
import { numeral } from '../office/numerals.ts';

export interface Equation {
  text: string;
  /** What the code means was told by its text. */
  kind: 'ring' | 'ruby' | 'unknown';
}

/** The text of a field that has no result; null where its code draws none. */
export function equationOf(code: string): Equation | null {
  if (!/^\s*EQ\b/iu.test(code)) return null;
  const [base, over] = argumentsOf(/\\o\b[^(]*\((.*)\)\s*$/isu.exec(code)?.[1] ?? '');
  if (base !== undefined && over !== undefined) {
    // The reading is moved up by a switch; the word that it belongs to is not.
    if (/\\s\s*\\up/iu.test(base)) return { text: over.trim(), kind: 'ruby' };
    if (/^[○◯〇]$/u.test(base.trim())) {
      const digits = over.trim().normalize('NFKC');
      if (/^(?:[1-9]|[1-4]\d|50)$/u.test(digits))
        return { text: numeral('decimalEnclosedCircle', Number(digits)), kind: 'ring' };
      return { text: `（${over.trim()}）`, kind: 'unknown' };
    }
  }
  const text = code.replace(/^\s*EQ\b/iu, '').replace(/\\\*?\s*[a-z]+\d*(?:\s+"[^"]*"|\s+\d+)?/giu, '');
  return { text: text.replace(/[()]/gu, '').replace(/,/gu, ' ').trim(), kind: 'unknown' };
}

/** Parts between commas that stand in no inner brackets. */
function argumentsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}
