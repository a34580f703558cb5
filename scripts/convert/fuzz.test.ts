/**
 * Whatever a source holds, the converter gives a document that keeps every character, or one sentence that says what is
 * wrong where: it never crashes, never hangs, never invents. FUZZ_RUNS and FUZZ_SEED try more and other inputs
 * (`npm run fuzz`); fast-check prints the seed and the smallest input of a failure.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_LINE, readSourceText } from '../../src/content/source-text.ts';
import { shapes } from '../../src/convert/shapes/index.ts';
import { conservationFaults } from '../../src/convert/shapes/testing.ts';
import { squeeze } from '../../src/convert/text.ts';
import { FaultsError } from '../../src/foundation/faults.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { spoiled, text, title, usable } from './fuzz-texts.ts';
import { convertLines, realLines } from './large-texts.ts';
import { toMdx } from './mdx.ts';
import { shown } from './shown.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 60);
const seed = Number(process.env['FUZZ_SEED'] ?? 20210401);
const limits = { seed, numRuns: runs };
const kinds = ['plan', ...shapes.map(({ name }) => name)];

const real = Object.fromEntries(Object.entries(realLines).map(([reader, lines]) => [reader, lines()]));

/** A fault names its file and a line of it, what was expected and found, and what to do, in one line of text. */
function expectClear(error: unknown, lines: number): void {
  if (!(error instanceof FaultsError)) throw error;
  for (const { file, line, expected, found, fix } of error.faults) {
    expect(file).toBe('fuzz.txt');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(Math.max(1, lines));
    for (const words of [expected, found, fix]) expect(words).toMatch(/^[^\n\r]{1,400}$/u);
  }
}

/** A text's document, or undefined where it is refused with a clear fault. */
function read(reader: string, text: string | Uint8Array): { document: PlanDocument; lines: string[] } | undefined {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { lines, faults } = readSourceText(bytes, 'fuzz.txt');
  try {
    if (faults.length > 0) throw new FaultsError('the sources', faults);
    return { document: convertLines(reader, lines), lines };
  } catch (error) {
    const own = error instanceof FaultsError ? error.faults.find(({ fix }) => fix.startsWith('teach')) : undefined;
    if (own) throw error;
    expectClear(error, Math.max(lines.length, Buffer.from(bytes).toString('latin1').split('\n').length));
    return undefined;
  }
}

function holds(reader: string, text: string | Uint8Array): void {
  const made = read(reader, text);
  if (made) expect(conservationFaults(made.document, made.lines)).toEqual([]);
}

describe.each(kinds)('shape %s', (reader) => {
  test('any text: every character kept, or a clear fault', () => {
    fc.assert(
      fc.property(usable(text), (value) => holds(reader, value)),
      limits,
    );
  });

  test('a real document spoiled: every character kept, or a clear fault', () => {
    fc.assert(
      fc.property(usable(spoiled(real[reader] as string[])), (value) => holds(reader, value)),
      limits,
    );
  });

  test('a real document cut off at any byte, or with bytes of another encoding', () => {
    const bytes = new TextEncoder().encode(`${title}\n${(real[reader] as string[]).slice(0, 200).join('\n')}`);
    const shiftJis = Uint8Array.of(0x83, 0x65, 0x83, 0x58, 0x83, 0x67);
    const place = fc.nat({ max: bytes.length });
    fc.assert(
      fc.property(place, fc.boolean(), (at, mixed) =>
        holds(
          reader,
          mixed ? Buffer.concat([bytes.subarray(0, at), shiftJis, bytes.subarray(at)]) : bytes.subarray(0, at),
        ),
      ),
      limits,
    );
  });

  test.each([
    ['nothing', ''],
    ['empty lines', '\n \n　\n\n'],
    ['a title alone', `${title}\n`],
    ['page numbers alone', `${title}\n${'- 1-\n\n12\n\n'.repeat(50)}`],
    ['a mark a line', `${title}\n${'・\n\n①\n\n■ KPI：\n\n（１）\n\n'.repeat(30)}`],
    [
      'deep numbering',
      `${title}\n${Array.from({ length: 200 }, (_, at) => `${'　'.repeat(at % 40)}${'（１）①ア１．ⅰ）・'.repeat(3)}語${at}`).join('\n\n')}`,
    ],
    ['a line of 100,000 characters', `${title}\n${'支部'.repeat(50_000)}\n`],
    ['old line ends', `${title}\r１．基盤的保険者機能関係\r・あ\r`],
    ['line ends of Windows', `${title}\r\n\r\n１．基盤的保険者機能関係\r\n\r\n・あ\r\n`],
    ['a byte order mark', `\ufeff${title}\n\n・あ\n`],
  ])('%s', (_, value) => holds(reader, value));
});

