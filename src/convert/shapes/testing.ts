/** What the readers' tests share: the real documents, small ones made from text, and a document as a page of text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadCatalog } from '../../content/catalog.ts';
import { loadSources } from '../../content/sources.ts';
import type { Correction } from '../../schema/correction.ts';
import type { PlanDocument, Target } from '../../schema/document.ts';
import { unconserved } from '../conserved.ts';
import { type ReadInput, readDocument } from '../read.ts';
import type { Entry } from '../types.ts';
import { shapeOf } from './index.ts';

export const catalog = loadCatalog('content/catalog');
const sources = loadSources(
  'content/sources',
  catalog.branches.map(({ slug }) => slug),
);

/** Every document that is no branch plan of lines alone, as convert.ts gives it. */
export const realDocuments: { name: string; input: ReadInput }[] = sources.flatMap((source) =>
  source.documents
    .filter(({ lines: [from, to] }) => shapeOf(source.lines.slice(from - 1, to)) !== undefined)
    .map((entry) => ({
      name: entry.slug ?? `${entry.branch} ${entry.fiscalYear}`,
      input: { file: source.file, lines: source.lines, entry, catalog, corrections: readCorrections(source.file) },
    })),
);

function readCorrections(file: string): Correction[] {
  const path = join('content/sources/corrections', file.replace(/\.txt$/u, '.yaml'));
  return existsSync(path) ? ((parse(readFileSync(path, 'utf8')) as Correction[] | null) ?? []) : [];
}

export function real(name: string): PlanDocument {
  const found = realDocuments.find((document) => document.name === name);
  if (!found) throw new Error(`no document ${name} among ${realDocuments.map((document) => document.name).join(', ')}`);
  return readDocument(found.input).document;
}

/** A document of a few lines, read as the shape of that name. */
export function readText(shape: string, text: string, corrections: readonly Correction[] = []): PlanDocument {
  const lines = text.split('\n');
  const kind = shape === 'results' ? 'results' : shape.startsWith('plan') ? 'plan' : 'document';
  const entry: Entry = {
    branch: kind === 'document' ? null : 'nagano',
    kind,
    fiscalYear: 2025,
    status: 'final',
    lines: [1, lines.length],
    title: 'a test',
  };
  return readDocument({ file: 'test.txt', lines, entry, catalog, corrections, shape }).document;
}

/** Faults of a document: characters lost or added, blocks that do not stand on their lines, ids twice. */
export const conservationFaults = (document: PlanDocument, lines: readonly string[]): string[] =>
  unconserved(document, lines).map(({ line, what }) => `${line}: ${what}`);

const sign: Record<Target['comparator'], string> = {
  eq: '=',
  gte: '≥',
  lte: '≤',
  gt: '>',
  lt: '<',
  range: 'from',
  'gte-previous': '≥ last year',
  'lte-previous': '≤ last year',
  'gte-average': '≥ average',
  'gte-higher-of': '≥ the higher',
  change: 'by',
  maintain: 'maintain',
  do: 'do',
};
const amount = (
  figure: { comparator?: Target['comparator'] | undefined; value: number | null; unit: string | null } | undefined,
): string =>
  figure
    ? [figure.comparator ? sign[figure.comparator] : '', figure.value ?? '', figure.unit ?? '']
        .filter((part) => part !== '')
        .join(' ') || 'in words'
    : '';

/** A target as one line: `≥ 65.6 % (last year ≥ 63.3 %, headquarters ≥ 63.5 %)`. */
export function describeTarget(target: Target): string {
  const more = [
    target.previousTarget ? `last year ${amount(target.previousTarget)}` : '',
    target.hqTarget ? `headquarters ${amount(target.hqTarget)}` : '',
    target.current ? `now ${amount(target.current)}` : '',
    target.asOf ? `on ${target.asOf}` : '',
    target.repeat ? 'repeat' : '',
  ].filter((part) => part !== '');
  return `${target.metric} ${amount(target)}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}

/** A document as text: one line a block, its targets and rows under it; then what was dropped, populations, results, budget. */
export function asText(document: PlanDocument): string {
  const out: string[] = [];
  for (const block of document.blocks) {
    const tags = block.tags.length > 0 ? ` ${block.tags.map((tag) => `#${tag}`).join(' ')}` : '';
    out.push(
      `${block.id} ${block.type}${['heading', 'item'].includes(block.type) ? block.level : ''} (${block.measure ?? '-'})${tags} ${block.marker ? `[${block.marker}] ` : ''}${block.rows ? '' : block.text}`.trimEnd(),
    );
    for (const row of block.rows ?? []) out.push(`    | ${row.map(({ text }) => text).join(' | ')} |`);
    for (const target of block.kpis ?? []) out.push(`    → ${describeTarget(target)}`);
  }
  for (const { line, reason } of document.dropped) out.push(`dropped ${line} ${reason}`);
  for (const { metric, target, expected, rate } of document.populations)
    out.push(`population ${metric} ${target} / ${expected}${rate ? ` = ${rate} %` : ''}`);
  for (const result of document.results ?? []) {
    const { metric, value, unit, achieved, rank, nationalAverage, previousValue, selfEvaluation, warning } = result;
    const said = {
      target: amount(result.target ?? undefined),
      achieved,
      judged: result.inferred ? 'inferred' : result.achievedText,
      on: result.asOf,
      method: result.method,
      rank,
      average: nationalAverage,
      before: previousValue,
      letter: selfEvaluation,
      warning,
    };
    out.push(
      `result ${metric} ${value} ${unit} ${Object.entries(said)
        .filter(([, part]) => part !== null && part !== '')
        .map(([key, part]) => `${key}: ${part}`)
        .join(', ')}`,
    );
  }
  for (const { category, subcategory, project, summary, isNew, requested, limit, previous } of document.budget ?? [])
    out.push(
      `budget ${[category, subcategory, project, summary, isNew ? 'new' : '', requested, limit, previous].map((part) => part ?? '').join(' | ')}`,
    );
  return `${out.join('\n')}\n`;
}
