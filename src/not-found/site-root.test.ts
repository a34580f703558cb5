import { expect, test } from 'vitest';
import { firstRoot, MOST_ASKED, movedTo, rootsAbove } from './site-root.ts';

test.each([
  ['/x', '/', ['/']],
  ['/x/', '/', ['/', '/x/']],
  ['/a/b/branches/nothing', '/', ['/', '/a/', '/a/b/', '/a/b/branches/']],
  ['/a/x', '/plans/', ['/plans/', '/', '/a/']],
  ['/plans/x', '/plans/', ['/plans/', '/']],
  ['//other.example/x/', '/', ['/', '/other.example/', '/other.example/x/']],
])('above %s of a site thought to be at %s are %j', (pathname, base, roots) => {
  expect(rootsAbove(pathname, base)).toEqual(roots);
});

test('a very deep address is not asked for folder by folder', () => {
  expect(rootsAbove('/x'.repeat(1000), '/')).toHaveLength(MOST_ASKED);
});

test('the first that is the root is taken, and none is asked for after it', async () => {
  const asked: string[] = [];
  const isAt = (place: string) => (root: string) => {
    asked.push(root);
    return Promise.resolve(root === place);
  };
  expect(await firstRoot(['/', '/a/', '/a/b/'], isAt('/a/'))).toBe('/a/');
  expect(asked).toEqual(['/', '/a/']);
  expect(await firstRoot(['/', '/a/'], isAt('/elsewhere/'))).toBeUndefined();
});

test.each([
  ['/', '/a/b/', '/kpis/?q=x#y', '/a/b/kpis/?q=x#y'],
  ['/', '/a/', '/', '/a/'],
  ['/plans/', '/', '/plans/kpis/', '/kpis/'],
  ['/plans/', '/', '/plans/', '/'],
  ['/', '/a/', '#main', '#main'],
  ['/', '/a/', '//example.org/x', '//example.org/x'],
  ['/plans/', '/', 'https://example.org/plans/', 'https://example.org/plans/'],
])('from %s to %s, %s is %s', (base, root, address, moved) => {
  expect(movedTo(root, base, address)).toBe(moved);
});
