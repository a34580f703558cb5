import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from './html.ts';

test('what is put in is text, in content and in attributes; templates may hold templates', () => {
  const words = `<b>"'&amp;`;
  const cells = ['a', '<'].map((cell) => html`<td>${cell}</td>`);
  expect(html`<p title="${words}">${words} ${1} ${cells}</p>`.html).toBe(
    '<p title="&lt;b&gt;&quot;&#39;&amp;amp;">&lt;b&gt;&quot;&#39;&amp;amp; 1 <td>a</td><td>&lt;</td></p>',
  );
});

test('no text opens a tag or ends an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expect(html`${value}`.html).not.toMatch(/[<>"']/);
      expect(html`${value}`.html).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    }),
  );
});
