/** For tests: what a page shows of an MDX file, read through the same Markdown plugins as the site's. */
import { evaluate } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { remarkLiteralText } from '../../src/content/exact-markdown.ts';

/** A node as the JSX runtime makes it here: name, props, children. */
interface Made {
  name: unknown;
  props: Record<string, unknown>;
}

const made = (name: unknown, props: Record<string, unknown>): Made => ({ name, props });

/** All text below a node, as a browser's textContent gives it. */
function textOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (node === null || typeof node !== 'object') return '';
  const { name, props } = node as Made;
  if (typeof name === 'function') return textOf((name as (props: unknown) => unknown)(props));
  return textOf(props['children']);
}

/** The text of every component of an MDX file, by its id. */
export async function shown(mdx: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const component = (props: Record<string, unknown>) => {
    const text = textOf(props['children']);
    if (typeof props['id'] === 'string') texts.set(props['id'], text);
    return text;
  };
  const names = ['Pillar', 'Heading', 'Item', 'Paragraph', 'Kpi', 'Note', 'Table', 'List', 'M'];
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/u, '');
  const module = await evaluate(body, {
    Fragment: Symbol('fragment'),
    jsx: made as never,
    jsxs: made as never,
    remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkLiteralText],
  });
  textOf(made(module.default, { components: Object.fromEntries(names.map((name) => [name, component])) }));
  return texts;
}
