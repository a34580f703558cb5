/** A passage for tests: one item of a plan. */
import type { CitedBlock, Passage } from './citation.ts';

export const block = (id: string, text: string, page: number | null = 5): CitedBlock => ({
  id,
  text,
  isHeading: false,
  page,
});

export const passage: Passage = {
  document: '北海道支部 令和3年度事業計画',
  publisher: '全国健康保険協会',
  section: '2-1-ⅰ 特定健診実施率の向上',
  goesOn: false,
  address: 'https://example.org/branches/hokkaido/2021/#L128',
  blocks: [block('L128', '○ 被保険者の特定健診実施率の向上')],
};
