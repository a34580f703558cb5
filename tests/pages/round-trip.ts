/** Sets a plan of content as pages, prints and reads them, and holds what was read against the plan. */
import { readPdf } from '../../scripts/intake/read-pdf.ts';
import { loadCatalog } from '../../src/content/catalog.ts';
import { squeeze } from '../../src/convert/text.ts';
import { readLayout } from '../../src/intake/read-layout.ts';
import type { Block, PlanDocument, Target } from '../../src/schema/document.ts';
import { convertedDocuments, planYear } from '../hands/plans.ts';
import { modelWithout } from '../hands/reader.ts';
import { printed } from './print.ts';
import { pageOf, reason, type Setting } from './settings.ts';

export interface Share {
  asked: number;
  found: number;
}

export interface RoundTrip {
  branch: string;
  setting: string;
  blocks: Share;
  measures: Share;
  targets: Share;
  /** Blocks read that the plan does not have. */
  extra: string[];
  missed: string[];
  astray: string[];
  missedTargets: string[];
  gate: boolean;
}

const catalog = loadCatalog('content/catalog');
const plans = (): PlanDocument[] =>
  convertedDocuments().filter(({ kind, fiscalYear }) => kind === 'plan' && fiscalYear === planYear);

export const branches = (): string[] => plans().flatMap(({ branch }) => branch ?? []);

const planOf = (branch: string): PlanDocument => plans().find((plan) => plan.branch === branch) as PlanDocument;

/** Lists of all targets behind the text are tables of their own, and no blocks of the plan. */
function textOf({ blocks }: PlanDocument): Block[] {
  const list = blocks.findIndex(({ type, text }) => type === 'heading' && /KPI\s*一覧/u.test(text.normalize('NFKC')));
  return (list < 0 ? blocks : blocks.slice(0, list)).filter(({ type }) => type !== 'table');
}

const formOf = ({ marker, text }: Pick<Block, 'marker' | 'text'>): string =>
  squeeze(`${marker ?? ''}${text}`.normalize('NFKC').replace(/[~〜～]/gu, '~'));
const targetOf = ({ metric, comparator, value, measure }: Target): string =>
  `${metric} ${comparator} ${value} ${measure}`;

function common(
  asked: readonly string[],
  found: readonly string[],
): { found: number; missed: string[]; extra: string[] } {
  const left = [...found];
  const missed: string[] = [];
  for (const one of asked) {
    const at = left.indexOf(one);
    if (at < 0) missed.push(one);
    else left.splice(at, 1);
  }
  return { found: asked.length - missed.length, missed, extra: left };
}

/** The plan of a branch, set, printed, and read with a model that leaves it out. Last year's column is its neighbour's plan. */
export async function roundTrip(branch: string, setting: Setting): Promise<RoundTrip> {
  const plan = planOf(branch);
  const all = branches();
  const other = planOf(all[(all.indexOf(branch) + 1) % all.length] as string);
  const blocks = textOf(plan);
  const name = catalog.branches.find(({ slug }) => slug === branch)?.name ?? branch;
  const title = `令和３年度 事業計画（${name}支部）`;
  const bytes = await printed(pageOf(setting, title, blocks, textOf(other)));
  const extracted = await readPdf({ file: `${branch}.pdf`, bytes });
  if ('refused' in extracted) throw new Error(extracted.refused.message);
  const { json } = readLayout({ layout: extracted.layout, catalog, model: modelWithout(branch) });
  return { branch, setting: setting.name, ...compare(blocks, json.blocks), gate: json.gate.passed };
}

function compare(asked: readonly Block[], read: readonly Block[]): Omit<RoundTrip, 'branch' | 'setting' | 'gate'> {
  const found = read.filter(({ type, text }) => type !== 'table' && text !== reason);
  const texts = common(asked.map(formOf), found.map(formOf));
  const placed = (block: Block): string => `${block.measure} ${formOf(block)}`;
  const measures = common(
    asked.filter((block) => !texts.missed.includes(formOf(block))).map(placed),
    found.map(placed),
  );
  const targets = (blocks: readonly Block[]): string[] =>
    blocks
      .flatMap(({ kpis }) => kpis ?? [])
      .filter(({ repeat }) => !repeat)
      .map(targetOf);
  const kpis = common(targets(asked), targets(read));
  return {
    blocks: { asked: asked.length + texts.extra.length, found: texts.found },
    measures: { asked: measures.found + measures.missed.length, found: measures.found },
    targets: { asked: targets(asked).length + kpis.extra.length, found: kpis.found },
    extra: texts.extra,
    missed: texts.missed,
    astray: measures.missed,
    missedTargets: [...kpis.missed.map((one) => `missed ${one}`), ...kpis.extra.map((one) => `extra ${one}`)],
  };
}
