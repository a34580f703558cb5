import { expect, test } from 'vitest';
import { loadDocuments } from '../../src/content/documents.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { normalForm } from '../../src/search/normal.ts';
import { pageOf } from './starlight.ts';

test('a page holds every word of the plan', () => {
  const plan = loadDocuments(contentFolder).find(({ kind, branch }) => kind === 'plan' && branch === 'hokkaido');
  const text = normalForm(pageOf(plan?.title ?? '', plan?.blocks ?? []).replace(/\\(?=[^\w\s])|&#x20;/g, ''));
  expect(text.startsWith('---title:"令和3年度')).toBe(true);
  for (const { text: words } of plan?.blocks ?? []) expect(text).toContain(normalForm(words));
});
