import { describe, expect, test } from 'vitest';
import { citationOf, dayInJapan, sourceOf, textOf } from './citation.ts';
import { block, passage } from './fixtures.ts';

// 0:30 in Japan, still the day before in Europe.
const night = new Date('2026-11-20T15:30:00Z');

describe('citationOf', () => {
  test('one block', () => {
    expect(citationOf(passage, night)).toBe(
      '北海道支部 令和3年度事業計画 2-1-ⅰ 特定健診実施率の向上（128行、原本5頁）全国健康保険協会 https://example.org/branches/hokkaido/2021/#L128（2026年11月21日閲覧）',
    );
  });
  test('without its address and day, as the tray shows it', () => {
    expect(`${sourceOf(passage)} ${passage.address}（2026年11月21日閲覧）`).toBe(citationOf(passage, night));
  });
  test('a run over a page’s end and beyond its section', () => {
    const blocks = [...passage.blocks, block('L149', 'ⅱ）特定保健指導', 6)];
    expect(citationOf({ ...passage, blocks, goesOn: true }, night)).toContain('ほか（128〜149行、原本5〜6頁）');
  });
  test('says nothing of a page or section that is not known', () => {
    expect(citationOf({ ...passage, section: '', blocks: [block('hokkaido-L5-2', '柱', null)] }, night)).toContain(
      '令和3年度事業計画（5-2行）全国',
    );
  });
});

test('the day is Japan’s', () => {
  expect(dayInJapan(night)).toBe('2026年11月21日');
  expect(dayInJapan(new Date('2026-11-21T14:59:00Z'))).toBe('2026年11月21日');
  expect(dayInJapan(new Date('2026-11-21T15:00:00Z'))).toBe('2026年11月22日');
});

const table = [
  ['区分', '目標'],
  ['a|b', '95.7％'],
];

test('text is a block a line, a table’s cells parted by tabs', () => {
  const blocks = [...passage.blocks, { ...block('L130', '表'), rows: table }];
  expect(textOf({ ...passage, blocks })).toBe('○ 被保険者の特定健診実施率の向上\n区分\t目標\na|b\t95.7％');
});
