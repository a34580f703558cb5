import { describe, expect, test } from 'vitest';
import { readLines } from './lines.ts';
import { reflow } from './reflow.ts';
import { sharedLineRules } from './rules/shared-lines.ts';
import { cutSharedLines } from './shared-lines.ts';

/** The text as one piece of all its lines, parted: `lines marker|text` of each part. */
function parted(text: string): string[] {
  const raw = text.split('\n');
  const corrections = raw.slice(1).map((_, at) => ({ line: at + 2, continues: 1, why: 'one piece' }));
  const fragments = readLines(raw).lines.map((line) => ({ line, text: line.text }));
  const pieces = cutSharedLines(reflow(fragments, 100, corrections), raw);
  return pieces.map((piece) => `${piece.lines.join('+')} ${piece.marker ?? ''}|${piece.text}`);
}

describe('a line that holds two blocks', () => {
  test.each(sharedLineRules)('$name: $example', ({ example }) => {
    expect(parted(example).length).toBeGreaterThan(1);
    expect(
      parted(example)
        .join('')
        .replaceAll(/[\d+| ]/g, ''),
    ).toBe(example.replaceAll(/[\d+| ]/g, ''));
  });

  test('each part keeps the lines that it stands on', () => {
    expect(parted('■ KPI：使用割合を 80％以上とする ※医科、\n歯科、調剤')).toEqual([
      '1 ■ KPI：|使用割合を 80％以上とする',
      '1+2 ※|医科、歯科、調剤',
    ]);
    expect(parted('■ KPI：使用割合を\n80％以上とする\n※医科、歯科、調剤')).toEqual([
      '1+2 ■ KPI：|使用割合を80％以上とする',
      '3 ※|医科、歯科、調剤',
    ]);
    expect(parted('■ KPI：使用割合を\n80％以上とする ※医科、歯科、調剤')).toEqual([
      '1+2 ■ KPI：|使用割合を80％以上とする',
      '2 ※|医科、歯科、調剤',
    ]);
  });

  test.each([
    '使用割合（※）を 80％以上とする',
    '申請書を置く（対象は 20％以上とする ※市町のみ）',
    '使用割合※を前年度以上とする',
  ])('what belongs together stays: %s', (text) => {
    expect(parted(text)).toEqual([`1 |${text}`]);
  });
});
