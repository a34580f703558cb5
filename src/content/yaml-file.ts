/** Reads a YAML list and checks it against a zod schema; every fault keeps the line of the file it stands on. */
import { existsSync, readFileSync } from 'node:fs';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Fault, nearest } from '../foundation/faults.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlList<T> {
  /** Entries that pass the schema, with their place in the file (faulty ones are left out). */
  entries: { index: number; value: T }[];
  faults: Fault[];
  /** Line of a place such as `[3, 'pillar']`; of its nearest existing parent where it is missing. */
  lineOf: (path: YamlPath) => number;
}

/**
 * Reads `file` (shown in messages as `name`) as a list of what `schema` describes.
 * Unknown keys are faults: a mistyped optional key would be lost in silence.
 */
export function readYamlList<S extends z.ZodObject>(file: string, name: string, schema: S): YamlList<z.infer<S>> {
  const nothing = { entries: [], lineOf: () => 1 };
  const whole = (expected: string, found: string, fix: string, line = 1): Fault => ({
    file: name,
    line,
    path: '',
    expected,
    found,
    fix,
  });
  if (!existsSync(file)) return { ...nothing, faults: [whole('a file', 'none', 'add it, or restore it with git')] };
  const text = decodeUtf8(readFileSync(file));
  if (text === undefined) return { ...nothing, faults: [whole('UTF-8 text', 'other bytes', 'save the file as UTF-8')] };

  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  // What follows the first error mostly follows from it.
  const [error] = doc.errors;
  if (error) {
    const what = (error.message.split('\n')[0] as string).replace(/ at line \d+, column \d+:?$/, '');
    return { ...nothing, faults: [whole('valid YAML', what, 'correct the YAML there', error.linePos?.[0].line)] };
  }
  const lineOf = (path: YamlPath) => lineOfPath(doc, counter, path);
  const value: unknown = doc.toJS();
  if (!Array.isArray(value))
    return {
      entries: [],
      lineOf,
      faults: [whole('a list (lines that begin with "- ")', kindOf(value), 'write the entries as a list')],
    };

  const entries: { index: number; value: z.infer<S> }[] = [];
  const faults: Fault[] = [];
  const strict = schema.strict();
  for (const [index, entry] of value.entries()) {
    const checked = strict.safeParse(entry, { reportInput: true });
    for (const issue of checked.error?.issues ?? [])
      faults.push(issueFault(issue, index, name, lineOf, Object.keys(schema.shape)));
    // An entry whose only fault is a key too many takes part in the checks between entries.
    const loose = schema.safeParse(entry);
    if (loose.success) entries.push({ index, value: loose.data });
  }
  return { entries, faults, lineOf };
}

/** Lines of places in YAML text, which JSON is too. */
export function linesOfYaml(text: string): (path: YamlPath) => number {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter });
  return (path) => lineOfPath(doc, counter, path);
}

/** `[3].tile[0]` */
export function pathText(path: YamlPath): string {
  return path.map((p) => (typeof p === 'number' ? `[${p}]` : `.${p}`)).join('');
}

/** The text of UTF-8 bytes, a byte order mark left off; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function issueFault(
  issue: z.core.$ZodIssue,
  index: number,
  file: string,
  lineOf: (p: YamlPath) => number,
  keys: readonly string[],
): Fault {
  const path = [index, ...issue.path.filter((p) => typeof p !== 'symbol')];
  const fault = (expected: string, fix: string, found = show(issue.input), at: YamlPath = path): Fault => ({
    file,
    line: lineOf(at),
    path: pathText(at),
    expected,
    found,
    fix,
  });
  const last = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const meant = nearest(key, keys);
    return fault(
      `only the keys ${keys.join(', ')}`,
      meant ? `write ${meant}` : 'remove it',
      `the key ${issue.keys.join(', ')}`,
      [...path, key],
    );
  }
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return fault(`${issue.expected}`, `add ${last}`, 'nothing');
    return fault(
      issue.expected,
      `write ${article(issue.expected)}${issue.expected === 'string' ? ' (in quotation marks where it looks like a number)' : ''}`,
    );
  }
  if (issue.code === 'invalid_value') {
    const meant = typeof issue.input === 'string' ? nearest(issue.input, issue.values.map(String)) : undefined;
    if (issue.input === undefined) return fault(`one of ${issue.values.join(', ')}`, `add ${last}`, 'nothing');
    return fault(`one of ${issue.values.join(', ')}`, meant ? `write ${meant}` : 'choose one of them');
  }
  if (issue.code === 'too_big')
    return fault(`at most ${issue.maximum}${lengthUnit(issue.origin)}`, 'shorten or lower it', withLength(issue.input));
  if (issue.code === 'too_small')
    return fault(`at least ${issue.minimum}${lengthUnit(issue.origin)}`, 'write it out', withLength(issue.input));
  if (issue.code === 'invalid_format') return fault(formatText(issue), 'write it in that form');
  return fault(issue.message, 'correct it');
}

function formatText(issue: z.core.$ZodIssueInvalidStringFormat): string {
  const own = issue.message.startsWith('Invalid') ? '' : issue.message;
  return own || (issue.pattern ? `text of the form ${issue.pattern}` : issue.format);
}
const lengthUnit = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');
const withLength = (v: unknown) => (typeof v === 'string' && v ? `${show(v)} (${[...v].length})` : show(v));
const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
const kindOf = (v: unknown) =>
  v === null || v === undefined ? 'nothing' : Array.isArray(v) ? 'a list' : article(typeof v);

/** A value as it would be looked for in the file. */
export function show(v: unknown): string {
  if (v === undefined) return 'nothing';
  const text = JSON.stringify(v) ?? String(v);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function lineOfPath(doc: Document.Parsed, counter: LineCounter, path: YamlPath): number {
  let node: unknown = doc.contents;
  let offset = 0;
  for (const step of path) {
    let found: unknown;
    if (isSeq(node) && typeof step === 'number') {
      found = node.items[step];
      offset = rangeStart(found) ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && p.key.value === step);
      offset = rangeStart(pair?.key) ?? offset;
      found = pair?.value;
    }
    if (found === undefined || found === null) break;
    node = found;
  }
  return counter.linePos(offset).line || 1;
}

function rangeStart(node: unknown): number | undefined {
  const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
  return range?.[0];
}
