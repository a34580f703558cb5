import { expect, test } from 'vitest';
import type { Redirect } from '../schema/redirects.ts';
import { anchorMoves, hostRedirects, movedFiles, movedPage, movedPages } from './files.ts';

const move = (from: string, to: string): Redirect => ({ from, to, why: '移した', since: '2027-04-01' });
const redirects = [
  move('a/#L12', 'b/#L14'),
  move('old/page/', 'new/'),
  move('old/page/#L3', 'b/#L4'),
  move('m/#*', 'm/2021/'),
  move('data/old.csv', 'data/new.csv'),
];

test('each kind of move goes where it is asked for', () => {
  expect(anchorMoves(redirects)).toEqual({ 'a/#L12': 'b/#L14', 'old/page/#L3': 'b/#L4', 'm/#*': 'm/2021/' });
  expect(movedPages(redirects)).toEqual([{ from: 'old/page/', to: 'new/', anchors: { L3: 'b/#L4' } }]);
  expect(movedFiles(redirects).map(({ from }) => from)).toEqual(['data/old.csv']);
  expect(hostRedirects(redirects)).toBe('/old/page/ /new/ 301\n/data/old.csv /data/new.csv 301\n');
  expect(hostRedirects(redirects, new URL('https://example.org/plans/'))).toContain(
    '/plans/old/page/ /plans/new/ 301\n',
  );
});

test('nothing moved is nothing', () => {
  expect([anchorMoves([]), movedPages([]), movedFiles([]), hostRedirects([])]).toEqual([{}, [], [], '']);
});

test('the page at a moved address leads on by relative addresses, and is not to be found itself', () => {
  const [page] = movedPages(redirects);
  if (!page) throw new Error('no page');
  const html = movedPage(page);
  expect(html).toContain('<html lang="ja" data-moved>');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain(
    '<script src="../../moved.js" data-to="../../new/" data-anchors="{&quot;L3&quot;:&quot;../../b/#L4&quot;}"></script>',
  );
  expect(html).toContain('content="0; url=../../new/"');
  expect(html).toContain('<a href="../../new/">新しいページを開く</a>');
  expect(html).not.toContain('canonical');
  expect(movedPage(page, new URL('https://example.org/plans/'))).toContain(
    '<link rel="canonical" href="https://example.org/plans/new/">',
  );
});
