import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../content/catalog.ts';
import { vocabularyOf } from '../words/vocabulary.ts';
import { readLines } from './lines.ts';
import { reflow } from './reflow.ts';
import { sharedLineExamples, withExamples } from './rules/examples.ts';
import { sharedLineRules } from './rules/shared-lines.ts';
import { cutSharedLines } from './shared-lines.ts';

const vocabulary = vocabularyOf(loadCatalog());

/** The text as one piece of all its lines, parted: `lines marker|text` of each part. */
function parted(text: string): string[] {
  const raw = text.split('\n');
  const corrections = raw.slice(1).map((_, at) => ({ line: at + 2, continues: 1, why: 'one piece' }));
  const fragments = readLines(raw).lines.map((line) => ({ line, text: line.text }));
  const pieces = cutSharedLines(reflow(fragments, 100, corrections, vocabulary), raw);
  return pieces.map((piece) => `${piece.lines.join('+')} ${piece.marker ?? ''}|${piece.text}`);
}

describe('a line that holds two blocks', () => {
  const parts: Record<string, string[]> = {
    'note behind a statement': ['1 |ジェネリック医薬品使用割合を 80.0％以上とする', '1 ※|医科、DPC、歯科、調剤'],
    'numerals in one line': ['1 Ⅰ|加入者の健康度の向上', '1 Ⅱ|医療等の質や効率性の向上', '1 Ⅲ|医療費等の適正化'],
    'list mark inside the line': ['1 |年間を通じた広報誌を発行する。', '1 ◆|けんぽ通信', '1 ◆|社会保険にいがた'],
    'whom a list is about': ['1 |被扶養者', '1 ・|文書による受診勧奨を支部独自に行う。'],
  };
  test.each(withExamples(sharedLineRules, sharedLineExamples))('$name: $example', ({ name, example }) => {
    expect(parted(example)).toEqual(parts[name]);
  });

  test('every part is parted again', () => {
    expect(parted('■ KPI：80％以上とする ※1 医科（入院を含む） ※2 調剤（院外）')).toEqual([
      '1 ■ KPI：|80％以上とする',
      '1 ※1|医科（入院を含む）',
      '1 ※2|調剤（院外）',
    ]);
    expect(parted('広報誌を発行する。 ◆けんぽ通信（毎月） ※支部独自の取組')).toEqual([
      '1 |広報誌を発行する。',
      '1 ◆|けんぽ通信（毎月）',
      '1 ※|支部独自の取組',
    ]);
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
    '使用割合※を前年度以上とする',
    '使用割合（数量ベース）※を 80.5％以上とする',
    '対象者（40歳以上）※被扶養者を含む の受診率を 30％以上とする',
    '申請書を置く（対象は 20％以上とする ※市町のみ）',
    '上位目標は アクションプラン Ⅱ の達成とする。',
  ])('what belongs together stays: %s', (text) => {
    expect(parted(text)).toEqual([`1 |${text}`]);
  });
});
