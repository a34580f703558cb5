/** The bench's figures as the page docs/benchmarks.md. Pure. */
import { type Cost, checkLimits, grows, growths, stage } from './limits.ts';
import type { MeasuredStage } from './measure.ts';
import type { BenchRun } from './this-run.ts';
import { at, type PageWeight, type SiteWeight } from './weigh.ts';

export interface Report {
  run: BenchRun;
  own: Cost[];
  starlight: (Cost | { scale: number; unfinished: string })[];
}

const seconds = (value: number | undefined) => (value === undefined ? '—' : `${value.toFixed(1)} s`);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
const memory = (bytes: number | null) => (bytes === null ? '—' : `${(bytes / 1e9).toFixed(2)} GB`);
const milliseconds = (value: number) => `${Math.round(value)} ms`;
const count = (value: number) => value.toLocaleString('en');
const middle = (values: readonly number[], show: (value: number) => string) =>
  `${show(at(values, 0.5))}, p95 ${show(at(values, 0.95))}`;

export function reportText({ run, own, starlight }: Report): string {
  const { versions } = run;
  const scales = own.map(({ scale, plans }) => `×${scale} (${count(plans)} plans)`);
  return `${[
    '# Benchmarks',
    'Written by `npm run bench`, never by hand; [commands.md](commands.md) says how it works.',
    `${run.day} on ${run.cpu}, ${run.cores} cores, ${(run.memoryBytes / 1e9).toFixed(0)} GB, ${run.system}, Node ${run.node}; ` +
      `Astro ${versions['astro']}, Pagefind ${versions['pagefind']}, Starlight ${versions['starlight']}. ` +
      `Load of the machine before the run: ${run.load.toFixed(1)}${run.load > run.cores / 2 ? ' (busy: times are longer than they need be)' : ''}.`,
    `The corpus: ${own.map(({ scale, plans, characters }) => `×${scale} is ${scale} fiscal ${scale === 1 ? 'year' : 'years'}, ${count(plans)} plans, ${(characters / 1e6).toFixed(1)} million characters`).join('; ')}. The first year is the real text of 2021; the others are made from it, figures, names and wording varied, some items left out or said twice (\`scripts/bench/corpus.ts\`, seeded).`,
    '## Limits',
    table(
      ['limit', 'found', ''],
      checkLimits(own).map(({ limit, found, met }) => [limit, found, met ? 'met' : '**missed**']),
    ),
    '## The build',
    table(
      ['', ...scales, 'exponent'],
      [
        ...stageNames(own).map((name) => [name, ...own.map((cost) => seconds(stage(cost, name)?.seconds)), '']),
        ['whole build', ...own.map(({ build }) => seconds(build.seconds)), ''],
        ['memory, whole process tree at its peak', ...own.map(({ build }) => memory(build.peakBytes)), ''],
        ...stageNames(own, ({ peakBytes }) => peakBytes !== null).map((name) => [
          `memory: ${name}`,
          ...own.map((cost) => memory(stage(cost, name)?.peakBytes ?? null)),
          '',
        ]),
        ['files', ...own.map(({ site }) => count(site.files)), ''],
        ['size of the site', ...own.map(({ site }) => megabytes(site.bytes)), ''],
      ].map((row) => withExponent(row, own)),
    ),
    'The exponent b is fitted to cost = a × plans^b over the sizes: 1 is linear. Memory is the resident memory of all processes together, sampled ten times a second.',
    '## Pages',
    'HTML as a server sends it (gzip): median, largest.',
    table(
      ['page', ...scales],
      own[0]?.site.pages.map(({ kind }) => [kind, ...own.map(({ site }) => pageCell(site.pages, kind))]) ?? [],
    ),
    'Pages over the years show at most ten of them side by side, and link to every one.',
    '## Search',
    table(
      ['', ...scales],
      [
        ['a first query, scripts included', ...own.map(({ queries }) => middle(queries.first, kilobytes))],
        ['a further query', ...own.map(({ queries }) => middle(queries.further, kilobytes))],
        ['from key to list', ...own.map(({ queries }) => middle(queries.times, milliseconds))],
      ],
    ),
    `${own[0]?.queries.first.length ?? 0} queries in Chromium, bytes as a server sends them: median and 95th percentile. A query asks the newest complete year; a chosen year, or all of them, is asked for on the page.`,
    ...starlightPart(own, starlight),
  ].join('\n\n')}\n`;
}

function starlightPart(own: readonly Cost[], starlight: Report['starlight']): string[] {
  if (starlight.length === 0) return [];
  const rows: [string, (cost: Cost) => string][] = [
    ['build', ({ build }) => seconds(build.seconds)],
    ['memory', ({ build }) => memory(build.peakBytes)],
    ['files', ({ site }) => count(site.files)],
    ['size of the site', ({ site }) => megabytes(site.bytes)],
    ['HTML of a plan, median', ({ site }) => kilobytes(planPage(site)?.median ?? 0)],
    ['a first query', ({ queries }) => middle(queries.first, kilobytes)],
    ['a further query', ({ queries }) => middle(queries.further, kilobytes)],
    ['time of a further query', ({ queries }) => middle(queries.times, milliseconds)],
  ];
  const columns = own.map((cost) => ({ cost, other: starlight.find(({ scale }) => scale === cost.scale) }));
  return [
    '## Beside Starlight',
    'Starlight on the same text in the same run: a Markdown page a plan, sidebar and search as they come, nothing else. This project also builds what compares plans (a page a measure and year, a metric and year, the matrix, charts), the dataset and a search by character.',
    table(
      ['', ...columns.flatMap(({ cost }) => [`×${cost.scale}`, `×${cost.scale} Starlight`])],
      rows.map(([name, show]) => [
        name,
        ...columns.flatMap(({ cost, other }) => [
          show(cost),
          other === undefined ? '—' : 'unfinished' in other ? other.unfinished : show(other),
        ]),
      ]),
    ),
    "Starlight's bytes of a query are those of Pagefind and of the five texts that its interface shows at first, its time is Pagefind's own, without a list on the screen; this project's hold eight rows on the screen.",
  ];
}

function planPage({ pages }: SiteWeight): PageWeight | undefined {
  return pages.find(({ kind }) => kind === 'a plan');
}

function pageCell(pages: readonly PageWeight[], kind: string): string {
  const found = pages.find((page) => page.kind === kind);
  if (!found) return '—';
  return found.pages === 1
    ? kilobytes(found.most)
    : `${kilobytes(found.median)}, ${kilobytes(found.most)} (${count(found.pages)})`;
}

/** The stages of the build, in their order; one too short for a sample has no memory to tell. */
function stageNames(costs: readonly Cost[], told: (stage: MeasuredStage) => boolean = () => true): string[] {
  return [...new Set(costs.flatMap(({ build }) => build.stages.filter(told).map(({ name }) => name)))];
}

/** Fills a row's last cell with the exponent of its cost, where it is one of those that are held to a limit. */
function withExponent(row: string[], costs: readonly Cost[]): string[] {
  const known: Record<string, string> = {
    'Convert the sources': 'convert, seconds',
    'whole build': 'build, seconds',
    'Write the search index': 'search index, seconds',
    'memory, whole process tree at its peak': 'memory, bytes',
    files: 'files',
    'size of the site': 'size of the site, bytes',
  };
  const growth = growths.find(({ name }) => name === known[row[0] ?? '']);
  const found = growth && grows(costs, growth);
  return found == null ? row : [...row.slice(0, -1), found.toFixed(2)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