test('the site shows the text of any document, block by block', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), usable(text), async (reader, value) => {
      const made = read(reader, value);
      if (!made) return;
      const texts = await shown(toMdx(made.document));
      for (const { id, marker, text: words, rows } of made.document.blocks) {
        const own = rows
          ? rows
              .flat()
              .map((cell) => cell.text)
              .join('')
          : `${marker === null ? '' : `${marker} `}${words}`;
        expect(squeeze(texts.get(id) ?? '')).toBe(squeeze(own));
      }
    }),
    { seed, numRuns: Math.ceil(runs / 2) },
  );
});

describe('a source that is no text is refused with its line and what stands there', () => {
  const faultOf = (bytes: Uint8Array | string) => {
    const { faults } = readSourceText(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, 'a.txt');
    return faults.map(({ line: at, expected, found }) => `${at}: ${expected}: ${found}`);
  };
  const cases: [string, Uint8Array | string, string[]][] = [
    ['UTF-8', 'あ\tい\n\u200b\u202e\ue000\n', []],
    ['CR LF, form feed, byte order mark', '\ufeffあ\r\n\fい\r\n', []],
    [
      'another encoding',
      Buffer.concat([Buffer.from('一行\n二行'), Buffer.from([0x93, 0xfa])]),
      ['2: UTF-8 text: the byte 93 behind 「二行」'],
    ],
    [
      'cut within a character',
      Buffer.from('一行\n二').subarray(0, -1),
      ['2: UTF-8 text: the end of the file within a character'],
    ],
    ['UTF-16', Buffer.from('A4', 'utf16le'), ['1: text without control characters: U+0000']],
    [
      'a control character',
      'あ\nい\u0000う\nえ\u0000',
      ['2: text without control characters: U+0000, and on 1 more line'],
    ],
    ['CR alone', 'あ\rい', ['1: lines that end with LF or CR LF: a CR inside it']],
    [
      'a long line',
      `あ\n${'い'.repeat(LONGEST_LINE + 1)}`,
      [`2: lines of at most ${LONGEST_LINE} characters: ${LONGEST_LINE + 1}`],
    ],
    ['nothing', '', ['1: text: an empty file']],
  ];
  test.each(cases)('%s', (_, bytes, expected) => {
    expect(faultOf(bytes)).toEqual(expected);
  });

  test('the byte named is the first that is no UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 6 }), (before, after) => {
        const bytes = Buffer.concat([Buffer.from(before), after]);
        const [fault] = faultOf(bytes);
        if (!fault?.includes('UTF-8')) return;
        const at = Number(fault.split(':')[0]);
        const lines = bytes
          .toString('latin1')
          .split('\n')
          .map((one) => Buffer.from(one, 'latin1'));
        const bad = lines.findIndex(
          (one) => one.toString('utf8').includes('\ufffd') && !Buffer.from(one.toString('utf8')).equals(one),
        );
        expect(at).toBe(bad + 1);
      }),
      { seed, numRuns: 300 },
    );
  });
});
