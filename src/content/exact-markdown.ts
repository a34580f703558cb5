/** Markdown plugins that keep a document's text exactly as it was written. */
import type { Link, Nodes, Parents } from 'mdast';

interface File {
  value: unknown;
}

/**
 * Undoes the links that GFM makes of bare addresses (`https://example.jp です。`), escapes or not.
 * A link that the author wrote as one, `[words](address)`, stays.
 */
export function remarkLiteralText() {
  return (tree: Nodes, file: File) => unlink(tree, String(file.value));
}

function unlink(node: Nodes, source: string): void {
  if (!('children' in node)) return;
  const parent = node as Parents;
  parent.children = parent.children.flatMap((child) =>
    child.type === 'link' && isLiteral(child, source) ? child.children : [child],
  ) as typeof parent.children;
  for (const child of parent.children) unlink(child, source);
}

/** A written link begins with a bracket; one that GFM found by itself has no place in the source, or begins with its address. */
function isLiteral(link: Link, source: string): boolean {
  const start = link.position?.start.offset;
  return start === undefined || source[start] !== '[';
}

interface Element {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Element[];
  value?: string;
}

/**
 * GFM tables as this site shows them: alignment as a class, since a `style` attribute would be blocked by the security policy;
 * a head whose cells are all empty (GFM cannot leave it out) is no head.
 */
export function rehypeTables() {
  return (tree: Element) => {
    alignClass(tree);
    dropEmptyHeads(tree);
  };
}

function dropEmptyHeads(node: Element): void {
  if (!node.children) return;
  if (node.tagName === 'table')
    node.children = node.children.filter((child) => child.tagName !== 'thead' || hasText(child));
  for (const child of node.children) dropEmptyHeads(child);
}

function hasText(node: Element): boolean {
  return (node.value ?? '').trim() !== '' || (node.children ?? []).some(hasText);
}

function alignClass(node: Element): void {
  const align = node.properties?.['align'];
  if (node.properties && typeof align === 'string') {
    delete node.properties['align'];
    node.properties['className'] = [`align-${align}`];
  }
  for (const child of node.children ?? []) alignClass(child);
}
