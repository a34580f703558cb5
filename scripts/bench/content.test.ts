import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCatalog } from '../../src/content/catalog.ts';
import { type Conversion, convertAll } from '../convert/all.ts';
import { writeContent } from './content.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-content-'));
const years = 2;
let found: Conversion;
beforeAll(() => {
  writeContent('content', folder, years);
  found = convertAll(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plansOf = (year: number) =>
  found.documents.filter(({ kind, fiscalYear }) => kind === 'plan' && fiscalYear === year);

test('every year holds all plans, and the first is the real text', () => {
  const branches = loadCatalog('content/catalog').branches.map(({ slug }) => slug);
  for (const year of [2021, 2022]) expect(plansOf(year).map(({ branch }) => branch)).toEqual(branches);
  for (const path of ['plans/2021/hokkaido.json', 'plans/2021/okinawa.mdx'])
    expect(found.files.get(path)).toBe(readFileSync(join('content', path), 'utf8'));
});

test('a varied year reads as the real one does: the same measures, about as many items and targets', () => {
  const counts = (year: number) => {
    const blocks = plansOf(year).flatMap((plan) => plan.blocks);
    return {
      measures: blocks.filter(({ id, section, measure }) => id === section && measure !== null).length,
      items: blocks.filter(({ type }) => type === 'item').length,
      targets: blocks.flatMap(({ kpis }) => kpis ?? []).length,
    };
  };
  const [real, varied] = [counts(2021), counts(2022)];
  for (const of of ['measures', 'items', 'targets'] as const) {
    expect(varied[of] / real[of]).toBeGreaterThan(0.97);
    expect(varied[of] / real[of]).toBeLessThan(1.03);
  }
});

test('years differ from each other in wording, figures and items', () => {
  const texts = (year: number, type: string) =>
    new Set(
      plansOf(year).flatMap((plan) => plan.blocks.filter((block) => block.type === type).map(({ text }) => text)),
    );
  for (const type of ['item', 'kpi']) {
    const [one, other] = [texts(2021, type), texts(2022, type)];
    const same = [...one].filter((text) => other.has(text)).length;
    expect(same / one.size).toBeLessThan(0.8);
    expect(same / one.size).toBeGreaterThan(0.1);
  }
});

test('a second run writes the same bytes', () => {
  const again = mkdtempSync(join(tmpdir(), 'bench-content-'));
  writeContent('content', again, years);
  for (const path of [
    'sources/sources.yaml',
    'sources/r4-branch-plans.txt',
    'sources/corrections/r4-branch-plans.yaml',
  ])
    expect(readFileSync(join(again, path), 'utf8')).toBe(readFileSync(join(folder, path), 'utf8'));
  rmSync(again, { recursive: true });
});
