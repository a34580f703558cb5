/** What adding a document gave, for people: what it was taken for, what was read, what is doubtful, and what comes next. */

import type { Catalog } from '../../src/content/catalog.ts';
import type { Doubt } from '../../src/convert/doubts.ts';
import { documentUrl } from '../../src/domain/document-place.ts';
import { targetLabel } from '../../src/domain/figure-labels.ts';
import { eraYear, kindLabel } from '../../src/domain/labels.ts';
import { hiddenContent } from '../../src/intake/office/said.ts';
import type { PlanDocument } from '../../src/schema/document.ts';
import { correctionsFile } from '../convert/corrections.ts';

import type { Identity } from './identity.ts';
import type { Made } from './make.ts';
import type { Added, Waiting } from './one.ts';

/** Whose document, of which year and kind: 佐賀支部 令和8年度 事業計画（案）. */
export function nameOf(identity: Identity, catalog: Catalog): string {
  const branch = catalog.branches.find(({ slug }) => slug === identity.branch)?.name;
  const draft = identity.status === 'draft' ? '（案）' : '';
  const whose = branch ? `${branch}支部 ` : '';
  return `${whose}${eraYear(identity.fiscalYear)} ${kindLabel[identity.kind]}${draft}`;
}

export function addedReport(added: Added, catalog: Catalog, content: string): string {
  const { identity, made, extracted, file } = added;
  const { layout, notices } = extracted;
  const unit = { page: 'pages', slide: 'slides', sheet: 'sheets', flow: 'part' }[layout.pages[0]?.unit ?? 'page'];
  return [
    `${file.name}: taken for ${nameOf(identity, catalog)}${said(identity)}`,
    `  「${identity.title}」, ${layout.source.kind}, ${layout.pages.length} ${unit}, ${made.lines.length} lines, read as ${made.converted.shape}`,
    ...notices.map(({ message }) => `  ${message}`),
    ...documentReport(made, catalog),
    '',
    ...(added.state === 'published' ? published(added, content) : waits(added, content)),
  ].join('\n');
}

const said = ({ bySelf }: Identity): string => (bySelf.length > 0 ? ` (it says its ${bySelf.join(', ')} itself)` : '');

/** Measures, targets, doubts and gate of a document. */
export function documentReport(
  { converted, source, lines }: Pick<Made, 'converted' | 'source' | 'lines'>,
  catalog: Catalog,
): string[] {
  const { document, doubts, gate } = converted;
  const { blocks } = document;
  const open = new Set(
    blocks.filter(({ id, section, type }) => id === section && type === 'heading').map(({ measure }) => measure),
  );
  const measures = catalog.measures.filter(({ id }) => !id.endsWith('-other'));
  const names = (there: boolean) => measures.filter(({ id }) => open.has(id) === there).map(({ short }) => short);
  const targets = blocks.flatMap(({ kpis = [] }) => kpis).filter(({ repeat }) => !repeat);
  const metric = (id: string) => catalog.metrics.find((one) => one.id === id)?.name ?? id.replace(/^other:/u, '');
  return [
    `  ${blocks.length} blocks, ${document.dropped.length} lines dropped`,
    `  measures open: ${names(true).length} of ${measures.length}${names(true).length > 0 ? `: ${names(true).join('、')}` : ''}`,
    ...(names(false).length > 0 && document.kind === 'plan' ? [`  not open: ${names(false).join('、')}`] : []),
    `  targets: ${targets.length}`,
    ...targets.map((target) => `    line ${target.line}: ${metric(target.metric)} ${targetLabel(target)}`),
    ...(document.results ? [`  results: ${document.results.length} rows`] : []),
    ...(document.budget ? [`  budget: ${document.budget.length} rows`] : []),
    `  doubts: ${doubts.length === 0 ? 'none' : doubts.length}`,
    ...doubts.map((doubt, at) => `    ${at + 1}. ${doubtText(doubt, converted.document, lines)}`),
    `  gate: ${gate.passed ? 'passed' : 'NOT passed'}`,
    ...gate.bounds
      .filter(({ passed }) => !passed)
      .map(({ name, wanted, found, fix }) => `    ${name}: wanted ${wanted}, found ${found}. Fix: ${fix}.`),
    ...(doubts.length > 0 || !gate.passed ? [`  lines count in ${source.file}`] : []),
  ];
}

/** So much of a line's words that a person knows it again. */
const SHOWN = 24;

function doubtText(
  { line, what, options, blockId }: Doubt,
  { blocks }: PlanDocument,
  lines: readonly string[],
): string {
  const page = blocks.find(({ id }) => id === blockId)?.page;
  const words = [...(lines[line - 1] ?? '').replace(/^\f/u, '').trim()];
  const shown = `「${words.slice(0, SHOWN).join('')}${words.length > SHOWN ? '…' : ''}」`;
  const near = options.length > 0 ? ` (nearest: ${options.join(', ')})` : '';
  return `${page ? `page ${page}, ` : ''}line ${line} ${shown}: ${what}${near}`;
}

function published(added: Added, content: string): string[] {
  const { made, standing, moved } = added;
  const { source, converted } = made;
  const original = source.original;
  const held = original?.held ? original.file : `(the original ${whyNot[added.notHeld ?? 'size']})`;
  return [
    `Published: ${documentUrl(converted.document)}`,
    `  in ${content}/sources: ${[source.file, source.layout?.file, held].join(', ')}`,
    ...(standing.replaced
      ? [`  the one before moved to ${standing.replaced.slug}/; ${moved} redirects lead on (${content}/redirects.yaml)`]
      : []),
    'Next:',
    ...(converted.doubts.length > 0
      ? [
          `  fix what is doubtful in ${content}/sources/corrections/${correctionsFile(source)} (docs/add-a-document.md), then npm run convert`,
        ]
      : []),
    '  npm start                 build the site and look at the page',
    '  npm run addresses         after the build: list the new addresses',
    '  npm test                  everything is checked',
    `  git add ${content} && git commit`,
  ];
}

const whyNot = {
  size: 'is over 1 MB and held by its sum and address alone; --keep holds it',
  hidden: 'has content that its pages do not show and is held by its sum and address alone',
} as const;

const reasons: Record<Waiting, string> = {
  gate: 'the gate was not passed',
  draft: 'it is a draft (案)',
  'no-address': 'no address of the publisher was told (--url)',
};

function waits({ waiting, folder, made, extracted, file }: Added, content: string): string[] {
  const byPerson = waiting.filter((reason) => reason !== 'gate');
  return [
    `Not published, since ${waiting.map((reason) => reasons[reason]).join(', and ')}. ${content} is as it was.`,
    `  the draft: ${folder}/document.mdx, document.json, ${made.source.file}`,
    ...hiddenContent(extracted.notices)
      .slice(0, 1)
      .map(() => '  its original would be held by address alone'),
    'Next:',
    ...(waiting.includes('gate')
      ? [
          `  look at the lines above in ${folder}/${made.source.file}, write what they are into ${folder}/${correctionsFile(made.source)}`,
          `  npm run add -- ${file.name} …   the same command again reads it with these corrections`,
        ]
      : []),
    ...(byPerson.length > 0
      ? ['  the same command with --url https://… (a final document) or --publish-unpublished publishes it']
      : []),
  ];
}
