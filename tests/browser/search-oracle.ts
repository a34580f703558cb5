/** What grep finds: plain substring search over dist/data in the site's own normal form. The search is held against it. */
import { globSync, readFileSync } from 'node:fs';
import { normalForm } from '../../src/search/normal.ts';

interface OracleBlock {
  form: string;
  text: string;
  target: boolean;
  fresh: boolean;
}

export interface OracleSection {
  /** `2021/hokkaido L12`, as a row's `data-plan` and `data-section`. */
  name: string;
  branch: string | null;
  year: number;
  measure: string | null;
  blocks: OracleBlock[];
}

export function readOracle(data = 'dist/data'): OracleSection[] {
  return globSync(['plans/*/*.json', 'results/*/*.json', 'documents/*.json'], { cwd: data }).flatMap((file) => {
    const document = JSON.parse(readFileSync(`${data}/${file}`, 'utf8'));
    const plan = file.replace(/\.json$/, '').replace(/^plans\//, '');
    const sections = new Map<string, OracleSection>();
    for (const block of document.blocks) {
      const text: string = (block.marker ?? '') + block.text;
      const section: OracleSection = sections.get(block.section) ?? {
        name: `${plan} ${block.section}`,
        branch: document.branch,
        year: document.fiscalYear,
        measure: block.measure,
        blocks: [],
      };
      sections.set(block.section, section);
      section.blocks.push({
        text,
        form: normalForm(text),
        target: block.type === 'kpi' || (block.type === 'table' && (block.kpis?.length ?? 0) > 0),
        fresh: block.tags.includes('new') || block.tags.includes('expanded'),
      });
    }
    return [...sections.values()];
  });
}

/** Sections in which each of the words stands in some block (that `counts`), sorted. */
export function grep(
  oracle: readonly OracleSection[],
  words: readonly string[],
  counts: (block: OracleBlock) => boolean = () => true,
): string[] {
  const forms = words.map(normalForm);
  return oracle
    .filter(({ blocks }) => forms.every((form) => blocks.some((block) => counts(block) && block.form.includes(form))))
    .map(({ name }) => name)
    .sort();
}

/** Parts of the corpus, 1 to 14 characters of the normal form, the same ones in every run. */
export function samples(oracle: readonly OracleSection[], count: number, seed = 1): string[] {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const parts = new Set<string>();
  while (parts.size < count) {
    const { blocks } = oracle[random(oracle.length)] as OracleSection;
    const { form } = blocks[random(blocks.length)] as OracleBlock;
    const at = random(form.length);
    const part = form.slice(at, at + 1 + random(14));
    if (part !== '' && part.isWellFormed()) parts.add(part);
  }
  return [...parts];
}
