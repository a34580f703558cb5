/**
 * Changes of a hand-kept YAML list that leave all else of the file byte for byte: comments, order, the way that lists are written.
 * The parser tells the places, the text is cut there.
 */
import { isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar, stringify, type YAMLMap } from 'yaml';
import type { YamlPath } from '../../src/content/yaml-file.ts';

/** The text with an entry at its end, a blank line before it where the file parts its entries so. */
export function appendEntries(text: string, entries: readonly unknown[], apart = true): string {
  if (entries.length === 0) return text;
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const gap = apart && before !== '' ? '\n' : '';
  return `${before}${gap}${entries.map((entry) => stringify([entry], { lineWidth: 0 })).join(gap)}`;
}

/** The text without the list's entry at `index`, and without the blank line behind it. */
export function removeEntry(text: string, index: number): string {
  const [from, to] = rangeOf(nodeAt(text, [index]));
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to - 1) + 1 || text.length;
  const rest = text.slice(end).replace(/^\n/u, '');
  return `${rest === '' ? text.slice(0, start).replace(/\n\n$/u, '\n') : text.slice(0, start)}${rest}`;
}

/** The text with another scalar at `path`. */
export const setScalar = (text: string, path: YamlPath, value: string | number): string =>
  setScalars(text, [[path, value]]);

/** The same of many places, none twice. */
export function setScalars(text: string, values: readonly (readonly [YamlPath, string | number])[]): string {
  if (values.length === 0) return text;
  const root = parseDocument(text).contents;
  const cuts = values.map(([path, value]) => ({ range: rangeOf(nodeIn(root, path)), value: scalarText(value) }));
  let out = '';
  let at = 0;
  for (const { range, value } of cuts.sort((a, b) => a.range[0] - b.range[0])) {
    out += text.slice(at, range[0]) + value;
    at = range[1];
  }
  return out + text.slice(at);
}

/** The text with a key more in the map at `path`, behind its key `after`; a map in braces stays one. */
export function addKey(text: string, path: YamlPath, after: string, key: string, value: string | number): string {
  const map = nodeAt(text, path);
  const pair = isMap(map) ? map.items.find(({ key: own }) => isScalar(own) && own.value === after) : undefined;
  if (!isMap(map) || !isPair(pair)) throw new Error(`no key ${after} at ${path.join('.')}`);
  const [begin] = rangeOf(pair.key as Node);
  const [, end] = rangeOf(pair.value as Node);
  const indent = ' '.repeat(begin - text.lastIndexOf('\n', begin - 1) - 1);
  const own = `${key}: ${scalarText(value)}`;
  return `${text.slice(0, end)}${(map as YAMLMap).flow ? `, ${own}` : `\n${indent}${own}`}${text.slice(end)}`;
}

const scalarText = (value: string | number): string => stringify(value, { lineWidth: 0 }).trimEnd();

const nodeAt = (text: string, path: YamlPath): Node => nodeIn(parseDocument(text).contents, path);

function nodeIn(root: unknown, path: YamlPath): Node {
  let node = root;
  for (const step of path) {
    if (isSeq(node) || isMap(node)) node = node.get(step, true);
    else node = undefined;
  }
  if (!node) throw new Error(`nothing at ${path.join('.')}`);
  return node as Node;
}

const rangeOf = (node: Node | Scalar): [from: number, to: number] => {
  const [from, to] = node.range ?? [0, 0];
  return [from, to];
};
