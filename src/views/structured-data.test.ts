import { expect, test } from 'vitest';
import { relative } from '../domain/addresses.ts';
import { planFixture } from '../domain/fixtures.ts';
import type { SourceFile } from '../domain/types.ts';
import { blockJson, breadcrumbs, openDataset, report, structuredData } from './structured-data.ts';

const source: SourceFile = {
  file: 'a.txt',
  title: '計画集',
  publisher: '全国健康保険協会',
  fiscalYear: 2021,
  kind: 'plans',
  status: 'final',
  sha256: '0'.repeat(64),
  method: '文字を取り出したもの',
  added: '2026-11-21',
  url: '',
  retrieved: '',
  documents: [],
};
const fromPlan = (to: string) => relative('/branches/branch-1/2021/', to);

test('no text of a source can leave the data block', () => {
  const hostile = '</script><script>alert(1)</script><!-- <script> ]]> \u2028 &lt; "\\';
  const text = structuredData([report({ ...planFixture(0, []), title: hostile }, source, './')]);
  expect(text).not.toMatch(/</);
  const read = JSON.parse(text ?? '') as { '@graph': { name: string }[] };
  expect(read['@graph'][0]?.name).toBe(hostile);
  expect(blockJson({ '<': '</SCRIPT' })).not.toMatch(/</);
});

test('a page with nothing to say has no data block', () => {
  expect(structuredData([])).toBeUndefined();
});

test('breadcrumbs count from the home page, the last without an address', () => {
  const crumbs = [
    { name: 'ホーム', to: '' },
    { name: '支部', to: 'branches/' },
  ];
  expect(breadcrumbs(crumbs, '令和3年度', fromPlan)).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'ホーム', item: '../../../' },
      { '@type': 'ListItem', position: 2, name: '支部', item: '../../' },
      { '@type': 'ListItem', position: 3, name: '令和3年度' },
    ],
  });
});

test('a report states what is recorded, and nothing else', () => {
  const plan = planFixture(0, []);
  const plain = JSON.parse(JSON.stringify(report(plan, source, './'))) as object;
  expect(plain).toEqual({
    '@type': 'Report',
    name: '計画',
    inLanguage: 'ja',
    author: { '@type': 'Organization', name: '全国健康保険協会' },
    publisher: { '@type': 'Organization', name: '全国健康保険協会' },
    temporalCoverage: '2021-04-01/2022-03-31',
    mainEntityOfPage: './',
  });
  const known = report({ ...plan, status: 'draft' }, { ...source, url: 'https://example.org/r3.pdf' }, './');
  expect(known).toMatchObject({ creativeWorkStatus: '案', url: 'https://example.org/r3.pdf' });
  expect(report({ ...plan, kind: 'document' }, source, './')['temporalCoverage']).toBeUndefined();
});

test('the dataset names its files with type and size in bytes', () => {
  const file = (path: string, bytes: number) => ({ path, title: path, description: '', rows: 1, bytes });
  const words = { name: 'データ', description: '説明', creator: '支部プラン' };
  const found = openDataset(words, [file('kpis.csv', 6), file('kpis.json', 2)], [source], [2025, 2021], fromPlan);
  expect(found).toMatchObject({
    temporalCoverage: '2021-04-01/2026-03-31',
    isBasedOn: [{ '@type': 'CreativeWork', name: '計画集' }],
    distribution: [
      { contentUrl: '../../../data/kpis.csv', encodingFormat: 'text/csv', contentSize: '6 B' },
      { contentUrl: '../../../data/kpis.json', encodingFormat: 'application/json', contentSize: '2 B' },
    ],
  });
  expect(found['license']).toBeUndefined();
});
