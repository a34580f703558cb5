/** Made-up and spoiled documents for the fuzz test: what a source could hold, likely and unlikely. */
import fc from 'fast-check';

/** Title line of a plan. */
export const title = '令和 3年度 事業計画（北海道支部）';

/** Pieces of the documents' language, where the rules are at home, and the characters that trouble programs. */
const word = fc.constantFrom(
  ...[
    '１．基盤的保険者機能関係',
    '２．戦略的保険者機能関係',
    '（１）健全な財政運営',
    '① サービス水準の向上',
    '○',
    '・',
    '■ KPI：',
    '【KPI】',
    '※',
  ],
  ...[
    'サービススタンダードの達成状況を',
    '100％',
    '95.0％以上',
    'とする',
    '対前年度以上',
    '（実施見込者数：1,000人）',
    '実施対象者数：2,000人',
  ],
  ...[
    '- 10-',
    '10',
    '分野 具体的施策等',
    '富山支部事業計画 KPI一覧',
    '〈Ⅰ、Ⅱ〉',
    '（新規）',
    '【自己評価】',
    '【KPI達成状況】',
    'と',
    'を',
    '。',
    '、',
    '：',
  ],
  ...[
    '（',
    '）',
    '「',
    '」',
    ' ',
    '　',
    '  ',
    '\t',
    '',
    '',
    '令和 3年度 事業計画（青森支部）',
    'Ⅳ）',
    'ⅰ）',
    '→',
    '＜データヘルス計画＞',
    '内訳 業務経費 1億円（対前年度予算比 +1億円）',
  ],
);
const strange = fc.constantFrom(
  ...['\u0000', '\u0007', '\u001b[31m', '\u0085', '\u009f', '\u007f', '\ufffe', '\r', '\f', '\v', '\u2028', '\u2029'],
  ...[
    '\ufeff',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\u00ad',
    '\ue000',
    '\ufffd',
    '\u0301'.repeat(40),
    '👨‍👩‍👧',
    '𠮷',
    '葛󠄀',
    'ｶﾞ',
    '﷽',
  ],
  ...[
    '<script>',
    '{',
    '}',
    '</Paragraph>',
    '`',
    '~~',
    '**',
    '__',
    '|',
    '\\',
    '&amp;',
    'https://a.jp',
    '[a](b)',
    '---',
    '\u2028import x',
    '$&',
  ],
);
const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 2, arbitrary: strange },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const line = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
const ending = fc.constantFrom('\n', '\n\n', '\n', '\r\n', '\n\n\n\n', '\n ');
/** Lines of the documents' language and of anything else, with or without a title. */
export const text = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(line, ending), { maxLength: 60 }))
  .map(([titled, lines]) => (titled ? `${title}\n\n` : '') + lines.flat().join(''));

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unusable = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\r(?!\n)/gu;

/** Mostly without what a source is refused for: the converter itself is to be tried. */
export const usable = (arbitrary: fc.Arbitrary<string>) =>
  fc.tuple(fc.nat({ max: 9 }), arbitrary).map(([nth, value]) => (nth === 0 ? value : value.replace(unusable, '')));

/** What befalls a file: lines lost, doubled, moved, cut, joined, and something strange put in. */
type Change = (lines: string[], at: number, more: string) => string[];
const changes: Record<string, Change> = {
  lost: (lines, at) => lines.toSpliced(at, 3),
  doubled: (lines, at) => lines.toSpliced(at, 0, ...lines.slice(at, at + 2)),
  moved: (lines, at) => [...lines.slice(at), ...lines.slice(0, at)],
  cut: (lines, at) => [...lines.slice(0, at), (lines[at] ?? '').slice(0, 5)],
  joined: (lines, at) => lines.toSpliced(at, 3, lines.slice(at, at + 3).join('')),
  added: (lines, at, more) => lines.toSpliced(at, 0, more),
  within: (lines, at, more) =>
    lines.toSpliced(at, 1, `${(lines[at] ?? '').slice(0, 4)}${more}${(lines[at] ?? '').slice(4)}`),
  unblanked: (lines, at) => [
    ...lines.slice(0, at),
    ...lines.slice(at, at + 40).filter((one) => one !== ''),
    ...lines.slice(at + 40),
  ],
};
/** A window of a real document to which some of the changes have happened. */
export const spoiled = (lines: readonly string[]) =>
  fc
    .tuple(
      fc.nat({ max: Math.max(0, lines.length - 1) }),
      fc.integer({ min: 20, max: 160 }),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(), line), { minLength: 1, maxLength: 8 }),
    )
    .map(([from, count, list]) => {
      const window = [title, '', ...lines.slice(from, from + count)];
      return list
        .reduce((now, [name, at, more]) => (changes[name] as Change)(now, at % Math.max(1, now.length), more), window)
        .join('\n');
    });
