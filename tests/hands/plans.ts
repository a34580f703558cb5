/** The plans of 2021 as the hands take them: parts, branch names, and the lines that corrections name. Reads content. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadCatalog } from '../../src/content/catalog.ts';
import { readYamlList } from '../../src/content/yaml-file.ts';
import { type PlanDocument, planDocument } from '../../src/schema/document.ts';
import { outlineOf, type Part } from './outline.ts';

export const planYear = 2021;

export interface WrittenPlan {
  branch: string;
  /** 「佐賀」. */
  name: string;
  parts: Part[];
}

/** Plans of the branches asked for, of all 47 without. */
export function loadPlans(only: readonly string[] = []): WrittenPlan[] {
  const path = join('content', 'sources', 'corrections', 'r3-branch-plans.yaml');
  const { entries } = readYamlList(path, path, z.looseObject({ line: z.int(), measure: z.string().optional() }));
  const corrected = new Set(entries.flatMap(({ value }) => (value.measure === undefined ? [] : [value.line])));
  return loadCatalog()
    .branches.filter(({ slug }) => only.length === 0 || only.includes(slug))
    .map(({ slug, name }) => {
      const file = join('content', 'plans', String(planYear), `${slug}.json`);
      const document = planDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
      return { branch: slug, name, parts: outlineOf(document, corrected) };
    });
}

let converted: PlanDocument[] | undefined;

/** Every document of content, for the model that a reader is given. */
export function convertedDocuments(): PlanDocument[] {
  converted ??= ['plans', 'results', 'documents'].flatMap((folder) =>
    readdirSync(join('content', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => planDocument.parse(JSON.parse(readFileSync(join('content', folder, file), 'utf8')))),
  );
  return converted;
}
