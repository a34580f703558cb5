/** What README, CONTRIBUTING, CHANGELOG and docs point at is there: relative links, and paths of files in backticks. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const documents = [...globSync('*.md'), ...globSync('docs/**/*.md')].sort();

/** Below these a file may be named from; a path in backticks may leave out src, as the tables of a room do. */
const roots = ['', 'src', 'src/convert'];

/** `[words](path#anchor)`, images too; addresses of other hosts and anchors of the page itself are left out. */
const links = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to.replace(/#.*$/, ''))
    .filter((to) => to !== '' && !/^[a-z][\w+.-]*:/i.test(to));

/** `folder/file.ext` in backticks; nothing with a placeholder, and nothing that a build makes. */
const paths = (text: string) =>
  [...text.matchAll(/`([\w.@[\]-]+(?:\/[\w.@[\]-]+)+\.(?:ts|mjs|js|astro|css|yaml|yml|md|txt|mdx|json))`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/^(?:dist|data|\.cache)\//.test(path));

test.each(documents)('%s points at files that are there', (document) => {
  const text = readFileSync(document, 'utf8');
  const near = links(text).filter((to) => !existsSync(join(dirname(document), to)));
  const far = paths(text).filter((path) => !roots.some((root) => existsSync(join(root, path))));
  expect([...near, ...far]).toEqual([]);
});

test('the documents that a newcomer looks for are among them', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']));
});
