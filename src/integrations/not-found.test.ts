import { expect, test } from 'vitest';
import { standalone } from './not-found.ts';
import { finishPolicy, inlineHashes } from './security-policy.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="x">${head}</head><body>${body}</body></html>`;
const style = '<link rel="stylesheet" href="/_astro/a.css">';
const script = '<script type="module" src="/_astro/a.js"></script>';
const files: Record<string, string> = { '_astro/a.css': "p::before{content:'$&'}\n", '_astro/b.css': 'b{}' };
const read = (file: string) => Promise.resolve(files[file] ?? '');
const scriptOf = (modules: string[]) => Promise.resolve(`load("$&${modules}")`);

test('styles and script stand in the page, in their order, and the policy allows them', async () => {
  const made = await standalone(page(style + style.replace('a.css', 'b.css'), `<p>x</p>${script}`), read, scriptOf);
  expect(made).toContain("<style>p::before{content:'$&'}</style><style>b{}</style></head><body><p>x</p><script>load(");
  expect(made).toContain('load("$&_astro/a.js")</script></body>');
  expect(made).not.toContain('src=');
  expect(made).not.toContain('stylesheet');
  const hashes = inlineHashes(made);
  expect([hashes.scripts.length, hashes.styles.length]).toEqual([1, 2]);
  // The last step keeps what this one allowed, and nothing that was not.
  expect(finishPolicy(made).hashes).toEqual(hashes);
  expect(finishPolicy(made.replace('load(', 'other(')).hashes.scripts).toEqual([]);
});

test('a page whose files are written otherwise fails the build', async () => {
  for (const html of [page('', script), page(style, ''), page(style.replace('/_astro', './_astro'), script)])
    await expect(standalone(html, read, scriptOf)).rejects.toThrow('not-found.ts');
});
