/** What a person tells `npm run add`: options of the command line or a row of a list, checked alike. */
import { parseArgs } from 'node:util';
import { nearest } from '../../src/foundation/faults.ts';
import { documentKind, type PlanDocument } from '../../src/schema/document.ts';
import { Refused } from '../read/file-text.ts';

export const usage = `npm run add -- FILE [--branch B] [--year N] [--kind K] [--status final|draft] [--url https://…] [--retrieved DATE]
                  [--password P] [--pages 3-14] [--slug S] [--keep] [--replaces] [--publish-unpublished]
npm run add -- FOLDER --list LIST.csv [--keep] [--publish-unpublished]
npm run add -- --again NAME [FILE] [--password P]
npm run add -- --remove NAME`;

/** Of one document; what is undefined was not told. */
export interface Told {
  branch?: string | undefined;
  year?: number | undefined;
  kind?: PlanDocument['kind'] | undefined;
  status?: PlanDocument['status'] | undefined;
  /** Of a national document: its address under /documents/. */
  slug?: string | undefined;
  url?: string | undefined;
  retrieved?: string | undefined;
  password?: string | undefined;
  /** As written: `3-14`. */
  pages?: string | undefined;
}

export interface Switches {
  keep: boolean;
  replaces: boolean;
  publishUnpublished: boolean;
}

export interface Asked {
  files: string[];
  told: Told;
  switches: Switches;
  list?: string | undefined;
  again?: string | undefined;
  remove?: string | undefined;
  content: string;
}

const texts = ['branch', 'year', 'kind', 'status', 'slug', 'url', 'retrieved', 'password', 'pages'] as const;
type Text = (typeof texts)[number];

/** The command line. Throws Refused. */
export function askedOf(args: readonly string[], branches: readonly string[]): Asked {
  const parsed = parsedOf(args);
  const { values, positionals } = parsed;
  const one = values.again ?? values.remove;
  if (values.again !== undefined && values.remove !== undefined)
    throw wrong('--again', 'one of --again and --remove', 'both', 'call it once for each');
  if (positionals.length === 0 && one === undefined)
    throw wrong('the command line', 'a file', 'none', `call it as\n${usage}`);
  if (values.remove !== undefined && positionals.length > 0)
    throw wrong('--remove', 'the name of a source alone', positionals.join(' '), 'leave the file out');
  if (positionals.length > 1)
    throw wrong('the command line', 'one file', `${positionals.length}`, 'put them into a folder and give a --list');
  return {
    files: positionals,
    told: toldOf(Object.fromEntries(texts.map((name) => [name, values[name]])), branches, (name) => `--${name}`),
    switches: {
      keep: values.keep,
      replaces: values.replaces,
      publishUnpublished: values['publish-unpublished'],
    },
    list: values.list,
    again: values.again,
    remove: values.remove,
    content: values.content,
  };
}

function parsedOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        branch: text,
        year: text,
        kind: text,
        status: text,
        slug: text,
        url: text,
        retrieved: text,
        password: text,
        pages: text,
        list: text,
        again: text,
        remove: text,
        keep: flag,
        replaces: flag,
        'publish-unpublished': flag,
        content: { type: 'string', default: 'content' },
      },
    });
  } catch (error) {
    const [what = ''] = (error as Error).message.split('. ');
    throw new Refused('bad-option', `${what}. It is called as\n${usage}`);
  }
}

/** Values as written, checked; an empty one was not told. `called` is how a message names one. Throws Refused. */
export function toldOf(
  values: Partial<Record<Text, string | undefined>>,
  branches: readonly string[],
  called: (name: Text) => string,
): Told {
  const given = (name: Text): string | undefined => values[name]?.trim() || undefined;
  const branch = given('branch');
  if (branch !== undefined && !branches.includes(branch)) {
    const meant = nearest(branch, branches);
    const fix = meant ? `write ${meant}` : 'write one such as saga';
    throw wrong(called('branch'), 'a slug of content/catalog/branches.yaml', branch, fix);
  }
  const url = given('url');
  if (url !== undefined && !isWebAddress(url))
    throw wrong(called('url'), 'an address that begins with https:// or http://', url, "give the publisher's address");
  const retrieved = given('retrieved');
  if (retrieved !== undefined && !isDate(retrieved))
    throw wrong(called('retrieved'), 'a date such as 2026-04-01', retrieved, 'write year, month and day');
  const pages = given('pages')?.replaceAll(' ', '');
  if (pages !== undefined) pagesOf(pages, called('pages'));
  const slug = given('slug');
  if (slug !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw wrong(called('slug'), 'lower-case ASCII words joined by hyphens', slug, 'write such as hq-policy-2026');
  return {
    branch,
    year: yearOf(given('year'), called('year')),
    kind: oneOf(given('kind'), documentKind.options, called('kind')),
    status: oneOf(given('status'), ['final', 'draft'] as const, called('status')),
    slug,
    url,
    retrieved,
    password: values.password || undefined,
    pages,
  };
}

/** 令和 years are told in words, so a year is written as its four digits. */
export function yearOf(text: string | undefined, called: string): number | undefined {
  if (text === undefined) return undefined;
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 2000 && year <= 2100) return year;
  throw wrong(called, 'a fiscal year in four digits', text, 'write such as 2026 (令和8年度)');
}

export function oneOf<T extends string>(
  text: string | undefined,
  options: readonly T[],
  called: string,
): T | undefined {
  if (text === undefined) return undefined;
  const found = options.find((option) => option === text);
  if (found) return found;
  const meant = nearest(text, options);
  throw wrong(called, `one of ${options.join(', ')}`, text, `write ${meant ?? options[0]}`);
}

/** `3-14`, `2,5-7` → the pages, each once and in order. Throws Refused. */
export function pagesOf(text: string, called: string): number[] {
  const parts = text.split(',').map((part) => /^\s*(\d{1,3})(?:\s*[-–~]\s*(\d{1,3}))?\s*$/u.exec(part));
  const pages = parts.flatMap((part) => {
    const from = Number(part?.[1] ?? 0);
    const to = Number(part?.[2] ?? from);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
  });
  if (parts.some((part) => part === null) || pages.length === 0 || pages.includes(0))
    throw wrong(called, 'pages such as 3-14', text, 'count from 1, the first before the last');
  return [...new Set(pages)].sort((a, b) => a - b);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/.test(text) && URL.canParse(text);
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** One sentence: where, what was expected and found, what to do. */
export const wrong = (where: string, expected: string, found: string, fix: string): Refused =>
  new Refused('bad-option', `${where}: expected ${expected}, found ${found}. Fix: ${fix}.`);
