/** A small catalogue for tests: seven branches of one region, two years with a change of action plan between them. */
import type { CompareData } from './known.ts';

export const known: CompareData = {
  branches: ['hokkaido', 'aomori', 'iwate', 'miyagi', 'akita', 'yamagata', 'fukushima'].map((slug) => ({
    slug,
    name: slug,
    kana: 'かな',
    region: 'tohoku',
  })),
  regions: [{ id: 'tohoku', name: '東北' }],
  measures: ['cash-benefits', 'judo-therapy', 'copay-certificate', 'privacy'].map((id) => ({
    id,
    name: id,
    pillar: 'core',
  })),
  metrics: [{ id: 'rate', name: '率', unit: '%' }],
  years: [
    { year: 2025, label: '令和7年度', held: ['aomori'] },
    { year: 2021, label: '令和3年度', held: ['hokkaido', 'aomori', 'iwate'] },
  ],
  mainYear: 2021,
  bySize: [],
  changes: [
    { from: 'cash-benefits', to: ['cash-benefits'], kind: '継続' },
    { from: 'judo-therapy', to: ['cash-benefits'], kind: '統合' },
    { from: 'copay-certificate', to: [], kind: '終了' },
    { from: null, to: ['privacy'], kind: '新規' },
  ],
  breaks: [{ metrics: ['counted-anew'], from: 2022 }],
  sixth: 2024,
};
