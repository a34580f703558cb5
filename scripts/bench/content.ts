/** Writes a content folder with so many fiscal years of plans: catalogue as it is, a source file a year (corpus.ts). */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadDocuments } from '../../src/content/documents.ts';
import { loadSources, type Source } from '../../src/content/sources.ts';
import { readYamlList } from '../../src/content/yaml-file.ts';
import { correction } from '../../src/schema/correction.ts';
import { variedYear } from './corpus.ts';
import { moveYears } from './vary.ts';

/** The plans that every year is made from, and the document that the crosswalk is read from (the same in any corpus). */
const PLANS = 'r3-branch-plans.txt';
const CROSSWALK = 'action-plan-6.txt';

export interface ContentSize {
  plans: number;
  /** Characters of all plans' source text. */
  characters: number;
}

/** Fills `to` from the project's content folder, `from`: `years` fiscal years, the first one the real text. */
export function writeContent(from: string, to: string, years: number): ContentSize {
  const folder = join(from, 'sources');
  const sources = loadSources(folder);
  const plans = sourceNamed(sources, PLANS);
  const national = sourceNamed(sources, CROSSWALK);
  const file = join(folder, 'corrections', PLANS.replace('.txt', '.yaml'));
  const corrections = readYamlList(file, file, correction).entries.map(({ value }) => value);
  const converted = loadDocuments(from).filter(({ source }) => source.file === PLANS);

  const target = join(to, 'sources');
  mkdirSync(join(target, 'corrections'), { recursive: true });
  cpSync(join(from, 'catalog'), join(to, 'catalog'), { recursive: true });
  for (const path of [CROSSWALK, `corrections/${CROSSWALK.replace('.txt', '.yaml')}`])
    if (existsSync(join(folder, path))) cpSync(join(folder, path), join(target, path));

  const { lines: _, ...kept } = national;
  const entries: object[] = [kept];
  let characters = 0;
  for (let on = 0; on < years; on++) {
    const year = variedYear({ lines: plans.lines, documents: plans.documents, corrections, converted }, on);
    const name = `r${plans.fiscalYear - 2018 + on}-branch-plans`;
    const text = `${year.lines.join('\n')}\n`;
    characters += text.length;
    writeFileSync(join(target, `${name}.txt`), text);
    writeFileSync(join(target, 'corrections', `${name}.yaml`), stringify(year.corrections));
    const { lines, ...entry } = plans;
    entries.push({
      ...entry,
      file: `${name}.txt`,
      title: moveYears(plans.title, on),
      fiscalYear: plans.fiscalYear + on,
      sha256: createHash('sha256').update(text).digest('hex'),
      documents: year.documents,
    });
  }
  writeFileSync(join(target, 'sources.yaml'), stringify(entries));
  return { plans: plans.documents.length * years, characters };
}

function sourceNamed(sources: readonly Source[], file: string): Source {
  const found = sources.find((source) => source.file === file);
  if (!found)
    throw new Error(`content/sources/sources.yaml: no entry for ${file}, which the bench makes its years from`);
  return found;
}
