import { expect, test } from 'vitest';
import { createCorpus } from '../domain/corpus.ts';
import { catalogFixture, planFixture, resultsFixture } from '../domain/fixtures.ts';
import type { SourceFile } from '../domain/types.ts';
import { additions, feed, robots } from './feed.ts';

const later = { ...resultsFixture(1), source: { file: 'a.txt', lines: [101, 200] as [number, number] } };
const corpus = createCorpus(catalogFixture(2), [planFixture(0, []), later]);
const entry = (from: number, to: number, added?: string) => ({
  branch: 'branch-1',
  kind: 'plan' as const,
  fiscalYear: 2021,
  status: 'final' as const,
  lines: [from, to] as [number, number],
  ...(added ? { added } : {}),
});
const source: SourceFile = {
  file: 'a.txt',
  title: '計画集 & <その他>',
  publisher: '全国健康保険協会',
  fiscalYear: 2021,
  kind: 'plans',
  status: 'final',
  sha256: '0'.repeat(64),
  method: '写したもの',
  added: '2026-11-21',
  url: '',
  retrieved: '',
  documents: [entry(1, 100), entry(101, 200, '2027-04-02')],
};
const root = new URL('https://example.org/plans/');

test('the newest comes first; a document’s own day goes before its file’s', () => {
  expect(additions(corpus, [source]).map(({ document, added }) => `${document.kind} ${added}`)).toEqual([
    'results 2027-04-02',
    'plan 2026-11-21',
  ]);
  expect(() => additions(corpus, [])).toThrow('a.txt: expected its entry in sources.yaml, found none. Add it');
});

test('the feed gives absolute addresses under the site’s path, and the same text each time', async () => {
  const text = await feed(corpus, [source], { name: '支部<プラン>' }, root);
  expect(text).toContain('<title>支部&lt;プラン&gt;：新しく収録した計画</title>');
  expect(text).toContain('<link>https://example.org/plans/branches/branch-2/2024/results/</link>');
  expect(text).toContain('<pubDate>Fri, 02 Apr 2027 00:00:00 GMT</pubDate>');
  expect(text).toContain('<atom:link href="https://example.org/plans/feed.xml" rel="self"');
  expect(await feed(corpus, [source], { name: '支部<プラン>' }, root)).toBe(text);
});

test('robots.txt names the sitemap', () => {
  expect(robots(root)).toContain('Sitemap: https://example.org/plans/sitemap-index.xml\n');
});
