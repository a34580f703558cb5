import { expect, test } from 'vitest';
import { closure, importsOf, laterModules } from './module-graph.ts';

const files: Record<string, string> = {
  '_astro/page.js':
    'import{a}from"./shared.js";import"./side.js";export*from\'./more.js\';const b=()=>import(`./box.js`),c=import("./late.js");',
  '_astro/shared.js': 'export const a=1',
  '_astro/side.js': '',
  '_astro/more.js': 'import"./shared.js"',
  '_astro/box.js': 'import{a}from"./shared.js";import(base+`pagefind.js`)',
  '_astro/late.js': 'import(`./later.js`)',
  '_astro/later.js': 'import(`./late.js`)',
};
const read = (path: string) => files[path];

test('imports at once and on demand, whichever quotes the bundler took', () => {
  expect(importsOf('_astro/page.js', read)).toEqual({
    now: ['_astro/shared.js', '_astro/side.js', '_astro/more.js'],
    later: ['_astro/box.js', '_astro/late.js'],
    computed: 0,
  });
});

test('an address made as the code runs is counted, not lost', () => {
  expect(importsOf('_astro/box.js', read)).toMatchObject({ later: [], computed: 1 });
});

test('a script counts with all it imports at once, each file once', () => {
  expect([...closure(['_astro/page.js'], read)].sort()).toEqual([
    '_astro/more.js',
    '_astro/page.js',
    '_astro/shared.js',
    '_astro/side.js',
  ]);
});

test('modules asked for later are found through other such modules, and circles end', () => {
  expect([...laterModules(['_astro/page.js'], read)].sort()).toEqual([
    '_astro/box.js',
    '_astro/late.js',
    '_astro/later.js',
  ]);
});
