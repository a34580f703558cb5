/**
 * XML parts of an office file as a plain tree, whatever prefixes their writer chose: names carry the usual ones (`w:p`, `a:t`).
 * No document type is read, so no entity can grow. Of alternatives for several versions of an application one is kept.
 */
import { parseXml, type XmlElement, XmlText } from '@rgrove/parse-xml';
import { Unreadable } from './unreadable.ts';

export interface XmlNode {
  /** With the usual prefix of its name space; a spreadsheet's, a relationship's and a content type's names have none. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlNode | string)[];
}

const ooxml = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';
const microsoft = 'http://schemas.microsoft.com/office';

/** Usual prefixes by name space; of both forms of the standard, transitional and strict. */
const prefixes = new Map([
  [`${ooxml}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${ooxml}/spreadsheetml/2006/main`, ''],
  [`${strict}/spreadsheetml/main`, ''],
  [`${ooxml}/presentationml/2006/main`, 'p'],
  [`${strict}/presentationml/main`, 'p'],
  // The shapes of a diagram are those of a slide under other names.
  [`${microsoft}/drawing/2008/diagram`, 'p'],
  [`${ooxml}/drawingml/2006/main`, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [`${ooxml}/drawingml/2006/diagram`, 'dgm'],
  [`${strict}/drawingml/diagram`, 'dgm'],
  [`${ooxml}/drawingml/2006/chart`, 'c'],
  [`${strict}/drawingml/chart`, 'c'],
  [`${ooxml}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${strict}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${ooxml}/drawingml/2006/spreadsheetDrawing`, 'xdr'],
  [`${strict}/drawingml/spreadsheetDrawing`, 'xdr'],
  [`${microsoft}/word/2010/wordprocessingShape`, 'wps'],
  [`${microsoft}/word/2010/wordprocessingGroup`, 'wpg'],
  [`${microsoft}/word/2010/wordprocessingCanvas`, 'wpc'],
  [`${ooxml}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${ooxml}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${ooxml}/markup-compatibility/2006`, 'mc'],
  [`${ooxml}/package/2006/relationships`, ''],
  [`${ooxml}/package/2006/content-types`, ''],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Extensions whose form of a shape is read; of anything else its author's fallback is. */
const understood = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'a14', 'p14', 'p15', 'x14', 'xdr14']);

type Scope = Readonly<Record<string, string>>;

/** Reads one part; `part` is its name in the file. */
export function readXml(bytes: Uint8Array, part: string): XmlNode {
  let text = '';
  let root: XmlElement | null;
  try {
    text = decode(bytes);
    const document = parseXml(text, { preserveDocumentType: true });
    if (document.children.some(({ type }) => type === 'doctype')) throw new Unreadable('unsafe', part);
    root = document.root;
  } catch {
    // Elements nested by the ten thousand are no document either: the parser runs out of stack.
    throw new Unreadable(text.includes('<!DOCTYPE') ? 'unsafe' : 'damaged', part);
  }
  if (!root) throw new Unreadable('damaged', part);
  return nodeOf(root, { xml: 'xml' });
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function nodeOf(element: XmlElement, outer: Scope): XmlNode {
  let scope = outer;
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    // A name space of its own keeps its writer's prefix, marked, so that no known name is met by chance.
    scope = { ...scope, [prefix]: prefixes.get(value) ?? `?${prefix}` };
  }
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes))
    if (!name.startsWith('xmlns')) attributes[name.includes(':') ? usual(name, scope) : name] = value;
  const children: (XmlNode | string)[] = [];
  for (const child of element.children) {
    if (child instanceof XmlText) children.push(child.text);
    else if (child.type === 'element') {
      const node = nodeOf(child as XmlElement, scope);
      if (node.name === 'mc:AlternateContent') children.push(...chosen(node, element.name));
      else children.push(node);
    }
  }
  return { name: usual(element.name, scope), attributes, children };
}

function usual(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = scope[colon < 0 ? '' : name.slice(0, colon)] ?? (colon < 0 ? '' : `?${name.slice(0, colon)}`);
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** A list's own number format is told by its fallback alone; else the first choice that is understood. */
function chosen(node: XmlNode, parent: string): readonly (XmlNode | string)[] {
  const inList = parent.endsWith('lvl');
  const choice = all(node, 'mc:Choice').find(
    ({ attributes }) => !inList && (attributes['Requires'] ?? '').split(/\s+/u).every((name) => understood.has(name)),
  );
  return (choice ?? child(node, 'mc:Fallback'))?.children ?? [];
}

export const elements = (node: XmlNode | undefined): XmlNode[] =>
  node ? (node.children.filter((child) => typeof child !== 'string') as XmlNode[]) : [];

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((found): found is XmlNode => typeof found !== 'string' && found.name === name);

/** The element at the end of a path of names. */
export const inside = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>(child, node);

export const all = (node: XmlNode | undefined, name: string): XmlNode[] =>
  elements(node).filter((found) => found.name === name);

/** Every element of a name below a node, in order. */
export function* below(node: XmlNode | undefined, name: string): Generator<XmlNode> {
  for (const found of elements(node)) {
    if (found.name === name) yield found;
    yield* below(found, name);
  }
}

export const attribute = (node: XmlNode | undefined, name: string): string | undefined => node?.attributes[name];

/** A number, or undefined where there is none. */
export function numberOf(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value.replace(/pt$/u, ''));
  return Number.isFinite(number) ? number : undefined;
}

/** What a switch says that is on by being there: `undefined` where it is not. */
export function switched(node: XmlNode | undefined, name = 'w:val'): boolean | undefined {
  if (!node) return undefined;
  return !['0', 'false', 'off', 'none'].includes(node.attributes[name] ?? '1');
}

/** All text below a node, as it stands. */
export const textOf = (node: XmlNode | string | undefined): string =>
  node === undefined ? '' : typeof node === 'string' ? node : node.children.map(textOf).join('');
